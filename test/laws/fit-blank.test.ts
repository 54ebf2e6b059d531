import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainFit } from '../../src/explain/fit-tree.js';
import { evaluate, type Explanation } from '../../src/explain/tree.js';
import { analyze } from '../../src/extract/analyze.js';
import { fit } from '../../src/score/fit.js';
import { roleDemands } from '../../src/score/fit-role.js';
import type { Analysis, Span } from '../../src/types.js';
import { nodesOf } from '../support/explanations.js';
import { holdsFor } from '../support/properties.js';
import { AS_OF, partsOf, written } from '../support/resumes.js';
import { smallPack } from '../support/small-taxonomy.js';
import { PLAIN_ALIASES } from '../support/texts.js';

const CASES = 10_000;
const resume = partsOf(PLAIN_ALIASES.map(([name]) => name));
const role = fc.constantFrom('data-scientist', 'software-engineer');

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** An explanation of which the evidence within a span is worth nothing, computed anew from there up. */
function pruned(node: Explanation, at: Span): Explanation {
  if (node.evidence !== undefined && within(node.evidence, at)) return { op: 'given', value: 0, label: node.label };
  if (node.details === undefined) return node;
  const fresh = { ...node, details: node.details.map((detail) => pruned(detail, at)) };
  return { ...fresh, value: evaluate(fresh, smallPack()) };
}

/** An analysis from which what stands within a span is gone. */
function blanked(analysis: Analysis, at: Span): Analysis {
  const career = analysis.resume!;
  return {
    ...analysis,
    titles: analysis.titles.filter((title) => !within(title, at)),
    mentions: analysis.mentions.map((mention) => (within(mention, at) ? { ...mention, polarity: 'negated' } : mention)),
    resume: {
      ...career,
      education: career.education.filter((entry) => !within(entry, at)),
      jobs: career.jobs.map((job) => ({
        ...job,
        title: job.title !== null && within(job.title, at) ? null : job.title,
        done: job.done.filter((done) => !within(done, at)),
        ...(job.dates !== null && within(job.dates, at) ? { dates: null, months: 0 } : {}),
      })),
    },
  };
}

test('blanking any evidence changes the fit by what its explanation says, and by what takes its place there', () => {
  let changed = 0;
  holdsFor(CASES, resume, role, fc.nat(), (parts, id, pick) => {
    const pack = smallPack();
    const demands = roleDemands(pack, pack.roleIndex.get(id)!);
    const analysis = analyze({ text: written(parts) }, pack, { as: 'resume', asOf: AS_OF });
    const before = fit(analysis, demands, pack);
    const explanation = explainFit(before, pack);
    const places = nodesOf(explanation).flatMap(({ node }) => node.evidence ?? []);
    fc.pre(places.length > 0);
    const at = places[pick % places.length]!;
    const after = fit(blanked(analysis, at), demands, pack);
    const expected = pruned(explanation, at);
    for (const { part, ticks } of after.parts) {
      // A bullet that loses some of its words may still have a share of a responsibility; one that is gone has none.
      const cut =
        part === 'responsibilities' &&
        nodesOf(expected).some(({ node }) => node.evidence !== undefined && within(at, node.evidence));
      if (cut) continue;
      expect(ticks, part).toBe(expected.details!.find((node) => node.part === part)!.value);
    }
    if (after.ticks !== before.ticks) changed++;
  });
  expect(changed).toBeGreaterThan(CASES / 4);
});

test('blanking the words of a skill in the text does the same', () => {
  holdsFor(CASES, resume, role, fc.nat(), (parts, id, pick) => {
    const pack = smallPack();
    const demands = roleDemands(pack, pack.roleIndex.get(id)!);
    const text = written(parts);
    const before = fit(analyze({ text }, pack, { as: 'resume', asOf: AS_OF }), demands, pack);
    const claims = before.parts.flatMap(({ part, entries }) =>
      part === 'required' || part === 'preferred'
        ? entries.flatMap(({ options }) => options.flatMap(({ claims }) => claims))
        : [],
    );
    fc.pre(claims.length > 0);
    const { start, end } = claims[pick % claims.length]!.evidence;
    const blank = text.slice(0, start) + 'q'.repeat(end - start) + text.slice(end);
    const after = fit(analyze({ text: blank }, pack, { as: 'resume', asOf: AS_OF }), demands, pack);
    const expected = pruned(explainFit(before, pack), { start, end });
    for (const { part, ticks } of after.parts)
      if (part === 'required' || part === 'preferred')
        expect(ticks, part).toBe(expected.details!.find((node) => node.part === part)!.value);
  });
});
