import { viewText } from '../extract/view-text.js';
import type { Pack } from '../pack/load.js';
import type { Backing, Claim, Demands, Place } from '../fit-types.js';
import type { Analysis, Span } from '../types.js';
import { copiedLines } from './fit-copies.js';
import { bulletFeatures } from './fit-duties.js';
import { fitNumbers, type FitNumbers } from './fit-numbers.js';
import { broaderSkills, NAMED_KINDS } from './fit-skills.js';

/** A mention that speaks for a skill. */
interface Backed {
  readonly skill: number;
  readonly backing: Backing;
  readonly share: number;
  readonly place: Place;
}

/** What a résumé has to show, ready to be held against demands. */
export interface Evidence {
  /** The best two mentions of each skill, of different words, best first. */
  readonly skills: ReadonlyMap<number, readonly Backed[]>;
  /** Skills of the résumé that are narrower than a skill, with the steps between. */
  readonly narrower: ReadonlyMap<number, readonly (readonly [skill: number, steps: number])[]>;
  readonly bullets: readonly { readonly place: Place; readonly features: ReadonlySet<number> }[];
  readonly copied: readonly Span[];
}

/** Reads a résumé for demands: what it copied from them is no evidence. */
export function evidenceOf(resume: Analysis, demands: Demands, pack: Pack): Evidence {
  const numbers = fitNumbers(pack);
  const copied = copiedLines(resume, demands, pack);
  const isCopied = ({ start, end }: Span): boolean => copied.some((line) => line.start < end && start < line.end);
  const skills = new Map<number, Backed[]>();
  resume.mentions.forEach((mention, index) => {
    if (mention.polarity === 'negated') return;
    const isNamed = NAMED_KINDS.has(pack.data.skills[mention.skill]!.kind);
    const place = resume.resume!.places[index]!;
    const shows = place.shown && !(copied.length > 0 && isCopied(mention));
    const backing: Backing = !shows ? 'listed' : place.job === null ? 'project' : 'shown';
    const { field, start, end } = mention;
    const share = isNamed
      ? 1000
      : backing === 'listed'
        ? numbers.listed
        : backing === 'project'
          ? numbers.project
          : numbers.shown;
    keepBest(skills, mention.skill, { skill: mention.skill, backing, share, place: { field, start, end } });
  });
  const narrower = new Map<number, (readonly [number, number])[]>();
  for (const skill of skills.keys()) {
    for (const [broad, steps] of broaderSkills(pack, skill)) {
      const list = narrower.get(broad);
      if (list === undefined) narrower.set(broad, [[skill, steps]]);
      else list.push([skill, steps]);
    }
  }
  return { skills, narrower, bullets: bulletsOf(resume, pack, copied.length > 0 ? isCopied : null), copied };
}

/** Keeps the best mention of a skill, and the best whose words are other ones. */
function keepBest(skills: Map<number, Backed[]>, skill: number, found: Backed): void {
  const held = skills.get(skill);
  if (held === undefined) return void skills.set(skill, [found]);
  if (found.share > held[0]!.share) {
    const [first] = held;
    held.splice(0, 2, found, first!);
  } else if (held.length === 1 || found.share > held[1]!.share) held[1] = found;
}

export function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

const bulletCache = new WeakMap<Analysis, Evidence['bullets']>();

/** What each bullet of the work history has of what duties are made of. */
function bulletsOf(resume: Analysis, pack: Pack, isCopied: ((at: Span) => boolean) | null): Evidence['bullets'] {
  let bullets = bulletCache.get(resume);
  if (bullets === undefined) {
    bullets = resume.resume!.jobs.flatMap(({ done, mentions }) =>
      done.map(({ start, end }) => {
        const place: Place = { field: 'text', start, end };
        const inside = mentions.map((index) => resume.mentions[index]!);
        const skills = inside.filter((mention) => mention.polarity === 'asserted' && overlap(place, mention));
        return {
          place,
          features: bulletFeatures(
            pack,
            viewText(resume.document, place),
            skills.map(({ skill }) => skill),
          ),
        };
      }),
    );
    bulletCache.set(resume, bullets);
  }
  return isCopied === null ? bullets : bullets.filter(({ place }) => !isCopied(place));
}

const BACKING_LABELS: Readonly<Record<Backing, string>> = {
  shown: 'shown in a job',
  project: 'shown in a project',
  listed: 'only listed',
};

/** The best two claims of a résumé to a skill, of different words: its own mentions, narrower skills, broader ones. */
export function skillClaims(evidence: Evidence, skill: number, numbers: FitNumbers, pack: Pack): Claim[] {
  const claims: Claim[] = [];
  const add = (other: number, steps: number, factor: number, kind: string): void => {
    for (const { backing, share, place } of evidence.skills.get(other) ?? []) {
      const { name } = pack.data.skills[other]!;
      const shares = [{ label: BACKING_LABELS[backing], share }];
      for (let step = 0; step < steps; step++) shares.push({ label: `share of a ${kind} skill`, share: factor });
      const label = steps === 0 ? BACKING_LABELS[backing] : `${name}, a ${kind} skill, ${BACKING_LABELS[backing]}`;
      claims.push({ label, shares, evidence: place, skill: other, backing });
    }
  };
  add(skill, 0, 1000, '');
  for (const [other, steps] of evidence.narrower.get(skill) ?? []) add(other, steps, numbers.narrower, 'narrower');
  for (const [other, steps] of broaderSkills(pack, skill)) add(other, steps, numbers.broader, 'broader');
  return bestTwo(claims);
}

/** The value of a claim, 0 to 1. */
export function claimValue({ shares }: Claim): number {
  return shares.reduce((product, { share }) => product * (share / 1000), 1);
}

/** The best claim, the first of equal ones, and the best of those whose words are other ones. */
export function bestTwo(claims: readonly Claim[]): Claim[] {
  let best: Claim | null = null;
  let next: Claim | null = null;
  for (const claim of claims) if (best === null || claimValue(claim) > claimValue(best)) best = claim;
  if (best === null) return [];
  for (const claim of claims) {
    if (claim === best || overlap(claim.evidence, best.evidence)) continue;
    if (next === null || claimValue(claim) > claimValue(next)) next = claim;
  }
  return next === null ? [best] : [best, next];
}
