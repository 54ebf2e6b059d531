import { expect, test } from 'vitest';
import { read } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';

/** The groups of alternatives in a text, as `java|c-sharp`. */
function groupsOf(text: string): string[] {
  const groups = new Map<number, string[]>();
  for (const { anyOf, skill } of read(text).mentions) {
    if (anyOf !== null) groups.set(anyOf, [...(groups.get(anyOf) ?? []), smallPack().data.skills[skill]!.id]);
  }
  return [...groups.values()].map((members) => members.join('|'));
}

test.each([
  ['joined by or', 'Java or Python', ['java|python']],
  ['joined by commas and or', 'Java, Python or SQL', ['java|python|sql']],
  ['joined by slashes', 'PyTorch/TensorFlow', ['pytorch|tensorflow']],
  ['joined by and/or', 'Java and/or Python', ['java|python']],
  ['behind one of', 'one of Java, Python and SQL', ['java|python|sql']],
  ['behind such as', 'Languages such as Java, Python', ['java|python']],
  ['before or similar', 'Java, Python or similar', ['java|python']],
  ['joined by and', 'Java and Python', []],
  ['joined by commas', 'Java, Python, SQL', []],
  ['in two sentences', 'Java. Or Python', []],
  ['the same skill twice', 'postgres or PostgreSQL', []],
  ['alone behind one of', 'one of Java', []],
  ['two groups', 'Java or Python; Docker or Kubernetes', ['java|python', 'docker|kubernetes']],
])('alternatives %s: %j', (_, text, groups) => {
  expect(groupsOf(text)).toEqual(groups);
});

test('groups of title and text have numbers of their own', () => {
  expect(groupsOf('Java or Python.\nDocker or Kubernetes')).toHaveLength(2);
});
