import type { Pack } from '../pack/load.js';
import { titleNumbers } from '../score/title-numbers.js';
import type { TitleAnswer } from '../score/title-search.js';
import type { Document, Span } from '../types.js';
import { documentEvidence } from './explain.js';
import { termStatement } from './statements.js';
import { given, node, type Explanation, type TextEvidence } from './tree.js';

/** A title as the document that the evidence of its explanation stands in: what `verify` takes. */
export function titleDocument(title: string): Document {
  return { title, text: '' };
}

/** The arithmetic of a role's score for a title (`searchTitle`), as a tree. The root's value is the score in ticks. */
export function explainTitle(title: string, answer: TitleAnswer, pack: Pack): Explanation {
  const parts = [likeness(title, answer, pack), words(title, answer, pack), breadth(answer, pack)];
  return node(
    pack,
    'sum',
    pack.data.roles[answer.role]!.title,
    parts.filter((part) => part !== null),
  );
}

function evidence(title: string, { start, end }: Span): TextEvidence {
  return { field: 'title', start, end, text: title.slice(start, end) };
}

function likeness(title: string, answer: TitleAnswer, pack: Pack): Explanation | null {
  const { text, isProper, isAbove, hits, own } = answer.title;
  if (text === '') return null;
  const numbers = titleNumbers(pack);
  const less = (label: string, whole: Explanation, part: Explanation): Explanation =>
    node(pack, 'sum', label, [whole, node(pack, 'product', 'less what both have', [given('minus', -1), part])]);
  const common = node(
    pack,
    'sum',
    'what both titles have',
    hits.flatMap((hit) =>
      hit.own === null
        ? []
        : [{ ...given(`${hit.own.word} (${hit.own.likeness})`, hit.own.weight), evidence: evidence(title, hit) }],
    ),
  );
  const whole = node(
    pack,
    'sum',
    'the title',
    hits.map((hit) => ({ ...given(hit.expanded ?? 'word', hit.weight), evidence: evidence(title, hit) })),
  );
  const itsOwn = node(
    pack,
    'sum',
    `“${text}”`,
    own.map(({ word, df }) => node(pack, 'idf', word, [given('roles with it in a title', df)])),
  );
  const lacks = [
    node(pack, 'product', "what the role's title lacks", [
      given('counts', numbers.given),
      less('of the title', whole, common),
    ]),
    node(pack, 'product', 'what the title lacks', [
      given('counts', numbers.own),
      node(pack, 'max', 'at least nothing', [less("of the role's title", itsOwn, common)]),
    ]),
  ];
  const share = node(pack, 'ratio', 'how like they are', [
    common,
    node(pack, 'sum', 'with what either lacks', [common, ...lacks]),
  ]);
  return node(pack, 'round', 'Title', [
    node(pack, 'product', `like “${text}”`, [
      given('a title word for word', numbers.title),
      share,
      given(
        isProper ? 'the title of the role, or word for word' : 'one of its other titles',
        isProper ? numbers.proper : 1,
      ),
      given(isAbove ? 'it says of one who leads' : 'no more than the title says', isAbove ? numbers.above : 1),
    ]),
  ]);
}

function words(title: string, { role, words: { whole, terms } }: TitleAnswer, pack: Pack): Explanation | null {
  if (terms.length === 0) return null;
  const factor = titleNumbers(pack).words;
  const details = terms.map(({ term, ticks, place, ...span }): Explanation => {
    const quote = termStatement(pack, role, term);
    return node(
      pack,
      'product',
      title.slice(span.start, span.end),
      [
        given('for each tick', factor),
        node(pack, 'ratio', 'its share of the title', [given('place', place), given('all words', whole)]),
        given('in the role document', ticks),
      ],
      { evidence: evidence(title, span), ...(quote && { statement: documentEvidence(pack, role, quote) }) },
    );
  });
  return node(pack, 'round', 'Words of the role document', [node(pack, 'sum', 'words', details)]);
}

function breadth({ breadth: { count } }: TitleAnswer, pack: Pack): Explanation | null {
  if (count === 0) return null;
  const numbers = titleNumbers(pack);
  const titles = given('titles', count);
  const share = node(pack, 'ratio', 'share', [
    titles,
    node(pack, 'sum', 'with half', [titles, given('half of it with', numbers.breadthHalf)]),
  ]);
  return node(pack, 'round', 'Number of its titles', [
    node(pack, 'product', 'a role of many names', [given('of very many', numbers.breadth), share]),
  ]);
}
