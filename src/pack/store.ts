import { RolefitError } from '../errors.js';
import type { PhraseTrie } from '../text/phrases.js';
import { PACK_FORMAT, type PackData } from './format.js';

/**
 * A stored pack: the line `rolefit-pack <format> <length of the index in bytes>`, the index as JSON, then blocks of bytes aligned to 8.
 * The index holds small values itself and says for each large one which block holds it: numbers as typed arrays, the rest as JSON. What a plain `match` never needs (`aliasTexts`), or needs of one role only (`profiles`), is decoded when it is first asked for.
 */

const MAGIC = 'rolefit-pack';
const ALIGNMENT = 8;

type ArrayKind = 'u8' | 'u16' | 'i16' | 'i32' | 'f64';
type Block =
  | { readonly kind: ArrayKind; readonly at: number; readonly count: number }
  | { readonly kind: 'json'; readonly at: number; readonly count: number };

/** Keys of PackData that are numbers, or JSON decoded late; tries, `terms`, `lexicon` and `triggers` are taken apart. */
const NUMBERS = [
  'wordTerms',
  'aliasSkills',
  'aliasRules',
  'claimStarts',
  'claimRoles',
  'claimPositions',
  'claimTicks',
  'claimCore',
  'exp',
] as const;
const TRIGGER_ARRAYS = ['words', 'pairs'] as const;
const LEXICON_ARRAYS = ['letters', 'starts', 'slots', 'lows', 'highs'] as const;
const LATE = ['aliasTexts', 'studyFields'] as const;
/** Of a role what only its explanation and its profile need: a line of JSON for each role, decoded when it is first asked for. */
const LATE_OF_ROLE = ['titles', 'summary', 'skills'] as const;
export const TRIES = [
  'aliases', 'headings', 'headingBegins', 'headingEnds', 'openers', 'insides', 'leads', 'tells', 'cuePhrases', 'levelTitles',
  'levelPhrases', 'degreeForms', 'studyPhrases', 'equivalentPhrases', 'factPhrases', 'resumeHeadings', 'resumeEndings', 'calendarPhrases', 'careerPhrases', 'titles', 'qualifiers',
] as const; // prettier-ignore
const TRIE_ARRAYS = ['roots', 'nodes', 'edgeWords', 'endJoins', 'payloads'] as const;
const TERM_ARRAYS = ['idf', 'df', 'roles', 'frequencies', 'rarities', 'everyday', 'ticks'] as const;

type Decoder = InstanceType<typeof TextDecoder>;

interface Index {
  readonly values: Record<string, unknown>;
  readonly blocks: Record<string, Block>;
}

