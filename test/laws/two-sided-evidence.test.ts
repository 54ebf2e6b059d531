import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { extractReport } from '../../src/explain/report.js';
import { analyze } from '../../src/extract/analyze.js';
import { match } from '../../src/score/match.js';
import { nodesOf } from '../support/explanations.js';
import { holds } from '../support/properties.js';
import { plain } from '../support/reading.js';
import { smallPack } from '../support/small-taxonomy.js';
import { ad, anyDocument, oddText, PLAIN_ALIASES, unicodeSoup } from '../support/texts.js';

test('every piece of evidence is what stands at its place, whatever Unicode came before it', () => {
  holds(anyDocument, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    for (const { id } of pack.data.roles) {
      for (const { node } of nodesOf(explain(result, id, pack))) {
        if (node.evidence === undefined) continue;
        const { field, start, end, text } = node.evidence;
        expect(end).toBeGreaterThan(start);
        expect((field === 'title' ? document.title! : document.text).slice(start, end)).toBe(text);
      }
    }
  });
});

test('every contribution of a skill has the words of the text and the statement of the role document', () => {
  holds(ad, (document) => {
    const pack = smallPack();
    const result = match(analyze(document, pack), pack);
    for (const { id } of pack.data.roles) {
      for (const { node } of nodesOf(explain(result, id, pack))) {
        if (node.part !== 'skills') continue;
        for (const entry of node.details!) {
          expect(entry.statement?.text).toBeTruthy();
          if (entry.value !== 0) expect(entry.evidence?.text).toBeTruthy();
        }
      }
    }
  });
});

test('every span of a report lies inside its field and is not empty', () => {
  holds(anyDocument, (document) => {
    const report = extractReport(analyze(document, smallPack()), smallPack());
    const spans = [
      ...report.skills,
      ...report.rejected,
      ...report.requirements,
      ...report.skills.flatMap((skill) => skill.cue ?? []),
    ];
    for (const span of spans) {
      const source = 'field' in span && span.field === 'title' ? document.title! : document.text;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      if ('field' in span) {
        expect(span.end).toBeLessThanOrEqual(source.length);
        expect(source.slice(span.start, span.end)).toBe(span.text);
      }
    }
  });
});

test('the facts of a report are what stands at their places', () => {
  holds(anyDocument, (document) => {
    const { years, degree, pay, level } = extractReport(analyze(document, smallPack()), smallPack());
    for (const fact of [years, degree, pay, level]) {
      if (fact === null) continue;
      // A fact may stand in the title or in the text; its words say which.
      expect([document.text.slice(fact.start, fact.end), document.title?.slice(fact.start, fact.end)]).toContain(
        fact.text,
      );
    }
  });
});

test('the mention of a planted name is found at its place', () => {
  holds(unicodeSoup, fc.constantFrom(...PLAIN_ALIASES), unicodeSoup, (before, [name, id], after) => {
    // A line of its own, so that no heading, section or longer name before it takes it.
    const start = 'Requirements\n- Java\n\n'.length + before.length + '\n\nRequirements:\n\n- We use '.length;
    const text = `Requirements\n- Java\n\n${before}\n\nRequirements:\n\n- We use ${name} daily.\n\n${after}`;
    const pack = smallPack();
    const found = analyze({ text }, pack).mentions.find((mention) => mention.start === start);
    expect(
      found === undefined ? null : { id: pack.data.skills[found.skill]!.id, text: text.slice(found.start, found.end) },
    ).toEqual({ id, text: name });
  });
});

test('a name with odd characters inside it is found as a whole', () => {
  const dropped = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u200f', '\u202c', '\u0301');
  holds(
    fc.constantFrom('Python', 'Kubernetes', 'Docker', 'PyTorch', 'SCADA'),
    fc.integer({ min: 1, max: 4 }),
    dropped,
    oddText,
    (name, at, odd, noise) => {
      const written = name.slice(0, at) + odd + name.slice(at);
      const text = `${noise}\n\nWe use ${written} daily.`;
      const { mentions } = analyze({ text }, smallPack());
      expect(mentions.map((mention) => plain(text.slice(mention.start, mention.end)))).toEqual([name]);
      expect(text.slice(mentions[0]!.start, mentions[0]!.end)).toBe(written);
    },
  );
});

test('every quote of the pack is what stands at its place in the role document', () => {
  const { roles, profiles } = smallPack().data;
  roles.forEach((role, index) => {
    const { document } = profiles[index]!;
    for (const { quote } of role.skills) {
      const text = document.slice(quote.start, quote.end);
      expect(text.length).toBeGreaterThan(2);
      expect(text.trim()).toBe(text);
    }
  });
});
