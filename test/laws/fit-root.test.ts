import { expect, test } from 'vitest';
import { explainFit } from '../../src/explain/fit-tree.js';
import { verify } from '../../src/explain/verify.js';
import { analyze } from '../../src/extract/analyze.js';
import { fit } from '../../src/score/fit.js';
import { postingDemands } from '../../src/score/fit-posting.js';
import { roleDemands } from '../../src/score/fit-role.js';
import { nodesOf } from '../support/explanations.js';
import { holds } from '../support/properties.js';
import { partsOf, written } from '../support/resumes.js';
import { smallPack } from '../support/small-taxonomy.js';
import { ad, anyDocument, PLAIN_ALIASES } from '../support/texts.js';

const resume = partsOf(PLAIN_ALIASES.map(([name]) => name));

test('a fit is the root of its explanation, for every role and any text', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const read = analyze(document, pack, { as: 'resume' });
    pack.data.roles.forEach((_, role) => {
      const result = fit(read, roleDemands(pack, role), pack);
      const explanation = explainFit(result, pack);
      expect(explanation.value).toBe(result.ticks);
      expect(verify(explanation, document, pack)).toEqual([]);
    });
  });
});

test('a fit to a posting is the root of its explanation, with the words of both', () => {
  holds(resume, ad, (parts, posting) => {
    const pack = smallPack();
    const document = { text: written(parts) };
    const demands = postingDemands(analyze(posting, pack, { as: 'posting' }), pack);
    const result = fit(analyze(document, pack, { as: 'resume' }), demands, pack);
    const explanation = explainFit(result, pack);
    expect(explanation.value).toBe(result.ticks);
    expect(verify(explanation, document, pack, posting)).toEqual([]);
  });
});

test('parts are whole ticks between 0 and their maxima, which sum to what can be reached', () => {
  holds(resume, ad, (parts, posting) => {
    const pack = smallPack();
    const demands = postingDemands(analyze(posting, pack, { as: 'posting' }), pack);
    const result = fit(analyze({ text: written(parts) }, pack, { as: 'resume' }), demands, pack);
    for (const { ticks, max } of result.parts) {
      expect(Number.isInteger(ticks)).toBe(true);
      expect(ticks).toBeGreaterThanOrEqual(0);
      expect(ticks).toBeLessThanOrEqual(max);
    }
    if (result.parts.length > 0) expect(result.parts.reduce((sum, { max }) => sum + max, 0)).toBe(result.max);
    expect(result.max).toBeLessThanOrEqual(1_000_000);
  });
});

test('every skill that is asked for is in the explanation with its statement, met or not', () => {
  holds(resume, (parts) => {
    const pack = smallPack();
    const role = pack.roleIndex.get('data-scientist')!;
    const result = fit(analyze({ text: written(parts) }, pack, { as: 'resume' }), roleDemands(pack, role), pack);
    const statements = nodesOf(explainFit(result, pack)).map(({ node }) => node.statement?.text ?? '');
    for (const { quote } of pack.data.roles[role]!.skills)
      expect(statements).toContain(pack.data.profiles[role]!.document.slice(quote.start, quote.end));
  });
});
