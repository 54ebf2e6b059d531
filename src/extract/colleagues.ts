import { Gap, Shape } from '../text/tokens.js';
import { Word } from '../text/triggers.js';
import type { SkillKind } from '../types.js';
import type { Candidate } from './candidates.js';
import { sectionKind, type Reading } from './reading.js';

/** How far before a name the words are looked for that say whom one works with, and how far behind it the word for people, in words. */
const MAX_BEFORE = 16;
const MAX_AFTER = 12;
/** The same behind "support the", where much else may be meant. */
const MAX_SERVED = 4;
/** How far before "with" the verb stands: "collaborate very closely with". */
const MAX_VERB_REACH = 3;
/** How far before the verb "experience" stands: "experience in working with". */
const MAX_ASKED_REACH = 2;

const LISTING = Gap.Comma | Gap.Slash | Gap.And;
const PARTING = Gap.Stop | Gap.Semicolon | Gap.Colon | Gap.Bullet | Gap.Open | Gap.Close | Gap.Newline;

/** Kinds whose names stand for the people of a field in any place of a list ("product, analytics and design teams"). */
const FIELDS: ReadonlySet<SkillKind> = new Set<SkillKind>(['domain', 'method']);
/** Kinds that never name people by their work. */
const PERSONAL: ReadonlySet<SkillKind> = new Set<SkillKind>(['soft-skill', 'human-language', 'certification']);

/**
 * True for a name that only says whom one works with or for: behind "collaborate with", "report to" and their like, and before a word for
 * people ("machine learning engineers", "the product and analytics teams") or in a list of departments; or behind "clients in".
 */
export function namesColleagues(reading: Reading, candidate: Candidate): boolean {
  const { pack, segments } = reading;
  const kind = pack.skillKinds[candidate.skill]!;
  /** What words its segment has. */
  const seen = reading.triggers.seen[candidate.segment]!;
  if (kind === 'soft-skill') return namesTraitOfOthers(reading, candidate);
  if (PERSONAL.has(kind) || saysManner(reading, candidate)) return false;
  const from = segments.firstTokens[candidate.segment]!;
  const to = segments.endTokens[candidate.segment]!;
  if (seen & Word.Example && FIELDS.has(kind) && isExampleOfCrews(reading, candidate.first, from)) return true;
  if (
    seen & Word.Inside &&
    kind === 'domain' &&
    !isOfDepartment(reading, candidate) &&
    namesTradeOfClients(reading, candidate.first, from)
  )
    return true;
  if (FIELDS.has(kind) && namesFieldOfExperts(reading, candidate.first, from)) return true;
  const contact = seen & Word.Contact ? contactBefore(reading, candidate.first, from) : null;
  if (contact === null) return false;
  if (
    contact === 'other' &&
    FIELDS.has(kind) &&
    isOfDepartment(reading, candidate) &&
    isListed(reading, candidate, from, to)
  )
    return true;
  if (contact === 'served' && !isOfDepartment(reading, candidate)) return isOfWorkers(reading, candidate, to);
  return (
    contact === 'superior' ||
    isBeforePeople(
      reading,
      candidate,
      contact === 'served' ? Math.min(to, candidate.end + MAX_SERVED) : to,
      FIELDS.has(kind),
    )
  );
}

/** True for an example of those whom one works with: "collaborate with teams such as Product and Machine Learning". */
function isExampleOfCrews({ tokens, words }: Reading, first: number, from: number): boolean {
  const { gaps } = tokens;
  const { examples, crews, contacts, places, parting, limits, asked } = words.colleagueWords;
  let at = first - 1;
  for (; at > from && first - at <= MAX_BEFORE; at--) {
    if (gaps[at + 1]! & (PARTING & ~Gap.Open)) return false;
    if (examples.has(tokens.words[at]!)) break;
    // "... and designers, to build a chatbot": the work follows.
    if (parting.has(tokens.words[at]!) && !limits.has(tokens.words[at - 1]!)) return false;
  }
  if (at <= from || !examples.has(tokens.words[at]!)) return false;
  // "Such as" and "e.g." are two words.
  const crew = crews.has(tokens.words[at - 1]!) ? at - 1 : at - 2;
  if (crew < from || !crews.has(tokens.words[crew]!)) return false;
  let isContact = false;
  let isBeside = false;
  for (let i = from; i < crew; i++) {
    if (asked.has(tokens.words[i]!)) return false;
    isContact ||= contacts.has(tokens.words[i]!);
    isBeside ||= isContact && places.has(tokens.words[i]!);
  }
  return isBeside;
}

