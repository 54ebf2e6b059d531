import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { evaluate, type Explanation } from '../../src/explain/tree.js';
import { verify } from '../../src/explain/verify.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { nodesOf, withNode } from '../support/explanations.js';
import { holds } from '../support/properties.js';
import { smallPack } from '../support/small-taxonomy.js';
import { ad, anyDocument } from '../support/texts.js';

test('the root of every explanation is the score in the ranking, for every role', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    for (const { role, id, ticks } of result.ranking) {
      if (role >= 0) expect(explain(result, id, pack).value).toBe(ticks);
    }
  });
});

test('every node of every explanation follows from its details', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    for (const { id } of pack.data.roles) expect(verify(explain(result, id, pack), document, pack)).toEqual([]);
  });
});

test('an explanation that went through JSON still holds', () => {
  holds(ad, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const explanation = explain(result, result.ranking.find((entry) => entry.role >= 0)!.id, pack);
    const again = JSON.parse(JSON.stringify(explanation)) as Explanation;
    expect(again).toEqual(explanation);
    expect(verify(again, document, pack)).toEqual([]);
  });
});

test('a score is the sum of the contributions in the ledger, each a whole number of ticks', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    for (const { role, ticks } of result.ranking) {
      if (role < 0) continue;
      const contributions = result.contributions(role);
      for (const entry of contributions) expect(Number.isInteger(entry.ticks) && entry.ticks !== 0).toBe(true);
      expect(contributions.reduce((sum, entry) => sum + entry.ticks, 0)).toBe(ticks);
    }
  });
});

test('a node whose value was changed is found', () => {
  holds(ad, fc.nat(), fc.constantFrom(1, -1, 0.5, 1e-9), (document, pick, change) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const explanation = explain(result, 'software-engineer', pack);
    // A leaf stands for itself; a change of it shows in the node above.
    const nodes = nodesOf(explanation).filter(({ node, path }) => path.length > 0 || node.op !== 'given');
    const { node, path } = nodes[pick % nodes.length]!;
    const changed = { ...node, value: node.value + change };
    fc.pre(!Object.is(changed.value, node.value));
    const forged = withNode(explanation, path, changed);
    // A change that rounding takes up changes nothing that is shown; it is one only where no node above computes another value.
    const above = nodesOf(forged).filter((entry) => !Object.is(evaluate(entry.node, pack), entry.node.value));
    if (above.length > 0) expect(verify(forged, document, pack)).not.toEqual([]);
    else expect(node.op).toBe('given');
  });
});

test('evidence that is not in the text is found', () => {
  holds(ad, fc.nat(), (document, pick) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const explanation = explain(result, result.ranking.find((entry) => entry.role >= 0)!.id, pack);
    const nodes = nodesOf(explanation).filter(({ node }) => node.evidence !== undefined);
    fc.pre(nodes.length > 0);
    const { node, path } = nodes[pick % nodes.length]!;
    const forged = withNode(explanation, path, {
      ...node,
      evidence: { ...node.evidence!, text: `${node.evidence!.text}!` },
    });
    expect(verify(forged, document, pack).map(({ problem }) => problem)).toEqual(['the evidence is not in the text']);
  });
});

test('a statement that is not in the role document is found', () => {
  holds(ad, fc.nat(), fc.constantFrom('start', 'role', 'text'), (document, pick, what) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    const explanation = explain(result, 'data-scientist', pack);
    const nodes = nodesOf(explanation).filter(({ node }) => node.statement !== undefined);
    const { node, path } = nodes[pick % nodes.length]!;
    const { start, text } = node.statement!;
    const change = { start: { start: start + 1 }, role: { role: 'chef' }, text: { text: `${text} and more` } }[what];
    const forged = withNode(explanation, path, { ...node, statement: { ...node.statement!, ...change } });
    expect(verify(forged, document, pack).map(({ problem }) => problem)).toEqual([
      'the statement is not in the role document',
    ]);
  });
});
