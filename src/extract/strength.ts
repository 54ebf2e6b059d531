import { NO_SECTION, TOLD } from '../text/section-tables.js';
import { Gap } from '../text/tokens.js';
import type { Cue, Polarity, Strength } from '../types.js';
import type { Candidate } from './candidates.js';
import { clauseMarks, Mark } from './clause-words.js';
import { cueOf, type CuePlace } from './cues.js';
import { clauseEndsBetween, isActing, isNegating, isStop, type Clause } from './clause.js';
import { reachOf } from './reach.js';
import { isQuestion } from './context.js';
import { soughtIn } from './sought.js';
import { sectionKind, sectionStrength, spanOf, textOf, type Reading } from './reading.js';

/** What the cues of its segment say of one mention. */
export interface Stance {
  readonly strength: Strength;
  readonly polarity: Polarity;
  readonly cue: Cue | null;
  /** True where the cue set the strength too; false where the section did. */
  readonly cued: boolean;
}

/** Stances that no cue changed, one for each strength. */
const UNCUED: Readonly<Record<Strength, Stance>> = {
  required: { strength: 'required', polarity: 'asserted', cue: null, cued: false },
  preferred: { strength: 'preferred', polarity: 'asserted', cue: null, cued: false },
  unstated: { strength: 'unstated', polarity: 'asserted', cue: null, cued: false },
};

/**
 * Strength and polarity of the mentions of one segment: the section's strength, overruled by the nearest cue that reaches the mention.
 * @param members the accepted candidates of the segment, in text order
 */
export function stances(
  reading: Reading,
  segment: number,
  members: readonly Candidate[],
  cues: readonly CuePlace[],
): Stance[] {
  const isPitch = asksReader(reading, segment);
  const base = isPitch ? 'unstated' : sectionStrength(reading, segment);
  // What a sentence denies it does not ask for, though by its first words it is a demand.
  const denied = reading.sections.told[segment] === TOLD ? 'unstated' : base;
  const asking = isPitch ? null : askingCue(reading, segment, cues);
  if (asking !== null) {
    const cue = cueOf(reading, asking);
    const result = members.map(() => asserted('required', cue));
    return cues.some(isActing) ? overrule(reading, members, cues, denied, result) : result;
  }
  const result: Stance[] = members.map(() => UNCUED[base]);
  const sought = base === 'unstated' && reading.field !== 'title' ? soughtIn(reading, segment, cues) : null;
  if (sought !== null) {
    const cue = cueOf(reading, sought.place);
    for (let i = 0; i < members.length; i++)
      if (members[i]!.first >= sought.first && members[i]!.end <= sought.end) result[i] = asserted('required', cue);
  }
  return cues.some(isActing) ? overrule(reading, members, cues, denied, result) : result;
}

/** True for a question under no heading of demands, which pitches the job: "Do you have experience with Go?" */
function asksReader(reading: Reading, segment: number): boolean {
  const { sections, field } = reading;
  if (field === 'title' || (sections.strengths[segment] !== NO_SECTION && sections.told[segment] !== TOLD))
    return false;
  return isQuestion(reading, segment);
}

/** Words that may stand before what a sentence of requirements begins with ("Strong hands-on experience with"). */
const MAX_WORDS_BEFORE_ASKING = 3;

/** In a text under no heading, the words that show a sentence to be a requirement: "Experience with", "5 years of"; else null. */
function askingCue(reading: Reading, segment: number, cues: readonly CuePlace[]): CuePlace | null {
  const place = cues.find(({ effect }) => effect === 'asks');
  const isHeaded = sectionKind(reading, segment) !== 'unknown' && reading.sections.told[segment] !== TOLD;
  if (place === undefined || reading.field === 'title' || isHeaded) return null;
  // In a list of wishes "experience with" says no more than that it is wished for.
  if (sectionStrength(reading, segment) === 'preferred') return null;
  const from = reading.sections.bodies[segment]!;
  if (place.first - from > MAX_WORDS_BEFORE_ASKING) return null;
  const marks = clauseMarks(reading.pack);
  for (let i = from; i < place.first; i++) if (marks[reading.tokens.words[i]!]! & Mark.Subject) return null;
  return place;
}

