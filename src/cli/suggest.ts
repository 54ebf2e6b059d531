import { RolefitError } from '../errors.js';
import type { Pack } from '../pack/load.js';
import { NONE } from '../score/ranking.js';

/** Greatest edit distance of a suggestion, as a share of the longer word. */
const MAX_DISTANCE_SHARE = 0.4;

/** The candidate nearest to a mistyped word by edit distance, or null where none is near. */
export async function nearest(word: string, candidates: readonly string[]): Promise<string | null> {
  const { DamerauLevenshteinDistance } = await import('natural/lib/natural/distance/index.js');
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = DamerauLevenshteinDistance(word.toLowerCase(), candidate.toLowerCase(), {
      insertion_cost: 1,
      deletion_cost: 1,
      substitution_cost: 1,
      transposition_cost: 1,
    });
    if (distance < bestDistance && distance <= Math.max(word.length, candidate.length) * MAX_DISTANCE_SHARE) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The id of a role given by id or title. @throws RolefitError `role.unknown`, with the nearest id. */
export async function knownRole(name: string, pack: Pack): Promise<string> {
  const { roles } = pack.data;
  const wanted = name.trim().toLowerCase();
  const role = roles.find(
    (entry) => entry.id === wanted || [entry.title, ...entry.titles].some((title) => title.toLowerCase() === wanted),
  );
  if (role !== undefined) return role.id;
  if (wanted === NONE)
    throw new RolefitError(
      'role.unknown',
      `"${name}" is the answer where no role is meant, and has no document; "rolefit match" says why it is`,
    );
  const near = await nearest(
    wanted.replace(/\s+/g, '-'),
    roles.map((entry) => entry.id),
  );
  const hint = near === null ? '"rolefit roles" lists them' : `did you mean ${near}?`;
  throw new RolefitError('role.unknown', `there is no role "${name}"; ${hint}`);
}
