import type { Backing, Claim, Demands, Depth, Place, Relation } from '../fit-types.js';
import { viewText } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import type { Analysis, Job, Span } from '../types.js';
import { bestClaims, bestOf, claimOf } from './fit-claims.js';
import { copiedLines } from './fit-copies.js';
import { bulletFeatures } from './fit-duties.js';
import { fitNumbers, type FitNumbers } from './fit-numbers.js';
import { broaderSkills, ledSkill, NAMED_KINDS } from './fit-skills.js';
import { WHOLE } from './numbers.js';

/** What a résumé has to show, ready to be held against demands. */
export interface Evidence {
  /** The claims to each skill that its own mentions make: all, and the best of them. */
  readonly all: ReadonlyMap<number, readonly Claim[]>;
  readonly skills: ReadonlyMap<number, readonly Claim[]>;
  /** Skills of the résumé that are narrower than a skill, with the steps between. */
  readonly narrower: ReadonlyMap<number, readonly (readonly [skill: number, steps: number])[]>;
  readonly bullets: readonly { readonly place: Place; readonly features: ReadonlySet<number> }[];
  /** Lines that were copied from what states the demands, in text order. */
  readonly copied: readonly Span[];
  readonly isCopied: (at: Span) => boolean;
}

/** Reads a résumé for demands: what it copied from them is no evidence of its own. */
export function evidenceOf(resume: Analysis, demands: Demands, pack: Pack): Evidence {
  const numbers = fitNumbers(pack);
  const copied = copiedLines(resume, demands, pack);
  const isCopied = within(copied);
  const all = new Map<number, Claim[]>();
  const add = (skill: number, claim: Claim): void => {
    const list = all.get(skill);
    if (list === undefined) all.set(skill, [claim]);
    else list.push(claim);
  };
  const head = headEnd(resume);
  resume.mentions.forEach((mention, index) => {
    if (mention.polarity === 'negated' || mention.field === 'title' || mention.end <= head || isCopied(mention)) return;
    add(mention.skill, mentionClaim(resume, index, numbers, pack));
  });
  const led = ledSkill(pack);
  for (const job of led === undefined ? [] : resume.resume!.jobs) {
    if (job.led === null || job.kind !== 'job' || isCopied(job.led)) continue;
    add(led!, ledClaim(job, led!, numbers));
  }
  const skills = new Map<number, readonly Claim[]>();
  for (const [skill, claims] of all) skills.set(skill, bestOf(claims));
  const narrower = new Map<number, (readonly [number, number])[]>();
  for (const skill of skills.keys()) {
    for (const [broad, steps] of broaderSkills(pack, skill)) {
      const list = narrower.get(broad);
      if (list === undefined) narrower.set(broad, [[skill, steps]]);
      else list.push([skill, steps]);
    }
  }
  const bullets = bulletsOf(resume, pack);
  return { all, skills, narrower, bullets: bullets.filter(({ place }) => !isCopied(place)), copied, isCopied };
}

/** Where the head of a résumé ends, which says who a person is and how to reach them: at its first heading; 0 where it has none. */
function headEnd({ sections }: Analysis): number {
  const first = sections.find(({ field, heading }) => field === 'text' && heading !== null);
  return first?.heading?.start ?? 0;
}

