import { expect, test } from 'vitest';
import { analyze, loadPack } from '../../src/index.js';

const skillsOf = (text: string): string[] => {
  const pack = loadPack();
  return analyze({ text }, pack).mentions.map((mention) => pack.data.skills[mention.skill]!.id);
};

test('GCP is a cloud, and good clinical practice beside clinical trials', () => {
  expect(skillsOf('Requirements\n- Experience with GCP or AWS')).toContain('gcp');
  expect(skillsOf('Requirements\n- You know GCP and have run clinical trials')).not.toContain('gcp');
  expect(skillsOf('Requirements\n- Knowledge of ICH GCP guidelines')).not.toContain('gcp');
});
