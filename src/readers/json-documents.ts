import { zeroWidthText, type HiddenText } from './hidden.js';
import { readHtml } from './html.js';

/** A document that was made of a record: its title, and its fields as text under headings. */
export interface RecordText {
  readonly title?: string;
  readonly text: string;
  readonly hidden: readonly HiddenText[];
}

type Json = Readonly<Record<string, unknown>>;

/** What a record is called in a note. */
const RECORD = 'the record';
/** Deepest nesting that is looked through for a posting. */
const MAX_DEPTH = 6;

/** The schema.org JobPosting in a parsed JSON value (a graph or a list too) as a document; null where there is none. */
export function readJobPosting(value: unknown): RecordText | null {
  const posting = findPosting(value, 0);
  if (posting === null) return null;
  const title = textOf(posting['title']) || textOf(posting['name']);
  const hidden: HiddenText[] = [];
  const plain = (html: string): string => plainText(html, hidden);
  const lines: string[] = [];
  const add = (label: string, text: string): void => {
    if (text !== '') lines.push(`${label}: ${text}`);
  };
  add('Company', textOf(posting['hiringOrganization']));
  add('Location', placesOf(posting['jobLocation']));
  if (/TELECOMMUTE/i.test(textOf(posting['jobLocationType']))) lines.push('Workplace: remote');
  add(
    'Employment type',
    listOf(posting['employmentType'])
      .map((type) => type.replace(/_/g, '-').toLowerCase())
      .join(', '),
  );
  add('Salary', payOf(posting['baseSalary'] ?? posting['estimatedSalary']));
  const blocks = [title, lines.join('\n'), plain(textOf(posting['description']))];
  for (const [field, heading] of POSTING_FIELDS) {
    const text = listOf(posting[field]).map(plain).filter(Boolean);
    if (text.length > 0)
      blocks.push(`${heading}\n${text.length === 1 ? text[0]! : text.map((item) => `• ${item}`).join('\n')}`);
  }
  return { ...(title === '' ? {} : { title }), ...seen(join(blocks), hidden) };
}

/** Fields of a posting that hold demands, with the heading each gets. */
const POSTING_FIELDS = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Requirements'],
  ['experienceRequirements', 'Requirements'],
  ['educationRequirements', 'Education'],
  ['skills', 'Skills'],
  ['jobBenefits', 'Benefits'],
] as const;

/** A JSON Resume (jsonresume.org) as a document; null for any other value. */
export function readJsonResume(value: unknown): RecordText | null {
  if (!isRecord(value) || !isRecord(value['basics'])) return null;
  if (!['work', 'education', 'skills', 'volunteer', 'projects'].some((key) => Array.isArray(value[key]))) return null;
  const basics = value['basics'];
  const blocks: string[] = [
    [basics['name'], basics['label'], basics['email'], basics['phone'], basics['url'], placeOf(basics['location'])]
      .map(textOf)
      .filter(Boolean)
      .join('\n'),
  ];
  const section = (heading: string, items: readonly string[]): void => {
    const filled = items.filter((item) => item !== '');
    if (filled.length > 0) blocks.push(`${heading}\n${filled.join('\n')}`);
  };
  section('Summary', [textOf(basics['summary'])]);
  const entries = (key: string): Json[] =>
    Array.isArray(value[key]) ? (value[key] as unknown[]).filter(isRecord) : [];
  const dated = (entry: Json, head: readonly unknown[]): string =>
    [head.map(textOf).filter(Boolean).join(', '), period(entry)].filter(Boolean).join('\t');
  const bullets = (entry: Json, keys: readonly string[]): string[] =>
    keys.flatMap((key) => listOf(entry[key])).map((item) => `• ${item}`);
  const item = (entry: Json, head: readonly unknown[], lists: readonly string[]): string =>
    [dated(entry, head), textOf(entry['summary']), textOf(entry['description']), ...bullets(entry, lists)]
      .filter(Boolean)
      .join('\n');
  section(
    'Experience',
    entries('work').map((one) =>
      item(one, [one['position'], one['name'] ?? one['company'], one['location']], ['highlights']),
    ),
  );
  section(
    'Volunteering',
    entries('volunteer').map((one) => item(one, [one['position'], one['organization']], ['highlights'])),
  );
  section(
    'Projects',
    entries('projects').map((one) => item(one, [one['name']], ['highlights', 'keywords'])),
  );
  section(
    'Education',
    entries('education').map((one) => item(one, [one['studyType'], one['area'], one['institution']], ['courses'])),
  );
  section(
    'Certifications',
    entries('certificates').map((one) => item(one, [one['name'], one['issuer'], one['date']], [])),
  );
  section(
    'Awards',
    entries('awards').map((one) => item(one, [one['title'], one['awarder'], one['date']], [])),
  );
  section(
    'Publications',
    entries('publications').map((one) => item(one, [one['name'], one['publisher'], one['releaseDate']], [])),
  );
  section(
    'Skills',
    entries('skills').map((one) => {
      const words = listOf(one['keywords']).join(', ');
      return [[textOf(one['name']), textOf(one['level'])].filter(Boolean).join(', '), words].filter(Boolean).join(': ');
    }),
  );
  section(
    'Languages',
    entries('languages').map((one) => [one['language'], one['fluency']].map(textOf).filter(Boolean).join(', ')),
  );
  section(
    'Interests',
    entries('interests').map((one) => [textOf(one['name']), ...listOf(one['keywords'])].filter(Boolean).join(', ')),
  );
  return seen(join(blocks), []);
}

