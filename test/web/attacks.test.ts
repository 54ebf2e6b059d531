import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Running } from '../../src/web/server/server.js';
import { lastingFolder, temporaryFolder } from '../support/folders.js';
import { CHROMIUM, drop, openStage, paste, resumeArea, saved, settled, textArea, type Stage } from '../support/page.js';
import { sendRaw } from '../support/raw-http.js';

/** What an attack would show if it were let through. */
const SECRET = 'nobody may read this';

/** A built page in a folder beside which there is something that nobody may read. */
function folders(): string {
  const around = lastingFolder();
  const site = join(around, 'site');
  mkdirSync(join(site, '.git'), { recursive: true });
  writeFileSync(join(around, 'secret.txt'), SECRET);
  writeFileSync(join(site, '.git/config'), SECRET);
  writeFileSync(join(site, 'index.html'), '<!doctype html><p>page');
  return site;
}

const SITE = folders();
let running: Running;
beforeAll(async () => {
  running = await startServer(SITE, [0]);
});
afterAll(() => running.close());

/** Lines of a request, of which HOST is what the server answers to and PORT its port. */
const request = (...lines: readonly string[]): string =>
  [...lines, '', '']
    .join('\r\n')
    .replaceAll('HOST', `127.0.0.1:${running.port}`)
    .replaceAll('PORT', String(running.port));
const OWN = 'Host: HOST';

