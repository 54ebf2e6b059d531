import { RolefitError } from '../errors.js';
import { scoringValue, type Pack } from '../pack/load.js';
import { stepsUp } from '../score/broader.js';
import { broaderShare, skillEvidence } from '../score/evidence.js';
import { termEvidence } from '../extract/terms.js';
import { AgainstKey, domainEvidence, LevelKey, levelShown } from '../score/level.js';
import { scoringNumbers, scoringShare, WHOLE } from '../score/numbers.js';
import { isNamed, saysByTitle } from '../score/titles-of-role.js';
import type { Analysis, Contribution, Field, Match, Part, Span } from '../types.js';
import { termStatement } from './statements.js';
import { given, node, type DocumentEvidence, type Explanation, type TextEvidence } from './tree.js';

/** Headline of each part of a score. */
export const PART_LABELS: Readonly<Record<Part, string>> = {
  title: 'Title',
  skills: 'Skills',
  absent: 'Core skills that are absent',
  terms: 'Words of the role document',
  level: 'Level',
  domain: 'Domain',
  against: 'Against',
};

/** Index of a role in the pack. @throws RolefitError `role.unknown` with the nearest ids. */
export function roleNumber(pack: Pack, id: string): number {
  const index = pack.roleIndex.get(id);
  if (index === undefined)
    throw new RolefitError('role.unknown', `there is no role "${id}" in pack ${pack.id}; "rolefit roles" lists them`);
  return index;
}

/** The words of a span as evidence. */
export function textEvidence(analysis: Analysis, at: Span & { readonly field: Field }): TextEvidence {
  const source = at.field === 'title' ? (analysis.document.title ?? '') : analysis.document.text;
  return { field: at.field, start: at.start, end: at.end, text: source.slice(at.start, at.end) };
}

export function documentEvidence(pack: Pack, role: number, quote: Span): DocumentEvidence {
  const { id } = pack.data.roles[role]!;
  const { document } = pack.data.profiles[role]!;
  return { role: id, start: quote.start, end: quote.end, text: document.slice(quote.start, quote.end) };
}

/**
 * The whole arithmetic of one role's score as a tree: parts, their contributions down to tf and idf, and what the role asks for and the
 * text lacks, as nodes of value 0. The root's value is the role's score in ticks.
 */
export function explain(result: Match, roleId: string, pack: Pack): Explanation {
  const role = roleNumber(pack, roleId);
  const contributions = result.contributions(role);
  const parts: Explanation[] = [];
  for (const part of Object.keys(PART_LABELS) as Part[]) {
    const details = contributions
      .filter((entry) => entry.part === part)
      .map((entry) => explainEntry(result.analysis, pack, role, entry));
    if (part === 'skills') details.push(...gaps(result.analysis, pack, role, contributions));
    if (details.length > 0) parts.push(node(pack, 'sum', PART_LABELS[part], details, { part }));
  }
  return node(pack, 'sum', pack.data.roles[role]!.title, parts);
}

function explainEntry(analysis: Analysis, pack: Pack, role: number, entry: Contribution): Explanation {
  switch (entry.part) {
    case 'terms':
      return explainTerm(analysis, pack, role, entry);
    case 'skills':
      return explainSkill(analysis, pack, role, entry);
    case 'absent': {
      const asked = pack.data.roles[role]!.skills[entry.key]!;
      return {
        op: 'given',
        value: entry.ticks,
        label: gapLabel(analysis, pack, role, entry.key),
        statement: documentEvidence(pack, role, asked.quote),
      };
    }
    case 'title': {
      const title = analysis.titles[entry.evidence]!;
      const where = title.place === 'title' ? 'the title' : 'the text';
      const label = title.general ? `${where} has the role's wide title` : `${where} names the role`;
      const own = title.role === role ? label : `${label} that this one narrows`;
      return { op: 'given', value: entry.ticks, label: own, evidence: textEvidence(analysis, title) };
    }
    case 'level': {
      if (entry.key === LevelKey.Manages)
        return {
          op: 'given',
          value: entry.ticks,
          label: 'it manages people',
          evidence: textEvidence(analysis, analysis.people!),
        };
      const numbers = scoringNumbers(pack);
      const { by, evidence } = levelShown(analysis, pack, role, numbers, skillEvidence(analysis, numbers))!;
      const label =
        by === 'stated'
          ? `the level is ${analysis.level!.level}`
          : by === 'people'
            ? 'it manages people'
            : 'it asks for skills of those who lead';
      return { op: 'given', value: entry.ticks, label, evidence: textEvidence(analysis, evidence) };
    }
    case 'domain': {
      const mention = analysis.mentions[entry.evidence]!;
      return {
        op: 'given',
        value: entry.ticks,
        label: `${pack.data.skills[entry.key]!.name} (the role's domain)`,
        evidence: textEvidence(analysis, mention),
      };
    }
    case 'against':
      return explainAgainst(analysis, pack, role, entry);
  }
}

