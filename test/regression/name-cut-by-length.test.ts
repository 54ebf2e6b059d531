import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { smallPack } from '../support/small-taxonomy.js';

test.each(['Node.js', 'C++', 'machine learning', 'scikit-learn'])(
  'a list that is longer than a segment cuts no %s in two',
  (name) => {
    const pack = smallPack();
    const { mentions } = analyze({ text: `Skills\n\n${Array<string>(1000).fill(name).join(', ')}\n` }, pack);
    expect(new Set(mentions.map(({ skill }) => skill)).size).toBe(1);
    expect(mentions.length).toBe(1000);
  },
);
