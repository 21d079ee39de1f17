import * as vscode from 'vscode';
import { registerAddToDataset } from './addToDataset';
import { registerAnnotateSelection } from './annotateSelection';
import { createApi, type IntelAnnotatorApi } from './api';
import { registerCodeActions } from './codeActions';
import { registerCompletion } from './completion';
import { registerDatasets } from './datasets';
import { registerDecide } from './decide';
import { registerDecideAll } from './decideAll';
import { Decisions } from './decisions';
import { registerDiagnostics } from './diagnostics';
import { Engine } from './engine';
import { registerEntitiesView } from './entitiesView';
import { registerExportWorkspace } from './exportWorkspace';
import { registerExportYaml } from './exportYaml';
import { Highlights } from './highlights';
import { registerHover } from './hover';
import { registerLookUp } from './lookUp';
import { registerManageDecisions } from './manageDecisions';
import { registerMentionsView } from './mentionsView';
import { registerNavigation } from './navigate';
import { registerOpenSample } from './openSample';
import { registerOrphans } from './orphans';
import { OwnDatasets } from './ownDatasets';
import { registerRenames } from './renames';
import { Reports } from './reports';
import { registerSettled } from './settled';
import { registerCards } from './showCard';
import { registerStatusBar } from './statusBar';
import { registerToggle } from './toggleHighlights';
import { registerTooLarge } from './tooLarge';
import { registerUndoDecision } from './undoDecision';

/** Everything that the extension does, by feature. Nothing large is read before a report, a command or the API asks for it. */
export function activate(context: vscode.ExtensionContext): IntelAnnotatorApi {
  const log = vscode.window.createOutputChannel('Intel Annotator', { log: true });
  const engine = new Engine(context.extensionUri);
  const reports = new Reports(engine, log);
  const decisions = new Decisions(engine, reports, log);
  const highlights = new Highlights(decisions);
  const datasets = new OwnDatasets(context.globalStorageUri);
  const deps = { engine, reports, decisions, datasets, highlights, log, extensionUri: context.extensionUri };
  context.subscriptions.push(
    log, engine, reports, decisions, datasets, highlights,
    registerDatasets(deps),
    registerHover(deps),
    registerStatusBar(deps),
    registerTooLarge(),
    registerMentionsView(deps),
    registerEntitiesView(deps),
    registerOrphans(deps),
    registerCodeActions(deps),
    registerCompletion(deps),
    registerDiagnostics(deps),
    registerCards(deps),
    registerLookUp(deps),
    registerNavigation(deps),
    registerDecide(deps),
    registerDecideAll(deps),
    registerAnnotateSelection(deps),
    registerUndoDecision(deps),
    registerManageDecisions(deps),
    registerRenames(deps),
    registerSettled(deps),
    registerToggle(deps),
    registerOpenSample(deps),
    registerAddToDataset(deps),
    registerExportYaml(deps),
    registerExportWorkspace(deps),
  );
  return createApi(deps);
}
