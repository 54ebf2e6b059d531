import type { SectionKind } from '../../../types.js';

const NAMES: Partial<Readonly<Record<SectionKind, string>>> = {
  about: 'The company',
  role: 'The role',
  preferred: 'Nice to have',
  'how-to-apply': 'How to apply',
  other: 'Other',
};

/** A kind of section in words. */
export function sectionName(kind: SectionKind): string {
  const words = kind.replace(/-/g, ' ');
  return NAMES[kind] ?? capital(words);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
