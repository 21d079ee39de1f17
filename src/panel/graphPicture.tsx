import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Acts } from './acts';
import { drawingOf, NODE_HEIGHT, type Place } from './layout';
import { Picture, Shortened, walk } from './picture';
import type { PictureEdge, PictureNode } from './protocol';

interface GraphProps extends Acts {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** In a larger graph the words of edges are shown only where the mouse or the focus is; the table has them all. */
const WORDS_AT_MOST = 30;

/** Entities and claims between them: suspected ones are dashed. */
export function GraphPicture({ nodes, edges, ...acts }: GraphProps): JSX.Element {
  const { places, width, height } = useMemo(() => drawingOf(nodes, edges), [nodes, edges]);
  const at = (id: string): Place => places.get(id) ?? { x: 0, y: 0, width: 0 };
  const { confirmed, suspected, graph } = acts.words;
  return (
    <>
      <p class="legend" aria-hidden="true">
        <span class="line" /> {confirmed} <span class="line suspected" /> {suspected}
      </p>
      <Picture label={graph} width={width} height={height} {...acts}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path class="head" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        <g aria-hidden="true" class={edges.length > WORDS_AT_MOST ? 'edges quiet' : 'edges'}>
          {edges.map((edge) => (
            <Edge key={`${edge.from} ${edge.isConfirmed} ${edge.to}`} edge={edge} from={at(edge.from)} to={at(edge.to)} />
          ))}
        </g>
        <g onKeyDown={walk}>
          {nodes.map((node, i) => (
            <Node key={node.id} node={node} place={at(node.id)} isFirst={i === 0} {...acts} />
          ))}
        </g>
      </Picture>
    </>
  );
}

/** How far a second edge between two nodes is drawn below the first, in pixels. */
const APART = 7;

function Edge({ edge, from, to }: { readonly edge: PictureEdge; readonly from: Place; readonly to: Place }): JSX.Element {
  const [start, end] = [border(from, to), border(to, from)];
  const apart = edge.isSecond ? APART : 0;
  return (
    <g class={edge.isConfirmed ? 'edge' : 'edge suspected'}>
      <line x1={start.x} y1={start.y + apart} x2={end.x} y2={end.y + apart} marker-end="url(#arrow)" />
      <text x={(start.x + end.x) / 2} y={(start.y + end.y) / 2 + (edge.isSecond ? APART + 11 : -3)} text-anchor="middle">
        {edge.label}
      </text>
    </g>
  );
}

/** Where the line from the middle of a node to another one leaves it. */
function border({ x, y, width }: Place, to: Place): { x: number; y: number } {
  const [dx, dy] = [to.x - x, to.y - y];
  const share = Math.min(Math.abs(width / 2 / (dx || 1e-6)), Math.abs(NODE_HEIGHT / 2 / (dy || 1e-6)), 1);
  return { x: x + dx * share, y: y + dy * share };
}

interface NodeProps extends Acts {
  readonly node: PictureNode;
  readonly place: Place;
  readonly isFirst: boolean;
}

function Node({ node: { label, detail, kind, isFaint, target }, place: { x, y, width }, isFirst, send }: NodeProps): JSX.Element {
  const open = (): void => {
    if (target) send({ type: 'open', target });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
    }
  };
  const most = Math.floor((width - 16) / 7);
  return (
    <g
      class={`node ${kind}${isFaint ? ' faint' : ''}`}
      role={target ? 'link' : 'img'}
      tabindex={target ? (isFirst ? 0 : -1) : undefined}
      aria-label={detail}
      onClick={open}
      onKeyDown={keys}
    >
      <title>{detail}</title>
      <rect x={x - width / 2} y={y - NODE_HEIGHT / 2} width={width} height={NODE_HEIGHT} rx={kind === 'country' ? 13 : 4} />
      <text x={x} y={y + 4} text-anchor="middle">
        <Shortened label={label} most={most} />
      </text>
    </g>
  );
}
