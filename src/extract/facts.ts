import type { Facts, Mention } from '../types.js';
import { readArrangement } from './arrangement.js';
import { readAuthorisation, readSponsorship } from './authorisation.js';
import { readClearance } from './clearance.js';
import { readEmployment } from './employment.js';
import { readExtras } from './extras.js';
import { findFactHits } from './fact-hits.js';
import { readLanguages } from './languages.js';
import { readLicences } from './licences.js';
import { readPay } from './pay.js';
import { readPeople } from './people.js';
import { readPlace } from './place.js';
import type { Reading } from './reading.js';
import { readTravel } from './travel.js';

/** The facts that one field of a document states. `mentions` are those of the field. */
export function readFacts(reading: Reading, mentions: readonly Mention[]): Facts {
  const hits = findFactHits(reading);
  return {
    people: readPeople(reading, hits),
    pay: readPay(reading),
    extras: readExtras(reading, hits),
    place: readPlace(reading, hits),
    arrangement: readArrangement(reading, hits),
    employment: readEmployment(reading, hits),
    travel: readTravel(reading, hits),
    authorisation: readAuthorisation(reading, hits),
    sponsorship: readSponsorship(reading, hits),
    clearance: readClearance(reading, hits),
    languages: readLanguages(reading, hits, mentions),
    licences: readLicences(reading, mentions),
  };
}

/**
 * The facts of title and text together: what the title states comes first; days at the workplace, pay, languages and licences are the text's, which
 * says how well and how firmly they are asked for.
 */
export function mergeFacts(title: Facts | null, text: Facts): Facts {
  if (title === null) return text;
  return {
    people: text.people ?? title.people,
    pay: text.pay ?? title.pay,
    extras: joined(title.extras, text.extras, ({ kind }) => kind),
    place: text.place ?? title.place,
    arrangement:
      title.arrangement === null
        ? text.arrangement
        : {
            ...title.arrangement,
            days: text.arrangement?.arrangement === title.arrangement.arrangement ? text.arrangement.days : null,
          },
    employment: joined(title.employment, text.employment, ({ type }) => type),
    travel: text.travel ?? title.travel,
    authorisation: text.authorisation ?? title.authorisation,
    sponsorship: text.sponsorship ?? title.sponsorship,
    clearance: text.clearance ?? title.clearance,
    languages: joined(text.languages, title.languages, ({ skill }) => skill),
    licences: joined(text.licences, title.licences, ({ skill }) => skill),
  };
}

/** Both lists, of two entries with the same key the first. */
function joined<T>(first: readonly T[], second: readonly T[], key: (entry: T) => unknown): readonly T[] {
  return first.length === 0
    ? second
    : [...first, ...second.filter((entry) => !first.some((held) => key(held) === key(entry)))];
}
