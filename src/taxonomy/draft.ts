import { analyze } from '../extract/analyze.js';
import { RolefitError } from '../errors.js';
import { buildPack, type Pack } from '../pack/load.js';
import { scoreRoles } from '../score/ledger.js';
import { chanceTicks, match } from '../score/match.js';
import type { Analysis, RankedRole } from '../types.js';
import { compileTaxonomy } from './compile.js';
import { draftDocument } from './draft-document.js';
import { OTHER_TITLES, draftClaims } from './draft-role.js';
import { roleYaml } from './draft-yaml.js';
import type { Finding } from './finding.js';
import { lintRoles } from './lint.js';
import { lintEvidence, neighboursOf, roleEvidence } from './lint-evidence.js';
import type { SourcedRole, TaxonomySource } from './read.js';
import { roleSchema, type RoleSource } from './schemas.js';
import { parseYaml } from './yaml-file.js';

/** A profile drafted from a role document, and what a person should look at before it is used. */
export interface Draft {
  readonly role: RoleSource;
  /** Text of `taxonomy/roles/<id>.yaml`. */
  readonly profile: string;
  /** Text of `corpus/roles/<id>.md`. */
  readonly document: string;
  /** The roles that have most of what it can earn as well, nearest first. */
  readonly neighbours: readonly { readonly id: string; readonly share: number }[];
  /** How its own document ranks, with the draft among the roles. */
  readonly ranking: readonly RankedRole[];
  /** What lint says of it. */
  readonly findings: readonly Finding[];
  /** What to look at, a sentence each. */
  readonly review: readonly string[];
  /** The taxonomy with the draft in it. */
  readonly pack: Pack;
}

const NEIGHBOURS = 3;
/** A role that shares more than this is one that the draft may narrow. */
const NARROWS_SHARE = 0.4;
const LEVEL_WORDS = /\b(senior|lead|principal|staff|junior|head|chief|director|manager)\b/i;

/**
 * Drafts a role from a document: its skills with importance by where and how firmly they stand, duties, years and degrees, each with a
 * word-for-word quote. The draft compiles with the taxonomy that it is made for.
 * @throws RolefitError `usage` where there is no title, no text or no skill to draft from
 */
