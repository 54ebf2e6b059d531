import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';

const RESUME = 'LeBron McKay\n\nSkills\nTypeScript PostgreSQL and GraphQL MongoDB\n';
const OTHER =
  'Experience\nSenior DevOps Engineer, FairView Labs, Jan 2019 – Present\n• Ran MySQL and PyTorch on OpenShift with JavaScript\n';

test('what is read of a text does not hang on the texts before it', () => {
  const pack = loadPack();
  const read = (): unknown => {
    const { mentions, rejections } = analyze({ text: RESUME }, pack, { as: 'resume' });
    return { mentions: mentions.map(({ skill }) => pack.data.skills[skill]!.id), rejections };
  };
  const fresh = read();
  expect(fresh).toMatchObject({ mentions: ['typescript', 'postgresql', 'graphql', 'mongodb'] });
  for (let round = 0; round < 3; round++) {
    analyze({ text: OTHER.repeat(round + 1) }, pack, { as: 'resume' });
    expect(read()).toEqual(fresh);
  }
});
