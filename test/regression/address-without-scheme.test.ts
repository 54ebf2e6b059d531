import { expect, test } from 'vitest';
import { read } from '../support/reading.js';

test('an address that begins with www. mentions nothing', () => {
  expect(read('See www.python.org for more').mentions).toEqual([]);
  expect(read('See www.python.org, we use Java').mentions).toHaveLength(1);
});
