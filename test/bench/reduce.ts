import { roleClaims } from '../../src/pack/claims.js';
import type { PackData } from '../../src/pack/format.js';

/** The data of a pack with only its first `count` roles; words, skills and weights stay as they are. */
export function reduceRoles(data: PackData, count: number): PackData {
  const { terms } = data;
  const kept = { df: [] as number[], roles: [] as number[], frequencies: [] as number[], ticks: [] as number[] };
  let at = 0;
  for (let term = 0; term < terms.df.length; term++) {
    let df = 0;
    for (const end = at + terms.df[term]; at < end; at++) {
      if (terms.roles[at] >= count) continue;
      kept.roles.push(terms.roles[at]);
      kept.frequencies.push(terms.frequencies[at]);
      kept.ticks.push(terms.ticks[at]);
      df++;
    }
    kept.df.push(df);
  }
  return {
    ...data,
    name: `${data.name}-${count}`,
    terms: { ...terms, ...kept },
    roles: data.roles.slice(0, count).map((role) => ({
      ...role,
      specializes: role.specializes.filter((wider) => wider < count),
      narrows: role.narrows < count ? role.narrows : -1,
      narrowedBy: role.narrows < count ? role.narrowedBy : null,
    })),
    outside: [],
    profiles: data.profiles.slice(0, count),
    titleRoles: data.titleRoles.map((roles) => roles.filter((role) => role < count)),
    qualifierRoles: data.qualifierRoles.map((roles) => roles.filter((role) => role < count)),
    ...roleClaims(data.skills.length, data.roles.slice(0, count)),
  };
}
