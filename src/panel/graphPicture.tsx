import { Fragment, type JSX } from 'preact';
import type { Acts } from './acts';
import { drawing, hasWords, NODE_HEIGHT, type Line, type Place } from './layout';
import { Link, Picture, Shortened, walk } from './picture';
import type { NodeKind, PictureEdge, PictureNode } from './protocol';
import { pathOf } from './route';
import { shapeOf } from './shapes';
import { useSliced } from './slices';

interface GraphProps extends Acts {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** Entities and claims between them: suspected ones are dashed. */
export function GraphPicture({ nodes, edges, ...acts }: GraphProps): JSX.Element {
  const drawn = useSliced(() => drawing(nodes, edges), [nodes, edges]);
  const { words } = acts;
  if (!drawn)
    return (
      <div class="sheet waiting" role="status">
        {words.drawing}
      </div>
    );
  const { places, lines, width, height } = drawn;
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  const [first] = nodes;
  const tabStop = nodes.findIndex(({ target }) => target !== undefined);
  return (
    <>
      <Legend kinds={[...new Set(nodes.map(({ kind }) => kind))]} {...acts} />
      <Picture label={words.graph} width={width} height={height} start={first && places.get(first.id)} {...acts}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path class="head" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        <g aria-hidden="true" class={hasWords(edges) ? 'edges' : 'edges quiet'}>
          {edges.map((edge, i) => (
            <Edge key={i} edge={edge} line={lines[i]} ends={`${numbers.get(edge.from)} ${numbers.get(edge.to)}`} />
          ))}
        </g>
        <g onKeyDown={walk} onFocusIn={light} onPointerOver={light} onPointerLeave={light}>
          {nodes.map((node, i) => (
            <Node key={node.id} node={node} place={places.get(node.id)} number={i} isTabStop={i === tabStop} {...acts} />
          ))}
        </g>
      </Picture>
    </>
  );
}

/** What lines and shapes mean; a screen reader is told with each node. */
function Legend({ kinds, words }: Acts & { readonly kinds: readonly NodeKind[] }): JSX.Element {
  return (
    <p class="legend" aria-hidden="true">
      <span class="line" /> {words.confirmed} <span class="line suspected" /> {words.suspected}
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <svg class={`node ${kind}`} viewBox={`-24 ${-NODE_HEIGHT / 2 - 1} 48 ${NODE_HEIGHT + 2}`}>
            <path class="shape" d={shapeOf(kind, { x: 0, y: 0, width: 46 })} />
          </svg>
          {words[kind]}
        </Fragment>
      ))}
    </p>
  );
}

interface EdgeProps {
  readonly edge: PictureEdge;
  readonly line: Line | undefined;
  /** The numbers of its nodes. */
  readonly ends: string;
}

function Edge({ edge: { label, isConfirmed }, line, ends }: EdgeProps): JSX.Element {
  if (!line || line.points.length === 0) return <></>; // from a node to itself
  return (
    <g class={isConfirmed ? 'edge' : 'edge suspected'} data-ends={ends}>
      <path d={pathOf(line.points)} marker-end="url(#arrow)" />
      <text x={line.words.x} y={line.words.y + 3} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

/** The edges of the node that has the mouse, else the focus, stand out. By class and not by rendering: hundreds of nodes stay as they are. */
function light({ type, target, currentTarget }: Event): void {
  const nodes = currentTarget as SVGElement;
  const over = type === 'pointerleave' ? document.activeElement : (target as Element);
  const number = over?.closest<SVGElement>('.node')?.dataset['number'];
  for (const edge of nodes.ownerSVGElement?.querySelectorAll('.edge') ?? [])
    edge.classList.toggle('near', number !== undefined && edge.matches(`[data-ends~="${number}"]`));
}

const NOWHERE: Place = { x: 0, y: 0, width: 0 };

interface NodeProps extends Acts {
  readonly node: PictureNode;
  readonly place: Place | undefined;
  readonly number: number;
  readonly isTabStop: boolean;
}

function Node({ node: { label, detail, kind, isFaint, target }, place = NOWHERE, number, isTabStop, send }: NodeProps): JSX.Element {
  const most = Math.floor((place.width - 16) / 7);
  return (
    <Link class={`node ${kind}${isFaint ? ' faint' : ''}`} detail={detail} target={target} isTabStop={isTabStop} number={number} send={send}>
      <path class="shape" d={shapeOf(kind, place)} />
      <text x={place.x} y={place.y + 4} text-anchor="middle">
        <Shortened label={label} most={most} />
      </text>
    </Link>
  );
}
