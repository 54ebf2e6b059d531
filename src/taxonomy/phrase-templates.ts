const CHOICE = /\(([^()]*\|[^()]*)\)/;

/**
 * Writes out the choices of a phrase: "(is|would be) a (big|) plus" stands for four phrases. An empty choice leaves its words out.
 * A bracket without a bar is an ordinary bracket.
 */
export function expandPhrase(template: string): string[] {
  const choice = CHOICE.exec(template);
  if (choice === null) return [template.replace(/\s+/g, ' ').replace(/ :$/, ':').trim()];
  const before = template.slice(0, choice.index);
  const after = template.slice(choice.index + choice[0].length);
  return choice[1]!.split('|').flatMap((option) => expandPhrase(before + option.trim() + after));
}
