import { expect, test } from 'vitest';
import { CLASS, DIGIT, fold, LETTER, NEWLINE, OTHER, SPACE, UPPER } from '../../src/text/characters.js';

const codeOf = (character: string): number => character.charCodeAt(0);

test.each([
  ['a', LETTER],
  ['Z', LETTER],
  ['é', LETTER],
  ['ß', LETTER],
  ['ж', LETTER],
  ['ع', LETTER],
  ['工', LETTER],
  ['한', LETTER],
  ['7', DIGIT],
  [' ', SPACE],
  ['\n', NEWLINE],
  ['+', OTHER],
  ['#', OTHER],
  ['.', OTHER],
  ['×', OTHER],
  ['÷', OTHER],
  ['€', OTHER],
])('the class of %j is %i', (character, expected) => {
  expect(CLASS[codeOf(character)]).toBe(expected);
});

test.each([
  ['A', 'a'],
  ['É', 'e'],
  ['ü', 'u'],
  ['Ł', 'l'],
  ['ø', 'o'],
  ['Đ', 'd'],
  ['Ж', 'ж'],
  ['Σ', 'σ'],
  ['Ṩ', 's'],
  ['x', 'x'],
  ['+', '+'],
])('%s folds to %s', (character, expected) => {
  expect(String.fromCharCode(fold(codeOf(character)))).toBe(expected);
});

test.each([
  ['A', 1],
  ['É', 1],
  ['Ж', 1],
  ['a', 0],
  ['é', 0],
  ['7', 0],
])('upper case of %s is %i', (character, expected) => {
  expect(UPPER[codeOf(character)]).toBe(expected);
});

test('folding twice is folding once', () => {
  for (let code = 0; code < 65536; code++) expect(fold(fold(code))).toBe(fold(code));
});
