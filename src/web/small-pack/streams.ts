/**
 * Named streams of bytes, one behind the other in a file: what is alike stands together, which is what packs well on the way. A first line of JSON has
 * their names and lengths. Numbers are stored seven bits a byte, the lowest first; those that may be negative in zigzag (0, -1, 1, -2 …).
 */

const MAGIC = 'rolefit-small';
const VERSION = 1;

export interface StreamWriter {
  /** Whole numbers from 0 to 2^31 - 1. */
  readonly number: (name: string, value: number) => void;
  readonly signed: (name: string, value: number) => void;
  /** Numbers that may be negative, and how many there are. */
  readonly list: (name: string, values: ArrayLike<number>) => void;
  /** Any numbers, of which few differ. */
  readonly floats: (name: string, values: ArrayLike<number>) => void;
  readonly texts: (name: string, texts: readonly string[]) => void;
  readonly json: (name: string, value: unknown) => void;
  readonly bytes: () => Uint8Array;
}

export interface StreamReader {
  readonly number: (name: string) => number;
  /** A number of things of which each has a byte at the least: no file says that it has more than it can have. */
  readonly count: (name: string) => number;
  /** Reads the next number of a stream at each call. */
  readonly source: (name: string) => () => number;
  readonly signed: (name: string) => number;
  readonly list: (name: string) => number[];
  readonly floats: (name: string) => Float64Array;
  readonly texts: (name: string) => string[];
  readonly json: (name: string) => unknown;
}

export function streamWriter(): StreamWriter {
  const streams = new Map<string, number[]>();
  const encoder = new TextEncoder();
  const stream = (name: string): number[] => {
    let bytes = streams.get(name);
    if (bytes === undefined) streams.set(name, (bytes = []));
    return bytes;
  };
  const number = (name: string, value: number): void => {
    if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: ${value} is no whole number from 0 on`);
    const bytes = stream(name);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  const signed = (name: string, value: number): void => number(name, value < 0 ? -2 * value - 1 : 2 * value);
  const raw = (name: string, bytes: Uint8Array): void => {
    number(name, bytes.length);
    const own = stream(name);
    for (const byte of bytes) own.push(byte);
  };
  return {
    number,
    signed,
    list(name, values) {
      number(name, values.length);
      for (let i = 0; i < values.length; i++) signed(name, values[i]!);
    },
    floats(name, values) {
      const distinct = [...new Set(Array.from(values))];
      const index = new Map(distinct.map((value, at) => [value, at]));
      raw(`${name}.values`, new Uint8Array(Float64Array.from(distinct).buffer));
      number(name, values.length);
      for (let i = 0; i < values.length; i++) number(name, index.get(values[i]!)!);
    },
    texts(name, texts) {
      if (texts.some((text) => text.includes('\0'))) throw new Error(`${name}: a text has a NUL`);
      number(name, texts.length);
      raw(name, encoder.encode(texts.join('\0')));
    },
    json: (name, value) => raw(name, encoder.encode(JSON.stringify(value))),
    bytes() {
      const head = encoder.encode(
        `${MAGIC} ${VERSION} ${JSON.stringify([...streams].map(([name, { length }]) => [name, length]))}\n`,
      );
      const parts = [head, ...[...streams.values()].map((bytes) => Uint8Array.from(bytes))];
      const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

/** Reads streams in the order in which each was written. @throws Error where they are not whole */
export function streamReader(bytes: Uint8Array): StreamReader {
  const decoder = new TextDecoder();
  const lineEnd = bytes.indexOf(0x0a);
  const [magic, version, names] = decoder.decode(bytes.subarray(0, Math.max(0, lineEnd))).split(' ');
  if (magic !== MAGIC || version !== String(VERSION)) throw new Error('no small pack');
  const places = new Map<string, { at: number; readonly end: number }>();
  let start = lineEnd + 1;
  for (const [name, length] of JSON.parse(names!) as [string, number][]) {
    places.set(name, { at: start, end: start + length });
    start += length;
  }
  if (start !== bytes.length) throw new Error('not whole');
  const placeOf = (name: string): { at: number; readonly end: number } => {
    const place = places.get(name);
    if (place === undefined) throw new Error(name);
    return place;
  };
  const numberAt = (place: { at: number; readonly end: number }): number => {
    let value = bytes[place.at]!;
    // Most are of one byte.
    if (value < 128 && place.at < place.end) {
      place.at++;
      return value;
    }
    value = 0;
    for (let scale = 1; place.at < place.end; scale *= 128) {
      const byte = bytes[place.at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new Error('not whole');
  };
  const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
  const counted = (place: { at: number; readonly end: number }): number => {
    const count = numberAt(place);
    if (count > bytes.length) throw new Error('not whole');
    return count;
  };
  const raw = (name: string): Uint8Array => {
    const place = placeOf(name);
    const length = numberAt(place);
    if (place.at + length > place.end) throw new Error(name);
    return bytes.subarray(place.at, (place.at += length));
  };
  return {
    number: (name) => numberAt(placeOf(name)),
    count: (name) => counted(placeOf(name)),
    source(name) {
      const place = placeOf(name);
      return () => numberAt(place);
    },
    signed: (name) => unzigzag(numberAt(placeOf(name))),
    list(name) {
      const place = placeOf(name);
      const values: number[] = [];
      for (let rest = counted(place); rest > 0; rest--) values.push(unzigzag(numberAt(place)));
      return values;
    },
    floats(name) {
      const values = new Float64Array(raw(`${name}.values`).slice().buffer);
      const place = placeOf(name);
      return Float64Array.from({ length: counted(place) }, () => values[numberAt(place)]!);
    },
    texts(name) {
      const count = numberAt(placeOf(name));
      const texts = decoder.decode(raw(name)).split('\0');
      return count === 0 ? [] : texts;
    },
    json: (name) => JSON.parse(decoder.decode(raw(name))) as unknown,
  };
}

/** Stores numbers by how they differ from those that follow from others: by nothing, as a rule. */
export function putDerived(
  out: StreamWriter,
  name: string,
  values: ArrayLike<number>,
  derived: ArrayLike<number>,
): void {
  const alike = values.length === derived.length;
  const rest = Array.from(values, (value, i) => (alike ? value - derived[i]! : value));
  out.number(name, alike ? (rest.every((value) => value === 0) ? 0 : 1) : 2);
  if (!alike || rest.some((value) => value !== 0)) out.list(name, rest);
}

export function getDerived(from: StreamReader, name: string, derived: ArrayLike<number>): ArrayLike<number> {
  const kind = from.number(name);
  if (kind === 0) return derived;
  const rest = from.list(name);
  return kind === 2 ? rest : rest.map((value, i) => value + derived[i]!);
}
