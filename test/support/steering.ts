/** Control characters but the line break; marks of direction; invisible characters; surrogates out of place. */
const STEERING = new RegExp(
  [
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
);

/** Lines of an output that can steer a terminal or hide something in it. */
export function steeringLines(output: string): string[] {
  return output.split('\n').filter((line) => STEERING.test(line));
}
