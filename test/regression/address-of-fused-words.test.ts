import { expect, test } from 'vitest';
import { skillsOf } from '../support/reading.js';

// Words that were parted inside an address: only the first part was marked as one of an address.
test.each(['https://acme.com/learnPython', 'mail@learnPython.com', 'https://acme.com/jobs/teamDocker?q=useJava'])(
  'parted words of the address %s mention nothing',
  (address) => {
    expect(skillsOf(`Read more at ${address} today`)).toEqual([]);
  },
);
