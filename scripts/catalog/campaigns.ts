import type { EntityId } from '../../src/core/model';
import { uuidOf, type Attack, type AttackObject } from './attack';
import type { EntityDraft, NameDraft } from './draft';
import { Slugs } from './slugs';

/** Dates that are slips of the pen in ATT&CK: left out rather than guessed. */
const WRONG_FIRST_SEEN: Readonly<Record<string, string>> = {
  C0059: '2004-10', // a campaign against Salesforce customers in 2025
};

/** ATT&CK's campaigns. What else is known of them is written by hand, in data/campaigns, under the same ids. */
export function readCampaigns(attack: Attack, actors: ReadonlyMap<string, EntityId>, software: ReadonlyMap<string, EntityId>): EntityDraft[] {
  const slugs = new Slugs('campaign');
  const inOrder = [...attack.campaigns].sort((a, b) => (a.attackId < b.attackId ? -1 : 1));
  return inOrder.map((campaign) => toCampaign(campaign, attack, actors, software, slugs));
}

function toCampaign(campaign: AttackObject, attack: Attack, actors: ReadonlyMap<string, EntityId>, software: ReadonlyMap<string, EntityId>, slugs: Slugs): EntityDraft {
  const sources = [campaign.source];
  const behind = (attack.attributedTo.get(campaign.stix) ?? []).flatMap((stix) => actors.get(stix) ?? []);
  const [first, ...others] = behind.map((of) => ({ says: 'attributed-to' as const, of, certainty: 'stated' as const, sources }));
  const wrong = WRONG_FIRST_SEEN[campaign.attackId] === campaign.firstSeen;
  return {
    id: slugs.take(campaign.name, campaign.attackId.toLowerCase()),
    names: [
      ...campaign.names.map((text): NameDraft => ({ text, by: [], sources })),
      ...(campaign.names.includes(campaign.attackId) ? [] : [{ text: campaign.attackId, form: 'id' as const, by: ['MITRE ATT&CK'], sources }]),
    ],
    ids: { 'mitre-attack': campaign.attackId, stix: campaign.stix },
    claims: others,
    notes: wrong ? [{ text: `ATT&CK 18.1 gives ${campaign.firstSeen ?? ''} as the month in which it was first seen, which cannot be meant; the month is left out here.`, sources }] : [],
    references: campaign.references.filter((url) => /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length <= 160).slice(0, 12),
    sources,
    ...(campaign.firstSeen !== undefined && !wrong ? { firstSeen: campaign.firstSeen } : {}),
    ...(campaign.lastSeen !== undefined ? { lastSeen: campaign.lastSeen } : {}),
    ...(first ? { actor: first } : {}),
    uses: (attack.uses.get(campaign.stix) ?? []).flatMap((stix) => software.get(uuidOf(stix)) ?? []),
  };
}
