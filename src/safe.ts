/** Control characters, and the marks that turn or hide the text beside them. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Characters that JSON leaves as they are and a terminal may obey. */
// oxlint-disable-next-line no-control-regex
const STEERING = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text from outside made safe for a terminal: on one line, without control, direction or invisible characters. */
export function safe(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(/\s+/g, ' ').trim();
}

/** The same for text whose spaces count: what is unsafe is dropped, nothing else changes. */
export function visible(text: string): string {
  return text.replace(UNSAFE, '').replace(LONE_SURROGATE, '\ufffd');
}

/** JSON whose strings show no character that a terminal may obey: those are escaped, so that the value stays the same. */
export function escaped(json: string): string {
  return json.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
