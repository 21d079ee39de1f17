import type { JSX } from 'preact';
import type { Acts } from './acts';
import { Link, Picture, Shortened, walk } from './picture';
import type { Bar } from './protocol';

interface TimeLineProps extends Acts {
  readonly bars: readonly Bar[];
  readonly from: number;
  readonly to: number;
}

const ROW = 26;
const HEAD = 22;
const LABELS = 250;
/** How many letters of a name have room there. */
const LETTERS = 36;
const CHART = 640;
/** How far an open end reaches beyond the month that is known, in months. */
const OPEN = 6;

/** Campaigns as bars over months: suspected ones are striped, open ends fade out, what has no date has no bar. */
export function TimeLinePicture({ bars, from, to, ...acts }: TimeLineProps): JSX.Element {
  const [first, last] = [from - OPEN, to + OPEN + 1];
  const x = (month: number): number => LABELS + ((month - first) / (last - first)) * CHART;
  const height = HEAD + bars.length * ROW + 8;
  const { confirmed, suspected, open, timeLine } = acts.words;
  return (
    <>
      <p class="legend" aria-hidden="true">
        <span class="box" /> {confirmed} <span class="box suspected" /> {suspected} <span class="box open" /> {open}
      </p>
      <Picture label={timeLine} width={LABELS + CHART + 16} height={height} {...acts}>
        <defs>
          <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="stripe" width="3" height="6" />
          </pattern>
          <Fade id="open-start" from="#000" to="#fff" />
          <Fade id="open-end" from="#fff" to="#000" />
        </defs>
        <g aria-hidden="true">
          {yearsIn(first, last).map((year) => (
            <Year key={year} year={year} x={x(year * 12)} height={height} />
          ))}
        </g>
        <g onKeyDown={walk}>
          {bars.map((bar, i) => (
            <Row key={bar.label} bar={bar} y={HEAD + i * ROW} x={x} isFirst={i === 0} {...acts} />
          ))}
        </g>
      </Picture>
    </>
  );
}

/** A mask under which a bar comes into sight, or fades, from left to right. */
function Fade({ id, from, to }: { readonly id: string; readonly from: string; readonly to: string }): JSX.Element {
  return (
    <>
      <linearGradient id={`${id}-light`}>
        <stop stop-color={from} />
        <stop offset="1" stop-color={to} />
      </linearGradient>
      <mask id={id} maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill={`url(#${id}-light)`} />
      </mask>
    </>
  );
}

function Year({ year, x, height }: { readonly year: number; readonly x: number; readonly height: number }): JSX.Element {
  return (
    <g class="year">
      <line x1={x} y1={HEAD - 4} x2={x} y2={height} />
      <text x={x + 3} y={HEAD - 8}>
        {year}
      </text>
    </g>
  );
}

/** Years for the axis: ten or so, however long it is. */
function yearsIn(first: number, last: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / 12 / 10));
  const start = Math.ceil(first / 12);
  return Array.from({ length: Math.max(0, Math.floor((last / 12 - start) / step) + 1) }, (_, i) => start + i * step);
}

interface RowProps extends Acts {
  readonly bar: Bar;
  readonly y: number;
  readonly isFirst: boolean;
  readonly x: (month: number) => number;
}

function Row({ bar: { label, detail, from, to, isConfirmed, target }, y, x, isFirst, send }: RowProps): JSX.Element {
  const start = from ?? (to === undefined ? undefined : to - OPEN);
  const end = to ?? (from === undefined ? undefined : from + OPEN);
  return (
    <Link class="node campaign" detail={detail} target={target} isTabStop={isFirst} send={send}>
      <rect class="row" x={0} y={y} width={LABELS + CHART + 16} height={ROW} />
      <text x={8} y={y + 17}>
        <Shortened label={label} most={LETTERS} />
      </text>
      {start !== undefined && end !== undefined && (
        <rect
          class={isConfirmed ? 'bar' : 'bar suspected'}
          mask={from === undefined ? 'url(#open-start)' : to === undefined ? 'url(#open-end)' : undefined}
          x={x(start)}
          y={y + 6}
          width={Math.max(5, x(end + 1) - x(start))}
          height={ROW - 12}
          rx={3}
        />
      )}
    </Link>
  );
}
