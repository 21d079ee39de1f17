import * as vscode from 'vscode';
import type { Annotation, Catalog, Confidence, EntityId, MentionGroup, Status } from '../../../core';
import { COMMANDS } from '../../host/ids';
import { countLabel, KIND_ICONS, kindLabel } from '../../wording/kinds';
import { nameFrom } from '../../wording/names';

/** A line of the view *Mentions*: a group, or one annotation of a report. `uri`, `id` and `ids` are what commands about mentions take. */
export type MentionNode = GroupNode | LeafNode;
export interface GroupNode {
  readonly uri: vscode.Uri;
  readonly ids: readonly string[];
  /** Orphans are a group of their own, whatever the others are put together by. */
  readonly group: MentionGroup | 'orphans';
  readonly leaves: readonly LeafNode[];
}
export interface LeafNode {
  readonly uri: vscode.Uri;
  readonly id: string;
  readonly annotation: Annotation;
  readonly parent: { readonly node?: GroupNode };
}
export const isGroup = (node: MentionNode): node is GroupNode => 'group' in node;

/** The words for a status. */
export function statusLabel(status: Status): string {
  return {
    suggested: vscode.l10n.t('not reviewed'),
    accepted: vscode.l10n.t('accepted'),
    rejected: vscode.l10n.t('rejected'),
    added: vscode.l10n.t('added'),
  }[status];
}

export function confidenceLabel(confidence: Confidence): string {
  return {
    high: vscode.l10n.t('high confidence'),
    moderate: vscode.l10n.t('moderate confidence'),
    low: vscode.l10n.t('low confidence'),
  }[confidence];
}

const STATUS_ICONS: Readonly<Record<Exclude<Status, 'suggested'>, vscode.ThemeIcon>> = {
  accepted: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  added: new vscode.ThemeIcon('add'),
  rejected: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
};

export function groupItem({ group, leaves, ids }: GroupNode, catalog: Catalog | undefined): vscode.TreeItem {
  const label = groupLabel(group, catalog);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  const open = ids.length;
  item.id = group === 'orphans' ? 'orphans' : `group ${group.key}`;
  item.description =
    group === 'orphans' || open === 0 ? String(leaves.length) : vscode.l10n.t('{0}, {1} not reviewed', leaves.length, open);
  item.contextValue = group === 'orphans' ? 'orphans' : open > 0 ? 'open-group' : 'group';
  if (group === 'orphans') item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  else if ('kind' in group.of) item.iconPath = kindIcon(group.of.kind);
  item.tooltip = group === 'orphans' ? vscode.l10n.t('Decisions whose words are not in the report any more') : undefined;
  item.accessibilityInformation = { label: `${label}: ${item.description}` };
  return item;
}

function groupLabel(group: MentionGroup | 'orphans', catalog: Catalog | undefined): string {
  if (group === 'orphans') return vscode.l10n.t('Orphaned');
  const { of } = group;
  if ('heading' in of) return of.heading === '' ? vscode.l10n.t('Beginning') : of.heading.replace(/[*_`]/g, '');
  if ('entity' in of) return nameFrom(catalog, of.entity as EntityId);
  return 'name' in of ? of.name : countLabel(of.kind, 0).replace(/:.*/, '');
}

const kindIcon = (kind: Annotation['kind']): vscode.ThemeIcon =>
  new vscode.ThemeIcon(KIND_ICONS[kind], new vscode.ThemeColor(`intelAnnotator.${kind}`));

export function leafItem({ uri, id, annotation }: LeafNode, catalog: Catalog | undefined): vscode.TreeItem {
  const { status, orphaned, line, kind, confidence, because, reason, note, quote } = annotation;
  const words = annotation.text.replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(words);
  const meant = meaningOf(annotation, words, catalog);
  const context = `… ${quote.before}${words}${quote.after} …`.replace(/\s+/g, ' ');
  item.id = `${uri.toString()} ${id}`;
  item.description = [...(orphaned ? [context] : meant), ...(orphaned ? [] : [vscode.l10n.t('line {0}', line)])].join(' · ');
  item.contextValue = orphaned ? 'orphan' : status;
  item.iconPath = orphaned || status === 'suggested' ? kindIcon(kind) : STATUS_ICONS[status];
  const rows = [
    [words, ...meant].join(' · '),
    [
      kindLabel({ kind }),
      statusLabel(status),
      ...(confidence && status === 'suggested' ? [confidenceLabel(confidence)] : []),
    ].join(', '),
    orphaned ? vscode.l10n.t('Its words are not in the report any more. They stood in line {0}: {1}', line, context) : context,
    because,
    reason,
    note,
  ];
  item.tooltip = rows.filter(Boolean).join('\n');
  const place = orphaned ? vscode.l10n.t('orphaned, last in line {0}: {1}', line, context) : vscode.l10n.t('line {0}', line);
  item.accessibilityInformation = {
    label: [words, ...meant, kindLabel({ kind }), statusLabel(status), place, reason, note].filter(Boolean).join(', '),
    role: 'treeitem',
  };
  if (!orphaned)
    item.command = {
      command: COMMANDS.revealMention,
      title: vscode.l10n.t('Show in the Report'),
      arguments: [{ uri: uri.toString(), id }],
    };
  return item;
}

/** Whom the words mean, where they do not say it themselves. */
function meaningOf({ entity, candidates = [] }: Annotation, words: string, catalog: Catalog | undefined): string[] {
  const names = (entity === undefined ? candidates : [entity]).map((one) => nameFrom(catalog, one));
  if (entity === undefined && names.length > 1) return [vscode.l10n.t('may mean {0}', names.join(', '))];
  return names.filter((name) => name !== words);
}
