import { child, elements, type XmlElement } from './xml.js';

/** Marks of list items. */
export interface Numbering {
  /** What stands before an item with this numbering: a bullet, a number, or nothing. Counts on. */
  readonly mark: (properties: XmlElement | undefined) => string;
}

/** The lists of `numbering.xml`. */
export function readNumbering(root: XmlElement | null): Numbering {
  const sheet = root === null ? undefined : child(root, 'numbering');
  const all = sheet === undefined ? [] : elements(sheet);
  const abstract = new Map(
    all.filter((one) => one.name === 'abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one]),
  );
  const lists = new Map(
    all
      .filter((one) => one.name === 'num')
      .map((one) => [
        one.attributes['numId'] ?? '',
        abstract.get(child(one, 'abstractNumId')?.attributes['val'] ?? ''),
      ]),
  );
  const counts = new Map<string, number>();
  return {
    mark(properties) {
      const id = child(properties, 'numId')?.attributes['val'];
      if (id === undefined || id === '0') return '';
      const level = child(properties, 'ilvl')?.attributes['val'] ?? '0';
      const list = lists.get(id);
      if (list === undefined) return lists.size === 0 ? '• ' : '';
      const found = elements(list).find((one) => one.name === 'lvl' && one.attributes['ilvl'] === level);
      const format = child(found, 'numFmt')?.attributes['val'] ?? 'bullet';
      if (format === 'none') return '';
      if (format === 'bullet') return '• ';
      const key = `${id} ${level}`;
      const count = (counts.get(key) ?? Number(child(found, 'start')?.attributes['val'] ?? 1) - 1) + 1;
      counts.set(key, count);
      return format === 'decimal' ? `${count}. ` : '• ';
    },
  };
}