/** Whether a span touches one of others that are in order and apart. */
function within(spans: readonly Span[]): (at: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (spans[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < spans.length && spans[low]!.start < end;
  };
}

const PUBLISHED = 'shown in a publication';
const BACKING_LABELS: Readonly<Record<Backing, string>> = {
  shown: 'shown in a job',
  project: 'shown in a project',
  listed: 'only listed',
};

function mentionClaim(resume: Analysis, index: number, numbers: FitNumbers, pack: Pack): Claim {
  const { skill, field, section, start, end } = resume.mentions[index]!;
  const place = resume.resume!.places[index]!;
  const backing: Backing = !place.shown ? 'listed' : place.job === null ? 'project' : 'shown';
  const label = section === 'publications' && backing === 'project' ? PUBLISHED : BACKING_LABELS[backing];
  const common = { label, evidence: { field, start, end }, skill, relation: 'same', backing, kinship: null } as const;
  if (NAMED_KINDS.has(pack.data.skills[skill]!.kind)) return claimOf({ ...common, shares: [], depth: null }, numbers);
  const share = { listed: numbers.listed, project: numbers.project, shown: numbers.shown }[backing];
  const depth = backing === 'shown' ? depthOf(resume.resume!.jobs[place.job!]!) : null;
  return claimOf({ ...common, shares: [{ label, share }], depth }, numbers);
}

/** For how long a job shows what it shows. */
function depthOf({ months, dates }: Job): Depth {
  return { months, dates: dates === null ? null : { field: 'text', start: dates.start, end: dates.end } };
}

/** People led in a job show that people are managed in it. */
function ledClaim(job: Job, skill: number, numbers: FitNumbers): Claim {
  return claimOf(
    {
      label: 'people led in a job',
      shares: [{ label: BACKING_LABELS.shown, share: numbers.shown }],
      evidence: { field: 'text', start: job.led!.start, end: job.led!.end },
      skill,
      relation: 'same',
      backing: 'shown',
      depth: depthOf(job),
      kinship: null,
    },
    numbers,
  );
}

const bulletCache = new WeakMap<Analysis, Evidence['bullets']>();

/** What each bullet of the work history has of what duties are made of. */
function bulletsOf(resume: Analysis, pack: Pack): Evidence['bullets'] {
  let bullets = bulletCache.get(resume);
  if (bullets === undefined) {
    bullets = resume.resume!.jobs.flatMap(({ done, mentions }) => {
      // Both stand in text order, so that one goes along with the other.
      let next = 0;
      return done.map(({ start, end }) => {
        const place: Place = { field: 'text', start, end };
        const skills: number[] = [];
        while (next < mentions.length && resume.mentions[mentions[next]!]!.end <= start) next++;
        for (let at = next; at < mentions.length && resume.mentions[mentions[at]!]!.start < end; at++) {
          const { skill, polarity } = resume.mentions[mentions[at]!]!;
          if (polarity === 'asserted') skills.push(skill);
        }
        return { place, features: bulletFeatures(pack, viewText(resume.document, place), skills) };
      });
    });
    bulletCache.set(resume, bullets);
  }
  return bullets;
}

/**
 * The best claims of a résumé to a skill: its own mentions, narrower skills, and those one step broader.
 * @param weighed a claim as it counts here; without it they count as they are
 */
export function skillClaims(
  evidence: Evidence,
  skill: number,
  numbers: FitNumbers,
  pack: Pack,
  weighed?: (claim: Claim) => Claim,
): Claim[] {
  const claims: Claim[] = [];
  const values: number[] = [];
  const relations: { relation: Relation; steps: readonly number[] }[] = [];
  const add = (other: number, relation: Relation, steps: readonly number[]): void => {
    const found =
      weighed === undefined ? evidence.skills.get(other) : bestOf((evidence.all.get(other) ?? []).map(weighed));
    if (found === undefined) return;
    const related = { relation, steps };
    for (const claim of found) {
      claims.push(claim);
      values.push(steps.reduce((value, step) => value * (step / WHOLE), claim.value));
      relations.push(related);
    }
  };
  add(skill, 'same', []);
  for (const [other, steps] of evidence.narrower.get(skill) ?? [])
    add(other, 'narrower', Array<number>(steps).fill(numbers.narrower));
  for (const broad of pack.data.skills[skill]!.broader) add(broad, 'broader', [numbers.broader]);
  return bestClaims(claims, values).map((index) => ({
    ...claims[index]!,
    ...relations[index]!,
    value: values[index]!,
  }));
}

/** What a claim is, in words. */
export function claimLabel({ label, relation, skill }: Claim, pack: Pack): string {
  return relation === 'same' || skill === null
    ? label
    : `${pack.data.skills[skill]!.name}, a ${relation} skill, ${label}`;
}
