import { expect, test } from 'vitest';
import { RolefitError } from '../../src/errors.js';
import { explain } from '../../src/explain/explain.js';
import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { match } from '../../src/score/match.js';
import { packWith, smallSource } from '../support/small-taxonomy.js';

// A skill that a role lists twice was counted twice where its rarity was compiled, and once where it was explained.
test('a role that asks for a skill twice is refused, or scores as its explanation says', () => {
  const roles = smallSource().roles.map((role) =>
    role.id === 'software-engineer' ? { ...role, skills: [...role.skills, role.skills[0]!] } : role,
  );
  let pack: Pack;
  try {
    pack = packWith({ roles });
  } catch (error) {
    expect(error).toBeInstanceOf(RolefitError);
    return;
  }
  const result = match(analyze({ text: 'Requirements\n- Java and C++\n- SQL and Docker' }, pack), pack);
  for (const { role, id, ticks } of result.ranking) if (role >= 0) expect(explain(result, id, pack).value).toBe(ticks);
});
