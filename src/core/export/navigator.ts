import { kindOf } from '../model';
import { attackObject, ATTACK_VERSION, techniquesOf } from './attack';
import { entitiesIn, joined, oneLine, type Collector, type ExportReport } from './exporter';

/** What a layer tells of a technique. */
interface Cell {
  readonly comments: string[];
  readonly reports: Set<string>;
  readonly actors: Set<string>;
}
type Cells = Map<string, Cell>;

const NAMED = '#e8754a';
const OF_ACTORS = '#9dc3e6';

/**
 * A layer for MITRE's ATT&CK Navigator: the techniques that reports name, with the sentences' words; on demand those of their actors in
 * another colour.
 */
export const NAVIGATOR_EXPORTER = joined({
  id: 'navigator',
  title: 'ATT&CK Navigator: a layer with the techniques that are named',
  ending: '.intel.navigator.json',
  mediaType: 'application/json',
  limits:
    'a layer is of one domain (enterprise, mobile or ICS), the one with the most techniques; those of others are listed in its description',
  open: (): Collector => {
    const cells: Cells = new Map();
    const titles: string[] = [];
    return {
      add: (report) => {
        titles.push(report.title);
        collect(report, cells);
        return '';
      },
      end: () => `${JSON.stringify(layerOf(cells, titles), undefined, 2)}\n`,
    };
  },
});

function collect(report: ExportReport, cells: Cells): void {
  const cellOf = (id: string): Cell => {
    const cell = cells.get(id) ?? { comments: [], reports: new Set(), actors: new Set() };
    cells.set(id, cell);
    return cell;
  };
  for (const { attackId, entity, text, line, quote } of report.techniques) {
    if (!entity.startsWith('technique/')) continue;
    const cell = cellOf(attackId);
    cell.reports.add(report.path);
    cell.comments.push(`${report.path}:${line}: …${oneLine(quote.before + text + quote.after)}…`);
  }
  if (report.options.actorTechniques !== true) return;
  for (const id of entitiesIn(report.annotations).keys()) {
    const entity = kindOf(id) === 'actor' || kindOf(id) === 'campaign' ? report.catalog.entity(id) : undefined;
    for (const technique of techniquesOf(entity?.ids['mitre-attack'] ?? '')) cellOf(technique).actors.add(entity?.name ?? id);
  }
}

function layerOf(cells: Cells, titles: readonly string[]): object {
  const domains = new Map<string, string[]>();
  const named = [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id] of named) for (const domain of attackObject(id)?.domains ?? []) domains.set(domain, [...domains.get(domain) ?? [], id]);
  const [domain = 'enterprise'] = [...domains].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const others = [...domains].filter(([other]) => other !== domain).map(([other, ids]) => `${other}: ${ids.join(', ')}`);
  const hasActors = named.some(([, { actors }]) => actors.size > 0);
  return {
    name: (titles.length === 1 ? titles[0] : `${titles.length} reports`)?.slice(0, 200) ?? '',
    versions: { attack: ATTACK_VERSION.split('.')[0], navigator: '5.1.0', layer: '4.5' },
    domain: `${domain}-attack`,
    description: [
      ...titles.slice(0, 20),
      ...(others.length > 0 ? [`Not in this layer, since of another domain: ${others.join('; ')}`] : []),
    ].join('\n'),
    sorting: 0,
    hideDisabled: false,
    techniques: named.filter(([id]) => domains.get(domain)?.includes(id)).map(([id, cell]) => techniqueOf(id, cell)),
    legendItems: [
      { label: 'named in the report', color: NAMED },
      ...(hasActors ? [{ label: 'used by its actors, by ATT&CK', color: OF_ACTORS }] : []),
    ],
    showTacticRowBackground: false,
    selectTechniquesAcrossTactics: true,
    selectSubtechniquesWithParent: false,
  };
}

function techniqueOf(techniqueID: string, { comments, reports, actors }: Cell): object {
  const of = actors.size > 0 ? [`used by ${[...actors].join(', ')} (ATT&CK ${ATTACK_VERSION})`] : [];
  return {
    techniqueID,
    color: reports.size > 0 ? NAMED : OF_ACTORS,
    comment: [...comments, ...of].join('\n'),
    score: reports.size,
    enabled: true,
    metadata: [],
    links: [],
    showSubtechniques: techniqueID.includes('.'),
  };
}
