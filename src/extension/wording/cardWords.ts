import * as vscode from 'vscode';
import type { CardLabel, CardWords, Certainty, OrganizationClass, SoftwareClass } from '../../core';
import { nameHere } from './names';

/** The label of a card's line in the language of VS Code. */
export function labelOf(label: CardLabel): string {
  const labels: Readonly<Record<CardLabel, string>> = {
    'Other names': vscode.l10n.t('Other names'),
    Class: vscode.l10n.t('Class'),
    Seen: vscode.l10n.t('Seen'),
    'Attributed to': vscode.l10n.t('Attributed to'),
    Origin: vscode.l10n.t('Origin'),
    Campaigns: vscode.l10n.t('Campaigns'),
    'Confirmed targets': vscode.l10n.t('Confirmed targets'),
    'Suspected targets': vscode.l10n.t('Suspected targets'),
    'Sponsored by': vscode.l10n.t('Sponsored by'),
    'Possibly the same as': vscode.l10n.t('Possibly the same as'),
    'Part of': vscode.l10n.t('Part of'),
    'Used by': vscode.l10n.t('Used by'),
    'Used in': vscode.l10n.t('Used in'),
    Techniques: vscode.l10n.t('Techniques'),
    Uses: vscode.l10n.t('Uses'),
    'Confirmed target in': vscode.l10n.t('Confirmed target in'),
    'Suspected target in': vscode.l10n.t('Suspected target in'),
    'Targeted by': vscode.l10n.t('Targeted by'),
    'Origin of': vscode.l10n.t('Origin of'),
    Notes: vscode.l10n.t('Notes'),
    References: vscode.l10n.t('References'),
  };
  return labels[label];
}

/** How sure a source is, in the words of estimative language (ICD 203), and as a number. */
export const CARD_WORDS: CardWords = {
  certainty: (certainty) => {
    const words: Readonly<Record<Certainty, string>> = {
      confirmed: vscode.l10n.t('confirmed'),
      stated: vscode.l10n.t('stated'),
      'almost-certain': vscode.l10n.t('almost certain'),
      'very-likely': vscode.l10n.t('very likely'),
      likely: vscode.l10n.t('likely'),
      'roughly-even': vscode.l10n.t('roughly even'),
      suspected: vscode.l10n.t('suspected'),
      unlikely: vscode.l10n.t('unlikely'),
      'very-unlikely': vscode.l10n.t('very unlikely'),
      'almost-no-chance': vscode.l10n.t('almost no chance'),
    };
    return words[certainty];
  },
  confidence: (confidence) => vscode.l10n.t('{0} of 100', confidence),
  basis: basisHere,
  period: (from, to) => vscode.l10n.t('{0} to {1}', from, to),
  nameOf: nameHere,
  classOf: (sort) => {
    const words: Readonly<Record<OrganizationClass | SoftwareClass, string>> = {
      vendor: vscode.l10n.t('vendor'),
      'research-team': vscode.l10n.t('research team'),
      agency: vscode.l10n.t('agency'),
      ministry: vscode.l10n.t('ministry'),
      government: vscode.l10n.t('government'),
      company: vscode.l10n.t('company'),
      bank: vscode.l10n.t('bank'),
      carrier: vscode.l10n.t('carrier'),
      university: vscode.l10n.t('university'),
      media: vscode.l10n.t('media'),
      party: vscode.l10n.t('party'),
      'militant-group': vscode.l10n.t('militant group'),
      military: vscode.l10n.t('military'),
      'body-of-states': vscode.l10n.t('body of states'),
      'standards-body': vscode.l10n.t('standards body'),
      cert: vscode.l10n.t('computer emergency response team'),
      'non-profit': vscode.l10n.t('non-profit'),
      people: vscode.l10n.t('people'),
      other: vscode.l10n.t('other organization'),
      tool: vscode.l10n.t('tool'),
      malware: vscode.l10n.t('malware'),
      ransomware: vscode.l10n.t('ransomware'),
      'remote-access-trojan': vscode.l10n.t('remote access trojan'),
      backdoor: vscode.l10n.t('backdoor'),
      'banking-trojan': vscode.l10n.t('banking trojan'),
      stealer: vscode.l10n.t('stealer'),
      loader: vscode.l10n.t('loader'),
      botnet: vscode.l10n.t('botnet'),
      wiper: vscode.l10n.t('wiper'),
      'mobile-malware': vscode.l10n.t('malware for phones'),
      rootkit: vscode.l10n.t('rootkit'),
      worm: vscode.l10n.t('worm'),
      webshell: vscode.l10n.t('webshell'),
      miner: vscode.l10n.t('miner'),
      spyware: vscode.l10n.t('spyware'),
    };
    return words[sort];
  },
};

/**
 * What a claim rests on, in the language of VS Code where several claims say so: these are our words for what lists say. What one
 * claim alone says is data, and stays as it is.
 */
function basisHere(basis: string): string {
  const [, name] = /^shared name (.+)$/.exec(basis) ?? [];
  if (name !== undefined) return vscode.l10n.t('shared name {0}', name);
  const [, attackId] = /^shared ATT&CK id (.+)$/.exec(basis) ?? [];
  if (attackId !== undefined) return vscode.l10n.t('shared ATT&CK id {0}', attackId);
  const [, text, scheme] = /^inferred from the name (.+) and the naming scheme of (.+)$/.exec(basis) ?? [];
  if (text !== undefined && scheme !== undefined)
    return vscode.l10n.t('inferred from the name {0} and the naming scheme of {1}', text, scheme);
  const words: Readonly<Record<string, string>> = {
    'Council on Foreign Relations, as given by MISP': vscode.l10n.t('Council on Foreign Relations, as given by MISP'),
    'suspected victims, as given by MISP': vscode.l10n.t('suspected victims, as given by MISP'),
    'named in its title': vscode.l10n.t('named in its title'),
    'listed among the names of the actor': vscode.l10n.t('listed among the names of the actor'),
    'listed as similar': vscode.l10n.t('listed as similar'),
    overlap: vscode.l10n.t('overlap'),
    'lure documents': vscode.l10n.t('lure documents'),
    'its own statement': vscode.l10n.t('its own statement'),
    'where the documents turned up': vscode.l10n.t('where the documents turned up'),
    'individuals and executives': vscode.l10n.t('individuals and executives'),
    'response to incidents in critical infrastructure': vscode.l10n.t('response to incidents in critical infrastructure'),
    indictment: vscode.l10n.t('indictment'),
    'high confidence of the U.S. Intelligence Community': vscode.l10n.t('high confidence of the U.S. Intelligence Community'),
  };
  return words[basis] ?? basis;
}
