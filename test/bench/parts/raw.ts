// Raw matching: names in text, no rules, no evidence. Every engine has to find the same.
import { bundledCatalog } from '../bundled';
import { corpora } from '../corpus';
import { dictionaries, type Dictionary } from '../dictionaries';
import { rawMatcher } from '../ours';
import { engines, wordsAndMap, type Engine } from '../peers';
import { race, timed } from '../race';
import { report, type Goal, type Table } from '../report';
import { checksum, type Matcher } from '../wholeWords';

const UNITS = 1_000_000;
/** Engines that would need longer than this for the text, in milliseconds, get its beginning only. */
const LONGEST = 600;
const BEGINNING = 50_000;
const ours: Engine = { name: 'this engine', npm: false, build: rawMatcher };
/** What is wanted: so many times the fastest npm engine that finds the same, and a share of the floor's speed. */
const WANTED: Readonly<Record<string, { times: number; share: number }>> = { D1: { times: 8, share: 0.15 }, D2: { times: 8, share: 0.15 } };

/** The least that reading a text can cost. */
function floor(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

const catalog = bundledCatalog();
const texts = corpora(catalog).map(({ name, text }) => ({ name, text: text(UNITS) }));
const tables: Table[] = [];
const goals: Goal[] = [];
for (const dictionary of dictionaries(catalog)) measure(dictionary);
report('raw', { tables, goals });

function measure({ name, names }: Dictionary): void {
  const built = [ours, ...engines].map((engine) => {
    console.error(`  ${name}: building ${engine.name}`);
    const [match, buildTime] = timed(() => engine.build(names));
    return { ...engine, match, buildTime };
  });
  for (const { name: textName, text } of texts) {
    console.error(`  ${name}, ${textName}: running`);
    const reference = wordsAndMap(names);
    const expected = reference(text);
    const entrants = built.map((engine) => ({ ...engine, text: textFor(engine.match, text) }));
    const [floorTime, ...times] = race([() => floor(text), ...entrants.map((entrant) => () => entrant.match(entrant.text))]);
    // times for a unit, in milliseconds
    const [floorMin, floorMedian] = [floorTime!.min / text.length, floorTime!.median / text.length];
    const rows = entrants.map((entrant, i) => ({
      engine: entrant.name + (entrant.text === text ? '' : ' *'),
      npm: entrant.npm,
      buildTime: entrant.buildTime,
      min: times[i]!.min / entrant.text.length,
      median: times[i]!.median / entrant.text.length,
      verdict: verdict(entrant, entrant.text, reference(entrant.text)),
    }));
    const best = Math.min(...rows.filter((row) => row.npm && row.verdict === 'equal').map(({ median }) => median));
    const speed = (time: number) => 1 / time / 1000;
    tables.push({
      title: `Raw matching, ${name}: ${names.length.toLocaleString('en-US')} names, ${expected.length / 2} matches in ${text.length.toLocaleString('en-US')} units (${textName})`,
      columns: ['engine', 'M units/s (median)', 'best', '× fastest exact from npm', 'of the floor', 'build ms', 'matches'],
      rows: [
        ['floor: `charCodeAt`, summed', speed(floorMedian), speed(floorMin), best / floorMedian, 1, 0, ''],
        ...rows.map(({ engine, median, min, buildTime, verdict: said }) => [
          engine,
          speed(median),
          speed(min),
          best / median,
          floorMedian / median,
          buildTime,
          said,
        ]),
      ],
      ...(rows.some(({ engine }) => engine.endsWith(' *'))
        ? { note: `\\* slow: measured on the first ${BEGINNING.toLocaleString('en-US')} units.` }
        : {}),
    });
    const own = rows[0]!.median;
    goals.push(
      {
        what: `raw matching, ${name}, ${textName}: times the fastest exact npm engine`,
        value: best / own,
        wanted: WANTED[name]!.times,
        sense: 'at least',
        unit: '×',
      },
      {
        what: `raw matching, ${name}, ${textName}: share of the bare loop`,
        value: floorMedian / own,
        wanted: WANTED[name]!.share,
        sense: 'at least',
        unit: '',
      },
    );
  }
}

function textFor(match: Matcher, text: string): string {
  const beginning = text.slice(0, BEGINNING);
  match(beginning);
  const [, time] = timed(() => match(beginning));
  return (time * text.length) / BEGINNING > LONGEST ? beginning : text;
}

function verdict(engine: Engine & { match: Matcher }, text: string, expected: Int32Array): string {
  const found = engine.match(text);
  const isEqual = found.length === expected.length && (engine.noPositions || checksum(found) === checksum(expected));
  if (!isEqual) return `not equal: ${found.length / 2} of ${expected.length / 2}`;
  return engine.noPositions ? 'equal in number, no positions' : 'equal';
}
