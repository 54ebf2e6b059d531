/** A source of numbers in [0, 1). */
export type Random = () => number;

/** Numbers that are the same for the same seed: mulberry32 (Tommy Ettinger, 2017). `seed` is taken as 32 bits. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** From this variance on a binomial is drawn from the normal distribution that it is near (error of the tail below 0.002). */
const NORMAL_VARIANCE = 1000;

/**
 * How many of `count` trials of probability `share` succeed. Below the limit the gaps between successes are drawn (geometric; Devroye 1986, p. 525),
 * so that the work goes with the rarer outcome.
 */
export function binomial(random: Random, count: number, share: number): number {
  if (share <= 0 || count === 0) return 0;
  if (share >= 1) return count;
  if (share > 0.5) return count - binomial(random, count, 1 - share);
  const variance = count * share * (1 - share);
  if (variance > NORMAL_VARIANCE) {
    const drawn = Math.round(count * share + Math.sqrt(variance) * normal(random));
    return Math.min(count, Math.max(0, drawn));
  }
  const scale = Math.log(1 - share);
  let successes = 0;
  for (
    let at = Math.floor(Math.log(1 - random()) / scale);
    at < count;
    at += 1 + Math.floor(Math.log(1 - random()) / scale)
  )
    successes++;
  return successes;
}

/** A draw of the standard normal distribution (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
