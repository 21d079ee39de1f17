import * as vscode from 'vscode';
import type { TimeLine, TimeLineBar } from '../../../core';
import type { Bar, Item, Section } from '../../../panel/protocol';
import { CARD_WORDS } from '../../wording/cardWords';

/** A time line as a picture and as a table; none where there is no campaign. */
export function timeLineSection({ bars, from, to }: TimeLine): Section[] {
  if (bars.length === 0) return [];
  const columns = [vscode.l10n.t('Campaign'), vscode.l10n.t('First seen'), vscode.l10n.t('Last seen'), vscode.l10n.t('Attributed to')];
  const tables = [{ caption: vscode.l10n.t('Campaigns: {0}', bars.length), columns, rows: bars.map(rowOf) }];
  const title = vscode.l10n.t('Time Line');
  return [
    from === undefined || to === undefined
      ? { kind: 'tables', title, tables }
      : { kind: 'timeLine', title, from, to, bars: bars.map(barOf), tables },
  ];
}

function barOf(bar: TimeLineBar): Bar {
  const { id, name, from, to, actors, bad, firstSeen, lastSeen } = bar;
  const behind = actors.map((actor) => `${actor.name} (${CARD_WORDS.certainty(actor.certainty)})`).join(', ');
  const period = CARD_WORDS.period(firstSeen ?? '?', lastSeen ?? '?');
  return {
    label: bad.length > 0 ? `${name} ⚠ ${bad.join(', ')}` : name,
    isConfirmed: actors.some(({ isConfirmed }) => isConfirmed),
    target: { entity: id },
    detail: [name, period, behind, ...bad.map(badDate)].filter(Boolean).join(', '),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function rowOf({ id, name, firstSeen, lastSeen, actors, bad }: TimeLineBar): Item[][] {
  const date = (text: string | undefined): Item =>
    text === undefined ? { text: vscode.l10n.t('open') } : { text, ...(bad.includes(text) ? { detail: badDate(text) } : {}) };
  const turned = bad.filter((text) => text !== firstSeen && text !== lastSeen).map((text): Item => ({ text: badDate(text) }));
  return [
    [{ text: name, target: { entity: id } }],
    [date(firstSeen)],
    [date(lastSeen), ...turned],
    actors.map((actor) => ({ text: actor.name, detail: CARD_WORDS.certainty(actor.certainty), target: { entity: actor.id } })),
  ];
}

const badDate = (text: string): string => vscode.l10n.t('no such date: {0}', text);
