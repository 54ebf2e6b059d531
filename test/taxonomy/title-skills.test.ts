import { expect, test } from 'vitest';
import { titleTells } from '../../src/taxonomy/title-skills.js';

test.each([
  ['Data Engineer', 'Data engineering'],
  ['Business Analyst', 'Business analysis'],
  ['Product Manager', 'Product management'],
  ['Recruiter', 'Recruiting'],
  ['Statistician', 'Statistics'],
  ['Customer Support Specialist', 'Customer support'],
  ['Machine Learning Engineer', 'Machine learning'],
])('the title %j says %j', (title, name) => {
  expect(titleTells(title, { name, aliases: [] })).toBe(true);
});

test.each([
  ['Data Engineer', 'Data pipelines'],
  ['Frontend Engineer', 'JavaScript'],
  ['Sales Engineer', 'Engineering'],
  ['Project Manager', 'Project planning'],
  ['Quality Engineer', ''],
])('the title %j does not say %j', (title, name) => {
  expect(titleTells(title, { name, aliases: [] })).toBe(false);
});

test('an alias says it as well, a template does not', () => {
  expect(titleTells('QA Engineer', { name: 'Software testing', aliases: [{ text: 'QA' }] as never })).toBe(true);
  expect(titleTells('QA Engineer', { name: 'Software testing', aliases: ['QA engineering'] as never })).toBe(true);
  expect(titleTells('QA Engineer', { name: 'Software testing', aliases: ['QA <engineer>'] as never })).toBe(false);
});
