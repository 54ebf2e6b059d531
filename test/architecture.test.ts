import { expect, test } from 'vitest';
import * as api from '../src/index.js';
import { fileText, filesUnder, withoutComments } from './support/project.js';

/** Each layer may import itself and what stands before it. */
const LAYERS = ['base', 'text', 'pack', 'extract', 'score', 'explain', 'render', 'cli'];
/** Beside the layers: they may import the core, not each other, and nothing of the core imports them. */
const APART = ['taxonomy', 'readers', 'schemas', 'batch', 'web', 'audit'];
const MAX_LINES = 300;

interface Import {
  readonly from: string;
  /** A path of this project, or the name of a package. */
  readonly to: string;
  readonly dynamic: boolean;
}

const FILES = [...filesUnder('src', '.ts'), ...filesUnder('src', '.tsx')]
  .filter((path) => !path.endsWith('.d.ts'))
  .sort();
/** Styles that a part of the page brings with it. */
const STYLES = filesUnder('src/web/page', '.css');

/** Folder of a source file; files beside the folders are the base, but for the public API. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1]! : path === 'src/index.ts' ? 'index' : 'base';
}

function importsOf(path: string): Import[] {
  const source = withoutComments(fileText(path));
  const found: Import[] = [];
  const add = (specifier: string, dynamic: boolean): void => {
    const plain = specifier.startsWith('.') ? new URL(specifier, `file:///${path}`).pathname.slice(1) : specifier;
    const to = [plain, plain.replace(/\.js$/, '.ts'), plain.replace(/\.js$/, '.tsx')].find((name) =>
      FILES.includes(name),
    );
    found.push({ from: path, to: to ?? plain.replace(/\.js$/, specifier.startsWith('.') ? '.ts' : '.js'), dynamic });
  };
  for (const [, specifier] of source.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]/gm))
    add(specifier!, false);
  for (const [, specifier] of source.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)) add(specifier!, false);
  for (const [, specifier] of source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(specifier!, true);
  return found;
}

const IMPORTS = FILES.flatMap(importsOf);
const shown = (list: readonly Import[]): string[] => list.map(({ from, to }) => `${from} imports ${to}`);
const own = IMPORTS.filter(({ to }) => to.startsWith('src/'));
const packages = IMPORTS.filter(({ to }) => !to.startsWith('src/'));

test('every import of a file is found', () => {
  for (const path of FILES)
    expect(importsOf(path).length).toBe(
      (withoutComments(fileText(path)).match(/\bfrom\s+['"]|\bimport\(\s*['"]|^\s*import\s+['"]/gm) ?? []).length,
    );
  expect(own.length).toBeGreaterThan(100);
});

test('every import of the project leads to a file', () => {
  expect(shown(own.filter(({ to }) => !FILES.includes(to) && !STYLES.includes(to)))).toEqual([]);
});

test('a layer imports only what stands before it', () => {
  const wrong = own.filter(({ from, to }) => {
    const [a, b] = [LAYERS.indexOf(folderOf(from)), LAYERS.indexOf(folderOf(to))];
    return a >= 0 && b > a;
  });
  expect(shown(wrong)).toEqual([]);
});

test('nothing of the core imports a folder that stands apart', () => {
  expect(
    shown(
      own.filter(
        ({ from, to }) => LAYERS.includes(folderOf(from)) && folderOf(from) !== 'cli' && APART.includes(folderOf(to)),
      ),
    ),
  ).toEqual([]);
});

test('the folders that stand apart do not know each other, but that batch and the page read documents', () => {
  const wrong = own.filter(({ from, to }) => {
    const [a, b] = [folderOf(from), folderOf(to)];
    return APART.includes(a) && APART.includes(b) && a !== b && !((a === 'batch' || a === 'web') && b === 'readers');
  });
  expect(shown(wrong)).toEqual([]);
});

test('nothing but the command line imports the command line', () => {
  expect(shown(own.filter(({ from, to }) => folderOf(to) === 'cli' && folderOf(from) !== 'cli'))).toEqual([]);
});

test('nothing imports the public API', () => {
  expect(shown(own.filter(({ to }) => to === 'src/index.ts'))).toEqual([]);
});

test('every folder of the source is known here', () => {
  expect(
    [...new Set(FILES.map(folderOf))].filter((folder) => ![...LAYERS, ...APART, 'index'].includes(folder)),
  ).toEqual([]);
});

test('no file imports itself through others', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, dynamic } of own) if (!dynamic) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[] = [];
  for (const start of FILES) {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (path === start) circles.push(start);
      if (seen.has(path)) continue;
      seen.add(path);
      open.push(...(next.get(path) ?? []));
    }
  }
  expect([...new Set(circles)]).toEqual([]);
});

/** Where a package may be imported. */
test.each([
  ['zod', /^zod\b/, (path: string) => ['taxonomy', 'schemas', 'pack', 'batch'].includes(folderOf(path))],
  ['commander', /^commander$/, (path: string) => folderOf(path) === 'cli'],
  ['compromise', /^compromise\b/, (path: string) => path === 'src/taxonomy/harvest.ts'],
  ['wink-bm25-text-search', /^wink-/, (path: string) => path === 'src/taxonomy/bm25-weights.ts'],
  ['parse5', /^parse5$/, (path: string) => folderOf(path) === 'readers'],
  ['yaml', /^yaml$/, (path: string) => folderOf(path) === 'taxonomy'],
  ['echarts', /^echarts\b/, (path: string) => path === 'src/cli/report-charts.ts'],
  ['preact', /^preact\b/, (path: string) => path.startsWith('src/web/page/')],
  ['picocolors', /^picocolors$/, (path: string) => path === 'src/cli/output.ts'],
])('%s is imported only where it belongs', (_, name, allowed) => {
  expect(shown(packages.filter(({ from, to }) => name.test(to) && !allowed(from)))).toEqual([]);
});