function explainAgainst(analysis: Analysis, pack: Pack, role: number, entry: Contribution): Explanation {
  const { narrowedBy, levels, narrows } = pack.data.roles[role]!;
  const numbers = scoringNumbers(pack);
  const found = skillEvidence(analysis, numbers);
  const few = `too few skills of ${pack.data.roles[narrows]!.title} are in the text`;
  if (narrowedBy === 'level') {
    const wanted = levels.join(', ');
    if (entry.key === AgainstKey.Function) {
      const shown = levelShown(analysis, pack, role, numbers, found)!;
      const label = `the level ${shown.by === 'stated' ? `is ${analysis.level!.level}` : 'fits'}, but ${few}`;
      return { op: 'given', value: entry.ticks, label, evidence: textEvidence(analysis, shown.evidence) };
    }
    if (analysis.level === null) return given(`no level is stated; this role means ${wanted}`, entry.ticks);
    const label = `the level is ${analysis.level.level}; this role means ${wanted}`;
    return { op: 'given', value: entry.ticks, label, evidence: textEvidence(analysis, analysis.level) };
  }
  const count = domainEvidence(pack, role, found).length;
  const label =
    entry.key === AgainstKey.Function
      ? `the role's domain is mentioned, but ${few}`
      : `${count === 0 ? 'nothing' : 'too little'} of the role's domain is mentioned`;
  return given(label, entry.ticks);
}

function explainTerm(analysis: Analysis, pack: Pack, role: number, entry: Contribution): Explanation {
  const { terms, roles } = pack.data;
  const { term, quantity, field, start, end } = termEvidence(analysis.terms, entry.evidence);
  const posting = entry.key;
  const isEveryday = terms.everyday[term] === 1;
  const rarity = given('share of postings at large that lack the word (rarity)', terms.rarities[term]!);
  const scale = scoringValue(pack, 'termPoints') * scoringValue(pack, 'ticksPerPoint');
  const weight = node(pack, 'round', 'weight in the role document (ticks)', [
    node(pack, 'product', 'scale × BM25', [
      given('ticks per unit of BM25 (scale)', scale),
      node(pack, 'product', isEveryday ? 'BM25 × rarity × everyday' : 'BM25 × rarity', [
        node(pack, 'product', 'idf × saturated tf', [
          node(pack, 'idf', 'idf', [given('roles that have the term (df)', terms.df[term]!)]),
          node(pack, 'bm25', 'saturated tf', [
            given('weighted occurrences in the role document (tf)', terms.frequencies[posting]!),
            given('length of the role document (dl)', roles[role]!.length),
            given('mean length (avgdl)', terms.avgdl),
            given('k1', terms.k1),
            given('b', terms.b),
          ]),
        ]),
        isEveryday
          ? node(pack, 'product', 'rarity × everyday', [
              rarity,
              given('what an everyday word counts', scoringValue(pack, 'termEveryday') / WHOLE),
            ])
          : rarity,
      ]),
    ]),
  ]);
  const count = node(pack, 'saturation', 'saturated count in the text', [
    given('weighted occurrences in the text (thousandths)', quantity),
    given('k3 (thousandths)', scoringValue(pack, 'termSaturation')),
  ]);
  const source = textEvidence(analysis, { field, start, end });
  const statement = termStatement(pack, role, term);
  return node(pack, 'round', source.text, [node(pack, 'product', 'weight × count', [weight, count])], {
    evidence: source,
    ...(statement === null ? {} : { statement: documentEvidence(pack, role, statement) }),
  });
}

