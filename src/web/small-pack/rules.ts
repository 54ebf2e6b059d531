import type { AliasRule, Condition } from '../../pack/format.js';
import { unflatten } from '../../pack/rules.js';
import { SECTION_KINDS } from '../../types.js';
import type { StreamReader, StreamWriter } from './streams.js';

const CASES = ['any', 'exact', 'capital'] as const;
const PLAIN = ['list', 'name', 'employer', 'defined', 'start'] as const;
const PHRASES = ['next', 'previous', 'closes', 'opens'] as const;
const SKILLS = ['with', 'corroborated'] as const;
const KINDS = [...PLAIN, ...PHRASES, ...SKILLS, 'section'] as const;

/** The rules of ambiguous aliases; conditions that several have stand once. */
export function putRules(out: StreamWriter, rules: readonly string[]): void {
  const known = new Map<string, number>();
  const put = (condition: Condition): void => {
    const text = JSON.stringify(condition);
    const number = known.get(text);
    out.number('rule.known', number === undefined ? 0 : known.size - number);
    if (number !== undefined) return;
    known.set(text, known.size);
    putCondition(out, condition);
  };
  out.number('rule.counts', rules.length);
  for (const stored of rules) {
    const rule = JSON.parse(stored) as AliasRule;
    out.number('rule.counts', CASES.indexOf(rule.case));
    for (const list of [rule.needs, rule.unless]) {
      out.number('rule.counts', list.length);
      list.forEach(put);
    }
  }
}

function putCondition(out: StreamWriter, condition: Condition): void {
  out.number('rule.is', KINDS.indexOf(condition.is));
  if ('phrases' in condition) {
    const phrases = unflatten(condition.phrases);
    out.number('rule.is', phrases.length);
    let first = 0;
    for (const { words, joins } of phrases) {
      out.number('rule.lengths', words.length);
      out.signed('rule.firsts', words[0]! - first);
      first = words[0]!;
      for (let i = 1; i < words.length; i++) out.number('rule.words', words[i]!);
      for (let i = 0; i < joins.length; i++) out.number('rule.joins', joins[i]!);
    }
  } else if ('skills' in condition) out.list('rule.skills', condition.skills);
  else if ('kinds' in condition)
    out.list(
      'rule.kinds',
      condition.kinds.map((kind) => SECTION_KINDS.indexOf(kind)),
    );
}

export function getRules(from: StreamReader): string[] {
  const known: Condition[] = [];
  const condition = (): Condition => {
    const back = from.number('rule.known');
    if (back > 0) return known[known.length - back]!;
    const read = getCondition(from);
    known.push(read);
    return read;
  };
  const conditions = (): Condition[] => Array.from({ length: from.count('rule.counts') }, condition);
  return Array.from({ length: from.count('rule.counts') }, () => {
    const spelling = CASES[from.number('rule.counts')]!;
    const needs = conditions();
    return JSON.stringify({ case: spelling, needs, unless: conditions() } satisfies AliasRule);
  });
}

function getCondition(from: StreamReader): Condition {
  const is = KINDS[from.number('rule.is')]!;
  switch (is) {
    case 'next':
    case 'previous':
    case 'closes':
    case 'opens': {
      const phrases: number[] = [];
      let first = 0;
      for (let rest = from.count('rule.is'); rest > 0; rest--) {
        const length = from.number('rule.lengths');
        phrases.push(length, (first += from.signed('rule.firsts')));
        for (let i = 1; i < length; i++) phrases.push(from.number('rule.words'));
        for (let i = 1; i < length; i++) phrases.push(from.number('rule.joins'));
      }
      return { is, phrases };
    }
    case 'with':
    case 'corroborated':
      return { is, skills: from.list('rule.skills') };
    case 'section':
      return { is, kinds: from.list('rule.kinds').map((kind) => SECTION_KINDS[kind]!) };
    default:
      return { is };
  }
}
