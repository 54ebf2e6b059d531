import type { Sheet } from '../render/sheet.js';
import { remark } from './output.js';
import type { ReportFiles } from './report-options.js';
import { writeFile } from './write-file.js';

/** Writes a report to the files that are asked for. @throws RolefitError `output.failed` */
export async function writeSheet(sheet: Sheet, { html, markdown }: ReportFiles): Promise<void> {
  if (html !== undefined) {
    const { sheetHtml } = await import('../render/sheet-html.js');
    writeFile(html, sheetHtml(sheet));
    remark(`${html}: written; open it in a browser`);
  }
  if (markdown !== undefined) {
    const { sheetMarkdown } = await import('../render/sheet-markdown.js');
    writeFile(markdown, sheetMarkdown(sheet));
    remark(`${markdown}: written`);
  }
}
