import type { TechniqueMention } from '../model';
import { attackObject, attackPage } from './attack';
import { common, stixId, timeOf, type StixObject } from './stixObject';

/**
 * The object for a technique or a mitigation that a report names; tactics are phases of a kill chain in STIX, and software is an entity.
 */
export function techniqueObject({ attackId, name, entity }: TechniqueMention, day: string): StixObject | undefined {
  const object = attackObject(attackId);
  if (!object || object.sort === 'tactic' || entity.startsWith('software/')) return undefined;
  const references = { external_references: [{ source_name: 'mitre-attack', external_id: attackId, url: attackPage(attackId) }] };
  if (object.sort === 'mitigation')
    return { ...common('course-of-action', stixId('course-of-action', attackId), timeOf(day)), name, ...references };
  const chain = CHAINS[object.domains[0] ?? ''] ?? 'mitre-attack';
  const phases = object.tactics.filter(Boolean).map((phase) => ({ kill_chain_name: chain, phase_name: phase }));
  return {
    ...common('attack-pattern', `attack-pattern--${object.uuid ?? ''}`, timeOf(day)),
    name,
    ...(phases.length > 0 ? { kill_chain_phases: phases } : {}),
    ...references,
  };
}

const CHAINS: Readonly<Record<string, string>> = { enterprise: 'mitre-attack', mobile: 'mitre-mobile-attack', ics: 'mitre-ics-attack' };
