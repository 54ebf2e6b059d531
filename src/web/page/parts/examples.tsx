interface Example {
  readonly name: string;
  readonly load: () => Promise<{ readonly default: string }>;
}

/** Postings of the corpus, some told at once, some not. */
export const POSTINGS: readonly Example[] = [
  {
    name: 'AI for paper mills',
    load: () =>
      import('../../../../corpus/postings/industrial-ai-engineer/01-industrial-ai-engineer-paper-mill.md?raw'),
  },
  {
    name: 'A “software engineer” who grades fruit by camera',
    load: () =>
      import('../../../../corpus/postings/image-processing-ml-engineer/08-software-engineer-iii-grading-line.md?raw'),
  },
  {
    name: 'A streaming data platform',
    load: () => import('../../../../corpus/postings/data-engineer/01-data-engineer-streaming-platform.md?raw'),
  },
  {
    name: 'A senior accountant of a theatre',
    load: () => import('../../../../corpus/postings/accountant/01-senior-accountant-theatre.md?raw'),
  },
];

/** Résumés of the corpus, of invented people. */
export const RESUMES: readonly Example[] = [
  {
    name: 'A lead of a small team',
    load: () => import('../../../../corpus/resumes/principal-machine-learning-engineer/04-lead-smaller-scale.md?raw'),
  },
  {
    name: 'A career changer',
    load: () => import('../../../../corpus/resumes/principal-machine-learning-engineer/08-career-changer.md?raw'),
  },
  {
    name: 'A junior with every keyword',
    load: () =>
      import('../../../../corpus/resumes/principal-machine-learning-engineer/11-junior-with-every-keyword.md?raw'),
  },
];

/** The text of an example without its label. */
export async function exampleText({ load }: Example): Promise<string> {
  return (await load()).default.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Texts to try it with. */
export function Examples({
  list,
  onPick,
}: {
  readonly list: readonly Example[];
  readonly onPick: (text: string) => void;
}) {
  return (
    <div class="examples">
      <p class="quiet">Or try one</p>
      <ul>
        {list.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => void exampleText(example).then(onPick)}>
              {example.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
