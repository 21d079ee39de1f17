import { boxOf, NODE_HEIGHT, type Place } from './layout';
import type { NodeKind } from './protocol';

/** How much of a node's ends is cut off, or rounded, by its kind, in pixels: kinds differ by more than their colour. */
const CORNERS: Readonly<Record<NodeKind, { readonly cut: readonly [x: number, y: number]; readonly isRound: boolean }>> = {
  actor: { cut: [4, 4], isRound: true },
  country: { cut: [NODE_HEIGHT / 2, NODE_HEIGHT / 2], isRound: true },
  organization: { cut: [0, 0], isRound: false },
  campaign: { cut: [9, NODE_HEIGHT / 2], isRound: false },
  software: { cut: [6, 6], isRound: false },
};

/** The outline of a node as the data of an SVG path. */
export function shapeOf(kind: NodeKind, place: Place): string {
  const { cut: [dx, dy], isRound } = CORNERS[kind];
  const { left, right, top, bottom } = boxOf(place);
  const corner = (toX: number, toY: number): string => (isRound ? `A${dx} ${dy} 0 0 1 ${toX} ${toY}` : `L${toX} ${toY}`);
  return [
    `M${left + dx} ${top}`,
    `L${right - dx} ${top}${corner(right, top + dy)}`,
    `L${right} ${bottom - dy}${corner(right - dx, bottom)}`,
    `L${left + dx} ${bottom}${corner(left, bottom - dy)}`,
    `L${left} ${top + dy}${corner(left + dx, top)}Z`,
  ].join('');
}
