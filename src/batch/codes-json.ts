import type { Pack } from '../pack/load.js';
import type { Codes } from '../pack/origin.js';
import type { Match } from '../types.js';
import { quote } from './tag-record.js';

/**
 * The identifiers in published taxonomies of the role answered and of the skills that the text asks for, where they have one, as JSON:
 * `{"role":{"onet"?,"esco"?}|null,"skills":{"<id>":{"onet"?,"esco"?}}}`.
 */
export function codesJson({ analysis }: Match, role: string, { data, roleIndex }: Pack): string {
  const codes = data.roles[roleIndex.get(role) ?? -1]?.codes;
  const asked = new Set(analysis.mentions.filter(({ polarity }) => polarity === 'asserted').map(({ skill }) => skill));
  const skills = [...asked].flatMap((skill) => {
    const { id, codes: own } = data.skills[skill]!;
    return own === undefined ? [] : [`${quote(id)}:${placesJson(own)}`];
  });
  return `{"role":${codes === undefined ? 'null' : placesJson(codes)},"skills":{${skills.join(',')}}}`;
}

function placesJson({ onet, esco }: Codes): string {
  const lists = Object.entries({ onet, esco }).flatMap(([scheme, list]) =>
    list === undefined ? [] : [`"${scheme}":[${list.map(quote).join(',')}]`],
  );
  return `{${lists.join(',')}}`;
}