test('natural is imported only by the full path of a file', () => {
  expect(
    shown(
      packages.filter(
        ({ to }) => to.startsWith('natural') && !/^natural\/lib\/natural\/[a-z_]+\/[a-z_]+\.js$/.test(to),
      ),
    ),
  ).toEqual([]);
});

test('compromise is loaded only when it is needed', () => {
  expect(shown(packages.filter(({ to, dynamic }) => to.startsWith('compromise') && !dynamic))).toEqual([]);
});

test('the core uses nothing of Node, but for the file of the built-in pack', () => {
  const wrong = packages.filter(
    ({ from, to }) =>
      to.startsWith('node:') && LAYERS.slice(0, -1).includes(folderOf(from)) && from !== 'src/pack/builtin.ts',
  );
  expect(shown(wrong)).toEqual([]);
});

test('every package that is imported is a dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(fileText('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  // What the program or the page holds in itself is needed to build it only; a module of the library may not ask for it.
  const bundled = /const BUNDLED = \[([^\]]*)\]/.exec(fileText('bin/bundle.mjs'))![1]!;
  const isBuiltIn = ({ from, to }: Import): boolean =>
    (from.startsWith('src/web/page/') && (to.startsWith('corpus/') || Object.hasOwn(devDependencies, nameOf(to)))) ||
    (folderOf(from) === 'cli' && bundled.includes(`'${nameOf(to)}'`) && Object.hasOwn(devDependencies, nameOf(to)));
  const nameOf = (specifier: string): string =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  expect(
    shown(
      packages.filter(
        (one) => !one.to.startsWith('node:') && !Object.hasOwn(dependencies, nameOf(one.to)) && !isBuiltIn(one),
      ),
    ),
  ).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !packages.some(({ to }) => nameOf(to) === name))).toEqual([]);
});

test('the command line loads its commands, and what they need, only when they run', () => {
  const first = IMPORTS.filter(({ from, dynamic }) => from === 'src/cli/main.ts' && !dynamic).map(({ to }) => to);
  expect(first.filter((to) => !to.startsWith('node:')).sort()).toEqual([
    'commander',
    'src/cli/output.ts',
    'src/cli/taxonomy-commands.ts',
    'src/cli/version.ts',
    'src/errors.ts',
    'src/safe.ts',
  ]);
});

test('there are no default exports', () => {
  expect(
    FILES.filter((path) => /^\s*export\s+(?:default\b|\{[^}]*\bas default\b)/m.test(withoutComments(fileText(path)))),
  ).toEqual([]);
});

test('the one class is the error', () => {
  expect(
    FILES.filter((path) => /^\s*(?:export\s+)?(?:abstract\s+)?class\s/m.test(withoutComments(fileText(path)))),
  ).toEqual(['src/errors.ts']);
});

test('files are named in kebab-case', () => {
  expect(filesUnder('src', '').filter((path) => !/^src\/(?:[a-z0-9-]+\/)*[a-z0-9.-]+$/.test(path))).toEqual([]);
});

test.each(FILES)('%s is small', (path) => {
  expect(fileText(path).trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_LINES);
});

/** What the package promises; a change here is a change for everyone who uses it. */
test('the public API is exactly this', () => {
  expect(Object.keys(api).sort()).toEqual([
    'RolefitError',
    'adviceOn',
    'analyze',
    'contrast',
    'counterfactual',
    'explain',
    'explainFit',
    'extractReport',
    'fit',
    'fitReport',
    'fitSheet',
    'loadPack',
    'match',
    'matchReport',
    'matchSheet',
    'postingDemands',
    'roleDemands',
    'sheetHtml',
    'sheetMarkdown',
    'verify',
  ]);
});

test('the public types are exactly these', () => {
  const source = withoutComments(fileText('src/index.ts'));
  const types = [...source.matchAll(/export\s+(type\s+)?\{([^}]*)\}/g)].flatMap(([, all, names]) =>
    names!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (all !== undefined || name.startsWith('type ')))
      .map((name) => name.replace(/^type /, '')),
  );
  expect(types.sort()).toEqual([
    'Advice',
    'AnalyzeOptions',
    'Contrast',
    'ContrastRow',
    'Counterfactual',
    'DocumentEvidence',
    'ErrorCode',
    'Explanation',
    'ExtractReport',
    'FitReport',
    'MatchReport',
    'Op',
    'Pack',
    'PackData',
    'PackRole',
    'PackSkill',
    'Piece',
    'Receipt',
    'Sheet',
    'SkillRecord',
    'TextEvidence',
    'Unsound',
  ]);
  expect(source).toContain("export type * from './types.js'");
  expect(source).toContain("export type * from './fit-types.js'");
});

test('the public API only passes on', () => {
  const rest = withoutComments(fileText('src/index.ts')).replace(
    /export\s+(?:type\s+)?(?:\{[^}]*\}|\*)\s+from\s+'[^']+';/g,
    '',
  );
  expect(rest.trim()).toBe('');
});
