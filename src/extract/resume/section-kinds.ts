import type { SectionKind } from '../../types.js';

/** Kinds of the sections of a résumé. Any other heading stands inside one of them. */
export const RESUME_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'summary',
  'experience',
  'projects',
  'education',
  'skills',
  'certifications',
  'publications',
  'languages',
  'volunteering',
  'interests',
  'references',
  'contact',
] as const);