function explainSkill(analysis: Analysis, pack: Pack, role: number, entry: Contribution): Explanation {
  const asked = pack.data.roles[role]!.skills[entry.key]!;
  const mention = analysis.mentions[entry.evidence]!;
  const name = pack.data.skills[asked.skill]!.name;
  const said = pack.data.skills[mention.skill]!.name;
  const numbers = scoringNumbers(pack);
  const depth = depthOf(pack, mention.skill, asked.skill);
  const named = Math.round(scoringValue(pack, scoringShare(asked.importance)) * 100);
  const full = node(pack, 'round', `ticks of one plain mention of a skill that is ${asked.importance}`, [
    node(pack, 'product', 'ticks × weight of evidence', [
      node(pack, 'product', 'ticks per unit of weight', [
        given('ticks per point', numbers.ticksPerPoint),
        given('points per unit of weight', scoringValue(pack, 'skillPoints')),
      ]),
      given(
        `weight of evidence: ln of how much likelier in a posting of the role (${named} %) than in any`,
        asked.weight,
      ),
    ]),
  ]);
  const { quantity } = skillEvidence(analysis, numbers).get(mention.skill)!;
  const count = node(pack, 'saturation', 'saturated mentions in the text', [
    given('mentions, weighted by strength and section (thousandths)', quantity),
    given('k3 (thousandths)', numbers.skillSaturation),
  ]);
  const details = [
    full,
    count,
    given(
      depth === 0 ? 'share for the skill itself' : `share for a narrower skill (${said})`,
      broaderShare(depth, numbers.broader) / WHOLE,
    ),
  ];
  return node(
    pack,
    'round',
    depth === 0 ? name : `${name} (through ${said})`,
    [node(pack, 'product', 'full × mentions × share', details)],
    {
      evidence: textEvidence(analysis, mention),
      statement: documentEvidence(pack, role, asked.quote),
    },
  );
}

function depthOf(pack: Pack, said: number, asked: number): number {
  return stepsUp(pack, said).find(({ skill }) => skill === asked)!.depth;
}

/** What a gap is called: its skill, its importance, and how the text has it without asking for it. */
function gapLabel(analysis: Analysis, pack: Pack, role: number, position: number): string {
  const asking = pack.data.roles[role]!;
  const { skill, importance } = asking.skills[position]!;
  const { id, name } = pack.data.skills[skill]!;
  const isTold = saysByTitle(asking, position) && isNamed(analysis.titles, role);
  return `${name} (${importance}): ${isTold ? UNMET.told : inText(analysis, skill, id)}`;
}

/** How a text may have the words of a skill that it does not ask for. */
const UNMET = {
  negated: 'only negated in the text',
  studied: 'in the text only as a field of study',
  uncounted: 'its words are in the text, but not counted',
  told: 'said by the title alone',
  absent: 'not in the text',
} as const;
/** What a label of a gap ends with, behind a colon. */
export const UNMET_STATES: readonly string[] = Object.values(UNMET);

function inText({ mentions, allDegrees, rejections }: Analysis, skill: number, id: string): string {
  if (mentions.some((mention) => mention.skill === skill && mention.polarity === 'negated')) return UNMET.negated;
  if (allDegrees.some(({ fields }) => fields.includes(id))) return UNMET.studied;
  return rejections.some((rejection) => rejection.skill === skill) ? UNMET.uncounted : UNMET.absent;
}

/** What the role asks for and the text does not have, the weightiest first, as nodes of value 0; a core skill that is absent speaks against the role and is no node here. */
export function gaps(
  analysis: Analysis,
  pack: Pack,
  role: number,
  contributions: readonly Contribution[],
): Explanation[] {
  const met = new Set(
    contributions.filter(({ part }) => part === 'skills' || part === 'absent').map((entry) => entry.key),
  );
  return pack.data.roles[role]!.skills.map((asked, position) => ({ asked, position }))
    .filter(({ position }) => !met.has(position))
    .sort((a, b) => b.asked.ticks - a.asked.ticks || a.position - b.position)
    .map(({ asked, position }) => ({
      op: 'given' as const,
      value: 0,
      label: gapLabel(analysis, pack, role, position),
      statement: documentEvidence(pack, role, asked.quote),
    }));
}
