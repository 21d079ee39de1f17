/** Every id that package.json and the code share, typed once. A test holds the two together. */
export const COMMANDS = {
  exportYaml: 'intelAnnotator.exportYaml',
  exportWorkspace: 'intelAnnotator.exportWorkspace',
  lookUp: 'intelAnnotator.lookUp',
  showCard: 'intelAnnotator.showCard',
  addToDataset: 'intelAnnotator.addToDataset',
  nextMention: 'intelAnnotator.nextMention',
  previousMention: 'intelAnnotator.previousMention',
  toggleHighlights: 'intelAnnotator.toggleHighlights',
  openSample: 'intelAnnotator.openSample',
} as const;
export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** The scheme of the documents that show full cards. */
export const CARD_SCHEME = 'intel-card';

/** The ending of the annotations file beside a report, and of a team's dataset. */
export const ANNOTATIONS_ENDING = '.intel.yaml';
export const DATASET_ENDING = '.intel-dataset.yaml';
/** The workspace's own dataset, made for committing. */
export const WORKSPACE_DATASET = '.intel/workspace.intel-dataset.yaml';
