import type { Pack } from '../pack/load.js';
import type { Document } from '../types.js';
import { evaluate, type Explanation, type TextEvidence } from './tree.js';

/** A node that does not hold, with its path of labels and what is wrong. */
export interface Unsound {
  readonly path: readonly string[];
  readonly problem: string;
}

/**
 * Checks an explanation: every node's value follows from its details bit by bit, every piece of evidence is in the text, every
 * statement is in its role document.
 * @param posting what statements of a posting are to be found in, where the explanation is of a fit to one
 * @returns what does not hold; empty for a sound explanation
 */
export function verify(explanation: Explanation, document: Document, pack: Pack, posting?: Document): Unsound[] {
  const unsound: Unsound[] = [];
  const open: { node: Explanation; path: readonly string[] }[] = [{ node: explanation, path: [explanation.label] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next;
    const fail = (problem: string): void => void unsound.push({ path, problem });
    if (!Number.isFinite(node.value)) fail('the value is not finite');
    if (!Object.is(evaluate(node, pack), node.value)) fail(`${node.op} of the details is not ${node.value}`);
    if (node.evidence !== undefined && !stands(node.evidence, document)) fail('the evidence is not in the text');
    if (node.statement !== undefined && 'posting' in node.statement) {
      if (posting === undefined || !stands(node.statement, posting)) fail('the statement is not in the posting');
    } else if (node.statement !== undefined) {
      const { role, start, end, text } = node.statement;
      const index = pack.roleIndex.get(role);
      if (index === undefined || pack.data.profiles[index]!.document.slice(start, end) !== text)
        fail('the statement is not in the role document');
    }
    for (const detail of node.details ?? []) open.push({ node: detail, path: [...path, detail.label] });
  }
  return unsound;
}

function stands({ field, start, end, text }: TextEvidence, document: Document): boolean {
  const source = field === 'title' ? (document.title ?? '') : document.text;
  return source.slice(start, end) === text;
}
