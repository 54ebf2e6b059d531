import { analyze } from '../extract/analyze.js';
import type { Pack } from '../pack/load.js';
import { match } from '../score/match.js';
import type { Document, Match, RankedRole } from '../types.js';
import type { Finding } from './finding.js';
import { DOMINANT_SHARE, percent } from './lint-evidence.js';
import type { SourcedPosting } from './postings.js';
import type { TaxonomySource } from './read.js';

/** Fewer own examples than this say nothing of a role as a whole. */
const MIN_EXAMPLES = 3;
/** Two roles within this confidence of each other are not told apart. */
const CLOSE = 0.1;

/** An example as it ranks with its title and without. */
interface Ranked {
  readonly posting: SourcedPosting;
  readonly titled: Match;
  readonly untitled: Match;
}

/** What the example postings say of the taxonomy: which rank wrong, which roles they do not tell apart, and which evidence carries a role alone. */
export function lintExamples(source: TaxonomySource, pack: Pack, postings: readonly SourcedPosting[]): Finding[] {
  const unknown = postings.flatMap((posting) => unknownRoles(posting, pack));
  if (unknown.length > 0) return unknown;
  const rank = (document: Document): Match => match(analyze(document, pack), pack);
  const ranked = postings.map((posting): Ranked => {
    const { title, text } = posting;
    return { posting, titled: rank({ title, text }), untitled: rank({ text: text.replaceAll(title, '') }) };
  });
  return [
    ...ranked.flatMap(wrong),
    ...source.roles.flatMap((role) => {
      const own = ranked.filter(({ posting }) => posting.role === role.id);
      return own.length < MIN_EXAMPLES ? [] : [...alike(role, own), ...dominated(role, own, pack)];
    }),
  ];
}

function unknownRoles({ role, accept, lineOf }: SourcedPosting, pack: Pack): Finding[] {
  return [role, ...accept]
    .filter((id) => id !== 'none' && !pack.roleIndex.has(id))
    .map((id) => ({
      severity: 'error',
      code: 'example-role',
      where: lineOf(['role']),
      message: `the example names the role "${id}", which is not defined; define it or correct the id`,
    }));
}

function isRight({ role, accept }: SourcedPosting, id: string): boolean {
  return id === role || accept.includes(id);
}

function wrong({ posting, titled, untitled }: Ranked): Finding[] {
  const fault = !isRight(posting, titled.role) ? titled : !isRight(posting, untitled.role) ? untitled : null;
  if (fault === null) return [];
  const best = fault.ranking.find(({ id }) => isRight(posting, id))!;
  const how = fault === titled ? '' : ' without its title';
  return [
    {
      severity: fault === titled ? 'warning' : 'remark',
      code: 'example-wrong',
      where: posting.lineOf(['role']),
      message: `the example is ${posting.role}, but ${fault.role} ranks first${how} (${percent(fault.confidence)} against ${percent(best.confidence)}); give the role what it says, or accept the other`,
    },
  ];
}

/** The role that comes first on a role's own examples more often than itself, or is as near to it on most as not to be told apart. */
function alike(role: TaxonomySource['roles'][number], own: readonly Ranked[]): Finding[] {
  for (const view of ['titled', 'untitled'] as const) {
    const right = own.filter((example) => isRight(example.posting, example[view].role)).length;
    const rivals = [...new Set(own.flatMap((example) => example[view].ranking.slice(0, 2).map(({ id }) => id)))].map((id) => {
      const counted = own.filter(({ posting }) => !isRight(posting, id));
      return {
        id,
        ahead: counted.filter((example) => example[view].role === id).length,
        close: counted.filter((example) => isClose(example[view], role.id, id)).length,
      };
    });
    const rival = rivals
      .filter(({ ahead, close }) => ahead > right || close * 2 > own.length)
      .sort((a, b) => b.ahead - a.ahead || b.close - a.close)[0];
    if (rival === undefined) continue;
    const { id, ahead, close } = rival;
    const how = view === 'titled' ? '' : ' without their titles';
    const what = ahead > right ? `${id} ranks first on ${ahead} and this role on ${right}` : `${id} is within ${percent(CLOSE)} of this role on ${close}`;
    return [
      {
        severity: view === 'titled' ? 'warning' : 'remark',
        code: 'roles-alike',
        where: role.origin,
        message: `of the ${own.length} examples of ${role.id}${how}, ${what}; give both roles what sets them apart`,
      },
    ];
  }
  return [];
}

function isClose({ ranking }: Match, id: string, rival: string): boolean {
  const of = (wanted: string): RankedRole => ranking.find((entry) => entry.id === wanted)!;
  const [own, other] = [of(id).confidence, of(rival).confidence];
  return Math.abs(own - other) < CLOSE && Math.min(own, other) > CLOSE;
}

/** A skill or word that gives more than a named share of what the role's own examples earn it, on average. */
function dominated(role: TaxonomySource['roles'][number], own: readonly Ranked[], pack: Pack): Finding[] {
  const index = pack.roleIndex.get(role.id)!;
  const shares = new Map<string, number>();
  for (const { untitled } of own) {
    const entries = untitled.contributions(index).filter(({ part, ticks }) => (part === 'terms' || part === 'skills') && ticks > 0);
    const total = entries.reduce((sum, { ticks }) => sum + ticks, 0);
    for (const { part, key, evidence, ticks } of entries) {
      const { document, terms } = untitled.analysis;
      const name =
        part === 'skills'
          ? `the skill ${pack.data.skills[pack.data.roles[index]!.skills[key]!.skill]!.id}`
          : `the word "${document.text.slice(terms.starts[evidence], terms.ends[evidence]).toLowerCase()}"`;
      shares.set(name, (shares.get(name) ?? 0) + ticks / total / own.length);
    }
  }
  return [...shares]
    .filter(([, share]) => share > DOMINANT_SHARE)
    .map(([name, share]) => ({
      severity: 'warning',
      code: 'role-dominated',
      where: role.origin,
      message: `${name} alone gives ${percent(share)} of what its own examples earn ${role.id}; name more of what the role asks for`,
    }));
}
