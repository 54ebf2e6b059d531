import type { Sheet } from '../../../render/sheet.js';
import type { Form } from './protocol.js';

/** A report as a file. */
export async function sheetText(sheet: Sheet, form: Exclude<Form, 'json'>): Promise<string> {
  if (form === 'html') return (await import('../../../render/sheet-html.js')).sheetHtml(sheet);
  return (await import('../../../render/sheet-markdown.js')).sheetMarkdown(sheet);
}
