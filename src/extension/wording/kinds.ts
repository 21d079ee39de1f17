import * as vscode from 'vscode';
import type { Entity, Kind, MentionKind } from '../../core';

/** The kind of an entity as a person says it. */
export function kindLabel({ kind }: Pick<Entity, 'kind'>): string {
  const labels: Readonly<Record<Kind, string>> = {
    actor: vscode.l10n.t('threat actor'),
    country: vscode.l10n.t('country'),
    organization: vscode.l10n.t('organization'),
    campaign: vscode.l10n.t('campaign'),
    software: vscode.l10n.t('software'),
  };
  return labels[kind];
}

/** A number of mentions of a kind. */
export function countLabel(kind: MentionKind, count: number): string {
  const labels: Readonly<Record<MentionKind, string>> = {
    actor: vscode.l10n.t('Threat actors: {0}', count),
    country: vscode.l10n.t('Countries: {0}', count),
    organization: vscode.l10n.t('Organizations: {0}', count),
    campaign: vscode.l10n.t('Campaigns: {0}', count),
    software: vscode.l10n.t('Software: {0}', count),
  };
  return labels[kind];
}

/** Built-in icons, so that kinds look at home in VS Code. */
export const KIND_ICONS: Readonly<Record<MentionKind, string>> = {
  actor: 'account',
  country: 'globe',
  organization: 'organization',
  campaign: 'flag',
  software: 'bug',
};
