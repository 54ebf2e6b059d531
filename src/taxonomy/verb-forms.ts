/** Verbs whose past is not made by a rule; the second word is the past, the third the participle where it differs. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  `build built, write wrote written, run ran, lead led, drive drove driven, make made, give gave given, set set, hold held, teach taught, sell sold,
  keep kept, find found, break broke broken, take took taken, bring brought, speak spoke spoken, read read, draw drew drawn, think thought,
  grow grew grown, win won, meet met, cut cut, overcome overcame, understand understood, rebuild rebuilt, oversee oversaw overseen`
    .split(',')
    .map((entry) => entry.trim().split(' '))
    .map(([verb, ...past]) => [verb!, past]),
);
/** Verbs of one stressed short syllable at the end: their last letter is doubled before an ending. */
const DOUBLED: ReadonlySet<string> = new Set(
  `plan run set ship debug map cut win scan log tag submit program begin refer control hit get`.split(/\s+/),
);

/** A verb in each form in which an ad asks for it and a résumé tells of it: `build`, `builds`, `building`, `built`. Small letters in and out. */
export function verbForms(verb: string): string[] {
  const stem = DOUBLED.has(verb) ? verb + verb.at(-1)! : verb;
  const soft = /[^aeiou]y$/.test(verb);
  const third = soft ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const silent = /[^e]e$/.test(verb) && !verb.endsWith('oe');
  const ongoing = `${silent ? verb.slice(0, -1) : stem}ing`;
  const past = IRREGULAR.get(verb) ?? [soft ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${stem}ed`];
  return [...new Set([verb, third, ongoing, ...past])];
}
