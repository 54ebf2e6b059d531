import { NONE } from '../../score/ranking.js';
import { UNSTATED_NAME } from './names.js';
import { addFingerprint, emptyFingerprints, type Fingerprints } from './near-duplicates.js';
import { addPhrase, emptyPhrases, type PhraseCounts } from './phrase-counts.js';
import { addAmount, emptyAmounts, type Amounts } from './quantiles.js';
import type { TaggedRecord } from './tagged-record.js';

export interface SkillTally {
  count: number;
  required: number;
  preferred: number;
}

/** Counts of a group of records: of a role, or of all. */
export interface GroupTally {
  count: number;
  /** Sum of the confidences. */
  confidence: number;
  readonly levels: Map<string, number>;
  readonly degrees: Map<string, number>;
  readonly years: Amounts;
  readonly pay: Map<string, { readonly currency: string; readonly period: string; readonly amounts: Amounts }>;
  readonly skills: Map<string, SkillTally>;
}

/** Counts of a corpus, in bounded room: so many different names, phrases and fingerprints are kept, and no more. */
export interface Corpus {
  readonly records: { tagged: number; none: number; errors: number; unread: number };
  readonly packs: Set<string>;
  readonly errors: Map<string, number>;
  readonly total: GroupTally;
  readonly roles: Map<string, GroupTally>;
  readonly skills: Map<string, { readonly name: string; readonly kind: string }>;
  readonly candidates: PhraseCounts;
  readonly fingerprints: Fingerprints;
}

/** Most different names of a kind that are counted: a file that is not of `rolefit tag` could hold any number. */
const MAX_NAMES = 20_000;

function emptyGroup(): GroupTally {
  return {
    count: 0,
    confidence: 0,
    levels: new Map(),
    degrees: new Map(),
    years: emptyAmounts(),
    pay: new Map(),
    skills: new Map(),
  };
}

export function emptyCorpus(): Corpus {
  return {
    records: { tagged: 0, none: 0, errors: 0, unread: 0 },
    packs: new Set(),
    errors: new Map(),
    total: emptyGroup(),
    roles: new Map(),
    skills: new Map(),
    candidates: emptyPhrases(),
    fingerprints: emptyFingerprints(),
  };
}

/** Counts a record; null is a line that is none. */
export function addRecord(corpus: Corpus, record: TaggedRecord | null): void {
  const { records, packs, errors, roles, skills, candidates } = corpus;
  if (record === null) {
    records.unread++;
    return;
  }
  if (packs.size < MAX_NAMES) packs.add(record.pack);
  if (record.error !== null) {
    records.errors++;
    bump(errors, record.error);
    return;
  }
  if (record.role === NONE) records.none++;
  else records.tagged++;
  if (!roles.has(record.role) && roles.size < MAX_NAMES) roles.set(record.role, emptyGroup());
  const strengths = strengthsOf(record);
  for (const { id, name, kind } of record.skills)
    if (!skills.has(id) && skills.size < MAX_NAMES) skills.set(id, { name, kind });
  for (const group of [corpus.total, roles.get(record.role)]) if (group !== undefined) addTo(group, record, strengths, skills);
  for (const phrase of new Set(record.candidates)) addPhrase(candidates, phrase);
  if (record.fingerprint !== null) addFingerprint(corpus.fingerprints, record.fingerprint, record.id);
}

function addTo(
  group: GroupTally,
  record: TaggedRecord,
  strengths: ReadonlyMap<string, number>,
  skills: Corpus['skills'],
): void {
  group.count++;
  group.confidence += record.confidence ?? 0;
  bump(group.levels, record.level ?? UNSTATED_NAME);
  bump(group.degrees, record.degree ?? UNSTATED_NAME);
  if (record.years !== null) addAmount(group.years, record.years);
  if (record.pay !== null) {
    const { min, max, currency, period } = record.pay;
    const key = `${currency} ${period}`;
    if (!group.pay.has(key) && group.pay.size < MAX_NAMES)
      group.pay.set(key, { currency, period, amounts: emptyAmounts() });
    const known = group.pay.get(key);
    if (known !== undefined) addAmount(known.amounts, ((min ?? max)! + (max ?? min)!) / 2);
  }
  for (const [id, strength] of strengths) {
    if (!skills.has(id)) continue;
    const tally = group.skills.get(id) ?? { count: 0, required: 0, preferred: 0 };
    tally.count++;
    if (strength === RANK.required) tally.required++;
    if (strength === RANK.preferred) tally.preferred++;
    group.skills.set(id, tally);
  }
}

const RANK = { unstated: 0, preferred: 1, required: 2 } as const;

/** The firmest strength of each skill. */
function strengthsOf({ skills }: TaggedRecord): Map<string, number> {
  const firmest = new Map<string, number>();
  for (const { id, strength } of skills) firmest.set(id, Math.max(firmest.get(id) ?? 0, RANK[strength]));
  return firmest;
}

function bump(counts: Map<string, number>, name: string): void {
  const count = counts.get(name);
  if (count !== undefined || counts.size < MAX_NAMES) counts.set(name, (count ?? 0) + 1);
}
