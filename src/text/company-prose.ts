import { companyName, isName, isNamedAt } from './company-name.js';
import { NO_SECTION, OWN, TOLD, type NamePlace, type SectionMap, type SectionTables } from './section-tables.js';
import { SegmentFlag, type Segments } from './segments.js';
import { leadAt, NO_KIND, tellAt } from './tellings.js';
import { Gap, Shape, type Tokens } from './tokens.js';

/** Sentences in "we" and "our" that, one behind the other, are what a company says of itself. */
const MIN_WEAK_SENTENCES = 2;
/** Sentences in a row that say nothing by themselves and yet go on with it. */
const MAX_SILENT_SENTENCES = 2;

/**
 * Gives sentences under no heading that speak of the company only in company ("We know the sea. Our boats ...") the kind of those that
 * tell it plainly: two such in a row, or one beside a plain one, and what goes on with them in the same paragraph. So too, under
 * none and under headings of the role, for sentences that begin with the company's name.
 * @returns the name; null where the text does not give it
 * Changes `kinds` and `told`.
 */
export function spreadCompanyProse(
  tokens: Tokens,
  segments: Segments,
  tables: SectionTables,
  { kinds, told, bodies, headings }: Omit<SectionMap, 'company'>,
): NamePlace | null {
  const { companyKind } = tables;
  if (companyKind === NO_SECTION) return null;
  const { flags, firstTokens, endTokens, count } = segments;
  const name = companyName(tokens, segments, tables, { headings, kinds });
  let from = 0;
  let weak = 0;
  let silent = 0;
  let plain = false;
  let open = false;
  const close = (to: number): void => {
    if (open && (plain || weak >= MIN_WEAK_SENTENCES)) {
      for (let k = from; k < to; k++) {
        if (!isOpenTo(k)) continue;
        kinds[k] = companyKind;
        told[k] = TOLD;
      }
    }
    open = false;
    weak = 0;
    silent = 0;
    plain = false;
  };
  const isOpenTo = (s: number): boolean => {
    const kind = kinds[s]!;
    if (bodies[s] !== firstTokens[s]) return false;
    if (kind === NO_SECTION) return true;
    const { open: isTelling, counts } = tables.kinds[kind]!;
    return told[s] === 0 && isTelling && counts;
  };
  /** A line behind a list that lost its end: it begins with the name and tells plainly of the company. */
  const praisesCompany = (s: number, place: NamePlace): boolean => {
    const first = firstTokens[s]!;
    const isLine = (flags[s]! & SegmentFlag.Line) !== 0 && !(flags[s]! & SegmentFlag.Bullet);
    if (!isLine || bodies[s] !== first || told[s] !== 0 || !isNamedAt(tokens, first, place)) return false;
    if (!tables.kinds[kinds[s]!]!.runs) return false;
    return tellAt(tokens, first, endTokens[s]!, tables) === companyKind;
  };
  const tellCompany = (s: number): void => {
    kinds[s] = companyKind;
    told[s] = TOLD;
  };
  /** A sentence of prose in which a company may be presented, be it at the end of demands or duties. */
  const mayPresent = (s: number): boolean =>
    (flags[s]! & SegmentFlag.Bullet) === 0 &&
    (isOpenTo(s) ||
      (bodies[s] === firstTokens[s] && told[s] === 0 && kinds[s] !== NO_SECTION && tables.kinds[kinds[s]!]!.runs));
  for (let s = 0; s < count; s++) {
    if (name !== null && isOpenTo(s)) {
      const anywhere = kinds[s] === NO_SECTION && !(flags[s]! & SegmentFlag.Bullet);
      if (namesCompany(tokens, firstTokens[s]!, endTokens[s]!, name, anywhere, tables)) tellCompany(s);
    } else if (name !== null && praisesCompany(s, name)) tellCompany(s);
    if (kinds[s] !== companyKind && mayPresent(s) && presents(tokens, firstTokens[s]!, endTokens[s]!, tables))
      tellCompany(s);
    const isPlain = kinds[s] === companyKind;
    const isWeak =
      !isPlain &&
      isOpenTo(s) &&
      !(flags[s]! & SegmentFlag.Bullet) &&
      isWeakSentence(tokens, firstTokens[s]!, endTokens[s]!, tables);
    if (isPlain || isWeak) {
      if (!open) from = s;
      open = true;
      silent = 0;
      plain ||= isPlain;
      // Under a heading of the role "we" may speak of the work, unless a plain sentence stands beside it.
      if (isWeak && kinds[s] === NO_SECTION) weak++;
    } else if (open) {
      const isNew = (flags[s]! & (SegmentFlag.Line | SegmentFlag.Bullet)) !== 0;
      const isLed = (tokens.gaps[endTokens[s]!]! & Gap.Colon) !== 0;
      const goesOn = !isNew && !isLed && isOpenTo(s) && !speaksOfJob(tokens, firstTokens[s]!, endTokens[s]!, tables);
      if (goesOn && silent < MAX_SILENT_SENTENCES) silent++;
      else close(s);
    }
  }
  close(count);
  for (let s = 0; s < count; s++) {
    const isProse = kinds[s] !== companyKind && (flags[s]! & SegmentFlag.Bullet) === 0 && isOpenTo(s);
    if (isProse && speaksOfItself(tokens, firstTokens[s]!, endTokens[s]!, tables)) told[s] = OWN;
  }
  return name;
}

/** Shortest sentence that its subject alone tells, in words. */
const MIN_OWN_WORDS = 5;
/** What parts a subject from what stands before it: "At heart, we are a bank". */
const BEFORE_SUBJECT = Gap.Comma | Gap.Hyphen | Gap.Colon | Gap.Open;

