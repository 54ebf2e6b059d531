import type { DegreeRecord, FactRecords, YearsRecord } from '../explain/fact-records.js';
import { safe } from '../safe.js';
import { rowLines, type Row } from './facts.js';
import { clip, thousands, type Style } from './layout.js';

const PERIODS: Readonly<Record<string, string>> = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
};
const STATUSES = {
  authorised: 'must be allowed to work there',
  resident: 'citizens and permanent residents',
  citizen: 'citizens only',
} as const;
const TRAVEL = { none: 'none', occasional: 'occasional', frequent: 'frequent', unstated: 'asked for' } as const;

export function factLines(facts: FactRecords, style: Style): string[] {
  return rowLines(factRows(facts), style);
}

/** The facts of a document, a row each, with the words they were read from where those say more. */
export function factRows(facts: FactRecords): Row[] {
  const rows: Row[] = [];
  const line = (label: string, text: string | null): void => {
    if (text !== null) rows.push([label, text]);
  };
  const { level, people, years, degree, place, travel, authorisation, sponsorship, clearance } = facts;
  line('Level', level === null ? null : `${level.level}${from(level.text)}`);
  line(
    'People',
    people === null ? null : `${people.manages ? 'manages people' : 'manages no one'}${from(people.text)}`,
  );
  line(
    'Years',
    years === null ? null : `${range(years)}${inSkill(years)}${preferred(years.strength)}${from(years.text)}`,
  );
  line('', otherYears(facts));
  line('Degree', degree === null ? null : degreeText(degree));
  line('Pay', payText(facts));
  line('Place', place === null ? null : safe(place.text));
  line('Work', workText(facts));
  line(
    'Travel',
    travel === null
      ? null
      : `${travel.percent === undefined ? TRAVEL[travel.amount] : `up to ${travel.percent} %`}${from(travel.text)}`,
  );
  line(
    'Languages',
    facts.languages === null
      ? null
      : facts.languages
          .map(
            (entry) =>
              `${entry.name}${entry.level === undefined ? '' : ` (${levelName(entry.level)})`}${preferred(entry.strength)}`,
          )
          .join(' · '),
  );
  line(
    'Licences',
    facts.licences === null
      ? null
      : facts.licences.map((entry) => `${entry.name}${preferred(entry.strength)}`).join(' · '),
  );
  line('Permission', authorisation === null ? null : `${STATUSES[authorisation.status]}${from(authorisation.text)}`);
  line(
    'Visa',
    sponsorship === null ? null : `${sponsorship.offered ? 'sponsored' : 'not sponsored'}${from(sponsorship.text)}`,
  );
  line(
    'Clearance',
    clearance === null
      ? null
      : `${clearance.level === 'unspecified' ? 'a security clearance' : clearance.level}${clearance.obtainable ? ', to be obtained' : ''}${preferred(clearance.strength)}${from(clearance.text)}`,
  );
  return rows;
}

function from(text: string): string {
  return `, from “${safe(text)}”`;
}

function preferred(strength: string): string {
  return strength === 'preferred' ? ' (preferred)' : '';
}

function range({ min, max, orMore }: YearsRecord): string {
  if (max === undefined) return `${min}${orMore ? ' or more' : ''}`;
  return `${min === 0 ? 'up' : min} to ${max}${orMore ? ' or more' : ''}`;
}

function inSkill({ name }: YearsRecord): string {
  return name === undefined ? '' : ` in ${name}`;
}

/** Columns of a statement that is quoted for what its years are of. */
const STATEMENT_WIDTH = 48;

/** The statements of years beside the overall one, shortly: in a skill, or with the words that say of what. */
function otherYears({ years, allYears }: FactRecords): string | null {
  if (allYears === null) return null;
  const others = allYears.filter((entry) => entry.start !== years?.start || entry.field !== years.field);
  if (others.length === 0) return null;
  const texts = others.map(
    (entry) => `${ofWhat(entry)}${entry.instead === true ? ' in place of a degree' : preferred(entry.strength)}`,
  );
  return `also ${[...new Set(texts)].join(' · ')}`;
}

function ofWhat(entry: YearsRecord): string {
  return entry.statement === undefined
    ? `${range(entry)}${inSkill(entry)}`
    : `“${clip(safe(entry.statement), STATEMENT_WIDTH)}”`;
}

function degreeText(degree: DegreeRecord): string {
  const name = degree.min === 'none' ? 'none needed' : degree.min;
  const fields = degree.fields.length > 0 ? ` in ${degree.fieldNames.join(', ')}` : '';
  // A wish is no minimum.
  if (degree.strength === 'preferred')
    return `none required; ${name}${fields}${degree.orEquivalent ? ' or equivalent' : ''} preferred${from(degree.text)}`;
  const rest = `${degree.orEquivalent ? ', or equivalent' : ''}${degree.preferred === undefined ? '' : `, ${degree.preferred} preferred`}`;
  return `${name}${fields}${rest}${from(degree.text)}`;
}

function payText({ pay, extras }: FactRecords): string | null {
  const plus = extras === null ? '' : extras.map(({ kind }) => kind).join(', ');
  if (pay === null) return plus === '' ? null : `not stated; ${plus}`;
  const { min, max, currency, period } = pay;
  const amounts =
    min === undefined
      ? `up to ${thousands(max!)}`
      : max === undefined
        ? thousands(min)
        : `${thousands(min)} to ${thousands(max)}`;
  return `${amounts} ${currency} ${PERIODS[period]}${pay.onTarget === true ? ' on target' : ''}${plus === '' ? '' : `, with ${plus}`}`;
}

function workText({ arrangement, employment }: FactRecords): string | null {
  const parts: string[] = [];
  if (arrangement !== null) {
    const { days } = arrangement;
    parts.push(
      `${arrangement.arrangement}${days === undefined ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} a week there`}`,
    );
  }
  if (employment !== null) parts.push(...employment.map(({ type }) => type));
  return parts.length === 0 ? null : parts.join(' · ');
}

/** Levels of the European framework are written in capitals. */
function levelName(level: string): string {
  return level.length === 2 ? level.toUpperCase() : level;
}
