import { Gap, Shape } from '../../text/tokens.js';
import type { Candidate } from '../candidates.js';
import { standsInName } from '../names.js';
import { sectionKind, type Reading } from '../reading.js';
import { bitOf, careerAt } from './lines.js';

/** What a name in a résumé names instead of a skill. */
export type OtherName = 'person' | 'school' | 'employer' | 'town' | 'address';

const NAME = bitOf('name');
const TITLE = bitOf('title');
const SCHOOL = bitOf('school');
const EMPLOYER = bitOf('employer');
const PLACE = bitOf('place');
const REPORTING = bitOf('reporting');

/** What a candidate in a résumé names instead of the skill; null where it is the skill, or where nothing says otherwise. */
export function otherName(reading: Reading, candidate: Candidate): OtherName | null {
  const { first, end } = candidate;
  const isCapital = (reading.tokens.shapes[first]! & Shape.Initial) !== 0;
  if (isAddress(reading, first)) return 'address';
  if (!isCapital) return null;
  if (standsInOwnName(reading, first, end) || isReportedTo(reading, first)) return 'person';
  if (sectionKind(reading, candidate.segment) !== 'skills')
    if (standsInSchool(reading, first, end) || standsInListOfSchool(reading, first)) return 'school';
  if (!isPersonsName(reading, first, end)) return null;
  if (isBeforePlace(reading, end)) return 'town';
  if (isBeforeForm(reading, end)) return 'employer';
  return standsInName(reading, candidate) ? 'person' : null;
}

/** True for a skill that people, towns or firms are called after, too (`name` in `taxonomy/resume.yaml`). */
function isPersonsName(reading: Reading, first: number, end: number): boolean {
  const found = careerAt(reading, first, end);
  return found !== null && found.end === end && (found.bits & NAME) !== 0;
}

/** Longest name of a person, in words. */
const MAX_NAME = 5;

interface NamePlace {
  readonly first: number;
  readonly end: number;
}

const ownNames = new WeakMap<Reading, NamePlace>();

/** The name at the top of a résumé: the first words of its first line, in capitals, up to a separator, where they are no title; empty without one. */
function ownName(reading: Reading): NamePlace {
  let place = ownNames.get(reading);
  if (place === undefined) ownNames.set(reading, (place = findOwnName(reading)));
  return place;
}

function findOwnName({ tokens, sections, pack }: Reading): NamePlace {
  const { count, gaps, shapes } = tokens;
  const none = { first: 0, end: 0 };
  const limit = sections.headings[0]?.firstToken ?? count;
  let end = 0;
  while (end < Math.min(limit, count, MAX_NAME + 1)) {
    const gap = gaps[end]!;
    // A name may stand on two lines, a word on each.
    if (end > 0 && gap & Gap.Newline && !(end === 1 && isWordLine(gaps, end, count))) break;
    if (end > 0 && (gap & ~(Gap.Space | Gap.Newline | Gap.Hyphen | Gap.Dot)) !== 0) break;
    if (end === 2 && gap & Gap.Newline) break;
    if (!(shapes[end]! & Shape.Initial) || shapes[end]! & Shape.Url) break;
    const { career } = pack;
    if (career.begins[tokens.words[end]!] !== 0) {
      const bits = career.longestAt(tokens, end, count);
      if (bits >= 0 && bits & TITLE) return none;
    }
    end++;
  }
  if (end === 0 || end > MAX_NAME) return none;
  // One word alone, with more behind a separator on its line, is a skill as likely as a name.
  return end === 1 && end < count && !(gaps[end]! & Gap.Newline) ? none : { first: 0, end };
}

/** True where token `at` is alone on its line. */
function isWordLine(gaps: Uint16Array, at: number, count: number): boolean {
  return at + 1 >= count || (gaps[at + 1]! & Gap.Newline) !== 0;
}

/** True for words of the name at the top, there or wherever the whole of it stands again. */
function standsInOwnName(reading: Reading, first: number, end: number): boolean {
  const name = ownName(reading);
  const size = name.end - name.first;
  if (size === 0) return false;
  if (end <= name.end) return true;
  if (size < 2) return false;
  const { hashes, gaps, count } = reading.tokens;
  for (let start = Math.max(0, first - size + 1); start <= first && start + size <= count; start++) {
    let k = 0;
    while (k < size && hashes[start + k] === hashes[name.first + k] && (k === 0 || gaps[start + k]! <= Gap.Space)) k++;
    if (k === size && end <= start + size) return true;
  }
  return false;
}

/** Longest phrase before a person's name, in words. */
const MAX_REPORTING = 4;

/** True behind "reported to", "Dr" and the like. */
function isReportedTo(reading: Reading, first: number): boolean {
  for (let start = Math.max(0, first - MAX_REPORTING); start < first; start++) {
    const found = careerAt(reading, start, first);
    if (found !== null && found.end === first && found.bits & REPORTING) return true;
  }
  return false;
}

const SMALL = ['of', 'the', 'for', 'and', 'de', 'in'];
/** Longest name of a school, in words on either side. */
const MAX_SCHOOL = 8;