export function draftRole(
  given: string,
  name: string,
  options: { readonly title?: string | undefined; readonly id?: string | undefined },
  source: TaxonomySource,
  pack: Pack,
): Draft {
  const drafted = draftDocument(given, options.title, pack);
  const { title, text: document, asGiven } = drafted;
  if (title === '') throw new RolefitError('usage', `${name}: it does not begin with the role's title; give it with --title`);
  const id = options.id ?? idOf(title);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new RolefitError('usage', `--id ${id}: an id has small letters, digits and single hyphens; give another`);
  const claims = draftClaims(drafted, analyze({ text: document }, pack, { as: 'posting' }), pack);
  if (claims.skills.length === 0)
    throw new RolefitError('usage', `${name}: no skill that the taxonomy knows is asked for in it; add its skills to taxonomy/skills first, or give a fuller document`);
  const titles = titlesOf(document, title);
  const profile = roleYaml({ id, title, titles, ...claims });
  const { value: role, lineOf } = parseYaml(profile, `taxonomy/roles/${id}.yaml`, roleSchema);
  const sourced: SourcedRole = { ...role, origin: lineOf([]), document, documentOrigin: `corpus/roles/${id}.md`, lineOf };
  const others = source.roles.filter((other) => other.id !== id);
  const whole = { ...source, roles: [...others, sourced].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const withIt = buildPack(compileTaxonomy(whole, 'draft'));
  const neighbours = neighboursOf(withIt.roleIndex.get(id)!, roleEvidence(withIt))
    .slice(0, NEIGHBOURS)
    .map((entry) => ({ id: withIt.data.roles[entry.role]!.id, share: entry.share }));
  const itself = analyze({ text: document }, withIt, { as: 'posting' });
  const concerns = ({ where, message }: Finding): boolean => where.startsWith(`taxonomy/roles/${id}.yaml`) || message.includes(` ${id} `);
  return {
    role,
    profile,
    document,
    neighbours,
    ranking: match(itself, withIt).ranking,
    findings: [...lintRoles(whole), ...lintEvidence(whole, withIt)].filter(concerns),
    review: reviewOf(role, {
      asGiven,
      replaces: others.length < source.roles.length,
      namesake: others.find((other) => [other.title, ...other.titles].some((other) => other.toLowerCase() === title.toLowerCase()))?.id,
      neighbour: neighbours[0],
      outside: rivalOutside(role, itself, withIt),
    }),
    pack: withIt,
  };
}

/** The occupation outside the pack that a role competes with, by name: one with a title of it, or that its own document reads like more than by chance; undefined without one. */
function rivalOutside({ title, titles }: RoleSource, itself: Analysis, pack: Pack): string | undefined {
  const { roles, outside } = pack.data;
  const scores = scoreRoles(itself, pack);
  const chance = chanceTicks(itself, pack);
  const named = new Set(analyze({ title: [title, ...titles].join(', '), text: '' }, pack).titles.map(({ role }) => role));
  let best = -1;
  for (let i = roles.length; i < roles.length + outside.length; i++)
    if ((named.has(i) || scores[i]! > chance) && (best < 0 || scores[i]! > scores[best]!)) best = i;
  return best < 0 ? undefined : outside[best - roles.length]!.name;
}

/** `Machine Learning Engineer (ML)`: `machine-learning-engineer`. */
function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\(.*?\)|[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Other titles that the document names ("also called …"), else the one that nearly every role has. */
function titlesOf(document: string, title: string): string[] {
  const list = (OTHER_TITLES.exec(document)?.[1] ?? '')
    .replace(/["“”*]/g, '')
    .split(/,|;|\bor\b|\band\b/)
    .map((part) => part.replace(/^\s*(?:an?|the)\s+/i, '').trim());
  const end = list.findIndex((part) => !isTitle(part));
  const titles = (end < 0 ? list : list.slice(0, end))
    .map((part) => part.replace(/(^|[\s/-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()));
  if (titles.length > 0) return [...new Set(titles)];
  return [LEVEL_WORDS.test(title) ? title : `Senior ${title}`];
}

/** True for a few words that can name who does a job: in "also called apiarist, keeps bees" the first are, what follows is a clause. */
function isTitle(part: string): boolean {
  const words = part.split(/\s+/);
  if (!/^\p{L}[\p{L} /&-]{3,60}$/u.test(part) || words.length > MAX_TITLE_WORDS || words.some((word) => CLAUSE.test(word))) return false;
  return words.length === 1 || !THIRD_PERSON.test(words[0]!) || AGENT.test(words.at(-1)!);
}
const MAX_TITLE_WORDS = 6;
/** Words of clauses, which no title has. */
const CLAUSE = /^(?:is|are|was|were|does|do|has|have|can|will|who|which|that|this|when|where|while|because|if|it|they|we|you)$/i;
/** "keeps", "Sales": a verb, or a noun of a title. */
const THIRD_PERSON = /^[a-z]+[^s'’]s$/i;
/** Endings of those who do something. */
const AGENT = /(?:er|or|ist|ian|ant|ent|eer|man|woman|lead|head|chief|fellow|yst|tect|ative|ate|nurse|chef|clerk|coach|pilot|cook|hand)$/i;

function reviewOf(
  role: RoleSource,
  { asGiven, replaces, namesake, neighbour, outside }: { asGiven: boolean; replaces: boolean; namesake: string | undefined; neighbour: Draft['neighbours'][number] | undefined; outside: string | undefined },
): string[] {
  const core = role.skills.filter(({ importance }) => importance === 'core').map(({ skill }) => skill);
  return [
    ...(replaces ? [`There is a role ${role.id} already: this one stands in its place. Give --id for another.`] : []),
    ...(namesake === undefined ? [] : [`"${role.title}" is a title of ${namesake} already: --id ${namesake} drafts one in its place; else take the title from one of the two.`]),
    `Titles: ${role.titles.join(', ')}. Add what employers call it; the title in an ad weighs most.`,
    core.length === 0
      ? 'No skill is core: the document gives none enough weight. Name three or four without which nobody would call it this role.'
      : `Core is ${core.join(', ')}: would nobody call it this role without? An ad without one of them speaks against the role.`,
    ...(asGiven ? [] : ['The document was laid out under the headings of a role document; what fits none stands under Notes and does not weigh.']),
    ...(outside === undefined ? [] : [`Its own document reads much like ${outside} (outside.yaml), whose ads are answered none: leave that occupation out of a taxonomy/outside.yaml of your own.`]),
    ...(role.experience.length === 0 ? ['No years of experience are stated.'] : []),
    ...(role.education.length === 0 ? ['No degree is stated.'] : []),
    ...(neighbour !== undefined && neighbour.share > NARROWS_SHARE && !replaces
      ? [`${neighbour.id} has ${Math.round(neighbour.share * 100)} % of it as well: does this role narrow that one (narrows, narrowedBy)? Else name what sets it apart.`]
      : []),
  ];
}
