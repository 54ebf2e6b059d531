import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RolefitError } from '../errors.js';
import { analyze } from '../extract/analyze.js';
import { buildPack } from '../pack/load.js';
import { wrap } from '../render/layout.js';
import { safe } from '../safe.js';
import { compileTaxonomy } from '../taxonomy/compile.js';
import { draftRole, type Draft } from '../taxonomy/draft.js';
import { harvestCandidates } from '../taxonomy/harvest.js';
import { readInput } from './input.js';
import { EXIT, print, printJson } from './output.js';
import { readSource } from './taxonomy-source.js';
import { makeFolderOf, writeFile } from './write-file.js';

/** Phrases named that may be skills. */
const SHOWN_CANDIDATES = 10;

export interface AddRoleOptions {
  readonly output: string;
  readonly title?: string;
  readonly id?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `rolefit taxonomy add-role FILE`: drafts a role's profile from its document, for review. */
export async function runAddRole(path: string, options: AddRoleOptions): Promise<number> {
  const { document } = await readInput(path, { color: false });
  const own = existsSync(join(options.output, 'taxonomy'));
  const source = readSource(own ? { taxonomy: options.output } : {});
  const pack = buildPack(compileTaxonomy(source));
  const draft = draftRole(
    document.view?.text ?? document.text,
    path,
    { title: options.title ?? document.title, id: options.id },
    source,
    pack,
  );
  const files = {
    profile: join(options.output, `taxonomy/roles/${draft.role.id}.yaml`),
    document: join(options.output, `corpus/roles/${draft.role.id}.md`),
  };
  for (const [file, text] of [
    [files.profile, draft.profile],
    [files.document, draft.document],
  ] as const)
    if (options.force !== true && existsSync(file) && readFileSync(file, 'utf8') !== text)
      throw new RolefitError(
        'usage',
        `${file}: it is there already; --force writes over it, --id gives the role another name`,
      );
  write(files.profile, draft.profile);
  write(files.document, draft.document);
  const candidates = await harvestCandidates(analyze({ text: draft.document }, pack, { as: 'posting' }), pack);
  const { role, neighbours, findings, review } = draft;
  if (options.json)
    printJson({
      format: 1,
      files,
      role,
      neighbours,
      findings,
      review,
      candidates: candidates.map(({ phrase }) => phrase),
    });
  else
    print(
      report(
        draft,
        files,
        candidates.slice(0, SHOWN_CANDIDATES).map(({ phrase }) => phrase),
        options.output,
      ),
    );
  return EXIT.answered;
}

function write(file: string, text: string): void {
  makeFolderOf(file);
  writeFile(file, text);
}

function report(
  { role, neighbours, ranking, findings, review }: Draft,
  files: Readonly<Record<string, string>>,
  candidates: readonly string[],
  folder: string,
): string {
  const of = (importance: string): number => role.skills.filter((entry) => entry.importance === importance).length;
  const duties = role.responsibilities.reduce((sum, { items }) => sum + items.length, 0);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const first = ranking[0]!;
  const item = (text: string): string[] => wrap(safe(text), '  · ', '    ');
  const lines = [
    ...wrap(
      safe(
        `${role.title} (${role.id}): ${role.skills.length} skills (${of('core')} core, ${of('expected')} expected, ${of('useful')} useful), ${duties} responsibilities, ${role.experience.length} of years, ${role.education.length} of degrees`,
      ),
      '',
      '',
    ),
    ...Object.values(files).map((file) => `  ${safe(file)}`),
    '',
    'Nearest roles, by how much of what it can earn they have as well',
    ...item(neighbours.map(({ id, share }) => `${id} ${percent(share)}`).join(', ')),
    ...item(
      first.id === role.id
        ? `Its own document ranks it first, with ${percent(first.confidence)}.`
        : `Its own document ranks ${first.id} first (${percent(first.confidence)}): name what sets it apart.`,
    ),
    '',
    'To review',
    ...review.flatMap(item),
    ...findings.flatMap(({ severity, where, message }) => item(`${severity}: ${where}: ${message}`)),
    ...(candidates.length === 0
      ? []
      : item(
          `Perhaps skills that the taxonomy lacks: ${candidates.join(', ')}. Add those that are to taxonomy/skills.`,
        )),
    '',
    ...wrap(
      safe(`Then: rolefit taxonomy lint --taxonomy ${folder}; rolefit match ad.txt --taxonomy ${folder}`),
      '',
      '',
    ),
  ];
  return `${lines.join('\n')}\n`;
}
