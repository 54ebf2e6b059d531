import { RolefitError } from '../../errors.js';
import { MAX_XML_DEPTH } from '../read-text.js';

/** An element of an XML document. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|[?!][^>]*>|(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An XML document as a tree, prefixes left off, and whether it was whole. */
export interface ParsedXml {
  readonly root: XmlElement;
  readonly isBroken: boolean;
}

/**
 * Parses XML as Office programs write it: no entities beyond the five, nothing loaded from elsewhere. What is broken is left out.
 * @throws RolefitError `input.too-large` where elements nest deeper than any document's
 */
export function parseXml(bytes: Uint8Array, name: string): ParsedXml {
  const text = decode(bytes);
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let isBroken = false;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stop = next < 0 ? text.length : next;
    const top = open[open.length - 1]!;
    if (stop > at) top.children.push(unescape(text.slice(at, stop)));
    if (next < 0) break;
    TAG.lastIndex = next;
    const match = TAG.exec(text);
    if (match === null) {
      isBroken = true;
      at = next + 1;
      continue;
    }
    at = TAG.lastIndex;
    const [, data, close, tag, attributes, empty] = match;
    if (data !== undefined) top.children.push(data);
    if (tag === undefined) continue;
    const local = tag.slice(tag.indexOf(':') + 1);
    if (close === '/') {
      if (open.length > 1 && top.name === local) open.pop();
      else isBroken = true;
      continue;
    }
    const element: OpenElement = { name: local, attributes: attributesOf(attributes!), children: [] };
    top.children.push(element);
    if (empty === '/') continue;
    if (open.length >= MAX_XML_DEPTH)
      throw new RolefitError('input.too-large', `${name}: its parts nest deeper than ${MAX_XML_DEPTH}; it is not read`);
    open.push(element);
  }
  return { root, isBroken: isBroken || open.length > 1 };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE))
    attributes[name!.slice(name!.indexOf(':') + 1)] = unescape(double ?? single ?? '');
  return attributes;
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}

/** The elements among the children. */
export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((one): one is XmlElement => typeof one !== 'string');
}