/** True for a name right before a word for those whose work it is: "support our database architects". */
function isOfWorkers({ tokens, words }: Reading, { end }: Candidate, to: number): boolean {
  const { workers } = words.colleagueWords;
  if (workers.has(tokens.words[end - 1]!)) return true;
  return end < to && (tokens.gaps[end]! & ~Gap.Space) === 0 && workers.has(tokens.words[end]!);
}

/** "Agile teams": how they work, not what they work on. */
function saysManner({ tokens, words }: Reading, { first, end }: Candidate): boolean {
  for (let i = first; i < end; i++) if (words.colleagueWords.manners.has(tokens.words[i]!)) return true;
  return false;
}

/** Whom the words before speak of: a superior ("report to the head of"), others ("work with"), those whom one serves
 * ("support the"), or nobody. */
function contactBefore(
  { tokens, words }: Reading,
  first: number,
  from: number,
): 'superior' | 'served' | 'other' | null {
  const { gaps } = tokens;
  const { contactWords } = words;
  const { places, above, beside, parting, superiors, served, articles } = words.colleagueWords;
  let isTitled = false;
  for (let i = first - 1; i >= Math.max(from, first - MAX_BEFORE); i--) {
    if (gaps[i + 1]! & PARTING) return null;
    const word = tokens.words[i]!;
    if (!contactWords.has(word)) continue;
    if (above.has(word)) return hasReport({ tokens, words }, i, from) ? (isTitled ? 'superior' : 'other') : null;
    if (places.has(word)) return hasContact({ tokens, words }, i, from) || beside.has(word) ? 'other' : null;
    if (served.has(word) && articles.has(tokens.words[i + 1]!)) return 'served';
    if (parting.has(word)) return null;
    isTitled ||= superiors.has(word);
  }
  return null;
}

/** True for a field that is a trade of those whom the company serves: "clients in insurance and retail". */
function namesTradeOfClients({ tokens, words }: Reading, first: number, from: number): boolean {
  const { clients, inside, parting, asked } = words.colleagueWords;
  for (let i = first - 1; i > Math.max(from, first - MAX_BEFORE); i--) {
    if (tokens.gaps[i + 1]! & PARTING) return false;
    if (inside.has(tokens.words[i]!)) {
      if (!clients.has(tokens.words[i - 1]!)) return false;
      for (let k = from; k < i; k++) if (asked.has(tokens.words[k]!)) return false;
      return true;
    }
    if (parting.has(tokens.words[i]!)) return false;
  }
  return false;
}

/** True for a field of those beside whom one works: "alongside leading experts across machine learning and robotics". */
function namesFieldOfExperts(reading: Reading, first: number, from: number): boolean {
  const { tokens, words } = reading;
  const { experts, inside, parting, places } = words.colleagueWords;
  let at = first - 1;
  for (; at > from && first - at <= MAX_BEFORE; at--) {
    if (tokens.gaps[at + 1]! & PARTING) return false;
    if (inside.has(tokens.words[at]!)) break;
    if (parting.has(tokens.words[at]!)) return false;
  }
  if (at <= from || !inside.has(tokens.words[at]!) || !experts.has(tokens.words[at - 1]!)) return false;
  for (let i = at - 2; i >= Math.max(from, at - MAX_SERVED); i--)
    if (places.has(tokens.words[i]!)) return contactBefore(reading, at - 1, from) === 'other';
  return false;
}

/** How far before a trait the word may stand that says of whom it is, in words. */
const MAX_TRAIT_REACH = 6;

/** True for a trait of those whom one joins: "work with the most passionate people", "part of a creative team". */
function namesTraitOfOthers(reading: Reading, candidate: Candidate): boolean {
  const { tokens, words, segments } = reading;
  const { traits, joined, joinedOf, parting } = words.colleagueWords;
  const { first, end } = candidate;
  if (!traits.has(tokens.words[end - 1]!)) return false;
  const from = segments.firstTokens[candidate.segment]!;
  for (let i = first - 1; i >= Math.max(from, first - MAX_TRAIT_REACH); i--) {
    if (tokens.gaps[i + 1]! & PARTING) return false;
    const word = tokens.words[i]!;
    const isOf = i > from && word !== 0 && word === words.of('of') && joinedOf.has(tokens.words[i - 1]!);
    if (isOf || joined.has(word))
      return isBeforePeople(reading, candidate, segments.endTokens[candidate.segment]!, true);
    if (parting.has(word)) return false;
  }
  return false;
}

