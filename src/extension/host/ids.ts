/** Every id that package.json and the code share, typed once. A test holds the two together. */
export const COMMANDS = {
  exportYaml: 'intelAnnotator.exportYaml',
  exportWorkspace: 'intelAnnotator.exportWorkspace',
  exportAs: 'intelAnnotator.exportAs',
  importDataset: 'intelAnnotator.importDataset',
  lookUp: 'intelAnnotator.lookUp',
  showCard: 'intelAnnotator.showCard',
  addToDataset: 'intelAnnotator.addToDataset',
  validateDataset: 'intelAnnotator.validateDataset',
  nextMention: 'intelAnnotator.nextMention',
  previousMention: 'intelAnnotator.previousMention',
  nextUnreviewed: 'intelAnnotator.nextUnreviewed',
  previousUnreviewed: 'intelAnnotator.previousUnreviewed',
  nextAmbiguous: 'intelAnnotator.nextAmbiguous',
  acceptMention: 'intelAnnotator.acceptMention',
  rejectMention: 'intelAnnotator.rejectMention',
  rejectName: 'intelAnnotator.rejectName',
  changeMention: 'intelAnnotator.changeMention',
  noteMention: 'intelAnnotator.noteMention',
  resizeMention: 'intelAnnotator.resizeMention',
  revertMention: 'intelAnnotator.revertMention',
  annotateSelection: 'intelAnnotator.annotateSelection',
  acceptAll: 'intelAnnotator.acceptAll',
  rejectAll: 'intelAnnotator.rejectAll',
  undoDecision: 'intelAnnotator.undoDecision',
  manageDecisions: 'intelAnnotator.manageDecisions',
  groupByKind: 'intelAnnotator.groupByKind',
  groupByEntity: 'intelAnnotator.groupByEntity',
  groupByPlace: 'intelAnnotator.groupByPlace',
  filterMentions: 'intelAnnotator.filterMentions',
  clearFilter: 'intelAnnotator.clearFilter',
  revealMention: 'intelAnnotator.revealMention',
  acceptInView: 'intelAnnotator.acceptInView',
  rejectInView: 'intelAnnotator.rejectInView',
  acceptShown: 'intelAnnotator.acceptShown',
  rejectShown: 'intelAnnotator.rejectShown',
  listMentions: 'intelAnnotator.listMentions',
  reattachOrphan: 'intelAnnotator.reattachOrphan',
  dropOrphan: 'intelAnnotator.dropOrphan',
  refreshEntities: 'intelAnnotator.refreshEntities',
  stopEntities: 'intelAnnotator.stopEntities',
  openReportAt: 'intelAnnotator.openReportAt',
  saveElsewhere: 'intelAnnotator.saveElsewhere',
  showEntityCard: 'intelAnnotator.showEntityCard',
  showCardAsText: 'intelAnnotator.showCardAsText',
  showGraph: 'intelAnnotator.showGraph',
  resemblingCampaigns: 'intelAnnotator.resemblingCampaigns',
  overview: 'intelAnnotator.overview',
  insertAttackTable: 'intelAnnotator.insertAttackTable',
  defang: 'intelAnnotator.defang',
  refang: 'intelAnnotator.refang',
  toggleHighlights: 'intelAnnotator.toggleHighlights',
  openSample: 'intelAnnotator.openSample',
} as const;
export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** The views in the container "Intel". */
export const MENTIONS_VIEW = 'intelAnnotator.mentions';
export const ENTITIES_VIEW = 'intelAnnotator.entities';
/** The view in the panel: cards, graphs, time lines, tables. */
export const PANEL_VIEW = 'intelAnnotator.insight';

/** What the Problems view says that our diagnostics come from. */
export const DIAGNOSTICS_SOURCE = 'Intel';

/** The scheme of the documents that show full cards. */
export const CARD_SCHEME = 'intel-card';

/** The ending of the annotations file beside a report, and of a team's dataset. */
export const ANNOTATIONS_ENDING = '.intel.yaml';
export const DATASET_ENDING = '.intel-dataset.yaml';
/** The user's own dataset, in VS Code's storage of this extension. */
export const PERSONAL_DATASET = 'my.intel-dataset.yaml';
/** The workspace's own dataset, made for committing. */
export const WORKSPACE_DATASET = '.intel/workspace.intel-dataset.yaml';
