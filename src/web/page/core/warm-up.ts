import { reportWith } from '../../../explain/report.js';
import { analyze } from '../../../extract/analyze.js';
import type { Pack } from '../../../pack/load.js';
import { match } from '../../../score/match.js';
import { matchModel } from '../model/match-model.js';
import { shownDocument } from '../model/places.js';

/** Texts that are read while nothing is asked, so that the engine knows its way when the first one comes. */
const WARM_UPS = 16;
/** Skills in a line of such a text. */
const LINE = 4;

/** Reads some texts made of what the pack's roles ask for, one at a time, until something is asked. */
export async function warmUp(pack: Pack, isAsked: () => boolean): Promise<void> {
  for (let role = 0; role < Math.min(WARM_UPS, pack.data.roles.length); role++) {
    await new Promise((resolve) => setTimeout(resolve));
    if (isAsked()) return;
    const read = { text: askedText(role, pack) };
    const result = match(analyze(read, pack), pack);
    matchModel(result, reportWith(null, result, pack, []), shownDocument(read, 'as-given'), pack);
  }
}

function askedText(role: number, { data: { roles, skills } }: Pack): string {
  const { title, skills: asked } = roles[role]!;
  const names = asked.map(({ skill }) => skills[skill]!.name);
  const lines = Array.from({ length: Math.ceil(names.length / LINE) }, (_, line) => {
    const own = names.slice(line * LINE, (line + 1) * LINE).join(', ');
    return `- ${line + 1}+ years of experience with ${own}, in a team that works on the product.`;
  });
  const middle = lines.length >> 1;
  return [title, 'Requirements:', ...lines.slice(0, middle), 'Nice to have:', ...lines.slice(middle)].join('\n');
}
