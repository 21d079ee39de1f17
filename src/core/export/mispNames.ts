import names from '../../../data/generated/misp-names.json';
import type { Entity } from '../model';
import { attackObject } from './attack';

/** The tags by which MISP's galaxies know an entity, from those that it has ids in. */
export function galaxyTags({ id, kind, name, ids, class: sort }: Entity, isTarget: boolean): string[] {
  const attack = ids['mitre-attack'];
  const galaxy =
    attack === undefined
      ? undefined
      : GALAXIES.find(([start, type]) => attack.startsWith(start) && (type === kind || (kind === 'software' && type === (sort === 'tool' ? 'tool' : 'malware'))))?.[2];
  const tags = attack === undefined || galaxy === undefined ? [] : [tag(galaxy, `${name} - ${attack}`)];
  if (kind === 'actor' && ids['misp'] !== undefined) tags.push(tag('threat-actor', listed(names.actors, ids['misp']) ?? name));
  if (kind === 'actor' && ids['misp-microsoft'] !== undefined && ids['misp'] === undefined)
    tags.push(tag('microsoft-activity-group', name));
  if (kind === 'country')
    tags.push(
      isTarget
        ? tag('target-information', targetName(id, name))
        : tag('country', listed(names.countries, id.slice('country/'.length)) ?? name.toLowerCase()),
    );
  return tags;
}

/** What MISP calls a country that is a target. */
export const targetName = (id: string, name: string): string => listed(names.targets, id.slice('country/'.length)) ?? name;

const listed = (list: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(list, key) ? list[key] : undefined;

const GALAXIES = [['G', 'actor', 'mitre-intrusion-set'], ['S', 'malware', 'mitre-malware'], ['S', 'tool', 'mitre-tool']] as const;

/** The tag of a technique or a mitigation. */
export function techniqueTag(attackId: string): string | undefined {
  const object = attackObject(attackId);
  if (!object || object.sort === 'tactic') return undefined;
  return tag(object.sort === 'technique' ? 'mitre-attack-pattern' : 'mitre-course-of-action', `${object.name} - ${attackId}`);
}

/** MISP has no escape for quotes in a tag. */
const tag = (galaxy: string, value: string): string => `misp-galaxy:${galaxy}="${value.replaceAll('"', "'")}"`;
