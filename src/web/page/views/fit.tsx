import '../styles/fit.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Against } from '../core/protocol.js';
import { go } from '../core/route.js';
import { useAnswer } from '../core/use-answer.js';
import type { PaperHold } from '../core/use-paper.js';
import type { FitModel, FitScore } from '../model/fit-model.js';
import type { Mark } from '../model/marks.js';
import type { Place } from '../model/places.js';
import type { RoleTitle } from '../model/role-titles.js';
import { Examples, RESUMES } from '../parts/examples.js';
import { FitNotes } from '../parts/fit-notes.js';
import { FitScoreView } from '../parts/fit-score.js';
import { PaperPane } from '../parts/paper-pane.js';
import { PostingArea } from '../parts/posting-area.js';

export type AgainstChoice = 'role' | 'posting';

export interface FitViewProps {
  readonly isLoaded: boolean;
  readonly roles: readonly RoleTitle[];
  readonly resume: PaperHold;
  readonly posting: PaperHold;
  readonly against: AgainstChoice;
  readonly onAgainst: (choice: AgainstChoice) => void;
  readonly role: string | null;
  readonly onRemark: (text: string) => void;
  readonly onReady: (isReady: boolean) => void;
}

const NO_EDITS: readonly string[] = [];
const NO_PLACES: readonly Place[] = [];
const FIRST_ROLE = 'principal-machine-learning-engineer';

/** How a résumé stands against a role or an ad: the score and its parts above, the résumé with its marks, and beside it each skill with a switch. */
export function FitView({
  isLoaded,
  roles,
  resume,
  posting,
  against,
  onAgainst,
  role,
  onRemark,
  onReady,
}: FitViewProps) {
  const [lit, setLit] = useState(NO_PLACES);
  const [edits, setEdits] = useState(NO_EDITS);
  const { paper } = resume;
  const chosen = roles.find(({ id }) => id === role)?.id ?? FIRST_ROLE;
  const held = useMemo((): Against | null => {
    if (against === 'role') return { role: chosen };
    return posting.paper === null ? null : { posting: posting.paper.source };
  }, [against, chosen, posting.paper?.source]);
  const question = useMemo(
    () => (paper === null || held === null || !isLoaded ? null : { resume: paper.source, against: held, edits }),
    [paper?.source, held, edits, isLoaded],
  );
  const { to, answer: model, fault } = useAnswer('fit', question);

  useEffect(() => setEdits((now) => (now.length === 0 ? now : NO_EDITS)), [paper?.source, held]);
  useEffect(() => {
    if (model !== null && to !== null && to.resume.from !== 'typed') resume.show(to.resume, model.text);
    onReady(model !== null);
  }, [model]);
  useEffect(() => onRemark(fault?.message ?? ''), [fault]);

  const statementOf = (mark: Mark): { from: string; text: string } | null => {
    const skill = model?.skills.find(
      ({ statement, places }) =>
        statement !== null && places.some(({ start, end }) => start === mark.start && end === mark.end),
    );
    return skill?.statement == null ? null : { from: 'Asked for:', text: skill.statement };
  };
  const toggle = (keys: readonly string[]): void =>
    setEdits((now) =>
      keys.every((key) => now.includes(key)) ? now.filter((key) => !keys.includes(key)) : [...now, ...keys],
    );

  return (
    <div class={`view${model === null ? ' is-empty' : ''}`}>
      <div class="answer is-fit" role="region" aria-label="The answer" aria-busy={question !== null && to !== question}>
        <div class="verdict">
          <div class="against">
            <fieldset>
              <legend class="unseen">What the résumé is held against</legend>
              <label>
                <input type="radio" name="against" checked={against === 'role'} onChange={() => onAgainst('role')} /> A
                role
              </label>
              <label>
                <input
                  type="radio"
                  name="against"
                  checked={against === 'posting'}
                  onChange={() => onAgainst('posting')}
                />{' '}
                An ad
              </label>
            </fieldset>
            {against === 'role' && (
              <label>
                <span class="unseen">Role</span>
                <select value={chosen} onChange={({ currentTarget: { value } }) => go({ view: 'fit', role: value })}>
                  {roles.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {against === 'role' && role !== null && role !== chosen && roles.length > 0 && (
            <p class="quiet" role="alert">
              There is no role “{role}”; pick one.
            </p>
          )}
          {model === null ? <Waiting hasResume={paper !== null} /> : <FitHeadline model={model} />}
        </div>
        {paper === null && <Examples list={RESUMES} onPick={resume.put} />}
        {model?.score != null && <FitScoreView score={model.score} changed={model.changed} />}
      </div>
      <div class="columns">
        <PaperPane
          hold={resume}
          model={model}
          label="A résumé"
          placeholder="Paste or type a résumé here, or drop a file: text, PDF, Word, web page."
          lit={lit}
          statementOf={statementOf}
        />
        <div class="column-notes">
          {against === 'posting' && <PostingArea hold={posting} />}
          {model === null ? (
            <HowItWorks />
          ) : (
            <>
              <FitNotes model={model} edits={edits} onToggle={toggle} onLight={setLit} />
              {model.score !== null && model.changed !== null && (
                <p class="switched">
                  <Change score={model.score} changed={model.changed} />
                  <button type="button" onClick={() => setEdits(NO_EDITS)}>
                    As it is
                  </button>
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Waiting({ hasResume }: { readonly hasResume: boolean }) {
  return (
    <>
      <h1>How does it fit?</h1>
      <p class="why">
        {hasResume
          ? 'Now paste the ad.'
          : 'Paste a résumé. The fit is a score of 100 that is a sum of parts: what is shown, what is only listed, what is missing, and what would raise it.'}
      </p>
    </>
  );
}

function FitHeadline({ model }: { readonly model: FitModel }) {
  const { score, changed, against } = model;
  if (score === null)
    return (
      <>
        <h1>Not judged</h1>
        <p class="why">{model.unjudged}</p>
      </>
    );
  return (
    <div aria-live="polite">
      <h1>
        {(changed ?? score).whole} <span class="sure">of 100</span>
      </h1>
      <p class="why">
        Fit for {against}
        {changed === null ? '.' : ', with what is switched: '}
        {changed !== null && <Change score={score} changed={changed} />}
      </p>
    </div>
  );
}

function Change({ score, changed }: { readonly score: FitScore; readonly changed: FitScore }) {
  return (
    <span>
      {score.whole} → <strong>{changed.whole}</strong> ({exact(changed.points - score.points)} points)
    </span>
  );
}

/** A difference in points with all its decimals, four at most. */
function exact(points: number): string {
  const rounded = Math.round(Math.abs(points) * 10_000) / 10_000;
  return `${points < 0 ? '−' : '+'}${rounded}`;
}

function HowItWorks() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">What counts</h2>
      <p>
        A skill counts in full where a job shows it for some time, little where it is only listed, nothing where it is
        denied. Years count by the dates of the jobs. Name, age, gender, photo, school and the like are never looked at.
      </p>
      <p class="quiet">
        Switch a missing skill on, or one that is shown off, and see by exactly how much the score changes.
      </p>
    </section>
  );
}
