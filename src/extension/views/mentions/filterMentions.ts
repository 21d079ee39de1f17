import * as vscode from 'vscode';
import { CONFIDENCES, MENTION_KINDS, STATUSES, type MentionFilter } from '../../../core';
import { kindLabel } from '../../wording/kinds';
import { confidenceLabel, statusLabel } from './mentionItems';

type Part = 'statuses' | 'kinds' | 'confidences';
type Item = vscode.QuickPickItem & { part?: Part; value?: string };

/**
 * Asks what the view *Mentions* shows: words are typed, and status, kind and confidence ticked. `preview` gets each change at once; where
 * the question is left, the result is `undefined`.
 */
export async function askFilter(now: MentionFilter, preview: (filter: MentionFilter) => void): Promise<MentionFilter | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Which mentions are shown?');
  pick.placeholder = vscode.l10n.t('Type words of the mention, its entity, its note or its reason; tick what is shown');
  pick.canSelectMany = true;
  pick.items = itemsOf();
  pick.value = now.text ?? '';
  pick.selectedItems = pick.items.filter(
    ({ part, value }) => part && ((now[part] as readonly string[] | undefined)?.includes(value ?? '') ?? true),
  );
  const chosen = () => filterOf(pick.selectedItems, pick.value);
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => preview(chosen()));
    pick.onDidChangeSelection(() => preview(chosen()));
    pick.onDidAccept(() => { resolve(chosen()); pick.hide(); });
    pick.onDidHide(() => { resolve(undefined); pick.dispose(); });
    pick.show();
  });
}

function itemsOf(): Item[] {
  const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    heading(vscode.l10n.t('Status')),
    ...STATUSES.map((value): Item => ({ part: 'statuses', value, alwaysShow: true, label: statusLabel(value) })),
    heading(vscode.l10n.t('Kind')),
    ...MENTION_KINDS.map((value): Item => ({ part: 'kinds', value, alwaysShow: true, label: kindLabel({ kind: value }) })),
    heading(vscode.l10n.t('Confidence')),
    ...CONFIDENCES.map((value): Item => ({ part: 'confidences', value, alwaysShow: true, label: confidenceLabel(value) })),
  ];
}

/** Where nothing of a part is ticked, the part does not restrict: a list of nothing helps nobody. */
function filterOf(items: readonly Item[], text: string): MentionFilter {
  const all = { statuses: STATUSES, kinds: MENTION_KINDS, confidences: CONFIDENCES };
  const parts = (Object.keys(all) as Part[]).map(
    (part) => [part, items.filter((item) => item.part === part).map(({ value }) => value)] as const,
  );
  return {
    ...Object.fromEntries(parts.filter(([part, values]) => values.length > 0 && values.length < all[part].length)),
    ...(text.trim() === '' ? {} : { text }),
  };
}

/** What a filter lets through, in short; empty where it lets everything through. */
export function filterLabel({ statuses = STATUSES, kinds = MENTION_KINDS, confidences = CONFIDENCES, text = '' }: MentionFilter): string {
  const some = <T>(chosen: readonly T[], all: readonly T[], labelOf: (value: T) => string) =>
    (chosen.length < all.length ? [chosen.map(labelOf).join(', ')] : []);
  return [
    ...some(statuses, STATUSES, statusLabel),
    ...some(kinds, MENTION_KINDS, (kind) => kindLabel({ kind })),
    ...some(confidences, CONFIDENCES, confidenceLabel),
    ...(text.trim() === '' ? [] : [`"${text.trim()}"`]),
  ].join(' · ');
}
