import { describe, expect, test } from 'vitest';
import { orderPage } from '../../src/readers/pdf/columns.js';
import type { Fragment } from '../../src/readers/pdf/fragments.js';
import { readableText } from '../../src/readers/pdf/glyph-text.js';
import { joinLines, readColumn } from '../../src/readers/pdf/paragraphs.js';

/** Letters are half as wide as they are high. */
const SIZE = 10;

/** A piece of text at the place where its baseline begins. */
type Drawn = readonly [text: string, x: number, y: number];

/** Pieces of text; the place of each in the order of drawing is that in the list. */
function fragments(...lines: readonly Drawn[]): Fragment[] {
  return lines.map(([text, x, y], order) => ({
    text,
    x0: x,
    x1: x + (text.length * SIZE) / 2,
    y,
    size: SIZE,
    order,
    font: 'F',
  }));
}

function read(...lines: readonly Drawn[]): string {
  return orderPage(fragments(...lines))
    .regions.map((region) => readColumn(region.fragments, 'either'))
    .join('\n\n');
}

describe('the order of a page', () => {
  test('cells of two lines that were drawn one after the other are read one after the other', () => {
    expect(
      read(
        ['Technical', 50, 100],
        ['Skills', 50, 115],
        ['Kotlin', 150, 100],
        ['Kafka', 150, 115],
        ['Go', 250, 100],
        ['Spring', 250, 115],
      ),
    ).toBe('Technical\nSkills\n\nKotlin\nKafka\n\nGo\nSpring');
  });

  test('the same cells drawn row by row are read row by row', () => {
    expect(read(['Kotlin', 50, 100], ['Kafka', 150, 100], ['Go', 50, 115], ['Spring', 150, 115])).toBe(
      'Kotlin\tKafka\nGo\tSpring',
    );
  });

  test('a date that wraps in its cell stays whole', () => {
    expect(
      read(
        ['Guide at the Museum of', 50, 100],
        ['Weaving', 50, 112],
        ['May 2021 -', 250, 100],
        ['June 2022', 250, 112],
        ['• Led tours', 50, 124],
      ),
    ).toBe('Guide at the Museum of Weaving\n\nMay 2021 -\nJune 2022\n\n• Led tours');
  });

  test('dates at the right margin stand beside what they date', () => {
    expect(
      read(
        ['Baker', 50, 100],
        ['2019 - 2021', 300, 100],
        ['Cook', 50, 115],
        ['2016 - 2019', 300, 115],
        ['Waiter', 50, 130],
        ['2014 - 2016', 300, 130],
      ),
    ).toBe('Baker\t2019 - 2021\nCook\t2016 - 2019\nWaiter\t2014 - 2016');
  });
});

describe('the lines of a column', () => {
  const column = (...lines: readonly string[]): string =>
    readColumn(
      fragments(
        ...lines.map(
          (line, i) => [line.trimStart(), 50 + (line.length - line.trimStart().length) * 5, 100 + i * 12] as const,
        ),
      ),
      'either',
    );

  test('what stands under a bullet goes on with it where there was no room left', () => {
    expect(column('• Basics of Human', '  Resources', '• Law')).toBe('• Basics of Human Resources\n• Law');
  });

  test('a line at the bullet itself is a new one', () => {
    expect(column('• Basics of Human', 'Resources', '• Law')).toBe('• Basics of Human\nResources\n• Law');
  });

  test('an address is no sentence that goes on, and a state no word of one', () => {
    expect(column('ada@example.com', 'The Very Long Name of an Institute, Portland, OR', 'Aug 2018 - May 2022')).toBe(
      'ada@example.com\nThe Very Long Name of an Institute, Portland, OR\nAug 2018 - May 2022',
    );
  });

  test('a numbered reference holds its second line', () => {
    expect(column('[1] A. Weaver and B. Miller: On looms and how', '    Threads break', '[2] C. Baker: On yeast')).toBe(
      '[1] A. Weaver and B. Miller: On looms and how Threads break\n[2] C. Baker: On yeast',
    );
  });
});

test.each([
  ['the incident-', 'response team', 'own', 'the incident-response team'],
  ['we ship compo-', 'nents', 'either', 'we ship components'],
  ['we ship compo-', 'nents', 'own', 'we ship compo-nents'],
  ['patent GP-20-', 'US', 'either', 'patent GP-20-US'],
] as const)('%s | %s with hyphens %s is %s', (text, next, hyphens, joined) => {
  expect(joinLines(text, next, hyphens)).toBe(joined);
});

test.each([
  ['-\u00ad\u2010', '-'],
  ['\u00ad', '-'],
  ['\ufb01', 'fi'],
])('the drawn sign %j is read as %j', (sign, text) => {
  expect(readableText(sign)).toBe(text);
});
