import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Acts } from './acts';
import type { Target } from './protocol';
import { pngOf, svgOf } from './save';

interface PictureProps extends Acts {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** What is in the middle at the beginning, where not all of the drawing has room. */
  readonly start?: { readonly x: number; readonly y: number } | undefined;
  readonly children: ComponentChildren;
}

const STEP = 1.25;

/** A drawing that is scrolled, dragged and zoomed (buttons, Ctrl and the wheel, + and -), and saved as a file. */
export function Picture({ label, width, height, start, children, words, send }: PictureProps): JSX.Element {
  const [zoom, setZoom] = useState(1);
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const sheet = svg.current?.parentElement;
    if (sheet && start) sheet.scrollTo(start.x - sheet.clientWidth / 2, start.y - sheet.clientHeight / 2);
  }, [start]);
  const by = (steps: number): void => setZoom((now) => Math.min(4, Math.max(0.2, now * STEP ** steps)));
  const keys = ({ key }: KeyboardEvent): void => by({ '+': 1, '=': 1, '-': -1 }[key] ?? 0);
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    by(event.deltaY < 0 ? 1 : -1);
  };
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    if (svg.current) send({ type: 'save', format, data: await (format === 'svg' ? svgOf : pngOf)(svg.current) });
  };
  return (
    <figure onKeyDown={keys}>
      <div class="tools">
        <button title={words.smaller} aria-label={words.smaller} onClick={() => by(-1)}>
          −
        </button>
        <button title={words.larger} aria-label={words.larger} onClick={() => by(1)}>
          +
        </button>
        <button onClick={() => void save('svg')}>{words.saveSvg}</button>
        <button onClick={() => void save('png')}>{words.savePng}</button>
      </div>
      <div class="sheet" tabIndex={0} role="group" aria-label={label} onWheel={wheel} onPointerMove={drag}>
        <svg ref={svg} width={width * zoom} height={height * zoom} viewBox={`0 0 ${width} ${height}`}>
          {children}
        </svg>
      </div>
    </figure>
  );
}

/** The sheet follows the mouse while its button is down. */
function drag({ buttons, movementX, movementY, currentTarget }: PointerEvent): void {
  if (buttons === 1) (currentTarget as HTMLElement).scrollBy(-movementX, -movementY);
}

/** As much of a label as has room, in whole words where it has several: who says what is seen to a voice control is understood. */
export function Shortened({ label, most }: { readonly label: string; readonly most: number }): JSX.Element {
  if (label.length <= most) return <>{label}</>;
  return (
    <>
      {label.includes(' ') ? label.slice(0, most).replace(/\s\S*$/, '') : label.slice(0, most - 1)}
      <tspan aria-hidden="true">…</tspan>
    </>
  );
}

interface LinkProps extends Pick<Acts, 'send'> {
  readonly class: string;
  /** What a screen reader says of it, and what stands beside the mouse. */
  readonly detail: string;
  readonly target: Target | undefined;
  readonly isTabStop: boolean;
  readonly number?: number;
  readonly children: ComponentChildren;
}

/** What a drawing shows of somebody: a click, Enter or the space bar opens their page, where they have one. */
export function Link({ class: sort, detail, target, isTabStop, number, children, send }: LinkProps): JSX.Element {
  const open = (): void => {
    if (target) send({ type: 'open', target });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
    }
  };
  return (
    <g
      class={sort}
      role={target ? 'link' : 'img'}
      tabindex={target ? (isTabStop ? 0 : -1) : undefined}
      aria-label={detail}
      data-number={number}
      onClick={open}
      onKeyDown={keys}
    >
      <title>{detail}</title>
      {children}
    </g>
  );
}

/** Arrow keys go from one to the next of what can be opened in a picture, so that all of it is one tab stop. */
export function walk(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey) return;
  const stops = [...(event.currentTarget as Element).querySelectorAll<SVGElement>('[role=link]')];
  const next = stops.at((stops.indexOf(document.activeElement as SVGElement) + step) % stops.length);
  if (!next) return;
  event.preventDefault();
  for (const stop of stops) stop.setAttribute('tabindex', stop === next ? '0' : '-1');
  next.focus();
}
