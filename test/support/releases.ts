import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folders.js';

const tabs = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join('\t')}\r\n`).join('');

/** A release of O*NET in small, of occupations that we made up. */
export const ONET_FILES: Readonly<Record<string, string>> = {
  'Read Me.txt': 'O*NET 99.1 Database\r\nMay 2099 Release\r\n',
  'Occupation Data.txt': tabs([
    ['O*NET-SOC Code', 'Title', 'Description'],
    ['11-9001.00', 'Lighthouse Managers', 'Plan the work of lighthouse keepers and the upkeep of lamps along a coast.'],
    ['15-9002.00', 'Tide Analysts', 'Forecast tides from gauge readings and publish tables of high and low water.'],
    [
      '53-9003.00',
      'Kite Pilots',
      'Fly large kites that tow cargo ships, and read wind at height. They say "ready" often.',
    ],
  ]),
  'Alternate Titles.txt': tabs([
    ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
    ['11-9001.00', 'Head Lighthouse Keeper', 'n/a', '08'],
    ['11-9001.00', 'Chief Lamp Officer (CLO)', 'CLO', '08'],
    ['15-9002.00', 'Tidal Forecaster', 'n/a', '02'],
    ['53-9003.00', 'Tow Kite Operator', 'n/a', '02'],
    ['53-9999.00', 'Nobody in Particular', 'n/a', '02'],
  ]),
  'Task Statements.txt': tabs([
    ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type', 'Incumbents Responding', 'Date', 'Domain Source'],
    ['11-9001.00', '1', 'Schedule watches of lighthouse keepers.', 'Core', '9', '01/2099', 'Incumbent'],
    [
      '15-9002.00',
      '2',
      'Compute harmonic constituents of tides from gauge readings.',
      'Core',
      '9',
      '01/2099',
      'Incumbent',
    ],
    ['15-9002.00', '3', 'Calibrate tide gauges in harbours.', 'Supplemental', '9', '01/2099', 'Incumbent'],
    ['53-9003.00', '4', 'Launch and recover tow kites from the foredeck.', 'Core', '9', '01/2099', 'Incumbent'],
  ]),
  'Technology Skills.txt': tabs([
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    ['15-9002.00', 'Python', '43232402', 'Object or component oriented development software', 'Y', 'Y'],
    ['15-9002.00', 'Harmonic analysis package HAP', '43232605', 'Analytical or scientific software', 'N', 'N'],
    ['11-9001.00', 'Lampwright Scheduler software', '43232605', 'Scheduling software', 'N', 'N'],
    ['53-9003.00', 'Windscope', '43232605', 'Analytical or scientific software', 'maybe', 'N'],
    ['53-9003.00', 'Windscope', '43232605', 'Analytical or scientific software'],
  ]),
  'Job Zones.txt': tabs([
    ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
    ['15-9002.00', '4', '01/2099', 'Analyst'],
  ]),
  'Job Zone Reference.txt': tabs([
    ['Job Zone', 'Name', 'Experience', 'Education', 'Job Training', 'Examples', 'SVP Range'],
    ['4', 'Zone Four', 'Some years of work are needed.', 'Most need a four-year degree.', 'n/a', 'n/a', '(7)'],
  ]),
};

const OCCUPATION = 'http://example.org/esco/occupation/';
const SKILL = 'http://example.org/esco/skill/';

/** A release of ESCO in small. */
export const ESCO_FILES: Readonly<Record<string, string>> = {
  'occupations_en.csv': `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,description
Occupation,${OCCUPATION}a,2111,tide analyst,"tidal forecaster
tide table author",,"Tide analysts forecast tides,
and publish ""tables"" of them."
Occupation,${OCCUPATION}b,1321,lighthouse manager,head lighthouse keeper,,Lighthouse managers plan the upkeep of lamps.
`,
  'skills_en.csv': `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,description
KnowledgeSkillCompetence,${SKILL}1,skill/competence,sector-specific,calibrate tide gauges,"adjust tide gauges
set tide gauges",,Bring gauges that measure the level of the sea into agreement with a known mark.
KnowledgeSkillCompetence,${SKILL}2,knowledge,cross-sector,Python (computer programming),,,A programming language.
KnowledgeSkillCompetence,${SKILL}3,skill/competence,transversal,keep watch,,,Stay awake and attentive.
KnowledgeSkillCompetence,${SKILL}4,skill/competence,sector-specific,adjust measuring instruments,,,Bring instruments into agreement with a mark.
`,
  'occupationSkillRelations.csv': `occupationUri,relationType,skillType,skillUri
${OCCUPATION}a,essential,skill/competence,${SKILL}1
${OCCUPATION}a,optional,knowledge,${SKILL}2
${OCCUPATION}b,essential,skill/competence,${SKILL}3
${OCCUPATION}z,essential,skill/competence,${SKILL}3
${OCCUPATION}b,vital,skill/competence,${SKILL}1
`,
  'broaderRelationsSkillPillar.csv': `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,${SKILL}1,KnowledgeSkillCompetence,${SKILL}4
KnowledgeSkillCompetence,${SKILL}2,SkillGroup,http://example.org/isced-f/0613
`,
};

/** Writes a release to a folder of its own. @param name of the folder; one without a number without it */
export function releaseFolder(files: Readonly<Record<string, string>>, name = 'unpacked'): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}
