import * as vscode from 'vscode';
import type { Relation } from '../../core';
import type { Words } from '../../panel/protocol';
import { kindLabel } from './kinds';

/** The panel's own words in the language of VS Code. */
export function panelWords(): Words {
  return {
    back: vscode.l10n.t('Back'),
    forward: vscode.l10n.t('Forward'),
    larger: vscode.l10n.t('Larger'),
    smaller: vscode.l10n.t('Smaller'),
    saveSvg: vscode.l10n.t('Save as SVG'),
    savePng: vscode.l10n.t('Save as PNG'),
    asText: vscode.l10n.t('Open as Text'),
    sections: vscode.l10n.t('Sections'),
    graph: vscode.l10n.t('Graph of relations; the table below says the same. The arrow keys go from entity to entity, Enter opens one.'),
    timeLine: vscode.l10n.t(
      'Time line of campaigns; the table below says the same. The arrow keys go from campaign to campaign, Enter opens one.',
    ),
    nothing: vscode.l10n.t('Nothing'),
    confirmed: vscode.l10n.t('confirmed'),
    suspected: vscode.l10n.t('suspected'),
    open: vscode.l10n.t('open'),
    sources: vscode.l10n.t('Sources'),
    more: vscode.l10n.t('{0} more'),
    drawing: vscode.l10n.t('Drawing…'),
    actor: kindLabel({ kind: 'actor' }),
    country: kindLabel({ kind: 'country' }),
    organization: kindLabel({ kind: 'organization' }),
    campaign: kindLabel({ kind: 'campaign' }),
    software: kindLabel({ kind: 'software' }),
  };
}

/** What a claim says of its subject, as a verb or an attribute. */
export function relationLabel(relation: Relation): string {
  const labels: Readonly<Record<Relation, string>> = {
    origin: vscode.l10n.t('comes from'),
    'sponsored-by': vscode.l10n.t('is sponsored by'),
    targets: vscode.l10n.t('targets'),
    'attributed-to': vscode.l10n.t('is attributed to'),
    'possibly-same-as': vscode.l10n.t('is possibly the same as'),
    'part-of': vscode.l10n.t('is part of'),
    uses: vscode.l10n.t('uses'),
  };
  return labels[relation];
}
