import * as vscode from 'vscode';
import { NODES_AT_MOST, summedUp, weightOf, type Catalog, type EntityId, type Graph, type GraphEdge, type GraphNode } from '../../../core';
import type { Item, PictureEdge, PictureNode, Section } from '../../../panel/protocol';
import { CARD_WORDS } from '../../wording/cardWords';
import { kindLabel } from '../../wording/kinds';
import { nameHere } from '../../wording/names';
import { relationLabel } from '../../wording/panelWords';

export const relationsTitle = (): string => vscode.l10n.t('Relations');

/** A graph as a picture and as a table. What is too large for a picture is summed up there; the table has every claim. */
export function graphSection(graph: Graph, catalog: Catalog): Section {
  const drawn = summedUp(graph, NODES_AT_MOST);
  const names = new Map([...graph.nodes, ...drawn.nodes].map((node) => [node.id, node]));
  const nodes = drawn.nodes.map((node) => pictureNode(node, drawn));
  const edges = pictureEdges(drawn);
  const note =
    drawn.summedUp === 0
      ? undefined
      : vscode.l10n.t(
          '{0} of {1} entities are drawn one by one; the others are summed up by kind. The table has all of them.',
          graph.nodes.length - drawn.summedUp,
          graph.nodes.length,
        );
  const columns = [vscode.l10n.t('Entity'), vscode.l10n.t('Relation'), vscode.l10n.t('To'), vscode.l10n.t('How sure, and who says so')];
  const rows = graph.edges.map((edge) => rowOf(edge, names, catalog));
  return {
    kind: 'graph',
    title: relationsTitle(),
    nodes,
    edges,
    ...(note === undefined ? {} : { note }),
    tables: [{ caption: vscode.l10n.t('Relations: {0}', rows.length), columns, rows }, ...aloneTable(graph)],
  };
}

function pictureNode(node: GraphNode, { edges }: Graph): PictureNode {
  const { id, kind, mentions, count, isKnown } = node;
  const label = nameOf(node);
  const degree = edges.filter(({ from, to }) => from === id || to === id).length;
  const detail = [
    label,
    kindLabel({ kind }),
    ...(mentions === undefined ? [] : [vscode.l10n.t('mentions: {0}', mentions)]),
    vscode.l10n.t('relations: {0}', degree),
    ...(isKnown ? [] : [vscode.l10n.t('no dataset knows it any more')]),
  ].join(', ');
  return {
    id,
    label,
    kind,
    detail,
    isFaint: !isKnown || count !== undefined,
    ...(isKnown && count === undefined ? { target: { entity: id } } : {}),
  };
}

/** What is confirmed between two nodes is one edge, what is suspected another. */
function pictureEdges({ edges }: Graph): PictureEdge[] {
  const merged = new Map<string, PictureEdge>();
  for (const { from, to, says, isConfirmed } of edges) {
    const key = `${from} ${to} ${isConfirmed}`;
    const label = [merged.get(key)?.label, relationLabel(says)].filter(Boolean).join(', ');
    merged.set(key, { from, to, label, isConfirmed });
  }
  return [...merged.values()];
}

function nameOf({ id, name, count, kind }: GraphNode): string {
  return count === undefined ? nameHere(id as EntityId, name) : vscode.l10n.t('{0} more ({1})', count, kindLabel({ kind }));
}

function rowOf({ from, to, says, claims }: GraphEdge, names: ReadonlyMap<string, GraphNode>, catalog: Catalog): Item[][] {
  const item = (id: string): Item => {
    const node = names.get(id);
    return node
      ? { text: nameOf(node), ...(node.isKnown ? { target: { entity: id } } : { detail: vscode.l10n.t('no dataset knows it any more') }) }
      : { text: id };
  };
  const weights = claims.map((claim): Item => ({
    text: weightOf(claim, CARD_WORDS),
    detail: claim.sources
      .map((id) => {
        const source = catalog.source(id);
        return source?.publisher ?? source?.title ?? id;
      })
      .join(', '),
  }));
  return [[item(from)], [{ text: relationLabel(says) }], [item(to)], weights];
}

/** What a report names and nothing is claimed of. */
function aloneTable({ nodes, edges }: Graph): { caption: string; columns: string[]; rows: Item[][][] }[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !linked.has(id));
  if (alone.length === 0) return [];
  const rows = alone.map((node) => [
    [{ text: nameOf(node), ...(node.isKnown ? { target: { entity: node.id } } : {}) }],
    [{ text: kindLabel(node) }],
  ]);
  return [
    { caption: vscode.l10n.t('Without any relation: {0}', alone.length), columns: [vscode.l10n.t('Entity'), vscode.l10n.t('Kind')], rows },
  ];
}
