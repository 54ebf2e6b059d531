import { expect, test } from 'vitest';
import { extractReport, matchReport } from '../../src/explain/report.js';
import { linkReport } from '../../src/explain/link-report.js';
import { analyze } from '../../src/extract/analyze.js';
import { readHtml } from '../../src/readers/html.js';
import { asRead } from '../../src/render/as-read.js';
import { renderExtract } from '../../src/render/extract-text.js';
import { PLAIN } from '../../src/render/layout.js';
import { renderLinks } from '../../src/render/link-text.js';
import { renderMatch } from '../../src/render/match-text.js';
import { match } from '../../src/score/match.js';
import { smallPack } from '../support/small-taxonomy.js';

const HTML = `<h2>Require<b>ments</b></h2><ul>
<li>5+ <strong>years</strong> of experience with <i>Python</i> &amp; <a href="x">SQL</a></li>
<li>a degree in <em>computer</em>&nbsp;science, <b>Docker</b> is a <u>plus</u></li></ul>`;

test('what is printed of an HTML page has no markup, and the report keeps its spans', () => {
  const pack = smallPack();
  const document = { text: HTML, view: readHtml(HTML) };
  const analysis = analyze(document, pack);
  const result = match(analysis, pack);
  const printed = [
    renderExtract(extractReport(analysis, pack), document, PLAIN),
    renderMatch(result, matchReport(result, pack), pack, PLAIN),
    renderLinks(linkReport(analysis, pack), document, pack, PLAIN),
  ].join('');
  expect(printed).toContain('5+ years');
  expect(printed).not.toMatch(/<\/?\w|&amp;|&nbsp;/);
  const report = matchReport(result, pack);
  const read = asRead(report, document);
  expect(read.years?.text).toBe('5+ years');
  expect(report.years?.text).toBe('5+ <strong>years');
  expect({ ...read.years, text: '' }).toEqual({ ...report.years, text: '' });
  expect(asRead(report, { text: document.text })).toBe(report);
});