/** Requests that are refused, each with the status of the answer; 0 is the end of the connection without one. */
const REQUESTS: readonly (readonly [what: string, status: number, lines: readonly string[]])[] = [
  ['a name of someone else’s that leads here', 403, ['GET / HTTP/1.1', 'Host: evil.example']],
  ['such a name with our port', 403, ['GET / HTTP/1.1', 'Host: evil.example:PORT']],
  ['our address as the start of another name', 403, ['GET / HTTP/1.1', 'Host: 127.0.0.1.evil.example:PORT']],
  ['our address behind someone’s name', 403, ['GET / HTTP/1.1', 'Host: evil@HOST']],
  ['our address with another port', 403, ['GET / HTTP/1.1', 'Host: 127.0.0.1:1']],
  ['our address without its port', 403, ['GET / HTTP/1.1', 'Host: 127.0.0.1']],
  ['another address that means this machine', 403, ['GET / HTTP/1.1', 'Host: 0.0.0.0:PORT']],
  ['no Host', 400, ['GET / HTTP/1.1']],
  ['two Hosts', 400, ['GET / HTTP/1.1', OWN, 'Host: evil.example']],
  ['a whole address in place of a path', 400, ['GET http://evil.example/ HTTP/1.1', OWN]],
  ['another origin', 403, ['GET / HTTP/1.1', OWN, 'Origin: http://evil.example']],
  ['an origin without a name', 403, ['GET / HTTP/1.1', OWN, 'Origin: null']],
  ['our origin by another scheme', 403, ['GET / HTTP/1.1', OWN, 'Origin: https://HOST']],
  ['another server of this machine', 403, ['GET / HTTP/1.1', OWN, 'Origin: http://127.0.0.1:1']],
  ['a script of another site', 403, ['GET /index.html HTTP/1.1', OWN, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script']],
  ['a frame in another site', 403, ['GET / HTTP/1.1', OWN, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe']],
  ['a neighbour on another port', 403, ['GET / HTTP/1.1', OWN, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty']],
  ['a form sent from another site', 403, ['POST / HTTP/1.1', OWN, 'Origin: http://evil.example', 'Content-Type: text/plain', 'Content-Length: 0']],
  ['a question before a request from another site', 403, ['OPTIONS / HTTP/1.1', OWN, 'Origin: http://evil.example', 'Access-Control-Request-Method: PUT']],
  ['POST', 405, ['POST / HTTP/1.1', OWN, 'Content-Length: 0']],
  ['PUT', 405, ['PUT /index.html HTTP/1.1', OWN, 'Content-Length: 0']],
  ['DELETE', 405, ['DELETE /index.html HTTP/1.1', OWN]],
  ['TRACE', 405, ['TRACE / HTTP/1.1', OWN]],
  ['PROPFIND', 405, ['PROPFIND / HTTP/1.1', OWN]],
  ['CONNECT', 0, ['CONNECT evil.example:443 HTTP/1.1', OWN]],
  ['a method that there is not', 400, ['STEAL / HTTP/1.1', OWN]],
  ['the way up', 404, ['GET /../secret.txt HTTP/1.1', OWN]],
  ['the way up, encoded', 404, ['GET /%2e%2e/secret.txt HTTP/1.1', OWN]],
  ['the way up, its slash encoded', 404, ['GET /..%2fsecret.txt HTTP/1.1', OWN]],
  ['the way up, encoded twice', 404, ['GET /%252e%252e%252fsecret.txt HTTP/1.1', OWN]],
  ['the way up with backslashes', 404, ['GET /..\\secret.txt HTTP/1.1', OWN]],
  ['the way up with encoded backslashes', 404, ['GET /..%5csecret.txt HTTP/1.1', OWN]],
  ['the way up in overlong UTF-8', 404, ['GET /%c0%ae%c0%ae%c0%afsecret.txt HTTP/1.1', OWN]],
  ['the way up, doubled', 404, ['GET /....//secret.txt HTTP/1.1', OWN]],
  ['the way up behind a folder', 404, ['GET /assets/../../secret.txt HTTP/1.1', OWN]],
  ['the way from the root', 404, ['GET //etc/passwd HTTP/1.1', OWN]],
  ['a file’s own address', 400, ['GET file:///etc/passwd HTTP/1.1', OWN]],
  ['a NUL behind a name', 404, ['GET /index.html%00.txt HTTP/1.1', OWN]],
  ['a hidden folder', 404, ['GET /.git/config HTTP/1.1', OWN]],
  ['a name that the table has from its prototype', 404, ['GET /constructor HTTP/1.1', OWN]],
  ['line breaks in a path', 404, ['GET /%0d%0aSet-Cookie:%20a=b HTTP/1.1', OWN]],
  ['a path without end', 414, [`GET /${'a'.repeat(2000)} HTTP/1.1`, OWN]],
  ['headers without end', 431, ['GET / HTTP/1.1', OWN, `X: ${'a'.repeat(20_000)}`]],
  ['many headers', 431, ['GET / HTTP/1.1', OWN, ...Array.from({ length: 2000 }, (_, i) => `X-${i}: a`)]],
  ['a body', 413, ['GET / HTTP/1.1', OWN, 'Content-Length: 1000000000']],
  ['a body in parts', 413, ['GET / HTTP/1.1', OWN, 'Transfer-Encoding: chunked']],
  ['a body that is announced', 413, ['GET / HTTP/1.1', OWN, 'Content-Length: 10', 'Expect: 100-continue']],
  ['two ways to say how long it is', 400, ['GET / HTTP/1.1', OWN, 'Content-Length: 5', 'Transfer-Encoding: chunked', '', '0', '', 'GET /x HTTP/1.1']],
  ['two lengths', 400, ['GET / HTTP/1.1', OWN, 'Content-Length: 0', 'Content-Length: 5']],
  ['a blank before the colon', 400, ['GET / HTTP/1.1', OWN, 'Content-Length : 5']],
  ['a header that goes on in the next line', 400, ['GET / HTTP/1.1', OWN, ' evil.example']],
  ['a NUL in a header', 400, ['GET / HTTP/1.1', OWN, 'X: a\0b']],
  ['a version that there is not', 400, ['GET / HTTP/9.9', OWN]],
  ['a change of protocol', 400, ['GET / HTTP/1.1', OWN, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==']],
  ['no HTTP at all', 400, ['\u0016\u0003\u0001\u0002\u0000\u0001']],
]; // prettier-ignore

test.each(REQUESTS)('the server refuses %s', async (_, wanted, lines) => {
  const { status, text } = await sendRaw(running.port, request(...lines));
  expect(status).toBe(wanted);
  expect(text).not.toContain(SECRET);
  expect(text).not.toMatch(/evil|set-cookie|access-control-allow/i);
  if (wanted !== 0) expect(text.slice(text.indexOf('\r\n\r\n')).length).toBeLessThan(100);
});

test('a link to the page from another site is followed', async () => {
  const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
  expect((await sendRaw(running.port, request('GET / HTTP/1.1', OWN, ...link, 'Connection: close'))).status).toBe(200);
});

test('whoever sends slowly, sends nothing, or opens many connections, holds up nobody for long', async () => {
  const { port } = running;
  const drip = sendRaw(port, request('GET / HTTP/1.1', OWN, `X: ${'a'.repeat(1000)}`), 100);
  const silent = Array.from({ length: 100 }, () => sendRaw(port, ''));
  for (const { status, milliseconds } of await Promise.all([drip, ...silent])) {
    expect([0, 408]).toContain(status);
    expect(milliseconds).toBeLessThan(15_000);
  }
  expect((await sendRaw(port, request('GET / HTTP/1.1', OWN, 'Connection: close'))).status).toBe(200);
}, 30_000);

const RUN = 'alert(1);window.attacked=1;fetch("https://evil.example/")';
/** Texts that are pasted, each an ad around something that would run if it were markup. */
const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['a script', `<script>${RUN}</script>`],
  ['a script in capitals, not closed', `<SCRIPT>${RUN}//`],
  ['a picture that fails', `<img src=x onerror='${RUN}'>`],
  ['a drawing', `<svg/onload='${RUN}'>`],
  ['a drawing with a script', `<svg><script>${RUN}</script></svg>`],
  ['the end of an attribute', `" onmouseover="${RUN}" x="`],
  ['the end of an attribute and of its element', `'"><img src=x onerror='${RUN}'>`],
  ['the end of a text area', `</textarea><script>${RUN}</script>`],
  ['the end of a title and a style', `</title></style><script>${RUN}</script>`],
  ['a comment', `<!--><img src=x onerror='${RUN}'>-->`],
  ['markup as entities', `&lt;img src=x onerror=${RUN}&gt; &#60;script&#62;${RUN}`],
  ['a frame', '<iframe srcdoc="<script>parent.attacked=1</script>"></iframe><iframe src=https://evil.example>'],
  ['a link that runs', `<a href="javascript:${RUN}" autofocus onfocus='${RUN}'>Python</a>`],
  ['another address of everything', '<base href="https://evil.example/"><link rel=stylesheet href=/x.css>'],
  ['a page that goes on elsewhere', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'],
  ['a form', `<form action=https://evil.example><input name=x autofocus onfocus='${RUN}'></form>`],
  ['a style', '<style>*{background:url(https://evil.example/)}</style><p style="background:url(//evil.example)">'],
  ['markup that changes when it is read twice', `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror='${RUN}'>">`],
  ['a template', `<template><img src=x onerror='${RUN}'></template>\${${RUN}}{{${RUN}}}`],
  ['names of the language itself', '__proto__ constructor prototype toString valueOf hasOwnProperty'],
  ['a picture and a link in Markdown', `![x](https://evil.example/x.png) [Python](javascript:${RUN}) <https://evil.example>`],
  ['marks that turn the direction, and controls', '\u202e\u2066nohtyP\u2069\u0007\u001b[31m\ufeff'],
]; // prettier-ignore

const resume = (fields: object): string =>
  JSON.stringify({ basics: { name: 'Ada Example', label: 'Data Engineer', ...fields }, work: [{ name: 'Lumen Harbor', position: 'Data Engineer', startDate: '2019-01', highlights: ['Built pipelines in Python and Spark.'] }] }); // prettier-ignore
const posting = (fields: object): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Data Engineer', description: '<p>Python, Spark and SQL are required.</p>', ...fields }); // prettier-ignore
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><h1>Data Engineer</h1><p>We require Python, Spark and SQL.</p>${body}</body></html>`;

/** Files that are dropped: their names, and what is in them. */
const FILES: readonly (readonly [what: string, name: string, content: string])[] = [
  ['a name that is markup', `<img src=x onerror=alert(1)>.txt`, 'Data Engineer. Requirements: Python, Spark, SQL.'],
  ['a name that ends an attribute', `" onmouseover="alert(1)" ".txt`, 'Data Engineer. Requirements: Python, Spark.'],
  ['a name that is a script', '<script>alert(1)</script>.html', page('', '')],
  ['a name that leads up', '..\\..\\etc\\passwd.txt', 'Data Engineer. Requirements: Python, Spark, SQL.'],
  ['a name that turns its direction', 'cv\u202efdp.exe.txt', 'Data Engineer. Requirements: Python, Spark, SQL.'],
  ['a name without end', `${'a'.repeat(5000)}.txt`, 'Data Engineer. Requirements: Python, Spark, SQL.'],
  ['a page with a script', 'ad.html', page(`<script>${RUN}</script>`, `<script>${RUN}</script>`)],
  ['a page whose elements run', 'ad.html', page('', `<img src=x onerror='${RUN}'><svg onload='${RUN}'></svg><details open ontoggle='${RUN}'>x</details>`)],
  ['a page with frames', 'ad.html', page('', '<iframe src=https://evil.example></iframe><object data=//evil.example></object><embed src=//evil.example>')],
  ['a page that goes elsewhere', 'ad.html', page('<base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example"><link rel=stylesheet href=//evil.example>', '')],
  ['a page that shows a script as text', 'ad.html', page('', `<p>&lt;script&gt;${RUN}&lt;/script&gt;</p><pre>&lt;img src=x onerror=${RUN}&gt;</pre>`)],
  ['a page whose markup changes', 'ad.html', page('', `<svg></p><style><a id="</style><img src=x onerror='${RUN}'>">`)],
  ['a résumé as a page', 'cv.html', `<h1>Ada Example<script>${RUN}</script></h1><h2>Experience</h2><p>Data Engineer, Lumen Harbor, 2019 to present</p><ul><li onclick='${RUN}'>Built pipelines in Python <a href="javascript:${RUN}">with Spark</a></li></ul>`],
  ['a résumé in JSON with markup', 'resume.json', resume({ summary: `<img src=x onerror='${RUN}'>`, url: `javascript:${RUN}` })],
  ['a résumé in JSON with a script as a name', 'resume.json', resume({ name: `</script><script>${RUN}</script>` })],
  ['a résumé in JSON that would change every object', 'resume.json', `{"__proto__":{"attacked":1},"constructor":{"prototype":{"attacked":1}},${resume({}).slice(1)}`],
  ['a posting in JSON with markup', 'posting.json', posting({ description: `<p>Python</p><script>${RUN}</script><img src=x onerror='${RUN}'>` })],
  ['a posting in JSON with a title that is markup', 'posting.json', posting({ title: `<svg onload='${RUN}'>Data Engineer` })],
  ['a posting in a page’s script that ends it', 'ad.html', page(`<script type="application/ld+json">${posting({ description: '<p>Python</p><\\/script><script>alert(1)</script>' })}</script>`, '')],
  ['JSON in JSON without end', 'deep.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
]; // prettier-ignore

if (CHROMIUM === undefined) process.stdout.write('no Chromium here: attacks on the page are not tried in a browser\n');

/** How long a machine that has much else to do may take. */
const PATIENCE = { timeout: 30_000 };

/** What must not be on a page: scripts and elements of someone else's, attributes that run, and traces of a run. */
const INJECTED = `(() => {
  const foreign = [...document.querySelectorAll('script:not([src]),iframe,object,embed,base,form,math,template,style,mglyph,details[ontoggle]')];
  const all = [...document.querySelectorAll('*')];
  const running = all.filter((one) => [...one.attributes].some(({ name, value }) => /^on/i.test(name) || /^\\s*javascript:/i.test(value)));
  const elsewhere = all.filter((one) => ['src', 'href', 'action', 'data'].some((name) => /evil/.test(one.getAttribute(name) ?? '')));
  return { elements: [...foreign, ...running, ...elsewhere].map((one) => one.outerHTML.slice(0, 100)), attacked: window.attacked ?? ({}).attacked ?? null };
})()`;

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  let stage: Stage;
  let match: Page;
  const dialogs: string[] = [];
  const watch = (opened: Page): Page => {
    opened.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    return opened;
  };
  const unharmed = async (opened: Page): Promise<void> => {
    // What was injected would have run by now.
    await opened.waitForTimeout(50);
    expect(await opened.evaluate(INJECTED)).toEqual({ elements: [], attacked: null });
    expect(dialogs).toEqual([]);
    expect(stage.faults).toEqual([]);
  };
  beforeAll(async () => {
    stage = await openStage();
    match = watch(await stage.open());
  }, 60_000);
  afterAll(() => stage.close());

  test('what looks for it would find what is injected', async () => {
    const harmed = await stage.open();
    await harmed.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<iframe></iframe><p onclick="1">x</p><a href="//evil.example">x</a>')`,
    );
    expect(((await harmed.evaluate(INJECTED)) as { elements: string[] }).elements.length).toBe(3);
    await harmed.context().close();
  });

  test.each(TEXTS)('what is pasted is text: %s', async (what, text) => {
    // What looks like a page is read as one, and shown as it was read.
    await paste(match, textArea(match), `Data Engineer, ${what}\nRequirements\n- Python, ${text}, Spark\n- SQL\n`);
    await expect.poll(() => textArea(match).inputValue(), PATIENCE).toContain(`Data Engineer, ${what}`);
    await settled(match);
    await unharmed(match);
  });

  test.each(FILES)('a file is text: %s', async (_, name, content) => {
    const path = join(temporaryFolder(), 'given');
    writeFileSync(path, content);
    await textArea(match).fill('');
    await drop(match, textArea(match), path, name);
    await expect
      .poll(async () => (await textArea(match).inputValue()) !== '' || (await match.getByRole('alert').count()) > 0, {
        timeout: 30_000,
      })
      .toBe(true);
    await unharmed(match);
  });

  test('a résumé beside a posting is text', async () => {
    const fit = watch(await stage.open({ hash: '#/fit' }));
    const all = TEXTS.map(([, text]) => `- ${text}`).join('\n');
    await paste(
      fit,
      resumeArea(fit),
      `Ada Example\nExperience\nData Engineer, Lumen Harbor, 2019 to present\n- Python, Spark\n${all}`,
    );
    await settled(fit);
    await unharmed(fit);
    await fit.context().close();
  });

  test.each(['Web page', 'Markdown'] as const)('a report that is saved holds it as text: %s', async (form) => {
    const all = TEXTS.map(([, text]) => `- ${text}`).join('\n');
    await paste(match, textArea(match), `Data Engineer\nRequirements\n- Python, Spark, SQL\n${all}`);
    await settled(match);
    const { text } = await saved(match, form);
    expect(text).toContain('evil.example');
    if (form === 'Markdown') return expect(text).not.toMatch(/(?<!\\)(?:<[a-z!/]|\]\()/i);
    const path = join(temporaryFolder(), 'report.html');
    writeFileSync(path, text);
    const opened = watch(await (await match.context().browser()!.newContext()).newPage());
    const told: string[] = [];
    opened.on('console', (message) => told.push(message.text()));
    opened.on('request', (asked) => asked.url().startsWith('file:') || told.push(asked.url()));
    await opened.goto(`file://${path}`);
    await opened.waitForTimeout(200);
    const { elements, attacked } = (await opened.evaluate(INJECTED)) as { elements: string[]; attacked: unknown };
    expect({ elements: elements.filter((one) => !one.startsWith('<style>')), attacked, told, dialogs }).toEqual({
      elements: [],
      attacked: null,
      told: [],
      dialogs: [],
    });
    await opened.context().close();
  });
});

test('there are more than forty attacks', () => {
  expect(REQUESTS.length + TEXTS.length + FILES.length).toBeGreaterThan(80);
});
