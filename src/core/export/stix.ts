import { kindOf, type Annotation } from '../model';
import { sha256Hex } from '../hash';
import { entitiesIn, joined, oneLine, type Collector, type ExportReport } from './exporter';
import { claimObjects } from './stixClaims';
import { entityObject, stixIdOf, unknownId, unknownObject } from './stixEntity';
import { indicatorObjects } from './stixIndicator';
import { common, markingOf, PLACES_ID, PREAMBLE, stixId, timeOf, type StixObject } from './stixObject';
import { techniqueObject } from './stixTechnique';
import { uuid5 } from './uuid';

/** A STIX 2.1 bundle. Several reports share their entities. Its id, derived from what it holds, comes last. */
export const STIX_EXPORTER = joined({
  id: 'stix',
  title: 'STIX 2.1: a bundle for OpenCTI, MISP, Sentinel and others',
  ending: '.intel.stix.json',
  mediaType: 'application/stix+json;version=2.1',
  limits:
    'names that may mean several entities, tactics and rejected places stand in our extension alone, which other programs pass over; sponsors are related-to',
  open: (): Collector => {
    const objects = stixObjects();
    let ids = '';
    let isFirst = true;
    return {
      add: (report) => {
        const lines = objects(report).map((object) => {
          ids = sha256Hex(ids + object.id);
          const line = `${isFirst ? '{\n"type": "bundle",\n"objects": [\n' : ',\n'}${JSON.stringify(object)}`;
          isFirst = false;
          return line;
        });
        return lines.join('');
      },
      end: () => (isFirst ? '{\n"type": "bundle",\n' : '\n],\n') + `"id": "bundle--${uuid5(`bundle ${ids}`)}"\n}\n`,
    };
  },
});

/** The objects of one report after the other; one that was there already is not told again. */
export function stixObjects(): (report: ExportReport) => StixObject[] {
  const told = new Set<string>();
  return (report) => [...PREAMBLE, ...objectsOf(report)].filter(({ id }) => {
    const isNew = !told.has(id);
    told.add(id);
    return isNew;
  });
}

/**
 * What a report says, and behind it what the dataset claims of those whom it names: background, which the report does not refer to unless
 * it names both.
 */
function objectsOf(report: ExportReport): StixObject[] {
  const { annotations, catalog, date, options, indicators, techniques } = report;
  const marking = markingOf(report);
  const day = dayOfDataset(report);
  const entities = [
    ...entitiesIn(annotations).keys(),
    ...techniques.flatMap(({ entity }) => (entity.startsWith('software/') ? [entity] : [])),
  ].flatMap((id) => catalog.entity(id) ?? []);
  const named = [
    ...entities.map((entity) => entityObject(entity, day)),
    ...unknownsIn(annotations, report).map(([kind, name]) => unknownObject(kind, name, date, marking.field)),
    ...techniques.flatMap((technique) => techniqueObject(technique, day) ?? []),
    ...indicators.flatMap((indicator) => indicatorObjects(indicator, date, marking.field)),
  ];
  const claims = options.lean === true ? [] : entities.flatMap((entity) => claimObjects(entity, catalog, day));
  const isNamed = new Set(named.map(({ id }) => id));
  const told = claims.filter(({ relation }) => isNamed.has(relation['target_ref'] as string)).map(({ relation }) => relation);
  const background = claims.flatMap(({ of, relation }) => [entityObject(of, day), relation]);
  return [
    ...marking.objects,
    ...named,
    ...background,
    reportObject(report, [...new Set([...named, ...told].map(({ id }) => id))], marking.field),
  ];
}

const dayOfDataset = ({ dataset: { version } }: ExportReport): string =>
  /^(\d{4})\.(\d{1,2})\b/
    .exec(version)
    ?.slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-')
    .concat('-01') ?? '2020-01-01';

type Unknown = readonly [kind: Annotation['kind'], name: string];

/** Those whom a report names and nobody knows, each once; what may mean several is none of them. */
function unknownsIn(annotations: readonly Annotation[], { catalog }: ExportReport): Unknown[] {
  const unknown = new Map<string, Unknown>();
  for (const { kind, entity, candidates = [], text } of annotations) {
    const isUnknown = entity === undefined ? candidates.length === 0 : !catalog.entity(entity);
    if (isUnknown) unknown.set(unknownId(kind, oneLine(text)), [kind, oneLine(text)]);
  }
  return [...unknown.values()];
}

function reportObject(report: ExportReport, refs: readonly string[], marking: object): StixObject {
  const { path, title, date, text, sha256, annotations, techniques, excerpt, dataset } = report;
  const id = stixId('report', `${path} ${title}`);
  const description = excerpt ? text.slice(excerpt.start, excerpt.end) : text;
  return {
    ...common('report', id, timeOf(date)),
    name: title,
    description,
    report_types: ['threat-report'],
    published: timeOf(date),
    object_refs: refs.length > 0 ? refs : [PREAMBLE[0]?.id ?? id],
    ...marking,
    extensions: {
      [PLACES_ID]: {
        extension_type: 'property-extension',
        path,
        sha256,
        characters: text.length,
        dataset_version: dataset.version,
        annotations: [...annotations.map((annotation) => ({ ...annotation, ...refOf(annotation, report) })), ...techniques],
      },
    },
  };
}

/** The object that an annotation is about. */
function refOf({ entity, kind, text, candidates = [] }: Annotation, { catalog }: ExportReport): { ref?: string } {
  const known = entity === undefined ? undefined : catalog.entity(entity);
  if (known) return { ref: stixIdOf(known) };
  return entity !== undefined && kindOf(entity) !== kind || candidates.length > 0 ? {} : { ref: unknownId(kind, oneLine(text)) };
}
