import type { EntityId, Kind } from '../model';
import { toBase64 } from './base64';
import { entitiesIn, joined, oneLine, type Collector, type ExportReport } from './exporter';
import type { IndicatorType } from './indicators';
import { galaxyTags, targetName, techniqueTag } from './mispNames';
import { uuid5 } from './uuid';

/** An event of MISP for each report; several stand in one answer, as MISP itself gives them. */
export const MISP_EXPORTER = joined({
  id: 'misp',
  title: 'MISP: an event with galaxy tags, attributes and the report',
  ending: '.intel.misp.json',
  mediaType: 'application/json',
  limits:
    'holds claims only as whether somebody is a target of those named; names that may mean several entities stand only in the annotations file that is attached; nothing is marked for detection (to_ids) or published',
  open: (): Collector => {
    const waiting: string[] = [];
    let count = 0;
    return {
      add: (report) => {
        const event = JSON.stringify({ Event: eventOf(report) }, undefined, 1);
        count++;
        if (count === 1) waiting.push(event);
        if (count === 1) return '';
        const first = waiting.pop();
        return first === undefined ? `,\n${event}` : `{"response": [\n${first},\n${event}`;
      },
      end: () => (count === 0 ? '{"response": []}\n' : count === 1 ? `${waiting.pop() ?? ''}\n` : '\n]}\n'),
    };
  },
});

interface Attribute {
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly comment?: string;
  readonly data?: string;
}

const INHERIT = '5';

function eventOf(report: ExportReport): object {
  const { path, title, date, text, excerpt, tlp } = report;
  const uuid = uuid5(`misp event ${path} ${title}`);
  const timestamp = String(Math.floor(Date.parse(`${date}T00:00:00Z`) / 1000));
  const targets = targetsIn(report);
  const tags = [...new Set([...(tlp === undefined ? [] : [tlpTag(tlp)]), ...tagsOf(report, targets)])];
  const attributes = attributesOf(report, targets).map(({ type, category, value, comment = '', data }) => ({
    uuid: uuid5(`misp attribute ${uuid} ${type} ${value}`),
    type,
    category,
    value,
    comment,
    to_ids: false,
    distribution: INHERIT,
    timestamp,
    disable_correlation: type === 'attachment',
    ...(data === undefined ? {} : { data }),
  }));
  return {
    uuid,
    info: title,
    date,
    threat_level_id: '4',
    analysis: '2',
    distribution: '0',
    published: false,
    timestamp,
    extends_uuid: '',
    Orgc: { name: 'Intel Annotator', uuid: uuid5('misp organisation') },
    Tag: tags.map((name) => ({ name })),
    Attribute: attributes,
    EventReport: [
      {
        uuid: uuid5(`misp report ${uuid}`),
        name: path,
        content: excerpt ? text.slice(excerpt.start, excerpt.end) : text,
        distribution: INHERIT,
        timestamp,
        deleted: false,
      },
    ],
  };
}

/**
 * MISP's own taxonomy still writes version 1's name for version 2's clearest level beside the new one; the new one is what it documents.
 */
const tlpTag = (tlp: string): string => (tlp === 'TLP:WHITE' ? 'tlp:clear' : tlp.toLowerCase());

function tagsOf({ annotations, catalog, techniques }: ExportReport, targets: ReadonlySet<EntityId>): string[] {
  const software = techniques.flatMap(({ entity }) => (entity.startsWith('software/') ? [entity] : []));
  const entities = [...entitiesIn(annotations).keys(), ...software].flatMap((id) => catalog.entity(id) ?? []);
  return [
    ...entities.flatMap((entity) => galaxyTags(entity, targets.has(entity.id))),
    ...techniques.flatMap(({ attackId }) => techniqueTag(attackId) ?? []),
  ];
}

/**
 * Those that the dataset says are targets of actors and campaigns that are named, or of campaigns of these actors. To be named makes nobody
 * a target.
 */
function targetsIn({ annotations, catalog }: ExportReport): Set<EntityId> {
  const named = [...entitiesIn(annotations).keys()].flatMap((id) => catalog.entity(id) ?? []);
  const campaigns = named
    .filter(({ kind }) => kind === 'actor')
    .flatMap(({ id }) =>
      catalog
        .claimsAbout(id)
        .filter(({ claim }) => claim.says === 'attributed-to')
        .map(({ subject }) => subject),
    );
  return new Set([...named, ...campaigns].flatMap(({ claims }) => claims.filter(({ says }) => says === 'targets').map(({ of }) => of)));
}

/** MISP's types for who is named. */
const TYPES: Readonly<Record<Exclude<Kind, 'software'>, readonly [type: string, category: string]>> = {
  actor: ['threat-actor', 'Attribution'],
  campaign: ['campaign-name', 'Attribution'],
  country: ['target-location', 'Targeting data'],
  organization: ['target-org', 'Targeting data'],
};
/** For countries and organizations that are no targets, and for software. */
const NAMED = ['text', 'External analysis'] as const;

function attributesOf(report: ExportReport, targets: ReadonlySet<EntityId>): Attribute[] {
  const { annotations, catalog, indicators, path, yaml } = report;
  const places = new Map<string, { attribute: Attribute; what: string; lines: number[] }>();
  const note = (type: string, category: string, value: string, line: number, what = '') => {
    const known = places.get(`${type} ${value}`);
    if (known) known.lines.push(line);
    else places.set(`${type} ${value}`, { attribute: { type, category, value }, what, lines: [line] });
  };
  for (const { kind, entity, candidates = [], text, line } of annotations) {
    const known = entity === undefined ? undefined : catalog.entity(entity);
    if (!known && candidates.length > 0) continue;
    const isTarget = kind === 'actor' || kind === 'campaign' || (known !== undefined && targets.has(known.id));
    note(
      ...(isTarget && kind !== 'software' ? TYPES[kind] : NAMED),
      known ? (kind === 'country' ? targetName(known.id, known.name) : known.name) : oneLine(text),
      line,
      isTarget ? '' : `${kind}, `,
    );
  }
  for (const { type, value, line } of indicators) note(...INDICATORS[type], value, line);
  const named = [...places.values()].map(({ attribute, what, lines }) => ({
    ...attribute,
    comment: `${what}named in line ${[...new Set(lines)].join(', ')}`,
  }));
  const name = `${path.slice(path.lastIndexOf('/') + 1)}.intel.yaml`;
  return [
    ...named,
    {
      type: 'attachment',
      category: 'Internal reference',
      value: name,
      comment: 'annotations with their places, as Intel Annotator reads them',
      data: toBase64(yaml(false)),
    },
  ];
}

const INDICATORS: Readonly<Record<IndicatorType, readonly [type: string, category: string]>> = {
  md5: ['md5', 'Payload delivery'],
  sha1: ['sha1', 'Payload delivery'],
  sha256: ['sha256', 'Payload delivery'],
  sha512: ['sha512', 'Payload delivery'],
  ipv4: ['ip-dst', 'Network activity'],
  ipv6: ['ip-dst', 'Network activity'],
  domain: ['domain', 'Network activity'],
  url: ['url', 'Network activity'],
  email: ['email', 'Network activity'],
  cve: ['vulnerability', 'External analysis'],
};
