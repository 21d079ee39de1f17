import * as vscode from 'vscode';

/** What people are told of a format of exports: its name, what it is for, and what it cannot hold. */
export interface FormatWords {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The words of every format of the registry, by its id. */
export function formatWords(): Readonly<Record<string, FormatWords>> {
  const words = (label: string, description: string, detail: string): FormatWords => ({ label, description, detail });
  return {
    yaml: words('YAML', vscode.l10n.t('the annotations file, with decisions'), vscode.l10n.t('Holds everything.')),
    stix: words(
      'STIX 2.1',
      vscode.l10n.t('a bundle for OpenCTI, MISP, Sentinel and others'),
      vscode.l10n.t('Names that may mean several stand in an extension that other programs pass over.'),
    ),
    misp: words(
      'MISP',
      vscode.l10n.t('an event with galaxy tags, attributes and the report'),
      vscode.l10n.t('Of claims it holds only who is a target. Nothing is marked for detection or as published.'),
    ),
    csv: words(
      'CSV',
      vscode.l10n.t('a table for a spreadsheet, one line a place'),
      vscode.l10n.t('Holds no claims. Indicators stay defanged, and no cell is a formula.'),
    ),
    navigator: words(
      'ATT&CK Navigator',
      vscode.l10n.t('a layer with the techniques that are named'),
      vscode.l10n.t('Of one domain, the one with the most techniques; others are listed in its description.'),
    ),
    html: words(
      'HTML',
      vscode.l10n.t('a page for somebody without this extension'),
      vscode.l10n.t('For reading and printing. Pictures become links, and nothing is fetched.'),
    ),
    'web-annotation': words(
      'W3C Web Annotation',
      vscode.l10n.t('JSON-LD with quotes and positions'),
      vscode.l10n.t('Holds no claims. Positions count code points.'),
    ),
    markdown: words(
      'Markdown',
      vscode.l10n.t('the report with its names linked'),
      vscode.l10n.t('Holds no positions.'),
    ),
  };
}
