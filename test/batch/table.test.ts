import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BROKEN, MORE, tableScanner } from '../../src/batch/table.js';
import { fieldsOf } from '../../src/batch/table-cutter.js';
import { holds } from '../support/properties.js';

/** All records of a table, each with the place of its end. */
function scanAll(text: string, delimiter = ','): string[][] {
  const bytes = Buffer.from(text);
  const scanner = tableScanner(delimiter.charCodeAt(0));
  const records: string[][] = [];
  for (let at = 0; at < bytes.length;) {
    at = scanner.scan(bytes, at, true);
    if (at < 0) throw new Error('broken');
    records.push(fieldsOf(scanner, bytes));
  }
  return records;
}

const field = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'é', '中', '😀') }),
  fc.constantFrom('', '0', ' x '),
);

function written(fields: readonly string[], delimiter: string, quoteAll: boolean): string {
  return fields
    .map((text) =>
      quoteAll || /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(delimiter);
}

test('what a table holds is read as csv-parse reads it', () => {
  holds(
    fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    (records, delimiter, end, quoteAll) => {
      const text = records.map((fields) => written(fields, delimiter, quoteAll)).join(end) + end;
      const theirs = parse(text, { delimiter, relax_column_count: true, record_delimiter: [end] }) as string[][];
      expect(scanAll(text, delimiter)).toEqual(theirs);
      expect(theirs).toEqual(records);
    },
  );
});

test('bytes that end before a record ask for more, and more changes nothing that was read', () => {
  holds(fc.array(field, { minLength: 1, maxLength: 4 }), fc.nat(), (fields, cut) => {
    const whole = Buffer.from(`${written(fields, ',', true)}\nnext,`);
    const end = tableScanner(0x2c).scan(whole, 0, false);
    expect(end).toBe(whole.length - 'next,'.length);
    const part = whole.subarray(0, cut % end);
    expect(tableScanner(0x2c).scan(part, 0, false)).toBe(MORE);
  });
});

test.each(['"a', '"a"b', '"a""', 'x,"a"b\nc'])('%j is broken', (text) => {
  expect(tableScanner(0x2c).scan(Buffer.from(text), 0, true)).toBe(BROKEN);
});

test('a quote inside a plain field is a character like others, unless it is strict', () => {
  expect(scanAll('5" pipe,b\n')).toEqual([['5" pipe', 'b']]);
  expect(tableScanner(0x2c).scan(Buffer.from('5" pipe,b\n'), 0, true, true)).toBe(BROKEN);
});