/**
 * True for a sentence whose subject is the company ("One of our values is", "At heart, we are"), which speaks to nobody and says nothing of
 * what its people do, use or seek.
 */
function speaksOfItself(tokens: Tokens, first: number, end: number, tables: SectionTables): boolean {
  const { words, gaps } = tokens;
  const { selves, workings, linking, addressing, leads, kinds } = tables;
  if (end - first < MIN_OWN_WORDS) return false;
  let isSubject = false;
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    if (workings[word] === 1 || addressing[word] === 1) return false;
    const length = tokens.ends[i]! - tokens.starts[i]!;
    if (isSubject || selves[word] !== length) continue;
    const isOpening = i === first || (i - first <= 2 && linking[words[i - 1]!] === 1);
    if (!isOpening && (gaps[i]! & BEFORE_SUBJECT) === 0) continue;
    const lead = leads.longestAt(tokens, i, end);
    if (lead >= 0 && kinds[lead]!.counts) return false;
    isSubject = true;
  }
  if (!isSubject) return false;
  const tell = tellAt(tokens, first, end, tables);
  return tell === NO_KIND || !kinds[tell]!.counts;
}

/** True for a sentence that one word alone lets speak of the company, and that tells nothing else. */
function isWeakSentence(tokens: Tokens, first: number, end: number, tables: SectionTables): boolean {
  const lead = leadAt(tokens, first, end, tables.leads, false);
  if (lead === NO_KIND || !isWeakLead(first, lead, tables)) return false;
  const tell = tellAt(tokens, first, end, tables);
  return tell === NO_KIND || !tables.kinds[tell]!.counts;
}

/** True where the lead found last is one word of the company ("We", "Our"), too little to tell a kind. */
export function isWeakLead(first: number, lead: number, { leads, companyKind }: SectionTables): boolean {
  return leads.end - first === 1 && lead === companyKind;
}

/** Shortest line that is a sentence about the company, not a title ("Analyst at Norvik"), in words. */
const MIN_SENTENCE_WORDS = 6;
/** Most words of a name before the word that says what the company does ("Norvik Marine Group Inc. builds"). */
const MAX_PRESENTED_WORDS = 5;
/** Shortest sentence that presents a company, in words. */
const MIN_PRESENTING_WORDS = 4;

/**
 * True for a sentence that begins with a company's name and says what it is or does ("Norvik builds robots"), and tells nothing else: a
 * name that begins with an unknown word, or ends in a legal form.
 */
function presents(tokens: Tokens, first: number, end: number, tables: SectionTables): boolean {
  const { words, gaps } = tokens;
  if (end - first < MIN_PRESENTING_WORDS || !isName(tokens, first, end)) return false;
  let isCompany = words[first] === 0;
  let i = first + 1;
  for (; i < end && i - first <= MAX_PRESENTED_WORDS; i++) {
    if (tables.presenting[words[i]!] === 1) break;
    if (gaps[i]! & ~NAME_GAPS || !isInName(tokens, i, tables)) return false;
    isCompany ||= tables.legalForms[words[i]!] === 1;
  }
  if (!isCompany || i === end || tables.presenting[words[i]!] !== 1 || gaps[i]! & ~NAME_GAPS) return false;
  if (addresses(tokens, first, end, tables)) return false;
  const tell = tellAt(tokens, first, end, tables);
  return tell === NO_KIND || !tables.kinds[tell]!.counts;
}

/** What may stand between the words of a name: "Norvik, Inc. builds", "Norvik & Sons". */
const NAME_GAPS = Gap.Space | Gap.Comma | Gap.Dot | Gap.And;

/** True for a word of a name behind its first. */
function isInName({ shapes, words }: Tokens, index: number, { linking, legalForms }: SectionTables): boolean {
  const word = words[index]!;
  return (shapes[index]! & Shape.Initial) !== 0 || linking[word] === 1 || legalForms[word] === 1;
}

/** True for a sentence that begins with the name, or holds it where `anywhere`, and tells nothing else ("Norvik is looking for" does). */
function namesCompany(
  tokens: Tokens,
  first: number,
  end: number,
  name: NamePlace,
  anywhere: boolean,
  tables: SectionTables,
): boolean {
  if (end - first < 2) return false;
  const limit = anywhere ? end : first + 1;
  let at = first;
  while (at < limit && !isNamedAt(tokens, at, name)) at++;
  if (at === limit) return false;
  if (anywhere && (end - first < MIN_SENTENCE_WORDS || addresses(tokens, first, end, tables))) return false;
  // "Join Norvik as an engineer" speaks of the job.
  if (at > first && holdsAny(tokens, first, end, tables.workings)) return false;
  const tell = tellAt(tokens, first, end, tables);
  return tell === NO_KIND || !tables.kinds[tell]!.counts;
}

/** True for a sentence that speaks to the reader ("you"). */
function addresses(tokens: Tokens, first: number, end: number, { addressing }: SectionTables): boolean {
  return holdsAny(tokens, first, end, addressing);
}

/** True for a sentence that speaks to the reader, or of the job. */
function speaksOfJob(tokens: Tokens, first: number, end: number, tables: SectionTables): boolean {
  return addresses(tokens, first, end, tables) || holdsAny(tokens, first, end, tables.posts);
}

function holdsAny({ words }: Tokens, first: number, end: number, flags: Uint8Array): boolean {
  for (let i = first; i < end; i++) if (flags[words[i]!] === 1) return true;
  return false;
}
