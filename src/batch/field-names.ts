/** Names of the fields of a record that were given; without one it is guessed. */
export interface FieldNames {
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
}

type Part = keyof FieldNames;

/** Names that each part goes by, likeliest first, in small letters and without what separates words. */
const GUESSES: Readonly<Record<Part, readonly string[]>> = {
  id: ['id', 'jobid', 'postingid', 'jobpostingid', 'adid', 'vacancyid', 'uniqid', 'uuid', 'guid'],
  title: ['title', 'jobtitle', 'positiontitle', 'postingtitle', 'vacancytitle', 'position', 'jobname'],
  text: [
    'text',
    'description',
    'jobdescription',
    'body',
    'content',
    'fulltext',
    'jobtext',
    'descriptiontext',
    'details',
  ],
};

/** `Job Title`, `job_title` and `jobTitle` alike. */
function plain(name: string): string {
  return name.replace(/[\s_.-]+/g, '').toLowerCase();
}

/** The name among `names` that a part has; null where there is none. A given name holds exactly; the letters' case matters only where two differ in nothing else. */
export function fieldFor(part: Part, names: readonly string[], given: FieldNames): string | null {
  const wanted = given[part];
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted;
    return names.find((name) => name.trim().toLowerCase() === wanted.trim().toLowerCase()) ?? null;
  }
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(plain(name))) known.set(plain(name), name);
  for (const guess of GUESSES[part]) {
    const name = known.get(guess);
    if (name !== undefined) return name;
  }
  return null;
}
