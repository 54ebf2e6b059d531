import { expect, test } from 'vitest';
import { expandPhrase } from '../../src/taxonomy/phrase-templates.js';
import { verbForms } from '../../src/taxonomy/verb-forms.js';

test.each([
  ['a (big|) plus', ['a big plus', 'a plus']],
  ['(is|are) a (strong|) plus', ['is a strong plus', 'is a plus', 'are a strong plus', 'are a plus']],
  ['KPIs (metrics)', ['KPIs (metrics)']],
  ['<build> dashboards', ['build dashboards', 'builds dashboards', 'building dashboards', 'built dashboards']],
  ['<plan> (the|) work', ['plan the work', 'plan work', 'plans the work', 'plans work', 'planning the work', 'planning work', 'planned the work', 'planned work']],
])('%s stands for %j', (template, phrases) => {
  expect(expandPhrase(template)).toEqual(phrases);
});

test.each([
  ['develop', ['develop', 'develops', 'developing', 'developed']],
  ['write', ['write', 'writes', 'writing', 'wrote', 'written']],
  ['analyze', ['analyze', 'analyzes', 'analyzing', 'analyzed']],
  ['identify', ['identify', 'identifies', 'identifying', 'identified']],
  ['deploy', ['deploy', 'deploys', 'deploying', 'deployed']],
  ['oversee', ['oversee', 'oversees', 'overseeing', 'oversaw', 'overseen']],
  ['debug', ['debug', 'debugs', 'debugging', 'debugged']],
  ['teach', ['teach', 'teaches', 'teaching', 'taught']],
  ['set', ['set', 'sets', 'setting']],
  ['run', ['run', 'runs', 'running', 'ran']],
])('%s has the forms %j', (verb, forms) => {
  expect(verbForms(verb)).toEqual(forms);
});