/** The bytes of a pack. */
export function encodePack(data: PackData): Uint8Array {
  const blocks: Record<string, Block> = {};
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (name: string, kind: Block['kind'], bytes: Uint8Array, count: number): void => {
    blocks[name] = { kind, at, count };
    const padding = (ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT;
    parts.push(bytes, new Uint8Array(padding));
    at += bytes.length + padding;
  };
  const encoder = new TextEncoder();
  const putNumbers = (name: string, numbers: ArrayLike<number>): void => {
    const { kind, bytes } = packNumbers(numbers);
    put(name, kind, bytes, numbers.length);
  };
  const values: Record<string, unknown> = { ...data };
  const take = (key: keyof PackData): void => void delete values[key];
  for (const key of NUMBERS) {
    putNumbers(key, data[key]);
    take(key);
  }
  for (const name of LEXICON_ARRAYS) putNumbers(`lexicon.${name}`, data.lexicon[name]);
  take('lexicon');
  for (const name of TRIGGER_ARRAYS) putNumbers(`triggers.${name}`, data.triggers[name]);
  take('triggers');
  const ruleBytes = encoder.encode(data.rules.join('\n'));
  put('rules', 'json', ruleBytes, ruleBytes.length);
  take('rules');
  const told = encoder.encode(
    data.roles
      .map((role) => JSON.stringify(Object.fromEntries(LATE_OF_ROLE.map((key) => [key, role[key]]))))
      .join('\n'),
  );
  put('roles', 'json', told, told.length);
  values['roles'] = data.roles.map((role) =>
    Object.fromEntries(Object.entries(role).filter(([key]) => !(LATE_OF_ROLE as readonly string[]).includes(key))),
  );
  const profiles = data.profiles.map((profile) => encoder.encode(JSON.stringify(profile)));
  const profileStarts = [0];
  for (const { length } of profiles) profileStarts.push(profileStarts.at(-1)! + length);
  const laid = new Uint8Array(profileStarts.at(-1)!);
  profiles.forEach((bytes, index) => laid.set(bytes, profileStarts[index]));
  put('profiles', 'json', laid, laid.length);
  putNumbers('profileStarts', profileStarts);
  take('profiles');
  for (const key of LATE) {
    const bytes = encoder.encode(JSON.stringify(data[key]));
    put(key, 'json', bytes, bytes.length);
    take(key);
  }
  for (const key of TRIES) {
    for (const name of TRIE_ARRAYS) putNumbers(`${key}.${name}`, data[key][name]);
    values[key] = data[key].rootCount;
  }
  const { k1, b, avgdl } = data.terms;
  for (const name of TERM_ARRAYS) putNumbers(`terms.${name}`, data.terms[name]);
  values['terms'] = { k1, b, avgdl };

  const index = encoder.encode(JSON.stringify({ values, blocks } satisfies Index));
  const head = encoder.encode(`${MAGIC} ${PACK_FORMAT} ${index.length}\n`);
  const front = head.length + index.length;
  const offset = front + ((ALIGNMENT - (front % ALIGNMENT)) % ALIGNMENT);
  const bytes = new Uint8Array(offset + at);
  bytes.set(head);
  bytes.set(index, head.length);
  let position = offset;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}

/**
 * The numbers as they stand where they are in an array of 16 or 32 bits, which its reader takes as it is; else the narrowest array that holds them
 * exactly. Little-endian as on every machine Node and browsers run on.
 */
function packNumbers(numbers: ArrayLike<number>): { kind: ArrayKind; bytes: Uint8Array } {
  if (numbers instanceof Uint16Array) return { kind: 'u16', bytes: bytesOf(numbers) };
  if (numbers instanceof Int32Array) return { kind: 'i32', bytes: bytesOf(numbers) };
  let least = 0;
  let most = 0;
  let whole = true;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (!Number.isInteger(value)) whole = false;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const kind: ArrayKind =
    !whole || most > 0x7fffffff || least < -0x80000000
      ? 'f64'
      : least >= 0 && most < 256
        ? 'u8'
        : least >= 0 && most < 65536
          ? 'u16'
          : least >= -32768 && most < 32768
            ? 'i16'
            : 'i32';
  return { kind, bytes: bytesOf(ARRAYS[kind].from(numbers)) };
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, i16: Int16Array, i32: Int32Array, f64: Float64Array } as const;
type NumberArray = InstanceType<(typeof ARRAYS)[ArrayKind]>;

/** The error for a pack that cannot be read as one. */
export function damaged(): RolefitError {
  return new RolefitError('pack.damaged', 'this is no whole pack; compile it again with "rolefit taxonomy compile"');
}

/**
 * Reads the bytes of a pack back.
 * @throws RolefitError `pack.damaged` or `pack.format`
 */
export function decodePackData(bytes: Uint8Array): PackData {
  const lineEnd = bytes.indexOf(0x0a);
  const decoder = new TextDecoder();
  const head = lineEnd > 0 && lineEnd < 64 ? decoder.decode(bytes.subarray(0, lineEnd)).split(' ') : [];
  if (head[0] !== MAGIC) throw damaged();
  if (Number(head[1]) !== PACK_FORMAT) {
    throw new RolefitError(
      'pack.format',
      `the pack has format ${head[1]}, this rolefit reads format ${PACK_FORMAT}; compile it again with "rolefit taxonomy compile"`,
    );
  }
  const front = lineEnd + 1 + Number(head[2]);
  const offset = front + ((ALIGNMENT - (front % ALIGNMENT)) % ALIGNMENT);
  // Typed arrays must stand at multiples of their width.
  const aligned = (bytes.byteOffset + offset) % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  try {
    const { values, blocks } = JSON.parse(decoder.decode(bytes.subarray(lineEnd + 1, front))) as Index;
    return assemble(values, blocks, aligned, offset, decoder);
  } catch (error) {
    throw error instanceof RolefitError ? error : damaged();
  }
}

function tellLate(role: object, line: string): void {
  let told: Record<string, unknown> | undefined;
  for (const key of LATE_OF_ROLE)
    Object.defineProperty(role, key, {
      enumerable: true,
      get: () => (told ??= JSON.parse(line) as Record<string, unknown>)[key],
    });
}

/** An array whose entries are told when they are first asked for. */
function eachLate(length: number, tell: (index: number) => unknown): unknown[] {
  const list: unknown[] = [];
  for (let index = 0; index < length; index++) {
    let told: unknown;
    Object.defineProperty(list, index, { enumerable: true, get: () => (told ??= tell(index)) });
  }
  return list;
}

function assemble(
  values: Record<string, unknown>,
  blocks: Record<string, Block>,
  bytes: Uint8Array,
  offset: number,
  decoder: Decoder,
): PackData {
  const block = (name: string): Block => {
    const found = blocks[name];
    if (found === undefined) throw new Error(name);
    return found;
  };
  const raw = (name: string, from = 0, to = block(name).count): string => {
    const { at, count } = block(name);
    if (offset + at + count > bytes.length || to > count) throw new Error(name);
    return decoder.decode(bytes.subarray(offset + at + from, offset + at + to));
  };
  const numbers = (name: string): NumberArray => {
    const { kind, at, count } = block(name);
    // What stands behind the pack in memory is none of it.
    if (offset + at + count * ARRAYS[kind as ArrayKind].BYTES_PER_ELEMENT > bytes.length) throw new Error(name);
    return new ARRAYS[kind as ArrayKind](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset + at, count);
  };
  const data: Record<string, unknown> = { ...values };
  const rules = raw('rules');
  data['rules'] = rules === '' ? [] : rules.split('\n');
  for (const key of NUMBERS) data[key] = numbers(key);
  data['triggers'] = Object.fromEntries(TRIGGER_ARRAYS.map((name) => [name, numbers(`triggers.${name}`)]));
  data['lexicon'] = Object.fromEntries(LEXICON_ARRAYS.map((name) => [name, numbers(`lexicon.${name}`)]));
  const told = raw('roles').split('\n');
  const roles = values['roles'] as object[];
  if (roles.length > 0 && told.length !== roles.length) throw new Error('roles');
  roles.forEach((role, index) => tellLate(role, told[index]!));
  const profileStarts = numbers('profileStarts');
  data['profiles'] = eachLate(
    roles.length,
    (index) => JSON.parse(raw('profiles', profileStarts[index], profileStarts[index + 1])) as unknown,
  );
  for (const key of LATE) {
    const { at, count } = block(key);
    if (offset + at + count > bytes.length) throw new Error(key);
    let value: unknown;
    Object.defineProperty(data, key, { enumerable: true, get: () => (value ??= JSON.parse(raw(key))) });
  }
  for (const key of TRIES) {
    const trie: Record<string, unknown> = { rootCount: values[key] };
    for (const name of TRIE_ARRAYS) trie[name] = numbers(`${key}.${name}`);
    data[key] = trie as unknown as PhraseTrie;
  }
  const terms: Record<string, unknown> = { ...(values['terms'] as object) };
  for (const name of TERM_ARRAYS) terms[name] = numbers(`terms.${name}`);
  data['terms'] = terms;
  return data as unknown as PackData;
}