/** True in a run of capitalised words with one for a school, and none for a title: "Robotics Institute of Ohio". */
function standsInSchool(reading: Reading, first: number, end: number): boolean {
  const { tokens, words } = reading;
  const small = (i: number): boolean => SMALL.some((word) => words.of(word) === tokens.words[i]);
  const goesOn = (i: number): boolean =>
    (tokens.shapes[i]! & Shape.Initial) !== 0 || (tokens.words[i] !== 0 && small(i));
  const isJoined = (i: number): boolean => (tokens.gaps[i]! & ~(Gap.Space | Gap.Hyphen | Gap.And | Gap.Dot)) === 0;
  let from = first;
  while (from > 0 && first - from < MAX_SCHOOL && isJoined(from) && goesOn(from - 1)) from--;
  let to = end;
  while (to < tokens.count && to - end < MAX_SCHOOL && isJoined(to) && goesOn(to)) to++;
  let isSchool = false;
  for (let i = from; i < to; i++) {
    const found = careerAt(reading, i, to);
    if (found === null) continue;
    if (found.bits & TITLE) return false;
    if (found.bits & SCHOOL && (i >= end || found.end <= first)) isSchool = true;
  }
  return isSchool;
}

/** True in the list of subjects that a school's name has: "College of Computing, Mathematics and Arts", not "University of Leeds, Mathematics". */
function standsInListOfSchool(reading: Reading, first: number): boolean {
  const { tokens, words, pack } = reading;
  const { of } = words;
  for (let i = first; i > Math.max(0, first - MAX_SCHOOL); i--) {
    if (tokens.gaps[i]! & ~(Gap.Space | Gap.Hyphen | Gap.And | Gap.Dot | Gap.Comma)) return false;
    const word = tokens.words[i]!;
    if (word !== 0 && (word === of('of') || word === of('for'))) {
      const found = careerAt(reading, i - 1, i);
      if (found !== null && found.bits & SCHOOL)
        return (
          pack.studies.begins[tokens.words[i + 1]!] !== 0 && pack.studies.longestAt(tokens, i + 1, tokens.count) >= 0
        );
    } else if (!(tokens.shapes[i]! & Shape.Initial) && !SMALL.some((small) => words.of(small) === word)) return false;
  }
  return false;
}

/** True before a comma and a state or country: "Ada, OK". */
function isBeforePlace(reading: Reading, end: number): boolean {
  const { tokens } = reading;
  if (end >= tokens.count || (tokens.gaps[end]! & Gap.Comma) === 0 || !(tokens.shapes[end]! & Shape.Initial))
    return false;
  const found = careerAt(reading, end, tokens.count);
  if (found === null || !(found.bits & PLACE)) return false;
  // A state's two letters are capitals: "OR", not "or".
  return tokens.ends[end]! - tokens.starts[end]! > 2 || (tokens.shapes[end]! & Shape.AllUpper) !== 0;
}

/** True before a word of a firm's name that ends it: "Jade Software Ltd", "Jenkins Labs |". */
function isBeforeForm(reading: Reading, end: number): boolean {
  const { tokens } = reading;
  for (let i = end; i < Math.min(tokens.count, end + 3); i++) {
    if ((tokens.gaps[i]! & ~(Gap.Space | Gap.And)) !== 0 || !(tokens.shapes[i]! & Shape.Initial)) return false;
    const found = careerAt(reading, i, tokens.count);
    if (found === null) continue;
    if (found.bits & TITLE) return false;
    if (found.bits & EMPLOYER && tokens.gaps[found.end]! !== Gap.Space) return true;
  }
  return false;
}

const AT = 0x40;
const SLASH = 0x2f;
const DOT = 0x2e;
/** Longest address that is looked over on either side, in characters. */
const MAX_ADDRESS = 80;

/** True inside an address: a run without blanks that has an "@", or a dot in a word with a slash behind it ("linkedin.com/in/ruby"). */
function isAddress({ tokens }: Reading, first: number): boolean {
  const { codes, length } = tokens.text;
  const isBlank = (i: number): boolean => codes[i] === 0x20 || codes[i] === 0x0a;
  let from = tokens.starts[first]!;
  const low = Math.max(0, from - MAX_ADDRESS);
  while (from > low && !isBlank(from - 1)) from--;
  let to = tokens.ends[first]!;
  const high = Math.min(length, to + MAX_ADDRESS);
  while (to < high && !isBlank(to)) to++;
  let dot = false;
  for (let i = from; i < to; i++) {
    if (codes[i] === AT && i > from) return true;
    if (codes[i] === DOT && i > from && i + 1 < to) dot = true;
    else if (codes[i] === SLASH && dot && isHost(codes, from, i)) return true;
  }
  return false;
}

const DOMAINS: ReadonlySet<string> = new Set(['com', 'org', 'net', 'edu', 'gov', 'dev', 'uk', 'ca']);

/** True where `[from, slash)` ends like the name of a host: "github.com", not "node.js". */
function isHost(codes: Uint16Array, from: number, slash: number): boolean {
  let i = slash;
  let domain = '';
  while (i > from && codes[i - 1] !== DOT) domain = String.fromCharCode(codes[--i]!) + domain;
  return i > from && DOMAINS.has(domain.toLowerCase());
}
