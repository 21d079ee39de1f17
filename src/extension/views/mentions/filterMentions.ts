import * as vscode from 'vscode';
import { CONFIDENCES, MENTION_KINDS, STATUSES, type MentionFilter } from '../../../core';
import { kindLabel } from '../../wording/kinds';
import { statusLabel } from './mentionItems';

type Part = 'statuses' | 'kinds' | 'confidences';
type Item = vscode.QuickPickItem & { part?: Part; value?: string };

/** Asks what the view *Mentions* shows: boxes for status, kind and confidence, and a button for a text. `undefined` where the question was left. */
export async function askFilter(now: MentionFilter): Promise<MentionFilter | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const byText: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('search'), tooltip: vscode.l10n.t('Filter by Text…') };
  let text = now.text ?? '';
  pick.title = vscode.l10n.t('Which mentions are shown?');
  pick.placeholder = text === '' ? vscode.l10n.t('Tick what is shown; the button filters by text') : vscode.l10n.t('Text: {0}', text);
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.buttons = [byText];
  pick.items = itemsOf();
  pick.selectedItems = pick.items.filter(({ part, value }) => part && ((now[part] as readonly string[] | undefined)?.includes(value ?? '') ?? true));
  let isAskingText = false;
  const chosen = await new Promise<MentionFilter | undefined>((resolve) => {
    pick.onDidAccept(() => { resolve(filterOf(pick.selectedItems, text)); pick.hide(); });
    pick.onDidTriggerButton(async () => {
      const selected = pick.selectedItems;
      isAskingText = true; // the box takes the place of the list
      const answer = await vscode.window.showInputBox({ title: vscode.l10n.t('Filter mentions by text'), value: text, prompt: vscode.l10n.t('Words of the mention, its entity, its note or its reason') });
      text = answer ?? text;
      resolve(filterOf(selected, text));
    });
    pick.onDidHide(() => { if (!isAskingText) resolve(undefined); });
    pick.show();
  });
  pick.dispose();
  return chosen;
}

function itemsOf(): Item[] {
  const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const levels = { high: vscode.l10n.t('high confidence'), moderate: vscode.l10n.t('moderate confidence'), low: vscode.l10n.t('low confidence') };
  return [
    heading(vscode.l10n.t('Status')), ...STATUSES.map((value): Item => ({ part: 'statuses', value, label: statusLabel(value) })),
    heading(vscode.l10n.t('Kind')), ...MENTION_KINDS.map((value): Item => ({ part: 'kinds', value, label: kindLabel({ kind: value }) })),
    heading(vscode.l10n.t('Confidence')), ...CONFIDENCES.map((value): Item => ({ part: 'confidences', value, label: levels[value] })),
  ];
}

/** Where nothing of a part is ticked, the part does not restrict: a list of nothing helps nobody. */
function filterOf(items: readonly Item[], text: string): MentionFilter {
  const all = { statuses: STATUSES, kinds: MENTION_KINDS, confidences: CONFIDENCES };
  const parts = (Object.keys(all) as Part[]).map((part) => [part, items.filter((item) => item.part === part).map(({ value }) => value)] as const);
  return { ...Object.fromEntries(parts.filter(([part, values]) => values.length > 0 && values.length < all[part].length)), ...(text.trim() === '' ? {} : { text }) };
}

/** What a filter lets through, in short; empty where it lets everything through. */
export function filterLabel({ statuses = STATUSES, kinds = MENTION_KINDS, confidences = CONFIDENCES, text = '' }: MentionFilter): string {
  const some = (chosen: readonly string[], all: readonly string[]) => (chosen.length < all.length ? [chosen.join(', ')] : []);
  return [...some(statuses, STATUSES), ...some(kinds, MENTION_KINDS), ...some(confidences, CONFIDENCES), ...(text.trim() === '' ? [] : [`"${text.trim()}"`])].join(' · ');
}
