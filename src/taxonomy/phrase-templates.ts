import { verbForms } from './verb-forms.js';

/** Most phrases that one template may stand for: what nobody writes only makes the pack large. */
export const MAX_FORMS = 1000;

const CHOICE = /\(([^()]*\|[^()]*)\)/;
const VERBS = /<([^<>]+)>/g;

/**
 * Writes out the choices of a phrase: "(is|would be) a (big|) plus" stands for four phrases. An empty choice leaves its words out,
 * and spaces may stand inside a choice: "(very |)large".
 * A bracket without a bar is an ordinary bracket. Verbs in pointed brackets stand for all their forms: "<build|write> reports" for
 * "build reports", "builds reports", "building reports", "built reports", "write reports" and so on.
 */
export function expandPhrase(template: string): string[] {
  return expandChoices(
    template.replace(VERBS, (_, verbs: string) => `(${verbs.split('|').flatMap((verb) => verbForms(verb.trim())).join('|')})`),
  );
}

function expandChoices(template: string): string[] {
  const choice = CHOICE.exec(template);
  if (choice === null) return [template.replace(/\s+/g, ' ').replace(/ :$/, ':').trim()];
  const before = template.slice(0, choice.index);
  const after = template.slice(choice.index + choice[0].length);
  return choice[1]!.split('|').flatMap((option) => expandChoices(before + option + after));
}
