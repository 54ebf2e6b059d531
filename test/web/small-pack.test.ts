import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitReport } from '../../src/explain/fit-report.js';
import { extractReport, matchReport } from '../../src/explain/report.js';
import type { Explanation } from '../../src/explain/tree.js';
import { RolefitError } from '../../src/errors.js';
import { analyze } from '../../src/extract/analyze.js';
import { BUILTIN_PACK_PATH } from '../../src/pack/builtin.js';
import type { PackData } from '../../src/pack/format.js';
import { buildPack, decodePack, type Pack } from '../../src/pack/load.js';
import { encodePack } from '../../src/pack/store.js';
import { fit } from '../../src/score/fit.js';
import { roleDemands } from '../../src/score/fit-role.js';
import { match } from '../../src/score/match.js';
import { decodeSmall, withDocuments } from '../../src/web/small-pack/decode.js';
import { encodeSmall } from '../../src/web/small-pack/encode.js';
import { exponentials } from '../../src/web/small-pack/exponentials.js';
import { ROOT } from '../support/project.js';
import { holdsFor } from '../support/properties.js';
import { AS_OF } from '../support/resumes.js';
import { smallPackData } from '../support/small-taxonomy.js';
import { anyDocument } from '../support/texts.js';

/** Bytes of the two files as they are packed for the way, at most: what is reached, and 2 %. */
const MOST = { core: 358_000, documents: 168_200 } as const;

const FULL = readFileSync(BUILTIN_PACK_PATH);
const full = decodePack(FULL);
const files = encodeSmall(full.data);
const small = withDocuments(decodeSmall(files.core), files.documents);

/** Its bytes as a whole pack; the aliases as they are written and the codes in other taxonomies are all that a small one lacks. */
function bytesOf({ data }: Pack, whole: PackData): Buffer {
  const codesOf = ({ codes }: { readonly codes?: object }) => (codes === undefined ? {} : { codes });
  const roles = data.roles.map(({ id, ...role }, i) => ({ id, ...codesOf(whole.roles[i]!), ...role }));
  const skills = data.skills.map(({ broader, ...skill }, i) => ({ ...skill, ...codesOf(whole.skills[i]!), broader }));
  return Buffer.from(encodePack({ ...data, roles, skills, aliasTexts: whole.aliasTexts }));
}

/** Every document of ours: the postings and the résumés of the corpus. */
const documents = ['postings', 'resumes'].flatMap((kind) =>
  readdirSync(join(ROOT, 'corpus', kind), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => ({ kind, path: join(entry.parentPath, entry.name) })),
);

test('a small pack is the pack it was made from, to the last byte', () => {
  expect(bytesOf(small, full.data).equals(FULL)).toBe(true);
  const own = smallPackData();
  const { core, documents: rest } = encodeSmall(own);
  expect(bytesOf(withDocuments(decodeSmall(core), rest), own).equals(Buffer.from(encodePack(own)))).toBe(true);
});

test('it answers alike on every document of the corpus', () => {
  expect(documents.length).toBeGreaterThan(200);
  const reports = (pack: Pack, text: string, kind: string): string => {
    const analysis = analyze({ text }, pack, { asOf: AS_OF });
    const result = match(analysis, pack);
    const all: unknown[] = [matchReport(result, pack), extractReport(analysis, pack)];
    if (kind === 'resumes') {
      const fitted = fit(analyze({ text }, pack, { as: 'resume', asOf: AS_OF }), roleDemands(pack, 0), pack);
      const receipt = { input: '', demands: { role: '' }, pack: pack.id, version: '', asOf: null };
      all.push(fitReport(fitted, pack, receipt));
    }
    return JSON.stringify(all);
  };
  for (const { kind, path } of documents) {
    const text = readFileSync(path, 'utf8');
    expect(reports(small, text, kind) === reports(full, text, kind) ? '' : path).toBe('');
  }
});

test('without the role documents it gives the same answer with the same words of the text', () => {
  const bare = decodeSmall(files.core);
  const read = (pack: Pack, text: string): unknown => {
    const { explanation, ...report } = matchReport(match(analyze({ text }, pack), pack), pack);
    return { ...report, reasons: explanation?.details?.flatMap(({ details = [] }) => details.map(evidenced)) };
  };
  for (const { path } of documents.slice(0, 60)) {
    const text = readFileSync(path, 'utf8');
    expect(read(bare, text), path).toEqual(read(full, text));
  }
});

/** What a reason says of the text: all but what a role document states. */
function evidenced({ label, value, evidence }: Explanation): unknown {
  return { label, value, evidence };
}

describe('of the small taxonomy', () => {
  const own = smallPackData();
  const { core, documents: rest } = encodeSmall(own);

  test('it answers alike on any text', () => {
    const [made, read] = [buildPack(own), withDocuments(decodeSmall(core), rest)];
    holdsFor(300, anyDocument, (document) => {
      expect(JSON.stringify(matchReport(match(analyze(document, read), read), read))).toBe(
        JSON.stringify(matchReport(match(analyze(document, made), made), made)),
      );
    });
  });

  test('a file that is cut is refused', () => {
    holdsFor(300, fc.integer({ min: 0, max: core.length - 1 }), (length) => {
      expect(() => decodeSmall(core.subarray(0, length))).toThrow(RolefitError);
    });
  });

  test('and so are role documents that are cut', () => {
    const bare = decodeSmall(core);
    holdsFor(300, fc.integer({ min: 0, max: rest.length - 1 }), (length) => {
      expect(() => withDocuments(bare, rest.subarray(0, length))).toThrow(RolefitError);
    });
  });

  test('a file with a byte changed is refused, or read to an end', () => {
    holdsFor(300, fc.nat(core.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const other = core.slice();
      other[at]! ^= change;
      try {
        decodeSmall(other);
      } catch (error) {
        expect(error).toBeInstanceOf(RolefitError);
      }
    });
  });
});

test('its files stay small', () => {
  const packed = (bytes: Uint8Array): number =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  expect(packed(files.core)).toBeLessThan(MOST.core);
  expect(packed(files.documents)).toBeLessThan(MOST.documents);
});

test('exponentials are right to the last bit or the one before', () => {
  exponentials(2561).forEach((value, i) => {
    const wanted = Math.exp(-i / 64);
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(wanted * 2.3e-16);
  });
});
