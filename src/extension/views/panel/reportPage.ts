import * as vscode from 'vscode';
import {
  graphOfReport,
  resemblingCampaigns,
  timeLineOf,
  type Annotator,
  type EntityId,
  type NamedEntity,
  type Resemblance,
} from '../../../core';
import type { Item, Page, Section } from '../../../panel/protocol';
import type { Decisions } from '../../state/decisions';
import { nameHere } from '../../wording/names';
import { graphSection } from './graphSection';
import { timeLineSection } from './timeLineSection';

/** What a report names, in pictures: relations, campaigns, and which campaigns resemble it. */
export async function reportPage(document: vscode.TextDocument, decisions: Decisions, { catalog }: Annotator): Promise<Page> {
  await decisions.ready(document);
  const named = namedIn(document, decisions);
  const ids = named.map(({ id }) => id);
  return {
    title: vscode.workspace.asRelativePath(document.uri),
    subtitle: vscode.l10n.t('Entities that the report names: {0}', named.length),
    sections: [
      graphSection(graphOfReport(named, catalog), catalog),
      ...timeLineSection(timeLineOf(ids, catalog)),
      resemblingSection(resemblingCampaigns(ids, catalog)),
    ],
  };
}

/** The entities of a report in the order in which it names them, with how often; a name of several candidates counts for none of them. */
function namedIn(document: vscode.TextDocument, decisions: Decisions): NamedEntity[] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of decisions.mentions(document)) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([id, mentions]) => ({ id, mentions }));
}

export const resemblingTitle = (): string => vscode.l10n.t('Resembling Campaigns');

function resemblingSection(found: readonly Resemblance[]): Section {
  const columns = [vscode.l10n.t('Campaign'), vscode.l10n.t('Likeness'), vscode.l10n.t('Rare names that both have')];
  const rows = found.map(({ campaign, likeness, shared }): Item[][] => [
    [{ text: campaign.name, target: { entity: campaign.id } }],
    [{ text: vscode.l10n.t('{0} of 100', Math.round(likeness * 100)) }],
    shared.map(({ id, name, alsoOf }) => ({ text: nameHere(id, name), detail: vscode.l10n.t('others: {0}', alsoOf), target: { entity: id } })),
  ]);
  return {
    kind: 'tables',
    title: resemblingTitle(),
    tables: [{ caption: vscode.l10n.t('Campaigns of the data that resemble the report: {0}', rows.length), columns, rows }],
    note: vscode.l10n.t(
      'Resemblance, not attribution: these campaigns share names with the report that few others have to do with. Tools are shared and copied, and the data knows only some campaigns.',
    ),
  };
}
