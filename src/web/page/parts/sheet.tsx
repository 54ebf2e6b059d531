import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TONE_NAMES, type Mark } from '../model/marks.js';
import type { ShownSection } from '../model/match-model.js';
import type { Place } from '../model/places.js';
import { blocksOf, type Block, type Run } from '../model/runs.js';
import { Card } from './card.js';
import { sectionName } from './names.js';

export interface SheetProps {
  /** What the text area is called. */
  readonly label: string;
  readonly placeholder: string;
  readonly title: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly sections: readonly ShownSection[];
  readonly lit: readonly Place[];
  /** What a role document states about the skill of a mention, and who says it. */
  readonly statementOf: (mark: Mark) => { readonly from: string; readonly text: string } | null;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/**
 * A text area whose words are marked as it is typed in: the marks lie below it, letter on letter. The pointer or the caret on a mark shows what it is;
 * F8 goes from mark to mark.
 */
export function Sheet(props: SheetProps) {
  const { label, placeholder, title, text, marks, sections, statementOf, onType, onPaste, onFile } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const pasted = useRef<string | null>(null);
  /** How far the page was scrolled before a paste. */
  const scrolled = useRef(0);
  const [pointed, setPointed] = useState(-1);
  const [caret, setCaret] = useState(-1);
  const [isOver, setOver] = useState(false);
  const hint = useId();
  const shown = pointed >= 0 ? pointed : caret;
  const mark = marks[shown];
  // What set the mark that is shown is lit with it.
  const lit = useMemo(
    () => (mark === undefined ? props.lit : mark.cue === null ? [] : [mark.cue.place]),
    [mark, props.lit],
  );
  const body = useMemo(() => blocksOf(text, 'text', marks, sections, lit), [text, marks, sections, lit]);
  const head = useMemo(() => (title === null ? [] : blocksOf(title, 'title', marks, [], lit)), [title, marks, lit]);

  useEffect(() => {
    setPointed(-1);
    setCaret(-1);
  }, [marks]);
  useLayoutEffect(() => {
    if (lit.length > 0 && mark === undefined) bringIntoView(paper.current!);
  }, [lit]);

  const markAt = (offset: number): number => {
    let found = -1;
    marks.forEach(({ field, start, end }, index) => {
      const isIn = field === 'text' && start <= offset && offset <= end && offset >= 0;
      if (isIn && (found < 0 || end - start < marks[found]!.end - marks[found]!.start)) found = index;
    });
    return found;
  };
  const followCaret = (): void => {
    const { selectionStart, selectionEnd } = area.current!;
    setCaret(
      selectionStart === selectionEnd || isMark(marks, selectionStart, selectionEnd) ? markAt(selectionStart) : -1,
    );
  };
  const point = (x: number, y: number): void => {
    const found = document
      .elementsFromPoint(x, y)
      .find((element) => element instanceof HTMLElement && element.dataset['mark'] !== undefined);
    const index =
      found === undefined || !paper.current!.contains(found) ? -1 : Number((found as HTMLElement).dataset['mark']);
    if (index !== pointed) setPointed(index);
  };
  const step = (by: 1 | -1): void => {
    const { selectionStart } = area.current!;
    const inText = marks.filter(({ field }) => field === 'text').sort((a, b) => a.start - b.start);
    const next =
      by === 1
        ? (inText.find(({ start }) => start > selectionStart) ?? inText[0])
        : (inText.findLast(({ start }) => start < selectionStart) ?? inText.at(-1));
    if (next === undefined) return;
    area.current!.focus();
    area.current!.setSelectionRange(next.start, next.end);
    setPointed(-1);
    setCaret(markAt(next.start));
    requestAnimationFrame(() =>
      paper.current?.querySelector(`[data-mark="${marks.indexOf(next)}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
  };

  return (
    <div
      class={`sheet${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      {title !== null && (
        <p class="sheet-title">
          <Runs blocks={head} marks={marks} shown={shown} />
        </p>
      )}
      <div
        class="paper"
        ref={paper}
        onMouseMove={({ clientX, clientY }) => point(clientX, clientY)}
        onMouseLeave={() => setPointed(-1)}
      >
        <div class="ink" aria-hidden="true">
          <Runs blocks={body} marks={marks} shown={shown} />
        </div>
        <textarea
          ref={area}
          aria-label={label}
          aria-describedby={hint}
          placeholder={placeholder}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget: { value } }) => {
            const whole = pasted.current;
            pasted.current = null;
            if (whole !== null && value === whole) {
              onPaste(value);
              backToTop(paper.current!, scrolled.current);
            } else onType(value);
          }}
          onPaste={(event) => {
            const file = event.clipboardData?.files[0];
            if (file !== undefined) {
              event.preventDefault();
              onFile(file);
              return;
            }
            scrolled.current = scrollY;
            pasted.current = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? null;
          }}
          onKeyUp={({ key }) => {
            if (key !== 'Escape' && key !== 'F8') followCaret();
          }}
          onClick={followCaret}
          onBlur={() => setCaret(-1)}
          onKeyDown={(event) => {
            if (event.key === 'F8') {
              event.preventDefault();
              step(event.shiftKey ? -1 : 1);
            } else if (event.key === 'Escape') setCaret(-1);
          }}
        />
        {mark !== undefined && (
          <Card
            key={shown}
            mark={mark}
            anchor={() => paper.current?.querySelector<HTMLElement>(`[data-mark="${shown}"]`) ?? null}
            within={paper}
            statement={statementOf(mark)}
          />
        )}
      </div>
      <p class="unseen" id={hint}>
        {marks.length === 0
          ? ''
          : 'F8 goes to the next mark, Shift F8 to the one before; what a mark is, is said below the text.'}
      </p>
      <p class="unseen" role="status">
        {mark === undefined ? '' : spoken(mark, statementOf(mark)?.text ?? null)}
      </p>
    </div>
  );
}

function isMark(marks: readonly Mark[], from: number, to: number): boolean {
  return marks.some(({ field, start, end }) => field === 'text' && start === from && end === to);
}

/** A mention in words, for those who hear it. */
function spoken({ name, tone, cue, rule }: Mark, statement: string | null): string {
  const by = cue === null ? '' : cue.isHeading ? `, under ${cue.text}` : `, by ${cue.text}`;
  return `${name}: ${TONE_NAMES[tone]}${by}.${rule === '' ? '' : ` Told by: ${rule}.`}${statement === null ? '' : ` The role: ${statement}`}`;
}

/** Scrolls the paper so that what is lit is seen, where nothing of it is. */
function bringIntoView(paper: HTMLElement): void {
  const scroller = paper.closest<HTMLElement>('.sheet');
  if (scroller === null || scroller.scrollHeight <= scroller.clientHeight + 1) return;
  const box = scroller.getBoundingClientRect();
  const runs = [...scroller.querySelectorAll<HTMLElement>('.is-lit')].map((run) => run.getBoundingClientRect());
  if (runs.length === 0 || runs.some(({ top, bottom }) => top >= box.top && bottom <= box.bottom)) return;
  scroller.scrollTop += runs[0]!.top - box.top - box.height / 3;
}

/** A browser goes to the end of what is pasted; one reads from the beginning. */
function backToTop(paper: HTMLElement, pageTop: number): void {
  const up = (): void => {
    paper.closest('.sheet')!.scrollTop = 0;
    scrollTo(0, pageTop);
  };
  requestAnimationFrame(() => {
    up();
    requestAnimationFrame(up);
  });
}

/** Whether another mark ends where this one begins. */
function touches(runs: readonly Run[], at: number): boolean {
  const before = runs[at - 1];
  return before !== undefined && before.mark >= 0 && before.mark !== runs[at]!.mark;
}

function Runs({
  blocks,
  marks,
  shown,
}: {
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly shown: number;
}) {
  return (
    <>
      {blocks.map(({ kind, counts, runs }, index) => (
        <div key={index} class={`block${counts ? '' : ' is-aside'}`} data-kind={kind ?? undefined}>
          {kind !== null && kind !== 'unknown' && <span class="block-name" data-name={sectionName(kind)} />}
          {runs.map(({ start, text, mark, isLit }, at) =>
            mark < 0 && !isLit ? (
              text
            ) : (
              <span
                key={start}
                class={[
                  mark < 0 ? '' : `mark is-${marks[mark]!.tone}`,
                  isLit ? 'is-lit' : '',
                  mark === shown && mark >= 0 ? 'is-pointed' : '',
                  mark >= 0 && touches(runs, at) ? 'is-joined' : '',
                ]
                  .filter((name) => name !== '')
                  .join(' ')}
                data-mark={mark < 0 ? undefined : mark}
              >
                {text}
              </span>
            ),
          )}
        </div>
      ))}
    </>
  );
}
