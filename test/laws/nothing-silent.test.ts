import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractReport, matchReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { holds } from '../support/properties.js';
import { read } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';
import { anyDocument, oddText, unicodeSoup } from '../support/texts.js';

const codesOf = (text: string): string[] => read(text).notes.map((note) => note.code);

test('no text makes it throw', () => {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((codes) => String.fromCharCode(...codes));
  const points = fc.string({ unit: 'binary', maxLength: 300 });
  const text = fc.oneof(units, points, unicodeSoup);
  const kind = fc.constantFrom(undefined, 'posting' as const, 'resume' as const);
  holds(fc.option(text, { nil: undefined }), text, kind, (title, body, as) => {
    const pack = smallPack();
    const analysis = analyze(
      { ...(title === undefined ? {} : { title }), text: body },
      pack,
      as === undefined ? {} : { as },
    );
    extractReport(analysis, pack);
    matchReport(match(analysis, pack), pack);
  });
});

test.each(['', ' ', '\n\n\t', '\u200b\ufeff', '—…!!!', '🚀🚀🚀', '\u0000\u0001', '\ud83d', '- - -', '<>'])(
  '%j is empty, and a note says so',
  (text) => {
    expect(codesOf(text)).toEqual(['text.empty']);
  },
);

test('odd characters alone are no text to judge, and a note says so', () => {
  holds(oddText, (text) => {
    expect(['text.empty', 'text.too-short', 'text.not-english']).toContain(codesOf(text)[0]);
  });
});

test('fewer than a dozen words are too short, and a note says so', () => {
  const words = fc.array(fc.constantFrom('we', 'look', 'for', 'people', 'who', 'write', 'code', 'Acme'), {
    minLength: 1,
    maxLength: 11,
  });
  holds(words, (list) => {
    expect(codesOf(`We are ${list.slice(2).join(' ')}`)).toEqual(['text.too-short']);
  });
});

test('a few words with two skills are enough to read', () => {
  expect(codesOf('Python, SQL and Docker')).toEqual([]);
});

test.each([
  [
    'German',
    'Wir suchen einen erfahrenen Softwareentwickler für unser Team in Berlin. Sie entwickeln neue Anwendungen, betreuen bestehende Systeme und arbeiten eng mit unseren Kunden zusammen.',
  ],
  [
    'French',
    'Nous recherchons un développeur expérimenté pour rejoindre notre équipe à Lyon. Vous concevez de nouvelles applications et travaillez avec nos clients pour améliorer leurs outils.',
  ],
  [
    'Russian',
    'Мы ищем опытного разработчика программного обеспечения для работы в нашей команде в Москве. Требуется знание языков программирования и опыт работы не менее пяти лет.',
  ],
  [
    'Chinese',
    '我们正在寻找一位经验丰富的数据科学家，负责构建机器学习模型。要求：精通统计学和深度学习，具有五年以上工作经验。我们提供有竞争力的薪酬和福利。工作地点在上海。',
  ],
  [
    'Japanese',
    '私たちは経験豊富なソフトウェアエンジニアを探しています。新しいサービスの設計と開発を担当していただきます。五年以上の開発経験が必要です。勤務地は東京です。',
  ],
  [
    'Arabic',
    'نبحث عن مهندس برمجيات ذي خبرة للانضمام إلى فريقنا في القاهرة. ستقوم بتطوير تطبيقات جديدة والعمل مع عملائنا لتحسين أدواتهم وصيانة الأنظمة القائمة لدينا منذ سنوات.',
  ],
])('a text in %s is not English, and a note says so', (_, text) => {
  expect(codesOf(text)).toEqual(['text.not-english']);
});

test('a short text in German is not English, and a note says so', () => {
  expect(
    codesOf(
      'Wir suchen einen erfahrenen Entwickler für unsere Abteilung: gute Kenntnisse der Technik und sehr gutes Deutsch sind Voraussetzung.',
    ),
  ).toEqual(['text.not-english']);
});

test('a list of skills is not taken for a foreign language', () => {
  expect(
    codesOf(
      'Python, SQL, Docker, Kubernetes, PyTorch, TensorFlow, scikit-learn, PostgreSQL, Node.js, C++, C#, .NET, CI/CD, A/B testing, R&D, SCADA, PLC, Java, JavaScript, Excel',
    ),
  ).toEqual([]);
});

test('where there is too little to judge, the answer is none, for sure', () => {
  holds(fc.oneof(oddText, fc.constantFrom('Data Scientist', 'Python', 'Software Engineer in Oslo')), (text) => {
    const { role, confidence, ranking } = match(read(text), smallPack());
    expect([role, confidence, ranking[0]!.role]).toEqual(['none', 1, -1]);
  });
});

test('an answer of none always comes with a note on why', () => {
  holds(anyDocument, (document) => {
    const { role, notes } = match(analyze(document, smallPack()), smallPack());
    if (role === 'none') expect(notes.length).toBeGreaterThan(0);
  });
});

test('a note on the text has a code, a sentence and a span inside the text', () => {
  holds(anyDocument, (document) => {
    for (const { code, message, start, end } of analyze(document, smallPack()).notes) {
      expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect([start, end]).toEqual([0, document.text.length]);
    }
  });
});

test('what a text does not state is null and scores nothing', () => {
  const analysis = read('zebra '.repeat(30));
  expect([analysis.years, analysis.degree, analysis.level, analysis.pay, analysis.place, analysis.arrangement]).toEqual(
    [null, null, null, null, null, null],
  );
  const result = match(analysis, smallPack());
  for (const { role } of result.ranking)
    if (role >= 0) expect(result.contributions(role).filter((entry) => entry.ticks > 0)).toEqual([]);
});
