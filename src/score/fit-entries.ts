import type { Claim, Demands, JobShare, LevelDemand, SkillDemand, Statement } from '../fit-types.js';
import type { Job, Level } from '../types.js';
import { dutyShare } from './fit-duties.js';
import { skillClaims } from './fit-evidence.js';
import { bestOf, claimOf } from './fit-claims.js';
import { NO_SKILL, optionOf, type Measured, type Measuring } from './fit-options.js';
import { LEVEL_RANKS } from './fit-skills.js';
import { isTold, kindsOf, kinshipOf } from './fit-kinds.js';
import { WHOLE } from './numbers.js';

/** A skill that is asked for; `leading` says how a claim counts where it belongs to the level. */
export function measureSkill(
  demand: SkillDemand,
  { pack, numbers, evidence }: Measuring,
  leading: ReturnType<typeof leadingIn>,
): Measured {
  const weighed = demand.part === 'level' ? leading : undefined;
  const options = demand.members.map(({ skill, statement }) => {
    const claims = skillClaims(evidence, skill, numbers, pack, weighed);
    return optionOf(pack.data.skills[skill]!.name, statement, claims, { skill });
  });
  const names = options.map(({ label }) => label).join(' or ');
  const label = demand.atLeast === 1 ? names : `${demand.atLeast} of ${names}`;
  const { part, standing, atLeast, weight } = demand;
  return { part, label, standing, atLeast, weight, options };
}

/** How a claim to have led counts: by how far its job is of the kind that is asked for, and a share of it from any job. Undefined where no kind is told. */
export function leadingIn(demands: Demands, measuring: Measuring): ((claim: Claim) => Claim) | undefined {
  const { numbers, resume } = measuring;
  const kinds = kindsOf(demands, measuring);
  if (!isTold(kinds)) return undefined;
  const known = new Map<Job, JobShare[]>();
  return (claim) => {
    const { evidence, backing, skill } = claim;
    const job = resume.resume!.jobs.find(({ start, end }) => start <= evidence.start && evidence.start < end);
    if (backing !== 'shown' || job === undefined) return claim;
    const anywhere: JobShare = {
      need: 1,
      weight: numbers.ledElsewhere,
      skills: [{ skill, counts: 1, places: [evidence] }],
    };
    const own = known.get(job) ?? kinshipOf(job, kinds, measuring);
    known.set(job, own);
    return claimOf({ ...claim, kinship: [...own, anywhere] }, numbers);
  };
}

/** Level of a title that states none. */
const UNNAMED_LEVEL: Level = 'mid';

/** The level that the titles of the work history reach, in jobs of the kinds that count. */
export function measureLevel(demands: Demands, demand: LevelDemand, measuring: Measuring): Measured {
  const { numbers, resume, evidence } = measuring;
  const { level, statement } = demand;
  const kinds = kindsOf(demands, measuring);
  const ranks = new Map<Claim, number>();
  const claims = resume.resume!.jobs.flatMap((job): Claim[] => {
    const { kind, title, level: stated } = job;
    if (kind !== 'job' || title === null || evidence.isCopied(title)) return [];
    const held = stated ?? UNNAMED_LEVEL;
    const below = Math.max(0, LEVEL_RANKS[level] - LEVEL_RANKS[held]);
    const claim = {
      ...NO_SKILL,
      label: stated === null ? `a title without a level, read as ${held}` : `a title of level ${held}`,
      shares: Array.from({ length: below }, () => ({ label: 'a level below', share: numbers.levelBelow })),
      evidence: { field: 'text', start: title.start, end: title.end } as const,
      kinship: isTold(kinds) ? kinshipOf(job, kinds, measuring) : null,
    };
    const made = claimOf(claim, numbers);
    ranks.set(made, LEVEL_RANKS[held]);
    return [made];
  });
  const label = `level ${level}${LEVEL_RANKS[level] < LEVEL_RANKS.principal ? ' or above' : ''}`;
  const top = [...ranks.values()].reduce((most, rank) => Math.max(most, rank), 0);
  // A lower title that counts more than a higher one, for the kind of its job, is told as such.
  const isOutdone = (rank: number): boolean => rank < top && rank < LEVEL_RANKS[level];
  const best = bestOf(claims).map((claim, index) =>
    index === 0 && isOutdone(ranks.get(claim)!)
      ? { ...claim, label: `${claim.label}, whose job is more of the kind asked for than that of a higher one` }
      : claim,
  );
  const options = [optionOf(label, statement, best)];
  return { part: 'level', label, standing: null, atLeast: 1, weight: numbers.level, options };
}

/** Longest label of a responsibility, in characters. */
const LABEL_LENGTH = 90;

/** A statement as a label: cut behind a word, with an ellipsis, where it is too long. */
function shortened(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  const space = text.lastIndexOf(' ', LABEL_LENGTH - 1);
  return `${text.slice(0, space > 0 ? space : LABEL_LENGTH - 1)}…`;
}

/** For each responsibility the bullets of the work history that have most of it. */
export function measureDuties(
  demands: Demands,
  textOf: (statement: Statement) => string,
  { numbers, evidence }: Measuring,
): Measured[] {
  return demands.duties.map((duty) => {
    const claims: Claim[] = [];
    for (const { place, features } of evidence.bullets) {
      const share = dutyShare(duty, features, numbers.dutyFloor, numbers.dutyFull);
      if (share === 0) continue;
      const shares = [{ label: 'of it in common, as it counts', share }];
      claims.push(claimOf({ ...NO_SKILL, label: 'the like of it in a job', shares, evidence: place }, numbers));
    }
    const label = shortened(textOf(duty.statement));
    const options = [optionOf(label, duty.statement, bestOf(claims))];
    return { part: 'responsibilities', label, standing: null, atLeast: 1, weight: WHOLE, options };
  });
}
