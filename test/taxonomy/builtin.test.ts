import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintTaxonomy } from '../../src/taxonomy/lint.js';
import { readPostings } from '../../src/taxonomy/postings.js';
import { readTaxonomy } from '../../src/taxonomy/read.js';
import { ROOT } from '../support/project.js';

const source = readTaxonomy(ROOT);

test('the taxonomy of the product has no faults', () => {
  expect(lintTaxonomy(source).filter((finding) => finding.severity !== 'remark').map(({ where, message }) => `${where}: ${message}`)).toEqual([]);
});

/** The roles of the design whose facts come from the role documents. */
test.each(['principal-machine-learning-engineer', 'image-processing-ml-engineer', 'industrial-ai-engineer', 'industrial-engineering-data-scientist', 'industrial-engineering-lead'])('%s is a role of the product', (id) => {
  expect(source.roles.map((role) => role.id)).toContain(id);
});

test('every role document belongs to a role', () => {
  const ids = readdirSync(join(ROOT, 'corpus/roles')).map((name) => name.replace(/\.md$/, ''));
  expect(ids.sort()).toEqual(source.roles.map((role) => role.id).sort());
});

test('every example posting says what it is and why', () => {
  const known = new Set([...source.roles.map(({ id }) => id), 'none']);
  const faults = readPostings(ROOT).flatMap(({ path, folder, role, accept, text }) => {
    const unknown = [folder, role, ...accept].filter((id) => !known.has(id)).map((id) => `${path}: there is no role ${id}`);
    return text.trim().length > 100 ? unknown : [`${path}: hardly any text`, ...unknown];
  });
  expect(faults).toEqual([]);
});

test('the folders that the taxonomy is made of are there', () => {
  for (const folder of ['taxonomy/skills', 'taxonomy/roles', 'corpus/roles']) expect(existsSync(join(ROOT, folder))).toBe(true);
});
