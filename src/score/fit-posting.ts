import { preferredDegree } from '../extract/degree.js';
import { viewText } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import type { Demands, DutyDemand, KnockOutDemand, SkillDemand, Statement, YearsDemand } from '../fit-types.js';
import type { Analysis, Strength } from '../types.js';
import { dutiesOf } from './fit-duties.js';
import { gather, weightOf, type Single } from './fit-gather.js';
import { fitNumbers } from './fit-numbers.js';
import { studyFields } from './fit-role.js';
import { leadingSkills, LEADING_RANK, LEVEL_RANKS } from './fit-skills.js';

/** What a posting demands, as the extractor reads it. */
export function postingDemands(posting: Analysis, pack: Pack): Demands {
  const leads =
    posting.people?.manages === true ||
    (posting.level !== null && posting.level.source !== 'years' && LEVEL_RANKS[posting.level.level] >= LEADING_RANK);
  const skills = skillDemands(posting, pack, leads);
  const years = yearsDemands(posting);
  const schooling = schoolingOf(posting);
  const level =
    posting.level === null || posting.level.source === 'years'
      ? null
      : { level: posting.level.level, statement: placed(posting.level) };
  return {
    role: null,
    posting,
    title: titleOf(posting),
    skills,
    years,
    ...schooling,
    level,
    duties: dutyDemands(posting, pack),
    knockOuts: knockOutDemands(posting, pack),
    count: skills.length + years.length + (schooling.schooling === null ? 0 : 1) + (level === null ? 0 : 1),
  };
}

function placed({ field, start, end }: Statement): Statement {
  return { field, start, end };
}

/** Longest line that is a title, in characters. */
const MAX_TITLE = 120;

/** The posting's title as its reader would name it: the one it has apart, else its first line, whole; where that is prose or heads a section, the first title in the text. */
function titleOf({ document, titles, sections }: Analysis): string {
  if (document.title !== undefined && document.title.trim() !== '') return document.title;
  const text = (document.view?.text ?? document.text).trimStart();
  const end = text.indexOf('\n');
  const line = text
    .slice(0, end < 0 ? text.length : end)
    .replace(/^#+\s+/, '')
    .trim();
  const headsSection = sections[0]?.heading != null && sections[0].kind !== 'unknown';
  if (line !== '' && line.length <= MAX_TITLE && !headsSection && !/[.!?:;,]$/.test(line)) return line;
  const title = titles[0];
  return title === undefined ? 'this posting' : viewText(document, title);
}

const ORDER: Readonly<Record<Strength, number>> = { required: 0, unstated: 1, preferred: 2 };

/** Each skill once, by its firmest mention; those that stand for each other together. Certifications that are required are knock-outs. */
function skillDemands(posting: Analysis, pack: Pack, leads: boolean): SkillDemand[] {
  const numbers = fitNumbers(pack);
  const leading = leadingSkills(pack);
  const firmest = new Map<number, number>();
  posting.mentions.forEach(({ skill, strength, polarity, anyOf }, index) => {
    if (polarity === 'negated') return;
    const held = firmest.get(skill);
    if (held === undefined) return void firmest.set(skill, index);
    const best = posting.mentions[held]!;
    const isFirmer =
      ORDER[strength] < ORDER[best.strength] || (strength === best.strength && best.anyOf !== null && anyOf === null);
    if (isFirmer) firmest.set(skill, index);
  });
  return gather(
    [...firmest].flatMap(([skill, index]): Single[] => {
      const { strength, anyOf, atLeast, ...place } = posting.mentions[index]!;
      if (pack.data.skills[skill]!.kind === 'certification' && strength === 'required') return [];
      const isLeading = leads && leading.has(skill);
      return [
        {
          part: isLeading ? 'level' : strength === 'preferred' ? 'preferred' : 'required',
          weight: weightOf(pack, skill, strength, isLeading, numbers),
          standing: strength,
          member: { skill, statement: placed(place) },
          group: anyOf,
          atLeast,
        },
      ];
    }),
  );
}

function yearsDemands({ years, allYears }: Analysis): YearsDemand[] {
  const demands = new Map<number | null, YearsDemand>();
  for (const { min, skill, strength, instead, field, start, end } of years === null ? allYears : [years, ...allYears]) {
    if (instead || min <= 0 || strength === 'preferred') continue;
    const held = demands.get(skill);
    if (held === undefined || held.years < min)
      demands.set(skill, { years: min, skill, statement: { field, start, end } });
  }
  return [...demands.values()];
}

function schoolingOf(posting: Analysis): Pick<Demands, 'schooling' | 'higher'> {
  const { degree, allDegrees } = posting;
  if (degree === null || degree.min === 'none') return { schooling: null, higher: null };
  const demand = (of: typeof degree) => ({
    degree: of.min,
    ...studyFields(of.fields),
    orEquivalent: of.orEquivalent,
    statement: placed(of),
  });
  const above = preferredDegree(degree, allDegrees);
  const higher =
    above === null ? undefined : allDegrees.find(({ min, strength }) => min === above && strength === 'preferred');
  return { schooling: demand(degree), higher: higher === undefined ? null : demand(higher) };
}

function dutyDemands(posting: Analysis, pack: Pack): DutyDemand[] {
  const duties = posting.requirements.filter(({ section }) => section === 'responsibilities');
  const texts = duties.map(({ field, start, end, mentions }) => {
    const asserted = mentions
      .map((index) => posting.mentions[index]!)
      .filter(({ polarity }) => polarity === 'asserted');
    const statement = { field, start, end };
    const skills = [...new Set(asserted.map(({ skill }) => skill))];
    return { text: viewText(posting.document, statement), skills, statement };
  });
  return dutiesOf(pack, texts);
}

function knockOutDemands({ authorisation, clearance, licences }: Analysis, pack: Pack): KnockOutDemand[] {
  const demands: KnockOutDemand[] = [];
  if (authorisation !== null)
    demands.push({ kind: 'authorisation', asked: authorisation.status, statement: placed(authorisation) });
  if (clearance !== null && clearance.strength !== 'preferred')
    demands.push({ kind: 'clearance', asked: clearance.level, statement: placed(clearance) });
  for (const licence of licences)
    if (licence.strength === 'required' && pack.data.skills[licence.skill]!.kind === 'certification')
      demands.push({ kind: 'licence', asked: licence.skill, statement: placed(licence) });
  return demands;
}
