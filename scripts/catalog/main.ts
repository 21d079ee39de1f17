import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { DatasetFile } from '../../src/core/catalog/schema';
import { toActors } from './actors';
import { readAttack, type Attack } from './attack';
import { attackActors } from './attack-actors';
import { readCampaigns } from './campaigns';
import { readCountries, type CountryLists } from './countries';
import { keyOf, type EntityDraft } from './draft';
import { joinActors, type ActorLists } from './join';
import { malwareKeys } from './malware';
import { militantOrganizations } from './militants';
import { microsoftActors } from './microsoft';
import { mispActors } from './misp-actors';
import { producerNames } from './name-users';
import { readOrganizations } from './organizations';
import { joinById, splitOperations } from './operations';
import { SourceFolder, type MispEntry } from './read';
import { BRAND_LISTS, ruleForActor, ruleForCampaign, ruleForOrganization, ruleForSoftware, withRules, type Collisions } from './rules';
import { withInferred } from './schemes';
import { joinSoftware } from './software';
import { readPrograms } from './software-lists';
import { threeSixtyActors } from './three-sixty';
import { tidalActors } from './tidal';
import { tidalCampaigns } from './tidal-campaigns';
import { surveillanceVendors } from './surveillance';
import { writeTechniques } from './techniques';
import { victimIndex } from './victims';
import { writeDataset } from './write';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: npm run catalog -- SOURCES_FOLDER');
  process.exit(2);
}
generate(new SourceFolder(path), join(dirname(fileURLToPath(import.meta.url)), '../../data/generated'));

/** Reads the lists and writes the files of `data/generated`. The same lists give the same bytes. */
function generate(folder: SourceFolder, output: string): void {
  const attack = readAttack(folder);
  const producers = folder.cluster('producer');
  const targets = folder.cluster('target-information');
  const countries = readCountries({ factbook: folder.json<CountryLists['factbook']>('countries', 'factbook-names.json'), targets, countries: folder.cluster('country') });

  const lists = readActorLists(folder, attack, producers, countries);
  const actorNames = new Set([lists.attack, lists.misp, lists.microsoft, lists.tidal].flat().flatMap(({ names }) => names.map(({ text }) => keyOf(text))));
  const software = joinSoftware(readPrograms(folder, attack.software, actorNames), new Set([...actorNames, ...keysWrittenByHand(join(output, '../actors.intel-dataset.yaml'))]));
  const victims = victimIndex(countries);
  const countryOf = new Map(targets.flatMap((entry) => {
    const id = victims.get(keyOf(entry.value));
    return id === undefined ? [] : [[entry.uuid, id] as const];
  }));
  const { byStix, entities: listed } = toActors(joinActors(lists), attack, { software: software.byUuid, targets: countryOf, victims });
  const listedOrganizations = readOrganizations(producers, folder.cluster('intelligence-agencies'));
  const byHand = keysWrittenByHand(join(output, '../organizations.intel-dataset.yaml'));
  const taken = new Set([...keysOf(listedOrganizations), ...byHand, ...keysOf(countries)]);
  const surveillance = surveillanceVendors(folder.cluster('surveillance-vendor'), taken);
  const organizations = joinById([...listedOrganizations, ...surveillance.organizations, ...militantOrganizations(folder.cluster('terrorist-groups'), taken)]);
  const { actors: split, campaigns: operations } = splitOperations(listed);
  const actors = joinById([...split, ...surveillance.actors]);
  const known = new Set(actors.map(({ id }) => id));
  const behind = new Map([...byStix].filter(([, id]) => known.has(id)));
  const campaigns = joinById([...readCampaigns(attack, behind, new Map(software.byUuid)), ...tidalCampaigns(folder.cluster('tidal-campaigns'), actors), ...operations]);

  const collisions: Collisions = {
    malware: new Set(malwareKeys(folder)), attackNames: new Set(lists.attack.flatMap(({ names }) => names.map(({ text }) => keyOf(text)))),
    software: brandKeys(software.entities), actors: actorNames, countries: keysOf(countries), organizations: new Set([...keysOf(organizations), ...byHand]),
  };
  mkdirSync(output, { recursive: true });
  const write = (kind: string, title: string, entities: readonly EntityDraft[]) => {
    writeDataset(output, `${kind}.intel-dataset.yaml`, title, entities);
    console.log(`${kind}: ${entities.length} entities, ${entities.reduce((sum, { names }) => sum + names.length, 0)} names`);
  };
  write('actors', 'Threat actors', actors.map((actor) => withInferred(withRules(actor, (name, first) => ruleForActor(name, first && actor.ids.stix !== undefined, collisions)))));
  write('campaigns', 'Campaigns', campaigns.map((campaign) => withRules(campaign, ruleForCampaign)));
  write('countries', 'Countries', countries);
  write('organizations', 'Organizations', organizations.map((organization) => withRules(organization, (name) => ruleForOrganization(name, collisions))));
  writeTechniques(folder, output);
  write('software', 'Software', software.entities.map((program) => withRules(program, (name) => ruleForSoftware(name, collisions))));
}

function readActorLists(folder: SourceFolder, attack: Attack, producers: readonly MispEntry[], countries: readonly EntityDraft[]): ActorLists {
  const countryNames = namesByCode(countries);
  return {
    attack: attackActors(attack, folder.cluster('mitre-intrusion-set'), folder.cluster('mitre-ics-groups')),
    misp: mispActors(folder.cluster('threat-actor'), producerNames(producers)),
    microsoft: microsoftActors(folder.cluster('microsoft-activity-group')),
    tidal: tidalActors(folder.cluster('tidal-groups'), countryNames),
    threeSixty: threeSixtyActors(folder.cluster('360net'), countryNames),
  };
}

/** ISO code, and every name in another script, → the name by which the victims' index knows the country. */
function namesByCode(countries: readonly EntityDraft[]): Map<string, string> {
  return new Map(countries.flatMap(({ id, names }) => [id.slice('country/'.length), ...names.map(({ text }) => text)].map((key) => [key, names[0]?.text ?? ''] as const)));
}

/** Names of the organizations that people added: the lists' actors and software must not take their place. */
function keysWrittenByHand(file: string): string[] {
  const { entities } = parse(readFileSync(file, 'utf8')) as DatasetFile;
  return entities.flatMap(({ name = '', names = [] }) => [name, ...names.map((other) => (typeof other === 'string' ? other : other.text))]).map(keyOf);
}

function brandKeys(programs: readonly EntityDraft[]): Set<string> {
  return new Set(programs.flatMap(({ names }) => names).filter(({ sources }) => sources.some((source) => BRAND_LISTS.has(source))).map(({ text }) => keyOf(text)));
}

function keysOf(entities: readonly EntityDraft[]): Set<string> {
  return new Set(entities.flatMap(({ names }) => names.map(({ text }) => keyOf(text))));
}
