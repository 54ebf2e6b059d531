import { safe } from '../safe.js';

/** What shows that an ambiguous name is meant, in words; empty for a plain one. */
export function ruleText(rule: string): string {
  const at = rule.indexOf(':');
  const [name, of] = at < 0 ? [rule, ''] : [rule.slice(0, at), safe(rule.slice(at + 1))];
  return RULES[name]?.(of) ?? '';
}

const RULES: Readonly<Record<string, (of: string) => string>> = {
  list: () => 'in a list',
  next: (of) => `before “${of}”`,
  previous: (of) => `after “${of}”`,
  opens: (of) => `in a list after “${of}”`,
  closes: (of) => `in a list before “${of}”`,
  with: (of) => `beside ${of}`,
  corroborated: (of) => `the text also has ${of}`,
  section: (of) => `under ${of}`,
  'shared-head': (of) => `with “${of}”`,
  'shared-front': (of) => `with “${of}”`,
};