/** Lets the nearest cue that reaches a mention overrule what holds for the whole segment. */
function overrule(
  reading: Reading,
  members: readonly Candidate[],
  all: readonly CuePlace[],
  base: Strength,
  result: Stance[],
): Stance[] {
  const cues = all.filter((place, index) => index === 0 || !isWishedFor(reading, place, all[index - 1]!));
  const clause: Clause = { reading, marks: clauseMarks(reading.pack), members, cues };
  const distance = members.map(() => Infinity);
  const reaches = new Map<CuePlace, readonly number[]>();
  for (const place of cues) {
    if (!isActing(place)) continue;
    const reached = reachOf(clause, place).filter(
      (index) =>
        !overlaps(members[index]!, place) && !(place.effect === 'learning' && isTrait(reading, members[index]!)),
    );
    reaches.set(place, reached);
    for (const index of reached) {
      const member = members[index]!;
      const gap = member.first >= place.end ? member.first - place.end : place.first - member.end;
      const held = result[index]!;
      const isDenied = held.polarity === 'negated';
      const turnsRound = isDenied && (place.effect === 'excluded' || place.effect === 'dealbreaker');
      // A denial is never overruled by a mere strength; else the nearer cue wins.
      if (isDenied && !turnsRound && !isNegating(place)) continue;
      if (!turnsRound && gap >= distance[index]! && !(isNegating(place) && !isDenied)) continue;
      distance[index] = gap;
      const cue = cueOf(reading, place);
      if (turnsRound || place.effect === 'dealbreaker') result[index] = asserted('required', cue);
      else if (isNegating(place)) result[index] = { ...UNCUED[base], polarity: 'negated', cue };
      else result[index] = asserted(place.effect as Strength, cue);
    }
  }
  soften(clause, reaches, result);
  assertLeftOut(clause, result);
  return result;
}

/** Words between "ideally" and the demand that it makes a wish of ("Ideally, the right candidate should have"). */
const MAX_WISHED_WORDS = 2;

/** True for a demand behind a wish that a comma alone parts from it: "Ideally, you should know Go". */
function isWishedFor({ pack, tokens }: Reading, place: CuePlace, wish: CuePlace): boolean {
  return (
    place.effect === 'required' &&
    wish.effect === 'preferred' &&
    pack.data.cues[wish.cue]!.reach === 'following' &&
    place.first - wish.end <= MAX_WISHED_WORDS &&
    (tokens.gaps[wish.end]! & ~Gap.Space) === Gap.Comma
  );
}

function asserted(strength: Strength, cue: Cue): Stance {
  return { strength, polarity: 'asserted', cue, cued: true };
}

/** True for a trait, which no one is about to learn: "hungry to learn, with a bias toward action". */
function isTrait({ pack }: Reading, { skill }: Candidate): boolean {
  return pack.skillKinds[skill] === 'soft-skill';
}

function overlaps(member: Candidate, place: CuePlace): boolean {
  return place.first < member.end && member.first < place.end;
}

/** What is not needed and yet wanted is preferred: "Go is not required but helpful", "you don't need to know Go, but it helps". */
function soften(clause: Clause, reaches: ReadonlyMap<CuePlace, readonly number[]>, result: Stance[]): void {
  const { reading, members } = clause;
  const places = [...reaches.keys()];
  for (let k = 0; k + 1 < places.length; k++) {
    const [a, b] = [places[k]!, places[k + 1]!];
    const wish = a.effect === 'preferred' ? a : b;
    const denial = a.effect === 'preferred' ? b : a;
    if (wish.effect !== 'preferred' || denial.effect !== 'unneeded') continue;
    const denied = reaches.get(denial)!;
    const wished = reaches.get(wish)!;
    const spoken = denied.length > 0 ? denied : wished;
    const isOne = members.every(
      (member, index) => member.first < a.end || member.end > b.first || spoken.includes(index),
    );
    const isBroken = hasEnd(reading, a.end, b.first);
    if (!isOne || isBroken || (denied.length > 0 && wished.some((index) => !denied.includes(index)))) continue;
    const cue = cueOf(reading, wish);
    for (const index of spoken) result[index] = asserted('preferred', cue);
  }
}

function hasEnd(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    if (reading.tokens.gaps[i]! & (Gap.Semicolon | Gap.Stop) || isStop(reading, i)) return true;
  }
  return false;
}

/** A verb that leaves out what is denied before it: in "Java is not needed but Go is", Go is needed. */
function assertLeftOut(clause: Clause, result: Stance[]): void {
  const { reading, members, cues } = clause;
  const { tokens, words } = reading;
  for (let index = 1; index < members.length; index++) {
    if (result[index - 1]!.polarity !== 'negated' || result[index]!.cue !== null) continue;
    const { first, end } = members[index]!;
    const verb = tokens.words[end]!;
    if (verb === 0 || (verb !== words.of('is') && verb !== words.of('are'))) continue;
    const isLast = (tokens.gaps[end + 1]! & (Gap.Dot | Gap.Semicolon | Gap.Stop | Gap.Newline | Gap.Comma)) !== 0;
    const denial = cues.some((cue) => cue.end <= first && (cue.effect === 'unneeded' || cue.effect === 'negated'));
    if (!isLast || !denial || !clauseEndsBetween(clause, members[index - 1]!.end, first)) continue;
    const span = spanOf(reading, end, end + 1);
    result[index] = asserted('required', { id: 'required-left-out', text: textOf(reading, span), ...span });
  }
}
