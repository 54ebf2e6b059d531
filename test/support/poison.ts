/** Records that cannot be read, each with the code it is reported by. `at` makes them differ. */
const POISON: readonly (readonly [code: string, bytes: (at: number) => Buffer | string])[] = [
  ['record.json', (at) => `{"id":"bad-${at}","text":"cut off`],
  ['record.json', (at) => `garbage ${at}`],
  ['record.json', (at) => `{"id":"bad-${at}","text":"two"} {"id":"records"}`],
  ['record.json', (at) => `{"id":"bad-${at}","text":"raw \0 NUL"}`],
  ['record.json', (at) => `{"id":"bad-${at}","text":"tab\tinside"}`],
  ['record.shape', (at) => `["bad-${at}"]`],
  ['record.shape', () => 'null'],
  ['record.no-text', (at) => `{"id":"bad-${at}","title":"Data Scientist"}`],
  ['record.no-text', (at) => `{"id":"bad-${at}","text":${at}}`],
  [
    'record.encoding',
    (at) => Buffer.concat([Buffer.from(`{"id":"bad-${at}","text":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
  ],
  ['record.encoding', (at) => Buffer.from(`{"id":"bad-${at}","text":"caf\u00e9"}`, 'latin1')],
  [
    'record.encoding',
    () => Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
  ],
  ['record.byte-order-mark', (at) => `\ufeff{"id":"bad-${at}","text":"joined"}`],
  ['record.nul', (at) => `{"id":"bad-${at}","text":"a \\u0000 NUL"}`],
  ['record.surrogate', (at) => `{"id":"bad-${at}","text":"half \\ud83d of one"}`],
  ['record.surrogate', (at) => `{"id":"bad-${at}","title":"\\ude00","text":"half of one"}`],
];

/** Bytes of UTF-16 without a line break inside. */
const WIDE = (at: number): Buffer => Buffer.from(`{"id":"bad-${at}","text":"wide"}`, 'utf16le');

export interface Poisoned {
  readonly bytes: Buffer;
  /** Per bad record, in order: its code, line and byte offset. */
  readonly faults: readonly { readonly code: string; readonly line: number; readonly offset: number }[];
}

/** Lines with bad ones strewn in: one before every `every`th good one. */
export function poisoned(lines: readonly string[], every: number): Poisoned {
  const parts: Buffer[] = [];
  const faults: { code: string; line: number; offset: number }[] = [];
  let offset = 0;
  let line = 1;
  const add = (bytes: Buffer): void => {
    parts.push(bytes, Buffer.from('\n'));
    offset += bytes.length + 1;
    line++;
  };
  lines.forEach((good, at) => {
    if (at % every === every - 1) {
      const number = faults.length % (POISON.length + 1);
      const [code, bytes] = POISON[number] ?? ['record.json', WIDE];
      faults.push({ code, line, offset });
      add(Buffer.from(bytes(at)));
    }
    add(Buffer.from(good));
  });
  return { bytes: Buffer.concat(parts), faults };
}
