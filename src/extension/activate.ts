import * as vscode from 'vscode';
import { registerAddToDataset } from './commands/datasets/addToDataset';
import { registerAnnotateSelection } from './commands/review/annotateSelection';
import { rehearse } from './host/commands';
import { COMMANDS } from './host/ids';
import { createApi, type IntelAnnotatorApi } from './api';
import { registerAttackIds } from './editor/attackIds';
import { registerAttributionLint } from './editor/attributionLint';
import { registerCodeActions } from './editor/codeActions';
import { registerCompletion } from './editor/completion';
import { registerDatasets } from './commands/datasets/datasets';
import { registerDecide } from './commands/review/decide';
import { registerDecideAll } from './commands/review/decideAll';
import { Decisions } from './state/decisions';
import { registerDiagnostics } from './editor/diagnostics';
import { Engine } from './state/engine';
import { registerEntitiesView } from './views/entities/entitiesView';
import { registerExportAs } from './commands/export/exportAs';
import { registerExportWorkspace } from './commands/export/exportWorkspace';
import { registerExportYaml } from './commands/export/exportYaml';
import { Highlights } from './editor/highlights';
import { registerHover } from './editor/hover';
import { registerIndicators } from './editor/indicators';
import { registerImportDataset } from './commands/datasets/importDataset';
import { registerInsertAttackTable } from './commands/insertAttackTable';
import { registerLanguageModelTools } from './commands/languageModelTools';
import { registerInsight } from './views/panel/insight';
import { registerLookUp } from './commands/entities/lookUp';
import { registerMcpServer } from './commands/mcpServer';
import { registerManageDecisions } from './commands/review/manageDecisions';
import { registerMentionsView } from './views/mentions/mentionsView';
import { registerNavigation } from './editor/navigate';
import { registerOpenSample } from './commands/openSample';
import { registerOrphans } from './commands/review/orphans';
import { OwnDatasets } from './state/ownDatasets';
import { registerMovedReports } from './state/movedReports';
import { registerRenames } from './state/renames';
import { Preview } from './views/preview/preview';
import { Reports } from './state/reports';
import { registerSettled } from './editor/settled';
import { registerGestures } from './commands/entities/gestures';
import { registerCardTexts } from './commands/entities/cardText';
import { registerStatusBar } from './views/statusBar';
import { registerToggle } from './commands/toggleHighlights';
import { registerTooLarge } from './views/tooLarge';
import { registerUndoDecision } from './commands/review/undoDecision';

export * as core from './serverCore';

/** Commands that are called by keys, one behind the other. */
const BY_KEYS = [
  COMMANDS.nextUnreviewed, COMMANDS.acceptMention, COMMANDS.rejectMention, COMMANDS.acceptInView, COMMANDS.rejectInView,
  COMMANDS.nextMention, COMMANDS.previousMention, COMMANDS.undoDecision,
];

/** Everything that the extension does, by feature. Nothing large is read before a report, a command or the API asks for it. */
export function activate(context: vscode.ExtensionContext): IntelAnnotatorApi & Pick<Preview, 'extendMarkdownIt'> {
  const log = vscode.window.createOutputChannel('Intel Annotator', { log: true });
  const engine = new Engine(context.extensionUri, log);
  const reports = new Reports(engine, log);
  const decisions = new Decisions(engine, reports, log);
  const highlights = new Highlights(decisions);
  const datasets = new OwnDatasets(context.globalStorageUri);
  const preview = new Preview({ engine, decisions, highlights });
  const deps = { engine, reports, decisions, datasets, highlights, log, extensionUri: context.extensionUri };
  context.subscriptions.push(
    log, engine, reports, decisions, datasets, highlights, preview, registerDatasets(deps),
    registerHover(deps),
    registerStatusBar(deps),
    registerTooLarge(),
    registerMentionsView(deps),
    registerEntitiesView(deps),
    registerOrphans(deps),
    registerCodeActions(deps),
    registerCompletion(deps),
    registerDiagnostics(deps),
    registerAttributionLint(deps),
    registerAttackIds(deps),
    registerIndicators(deps),
    registerInsertAttackTable(deps),
    registerCardTexts(deps),
    registerGestures(deps),
    registerInsight(deps),
    registerLookUp(deps),
    registerNavigation(deps),
    registerDecide(deps),
    registerDecideAll(deps),
    registerAnnotateSelection(deps),
    registerUndoDecision(deps),
    registerManageDecisions(deps),
    registerRenames(deps),
    registerMovedReports(deps),
    registerSettled(deps),
    registerToggle(deps),
    registerOpenSample(deps),
    registerAddToDataset(deps),
    registerExportYaml(deps),
    registerExportWorkspace(deps),
    registerExportAs(deps),
    registerLanguageModelTools(deps),
    registerMcpServer(deps),
    registerImportDataset(deps),
  );
  rehearse(BY_KEYS, log);
  return { ...createApi(deps), extendMarkdownIt: preview.extendMarkdownIt };
}
