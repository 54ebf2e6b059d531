import type { Explanation } from '../../src/explain/tree.js';

/** A node with its place: the index in the details at each step down from the root. */
export interface PlacedNode {
  readonly node: Explanation;
  readonly path: readonly number[];
}

/** Every node of an explanation, the root first. */
export function nodesOf(node: Explanation, path: readonly number[] = []): PlacedNode[] {
  return [{ node, path }, ...(node.details ?? []).flatMap((detail, index) => nodesOf(detail, [...path, index]))];
}

/** An explanation with the node at `path` put in place of its own. */
export function withNode(root: Explanation, path: readonly number[], node: Explanation): Explanation {
  if (path.length === 0) return node;
  const [index, ...rest] = path;
  return { ...root, details: root.details!.map((detail, i) => (i === index ? withNode(detail, rest, node) : detail)) };
}