/** A record's text with what it hides. */
function seen(
  text: string,
  hidden: readonly HiddenText[],
): { readonly text: string; readonly hidden: readonly HiddenText[] } {
  const zeroWidth = zeroWidthText(text);
  const all = hidden.map((one) => ({ kind: one.kind, text: one.text, place: RECORD }));
  return {
    text,
    hidden: zeroWidth === null ? all : [...all, { kind: 'of zero width', text: zeroWidth, place: RECORD }],
  };
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findPosting(value: unknown, depth: number): Json | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = findPosting(one, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isRecord(value)) return null;
  const types = listOf(value['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
  if (types.includes('JobPosting')) return value;
  for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item']) {
    const found = findPosting(value[key], depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A value as text: of a thing its name or value. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (!isRecord(value)) return '';
  const months = value['monthsOfExperience'];
  if (typeof months === 'number' || typeof months === 'string')
    return `${Math.round((Number(months) / 12) * 10) / 10} years of experience`;
  return textOf(
    value['name'] ?? value['credentialCategory'] ?? value['value'] ?? value['@value'] ?? value['description'],
  );
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean);
}

function placesOf(value: unknown): string {
  return [
    ...new Set(
      (Array.isArray(value) ? value : [value]).map((place) =>
        placeOf(isRecord(place) ? (place['address'] ?? place) : place),
      ),
    ),
  ]
    .filter(Boolean)
    .join('; ');
}

function placeOf(value: unknown): string {
  if (!isRecord(value)) return textOf(value);
  const { addressLocality, addressRegion, addressCountry, city, region, countryCode } = value;
  return (
    [addressLocality ?? city, addressRegion ?? region, addressCountry ?? countryCode]
      .map(textOf)
      .filter(Boolean)
      .join(', ') || textOf(value)
  );
}

const UNITS: Readonly<Record<string, string>> = {
  HOUR: 'hour',
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  YEAR: 'year',
};

/** `USD 120,000 - 150,000 per year`. */
function payOf(value: unknown): string {
  if (!isRecord(value)) return textOf(value);
  const amount = isRecord(value['value']) ? value['value'] : value;
  const currency = textOf(value['currency'] ?? amount['currency']);
  const [low, high, single] = [amount['minValue'], amount['maxValue'], amount['value']].map(moneyOf);
  const range = low !== '' && high !== '' && low !== high ? `${low} - ${high}` : low || high || single!;
  const unit = UNITS[textOf(amount['unitText'] ?? value['unitText']).toUpperCase()];
  return range === '' ? '' : `${currency} ${range}${unit === undefined ? '' : ` per ${unit}`}`.trim();
}

function moneyOf(value: unknown): string {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(/[, ]/g, '')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return '';
  return String(number).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

function period(entry: Json): string {
  const [from, to] = [textOf(entry['startDate']), textOf(entry['endDate'])];
  return from === '' ? to : `${from} - ${to === '' ? 'Present' : to}`;
}

/** HTML of a field as text; it may be escaped once too often. */
function plainText(html: string, hidden: HiddenText[]): string {
  const once = /<[a-z/]/i.test(html) || /&[a-z#]/i.test(html) ? readHtml(html, hidden).text : html;
  const text = /<(?:p|br|li|ul|div|h\d|strong)\b/i.test(once) ? readHtml(once, hidden).text : once;
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function join(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}
