import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';

const CHILD = fileURLToPath(new URL('./reader-child.mjs', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/rolefit.js', import.meta.url));
const OWN_FILES = fileURLToPath(new URL('../readers/files', import.meta.url));
/** Readings of each file in one process, and PDFs in the folder that is read whole. */
const READINGS = 10;
const FOLDER_SIZE = 200;

/** The PDFs that are timed, and what they are. */
export interface Pdfs {
  readonly source: string;
  readonly paths: readonly string[];
}

/** One page of PDF, warm: milliseconds a file, the fastest reading of each, averaged over the files. */
export interface PageTimes {
  readonly source: string;
  readonly files: number;
  readonly rolefit: number;
  readonly unpdf: number;
  readonly ratio: number;
  /** From the file to a finished fit with its explanation, and that by the reading alone. */
  readonly fit: number;
  readonly fitRatio: number;
}

/** A folder of one-page PDFs, whole processes, fastest of the rounds in milliseconds; null where pdftotext is not installed. */
export interface FolderTimes {
  readonly files: number;
  readonly rolefit: number;
  readonly pdftotext: number | null;
  readonly ratio: number | null;
}

/** PDFs of one page: the résumés of the development data, else those made for the tests. */
export async function onePagePdfs(data: string | undefined): Promise<Pdfs> {
  const resumes = join(data ?? '', 'resume-pdfs');
  const isThere = data !== undefined && existsSync(resumes);
  const folders = isThere ? [resumes] : ['latex', 'chromium', 'office'].map((name) => join(OWN_FILES, name));
  const paths: string[] = [];
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, name);
      if (!name.endsWith('.pdf')) continue;
      const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)), { verbosity: 0 });
      if (pdf.numPages === 1) paths.push(path);
      await pdf.destroy();
    }
  return { source: isThere ? 'résumés' : 'test files', paths };
}

/** Times reading by rolefit and by unpdf alone in alternating fresh processes. */
export function timePages({ source, paths }: Pdfs, rounds: number): PageTimes {
  const none = (): number[] => paths.map(() => Infinity);
  const fastest = { rolefit: none(), unpdf: none(), fit: none() };
  for (let round = 0; round < rounds; round++)
    for (const reader of ['unpdf', 'rolefit', 'fit'] as const) {
      const out = execFileSync(process.execPath, [CHILD, reader, String(READINGS), ...paths], environment());
      const times = JSON.parse(out) as number[];
      fastest[reader] = fastest[reader].map((time, at) => Math.min(time, times[at]));
    }
  const [rolefit, unpdf, fit] = [fastest.rolefit, fastest.unpdf, fastest.fit].map(
    (times) => times.reduce((a, b) => a + b) / paths.length,
  );
  return { source, files: paths.length, rolefit, unpdf, ratio: rolefit / unpdf, fit, fitRatio: fit / rolefit };
}

/** Times `rolefit text FOLDER` and pdftotext run once a file, in turn. */
export function timeFolder({ paths }: Pdfs, rounds: number): FolderTimes {
  const folder = mkdtempSync(join(tmpdir(), 'rolefit-bench-'));
  try {
    const copies = Array.from({ length: FOLDER_SIZE }, (_, at) => join(folder, `${String(at).padStart(3, '0')}.pdf`));
    for (const [at, copy] of copies.entries()) copyFileSync(paths[at % paths.length], copy);
    const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
    let [rolefit, pdftotext] = [Infinity, Infinity];
    for (let round = 0; round < rounds; round++) {
      rolefit = Math.min(
        rolefit,
        timeOf(() => run(process.execPath, [BIN, 'text', folder])),
      );
      if (hasPdftotext)
        pdftotext = Math.min(
          pdftotext,
          timeOf(() => copies.forEach((copy) => run('pdftotext', [copy, '-']))),
        );
    }
    return hasPdftotext
      ? { files: FOLDER_SIZE, rolefit, pdftotext, ratio: rolefit / pdftotext }
      : { files: FOLDER_SIZE, rolefit, pdftotext: null, ratio: null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function renderReaders(pages: PageTimes, folder: FolderTimes): string {
  const { source, files, rolefit, unpdf, ratio, fit, fitRatio } = pages;
  const beside =
    folder.pdftotext === null
      ? 'pdftotext is not installed'
      : `pdftotext once a file ${folder.pdftotext.toFixed(0)} ms`;
  const share = folder.ratio === null ? '' : `, ratio ${folder.ratio.toFixed(2)}`;
  return [
    `one page of PDF, warm (${files} ${source}): rolefit ${rolefit.toFixed(2)} ms, unpdf alone ${unpdf.toFixed(2)} ms, ratio ${ratio.toFixed(2)}\n`,
    `the same to a finished fit: ${fit.toFixed(2)} ms, ratio to the reading ${fitRatio.toFixed(2)}\n`,
    `a folder of ${folder.files} PDFs: rolefit text ${folder.rolefit.toFixed(0)} ms, ${beside}${share}\n`,
  ].join('');
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function run(command: string, args: readonly string[]): void {
  const { error } = spawnSync(command, args, { ...environment(), stdio: ['ignore', 'pipe', 'ignore'] });
  if (error !== undefined) throw error;
}

/** The environment without what tsx adds for its children, and room for what they print. */
function environment(): { readonly env: NodeJS.ProcessEnv; readonly maxBuffer: number; readonly encoding: 'utf8' } {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return { env, maxBuffer: 100_000_000, encoding: 'utf8' };
}
