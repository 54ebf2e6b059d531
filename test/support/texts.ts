import fc from 'fast-check';

/** Characters that break text programs, by kind. */
export const ODD_CHARACTERS = {
  'soft hyphen': '\u00ad',
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'byte-order mark': '\ufeff',
  'right-to-left mark': '\u200f',
  'right-to-left override': '\u202e',
  'first strong isolate': '\u2068',
  'word joiner': '\u2060',
  'variation selector': '\ufe0f',
  'combining acute': '\u0301',
  'combining overlay': '\u0338',
  'no-break space': '\u00a0',
  'narrow no-break space': '\u202f',
  'ideographic space': '\u3000',
  'line separator': '\u2028',
  'next line': '\u0085',
  'carriage return': '\r',
  'CR LF': '\r\n',
  tab: '\t',
  'form feed': '\f',
  escape: '\u001b',
  null: '\u0000',
  'C1 control': '\u009b',
  'ligature fi': '\ufb01',
  'ligature ffl': '\ufb04',
  'sharp s': '\u00df',
  ellipsis: '\u2026',
  'full-width letter': '\uff30',
  'full-width digit': '\uff15',
  'mathematical bold A': '\u{1d400}',
  'mathematical digit': '\u{1d7d7}',
  emoji: '\u{1f680}',
  'emoji with a skin tone': '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}',
  flag: '\u{1f1f3}\u{1f1f4}',
  'lone high surrogate': '\ud83d',
  'lone low surrogate': '\ude80',
  'curly quote': '\u2019',
  'en dash': '\u2013',
  bullet: '\u2022',
  'markdown escape': '\\-',
  'dotted capital I': '\u0130',
  'letter with accent': '\u00e9',
  Chinese: '\u5de5',
  Arabic: '\u0645',
  Hangul: '\uac00',
} as const;

const ASCII_NOISE = [
  '-',
  '--',
  '/',
  '//',
  ':',
  '://',
  '.',
  '..',
  ',',
  ';',
  '!',
  '?',
  '(',
  ')',
  '[',
  '{',
  '<',
  '>',
  '<b>',
  '&',
  '+',
  '++',
  '#',
  '@',
  '*',
  '_',
  '"',
  "'",
  '$',
  '%',
  '|',
  '~',
  '`',
  '\\',
  '=',
  '^',
];

const WORDS = [
  'Python',
  'python',
  'R',
  'C',
  'Go',
  'C++',
  'C#',
  '.NET',
  'Node.js',
  'CI/CD',
  'R&D',
  'A/B',
  'testing',
  'machine',
  'learning',
  'Machine',
  'Learning',
  'and',
  'or',
  'no',
  'not',
  'years',
  '5',
  '7-14+',
  '150,000',
  'Requirements',
  'REQUIREMENTS',
  'Benefits',
  'senior',
  'degree',
  'in',
  'the',
  'of',
  'constructor',
  '__proto__',
  'x',
  'Salary',
  'remote',
  'strategyTake',
  'a',
  'to',
  'models',
  'Acme',
] as const;

/** Any UTF-16 unit, surrogates out of place too. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const odd = fc.constantFrom(...Object.values(ODD_CHARACTERS));

/** Odd characters alone: what may stand before, behind or inside of anything. */
export const oddText: fc.Arbitrary<string> = fc.array(odd, { maxLength: 8 }).map((parts) => parts.join(''));

/** Anything at all: words, signs, odd characters and any UTF-16 units, strung together. */
export const unicodeSoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: odd },
      { weight: 2, arbitrary: fc.constantFrom(...ASCII_NOISE) },
      { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '\n', '\n\n') },
      { weight: 1, arbitrary: anyUnit },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Names of skills in the small taxonomy that are meant wherever they stand, with the skill's id. */