/** True for a field that only says which trade the company is of, where the job is introduced and nobody is asked to know it: "the travel industry". */
export function namesTrade(reading: Reading, { skill, segment, end }: Candidate): boolean {
  const { tokens, words, segments, pack } = reading;
  if (pack.skillKinds[skill] !== 'domain') return false;
  const { trades, traders, known } = words.colleagueWords;
  const to = segments.endTokens[segment]!;
  const next = end < to ? tokens.words[end]! : 0;
  const isTrade = trades.has(tokens.words[end - 1]!) || trades.has(next) || traders.has(next);
  if (!isTrade) return false;
  const kind = sectionKind(reading, segment);
  if (kind !== 'role' && kind !== 'unknown') return false;
  for (let i = segments.firstTokens[segment]!; i < to; i++) if (known.has(tokens.words[i]!)) return false;
  return true;
}

/** True for a name that begins or ends as those of departments do. */
function isOfDepartment({ tokens, words }: Reading, { first, end }: Candidate): boolean {
  const { departments } = words.colleagueWords;
  return departments.has(tokens.words[first]!) || departments.has(tokens.words[end - 1]!);
}

/** True for a capitalised name that stands in a list: "with Product Marketing, Manufacturing and Supply Chain". */
function isListed({ tokens, words }: Reading, { first, end }: Candidate, from: number, to: number): boolean {
  if ((tokens.shapes[first]! & Shape.Initial) === 0 || first === from) return false;
  const before = tokens.words[first - 1]!;
  const after = end < to ? tokens.words[end]! : 0;
  return (
    ((tokens.gaps[first]! | tokens.gaps[end]!) & LISTING) !== 0 ||
    (before !== 0 && before === words.and) ||
    (after !== 0 && after === words.and)
  );
}

/** True where "report", or "report directly", stands before "to", and someone behind it ("reports to find out" names nobody). */
function hasReport({ tokens, words }: Pick<Reading, 'tokens' | 'words'>, index: number, from: number): boolean {
  const { reports, adverbs, determiners } = words.colleagueWords;
  const isName = (tokens.shapes[index + 1]! & Shape.Initial) !== 0;
  if (!isName && !determiners.has(tokens.words[index + 1]!)) return false;
  const verb = index > from && adverbs.has(tokens.words[index - 1]!) ? index - 2 : index - 1;
  return verb >= from && reports.has(tokens.words[verb]!);
}

/** True where a verb of working together stands before "with", and no words that ask for experience in it. */
function hasContact({ tokens, words }: Pick<Reading, 'tokens' | 'words'>, index: number, from: number): boolean {
  const { contacts, asked } = words.colleagueWords;
  for (let k = index - 1; k >= Math.max(from, index - MAX_VERB_REACH); k--) {
    if (tokens.gaps[k + 1]! & PARTING) return false;
    if (!contacts.has(tokens.words[k]!)) continue;
    for (let i = k - 1; i >= Math.max(from, k - MAX_ASKED_REACH); i--) if (asked.has(tokens.words[i]!)) return false;
    return true;
  }
  return false;
}

/** True where a word for people ends the name, follows it, or ends the list of which it is a member. */
function isBeforePeople({ tokens, words }: Reading, { end }: Candidate, to: number, inList: boolean): boolean {
  const { gaps } = tokens;
  const { people, parting, any } = words.colleagueWords;
  if (people.has(tokens.words[end - 1]!)) return true;
  let listed = false;
  for (let i = end; i < Math.min(to, end + MAX_AFTER); i++) {
    if (gaps[i]! & PARTING) return false;
    const word = tokens.words[i]!;
    if (gaps[i]! & (Gap.Comma | Gap.Slash | Gap.And) || word === words.and || word === words.or) listed = true;
    if (listed && !inList) return false;
    // "Python and other teams" shares no word for people.
    if (people.has(word)) return !listed || !any.has(tokens.words[i - 1]!);
    if (parting.has(word)) return false;
  }
  return false;
}
