import { analyze } from '../../src/extract/analyze.js';
import { extractReport, type ExtractReport, type SkillRecord } from '../../src/explain/report.js';
import type { Pack } from '../../src/pack/load.js';
import type { Document, DocumentKind } from '../../src/types.js';

/** What a case expects; each key that stands there is checked. A skill is written `python required`, a denied one `-python required`. */
export interface Expected {
  /** All mentions, in text order. */
  readonly skills?: readonly string[];
  /** Mentions that are among them: `python`, `-python`, `python required`. */
  readonly has?: readonly string[];
  /** Ids of skills that are not asserted anywhere. */
  readonly lacks?: readonly string[];
  /** Ids of skills that were found and turned down. */
  readonly rejected?: readonly string[];
  /** The groups of alternatives, each the ids of its members in text order. */
  readonly anyOf?: readonly (readonly string[])[];
  /** How many of its group are asked for, by skill id; null for one, or outside a group. */
  readonly atLeast?: Readonly<Record<string, number | null>>;
  /** The words that set strength or polarity, by skill id; null where none did. */
  readonly cues?: Readonly<Record<string, string | null>>;
  /** The heading that set the strength, by skill id; null where none did. */
  readonly headings?: Readonly<Record<string, string | null>>;
  /** What accepted the mention, by skill id. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Headed sections in order: `requirements: What you bring`, or `requirements` where there is no heading. */
  readonly sections?: readonly string[];
  /** Facts by their name in the report (`years`, `degree`, `level`, `pay` …): null, or keys that must be equal (`text` is the span's words). */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface Case extends Expected {
  readonly text: string;
  readonly title?: string;
  readonly as?: DocumentKind;
  /** Why the answer is what it is, where that is not plain. */
  readonly why?: string;
}

/** Reads a document with a pack; `of(expected)` gives what was found in the form of what is expected. */
export function read(
  document: Document,
  as: DocumentKind | undefined,
  pack: Pack,
): { of: (expected: Expected) => Expected } {
  const report = extractReport(analyze(document, pack, as === undefined ? {} : { as }), pack);
  return {
    of: (expected) => {
      const found: Record<string, unknown> = {};
      for (const key of Object.keys(expected) as (keyof Expected)[])
        found[key] = FOUND[key](report, expected, document);
      return found as Expected;
    },
  };
}

const sign = ({ polarity }: SkillRecord): string => (polarity === 'negated' ? '-' : '');
const plain = (skill: SkillRecord): string => `${sign(skill)}${skill.id}`;
const strong = (skill: SkillRecord): string => `${plain(skill)} ${skill.strength}`;

const FOUND: {
  readonly [K in keyof Required<Expected>]: (report: ExtractReport, expected: Expected, document: Document) => unknown;
} = {
  skills: ({ skills }) => skills.map(strong),
  has: ({ skills }, { has }) =>
    has!.filter((wanted) => skills.some((skill) => plain(skill) === wanted || strong(skill) === wanted)),
  lacks: ({ skills }, { lacks }) =>
    lacks!.filter((id) => !skills.some((skill) => skill.id === id && skill.polarity === 'asserted')),
  rejected: ({ rejected }, { rejected: wanted }) => wanted!.filter((id) => rejected.some((entry) => entry.id === id)),
  anyOf: ({ skills }) => {
    const groups = new Map<number, string[]>();
    for (const { anyOf, id } of skills) if (anyOf !== undefined) groups.set(anyOf, [...(groups.get(anyOf) ?? []), id]);
    return [...groups.values()];
  },
  atLeast: ({ skills }, { atLeast }) => each(skills, atLeast!, (skill) => skill.atLeast ?? null),
  cues: ({ skills }, { cues }) => each(skills, cues!, (skill) => skill.cue?.text ?? null),
  headings: ({ skills }, { headings }) => each(skills, headings!, (skill) => skill.heading?.text ?? null),
  rules: ({ skills }, { rules }) => each(skills, rules!, (skill) => skill.rule),
  sections: ({ sections }, _, document) =>
    sections.map(({ kind, heading, field }) =>
      heading === undefined
        ? kind
        : `${kind}: ${(field === 'title' ? document.title! : document.text).slice(heading.start, heading.end)}`,
    ),
  facts: (report, { facts }) =>
    Object.fromEntries(
      Object.entries(facts!).map(([name, wanted]) => [
        name,
        part((report as unknown as Record<string, unknown>)[name], wanted),
      ]),
    ),
};

/** Something of the first mention of each skill asked about; null where it was not found. */
function each(
  skills: readonly SkillRecord[],
  wanted: Readonly<Record<string, unknown>>,
  pick: (skill: SkillRecord) => unknown,
): unknown {
  return Object.fromEntries(
    Object.keys(wanted).map((id) => {
      const skill = skills.find((entry) => entry.id === id);
      return [id, skill === undefined ? null : pick(skill)];
    }),
  );
}

/** Of what was found, the keys that are asked for; a list item by item. */
function part(found: unknown, wanted: unknown): unknown {
  if (found === null || typeof found !== 'object' || wanted === null || typeof wanted !== 'object') return found;
  if (Array.isArray(found))
    return found.map((item, index) => part(item, Array.isArray(wanted) ? (wanted as unknown[])[index] : undefined));
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [
      key,
      part((found as Record<string, unknown>)[key], (wanted as Record<string, unknown>)[key]),
    ]),
  );
}