export const PLAIN_ALIASES = [
  ['Python', 'python'],
  ['Java', 'java'],
  ['JavaScript', 'javascript'],
  ['SQL', 'sql'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['.NET', 'dot-net'],
  ['Node.js', 'node-js'],
  ['PyTorch', 'pytorch'],
  ['TensorFlow', 'tensorflow'],
  ['scikit-learn', 'scikit-learn'],
  ['machine learning', 'machine-learning'],
  ['deep learning', 'deep-learning'],
  ['A/B testing', 'ab-testing'],
  ['CI/CD', 'ci-cd'],
  ['R&D', 'research-and-development'],
  ['PostgreSQL', 'postgresql'],
  ['Docker', 'docker'],
  ['Kubernetes', 'kubernetes'],
  ['SCADA', 'scada'],
  ['predictive maintenance', 'predictive-maintenance'],
  ['communication skills', 'communication'],
] as const;

const skill = fc.constantFrom(
  ...PLAIN_ALIASES.map(([name]) => name),
  'R',
  'C',
  'Go',
  'Excel',
  'Spark',
  'golang',
  'statistics',
  'manufacturing',
);
const skillList = fc
  .array(skill, { minLength: 1, maxLength: 5 })
  .chain((skills) =>
    fc.constantFrom(
      `${skills.join(', ')}`,
      skills.join(' and '),
      skills.join(' or '),
      skills.join('/'),
      `one of ${skills.join(', ')}`,
    ),
  );

const sentence = skillList.chain((list) =>
  fc.constantFrom(
    `Strong command of ${list}.`,
    `Experience with ${list}`,
    `5+ years of experience with ${list}.`,
    `You will build services in ${list}, every day.`,
    `${list} preferred.`,
    `${list} a plus`,
    `No ${list} needed here.`,
    `We don't use ${list}.`,
    `Must have: ${list};`,
    `Tools such as ${list} or similar`,
    `Bachelor's degree in computer science or equivalent, and ${list}.`,
    `You will predict failures of machines with ${list}.`,
  ),
);
const heading = fc.constantFrom(
  'Requirements',
  'Requirements:',
  'REQUIREMENTS',
  '## Nice to have',
  '**Responsibilities**',
  'What you will do',
  'About us',
  'Benefits',
  'Skills',
  'Education:',
  'About Acme',
  '',
);
const bullet = fc.constantFrom('- ', '* ', '• ', '1. ', '', '\u2023 ');
const lineBreak = fc.constantFrom('\n', '\r\n', '\n\n');
const block = fc
  .tuple(heading, fc.array(fc.tuple(bullet, sentence), { minLength: 1, maxLength: 4 }), lineBreak)
  .map(([title, lines, br]) => [title, ...lines.map(([mark, text]) => mark + text)].join(br));

const title = fc.constantFrom(
  'Data Scientist',
  'Senior Data Scientist',
  'Software Engineer',
  'Staff Software Engineer',
  'Principal Software Engineer',
  'Industrial Data Scientist',
  'Chef',
  '',
);

/** A document as ads are: a title, sections under headings, bullets with skills, facts and cues; odd characters in between. */
export const ad: fc.Arbitrary<{ title?: string; text: string }> = fc
  .record({
    title,
    first: title,
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    br: lineBreak,
    noise: oddText,
    at: fc.nat(),
  })
  .map(({ title: given, first, blocks, br, noise, at }) => {
    const whole = [
      first,
      'We are looking for a person who builds models and services for the business.',
      ...blocks,
    ].join(br);
    const place = at % (whole.length + 1);
    return { ...(given === '' ? {} : { title: given }), text: whole.slice(0, place) + noise + whole.slice(place) };
  });

/** Any document: half of them ads, half of them soup. */
export const anyDocument: fc.Arbitrary<{ title?: string; text: string }> = fc.oneof(
  ad,
  fc
    .tuple(fc.option(unicodeSoup, { nil: undefined }), unicodeSoup)
    .map(([given, text]) => (given === undefined ? { text } : { title: given, text })),
);
