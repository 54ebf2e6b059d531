import { expect, test } from 'vitest';
import { read } from '../support/reading.js';

// The buffer of the plain text is used again; a sign that an earlier, longer text had behind the end was taken for the currency.
test.each(['€', '$', '£'])('a %s that an earlier text had behind the end is no currency of this one', (sign) => {
  read(`Our salary is 50000${sign} and more`);
  expect(read('Our salary is 50000').pay).toBeNull();
});
