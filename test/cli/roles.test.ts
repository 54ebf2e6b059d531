import { expect, test } from 'vitest';
import { rolefit, withSmallPack } from '../support/command.js';

test('the roles are listed', () => {
  const { code, out, err } = withSmallPack(['roles']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
    'data-scientist',
    'industrial-data-scientist',
    'software-engineer',
    'principal-software-engineer',
    '',
  ]);
});

test('the roles in JSON say what they narrow', () => {
  const { roles } = JSON.parse(withSmallPack(['roles', '--json']).out) as {
    roles: { id: string; narrows?: string; narrowedBy?: string }[];
  };
  expect(roles.map(({ id, narrows, narrowedBy }) => [id, narrows, narrowedBy])).toEqual([
    ['data-scientist', undefined, undefined],
    ['industrial-data-scientist', 'data-scientist', 'domain'],
    ['principal-software-engineer', 'software-engineer', 'level'],
    ['software-engineer', undefined, undefined],
  ]);
});

test.each(['data-scientist', 'Data Scientist', 'applied data scientist'])('the profile of %s is shown', (name) => {
  expect(withSmallPack(['roles', 'show', name])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Data Scientist\n/),
  });
});

test('a profile in JSON names skills by their ids', () => {
  const { role } = JSON.parse(withSmallPack(['roles', 'show', 'industrial-data-scientist', '--json']).out) as {
    role: { id: string; narrows: string; specializes: string[]; domain: string[]; skills: { skill: string }[] };
  };
  expect(role).toMatchObject({
    id: 'industrial-data-scientist',
    narrows: 'data-scientist',
    domain: ['manufacturing', 'plc', 'scada', 'predictive-maintenance'],
  });
  expect(role.skills[0]!.skill).toBe('python');
  expect(role.specializes).toEqual([]);
});

test('--json before show counts too', () => {
  expect(JSON.parse(withSmallPack(['roles', '--json', 'show', 'data-scientist']).out)).toMatchObject({
    role: { id: 'data-scientist' },
  });
});

test('the skills are listed, in order of their ids', () => {
  const ids = withSmallPack(['skills'])
    .out.trim()
    .split('\n')
    .map((line) => line.split(' ')[0]!);
  expect(ids).toEqual([...ids].sort());
  expect(ids).toContain('c-plus-plus');
});

test.each([
  ['post', ['postgresql']],
  ['GOLANG', ['go']],
  ['c++', ['c-plus-plus']],
])('the skills with %s in a name or alias are %j', (word, expected) => {
  const { skills } = JSON.parse(withSmallPack(['skills', word, '--json']).out) as { skills: { id: string }[] };
  expect(skills.map(({ id }) => id)).toEqual(expected);
});

test('the skills of a kind are listed', () => {
  const { skills } = JSON.parse(withSmallPack(['skills', '--kind', 'certification', '--json']).out) as {
    skills: { id: string; kind: string }[];
  };
  expect(skills).toMatchObject([{ id: 'pmp', kind: 'certification' }]);
});

test('a word that no skill has ends with 1 and says so', () => {
  expect(withSmallPack(['skills', 'xyzzy'])).toEqual({
    code: 1,
    out: '',
    err: 'rolefit: no skill has "xyzzy" in its name or an alias\n',
  });
});

test('a role shows the words that tell it from a wider one', () => {
  expect(rolefit(['roles', 'show', 'backend-engineer']).out).toMatch(/^ {2}Told by +\S/m);
});

test('none is no role, and says what it is', () => {
  expect(rolefit(['roles', 'show', 'none'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('is the answer where no role is meant'),
  });
});

test('the built-in pack has the roles of the role documents', () => {
  const { code, out } = rolefit(['roles']);
  expect(code).toBe(0);
  for (const id of [
    'principal-machine-learning-engineer',
    'image-processing-ml-engineer',
    'industrial-ai-engineer',
    'industrial-engineering-data-scientist',
    'industrial-engineering-lead',
  ])
    expect(out).toContain(id);
});
