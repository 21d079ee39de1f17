import * as vscode from 'vscode';
import { accepted, added, addEntity, kindOf, noted, type NewEntity } from '../../../core';
import { chooseMeaning } from './chooseMeaning';
import { registerCommand, Trouble } from '../../host/commands';
import type { Step } from '../../state/acts';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { COMMANDS } from '../../host/ids';
import { inputOf, rangeOf, reportOf } from '../../editor/input';
import type { OwnDatasets } from '../../state/ownDatasets';

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly datasets: OwnDatasets;
  readonly log: vscode.LogOutputChannel;
}

/**
 * *Intel: Annotate Selection*: marks words that were not found as an entity, or as a kind alone. `{ newEntity: true }` with a kind also
 * puts the name into the workspace's dataset, as one act. Where just these words are a mention already, that one is accepted with the given
 * meaning. Returns the annotation.
 */
export function registerAnnotateSelection({ engine, decisions, datasets, log }: Deps): vscode.Disposable {
  return registerCommand(COMMANDS.annotateSelection, (...args: unknown[]) => decisions.inTurn(async () => {
    const input = inputOf(args);
    const document = await reportOf(input);
    const span = trimmed(rangeOf(input, document), document);
    if (!span) throw new Trouble(vscode.l10n.t('Nothing is selected. Select the words first.'));
    await decisions.ready(document);
    const annotator = await engine.load();
    const words = document.getText().slice(span.start, span.end);
    const meaning = input.entity !== undefined || input.kind !== undefined ? input : await chooseMeaning(words, annotator);
    const kind = meaning?.kind ?? (meaning?.entity === undefined ? undefined : kindOf(meaning.entity));
    if (!meaning || !kind) return undefined;
    const isNew = args.some((arg) => (arg as { newEntity?: boolean } | null)?.newEntity === true);
    const created = isNew && kind !== 'country' ? await create(words, kind, document, annotator.catalog, datasets) : undefined;
    const entity = created?.entity ?? meaning.entity;
    const full = { kind, ...(entity === undefined ? {} : { entity }) };
    const there = decisions
      .annotations(document)
      .find((annotation) => annotation.start === span.start && annotation.end === span.end && !annotation.orphaned);
    const label = vscode.l10n.t('Annotate "{0}"', words);
    const files = created ? [created.step] : [];
    const annotation = there ?? noted(added(span, document.getText(), full, decisions.annotations(document)), input);
    if (there) await decisions.decide(label, document, [there.id], (it) => noted(accepted(it, full), input), files);
    else await decisions.change(label, [{ document, changes: [{ of: 'annotation', after: annotation }] }], files);
    return decisions.annotations(document).find(({ id }) => id === annotation.id);
  }), log);
}

/** A new entity in the workspace's dataset. */
async function create(
  words: string,
  kind: NewEntity['kind'],
  document: vscode.TextDocument,
  catalog: { entity(id: string): unknown },
  datasets: OwnDatasets,
): Promise<{ entity: `${NewEntity['kind']}/${string}`; step: Step }> {
  let entity: string | undefined;
  const step = await datasets.change(datasets.uri('workspace', document.uri), (text, file) => {
    const name = {
      name: words.replace(/\s+/g, ' '),
      kind,
      note: vscode.l10n.t('Found in {0}.', vscode.workspace.asRelativePath(document.uri)),
    };
    const result = addEntity(text, file, name, (id) => catalog.entity(id) !== undefined);
    entity = result.id;
    return result;
  });
  return { entity: entity as `${NewEntity['kind']}/${string}`, step };
}

/** The span of a range without the white space at its ends; `undefined` where nothing is left. */
function trimmed(range: vscode.Range | undefined, document: vscode.TextDocument): { start: number; end: number } | undefined {
  if (!range) return undefined;
  const text = document.getText(range);
  const start = document.offsetAt(range.start) + text.length - text.trimStart().length;
  const end = start + text.trim().length;
  return end > start ? { start, end } : undefined;
}
