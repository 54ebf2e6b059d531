import MiniSearch from 'minisearch';
import type { Pack } from '../../src/pack/load.js';
import { fieldsOf, winkRanker, type RoleDocument } from '../eval/baselines.js';
import type { Core } from './core.js';
import { reduceRoles } from './reduce.js';
import { reduceAliases, VOCABULARIES } from './vocabulary.js';

/** Something that is timed: it takes a line of NDJSON and returns a number that depends on all its work. */
export interface Contender {
  readonly name: string;
  readonly run: (line: string) => number;
}

interface Line {
  readonly title?: string;
  readonly text: string;
}

const FEW_ROLES = 5;

/** The floor first: everything else is compared with it. */
export function contenders(core: Core, pack: Pack): Contender[] {
  const few = core.buildPack(reduceRoles(pack.data, FEW_ROLES));
  const { profiles, roles } = pack.data;
  return [
    { name: 'floor', run: floor },
    { name: 'extract', run: extractWith(core, pack) },
    ...VOCABULARIES.map((count) => {
      const reduced = core.buildPack(reduceAliases(count));
      return { name: `extract, ${reduced.data.aliasSkills.length} aliases`, run: extractWith(core, reduced) };
    }),
    { name: `match, ${FEW_ROLES} roles`, run: matchWith(core, few) },
    { name: `match, ${roles.length} roles`, run: matchWith(core, pack) },
    { name: `wink-bm25, ${roles.length} roles`, run: winkWith(profiles) },
    { name: `minisearch, ${roles.length} roles`, run: miniSearchWith(profiles) },
  ];
}

/** What any reader of NDJSON must do at the least: parse the line and find its words. */
function floor(line: string): number {
  const { text } = JSON.parse(line) as Line;
  return text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
}

function extractWith(core: Core, pack: Pack): (line: string) => number {
  return (line) => core.analyze(JSON.parse(line) as Line, pack).mentions.length;
}

export function matchWith(core: Core, pack: Pack): (line: string) => number {
  return (line) => core.match(core.analyze(JSON.parse(line) as Line, pack), pack).top(1)[0].ticks;
}

export function winkWith(documents: readonly RoleDocument[]): (line: string) => number {
  const rank = winkRanker(documents);
  return (line) => rank((JSON.parse(line) as Line).text).length;
}

/** MiniSearch as it comes: one field per heading, its own words, BM25+ with its defaults, any word may match. */
function miniSearchWith(documents: readonly RoleDocument[]): (line: string) => number {
  const cut = documents.map(({ id, document }) => ({ id, ...Object.fromEntries(fieldsOf(document)) }));
  const fields = [...new Set(cut.flatMap((document) => Object.keys(document)))].filter((name) => name !== 'id');
  const engine = new MiniSearch({ fields });
  engine.addAll(cut);
  return (line) => engine.search((JSON.parse(line) as Line).text).length;
}
