import type { Source } from '../../src/core/model';

/** Every list that facts come from. A file names those that its entries cite. */
export const SOURCES = {
  attack: {
    id: 'attack-18.1', title: 'MITRE ATT&CK Enterprise 18.1', publisher: 'The MITRE Corporation', published: '2025', url: 'https://attack.mitre.org/',
  },
  attackMobileIcs: {
    id: 'attack-mobile-ics-18.1', title: 'MITRE ATT&CK Mobile and ICS 18.1', publisher: 'The MITRE Corporation', published: '2025', url: 'https://attack.mitre.org/',
  },
  mispActors: misp('misp-threat-actor', 'Threat Actor', 'threat-actor'),
  mispMicrosoft: misp('misp-microsoft', 'Microsoft Activity Group actor', 'microsoft-activity-group'),
  mispAttack: misp('misp-mitre-intrusion-set', 'MITRE ATT&CK groups', 'mitre-intrusion-set'),
  mispIcs: misp('misp-mitre-ics-groups', 'MITRE ATT&CK groups of the ICS domain', 'mitre-ics-groups'),
  tidalGroups: misp('misp-tidal-groups', 'Tidal Cyber groups', 'tidal-groups'),
  tidalCampaigns: misp('misp-tidal-campaigns', 'Tidal Cyber campaigns', 'tidal-campaigns'),
  tidalSoftware: misp('misp-tidal-software', 'Tidal Cyber software', 'tidal-software'),
  misp360: misp('misp-360net', '360.net threat actors', '360net'),
  mispSurveillance: misp('misp-surveillance-vendor', 'Surveillance vendor', 'surveillance-vendor'),
  mispTerrorist: misp('misp-terrorist-groups', 'Terrorist groups', 'terrorist-groups'),
  mispMalpedia: misp('misp-malpedia', 'Malpedia', 'malpedia'),
  mispMalware: misp('misp-malware-lists', 'Android, Banker, RAT, Stealer, Botnet, Backdoor', 'android'),
  mispProducers: misp('misp-producer', 'Producer', 'producer'),
  mispAgencies: misp('misp-intelligence-agencies', 'Intelligence agencies', 'intelligence-agency'),
  mispTargets: misp('misp-target-information', 'Target Information', 'target-information'),
  mispCountries: misp('misp-country', 'Country', 'country'),
  mispTools: misp('misp-tool', 'Tool', 'tool'),
  mispRansomware: misp('misp-ransomware', 'Ransomware', 'ransomware'),
  factbook: {
    id: 'factbook', title: 'The World Factbook', publisher: 'Central Intelligence Agency', url: 'https://www.cia.gov/the-world-factbook/',
  },
  cldr: {
    id: 'cldr', title: 'Common Locale Data Repository: names of territories', publisher: 'Unicode Consortium', url: 'https://cldr.unicode.org/',
  },
  curated: {
    id: 'curated-2026', title: 'Curated by the Intel Annotator project', publisher: 'Intel Annotator', published: '2026',
  },
} as const satisfies Record<string, Source>;

const ALL: readonly Source[] = Object.values(SOURCES);

/** The sources with these ids, in the order of the table above. */
export function sourcesWithIds(ids: ReadonlySet<string>): Source[] {
  return ALL.filter(({ id }) => ids.has(id));
}

function misp(id: string, title: string, cluster: string): Source {
  return { id, title: `MISP galaxy: ${title}`, publisher: 'MISP project', url: `https://www.misp-galaxy.org/${cluster}/` };
}
