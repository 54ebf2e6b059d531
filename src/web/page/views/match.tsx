import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Source } from '../core/protocol.js';
import { useAnswer } from '../core/use-answer.js';
import type { PaperHold } from '../core/use-paper.js';
import { usePart } from '../core/use-part.js';
import type { Mark } from '../model/marks.js';
import type { MatchModel } from '../model/match-model.js';
import type { Place } from '../model/places.js';
import type { RoleTitle } from '../model/role-titles.js';
import type { Pair } from '../parts/contrast.js';
import { Examples, POSTINGS } from '../parts/examples.js';
import { capital } from '../parts/names.js';
import { percent } from '../parts/numbers.js';
import { PaperPane } from '../parts/paper-pane.js';
import { Ranking } from '../parts/ranking.js';
import { Demands, Facts, Remarks } from '../parts/read.js';
import { Reasons } from '../parts/reasons.js';

interface MatchViewProps {
  readonly isLoaded: boolean;
  /** Whether the role documents are there. */
  readonly isTold: boolean;
  readonly roles: readonly RoleTitle[];
  readonly hold: PaperHold;
  readonly onRemark: (text: string) => void;
  readonly onReady: (isReady: boolean) => void;
  readonly onFit: (kind: MatchModel['kind'], role: string | null) => void;
}

const NO_PLACES: readonly Place[] = [];

/** Which role a text is, and why: the answer above, the text with its marks, and beside it what was read of it. */
export function MatchView({ isLoaded, isTold, roles, hold, onRemark, onReady, onFit }: MatchViewProps) {
  const { paper } = hold;
  const [lit, setLit] = useState(NO_PLACES);
  const [pair, setPair] = useState<Pair | null>(null);
  const question = useMemo(
    () => (paper === null || !isLoaded ? null : { source: paper.source }),
    // Asked anew when the role documents have come.
    [paper?.source, isLoaded, isTold],
  );
  const { to, answer: model, fault } = useAnswer('match', question);
  const decides = useAnswer(
    'decides',
    useMemo(() => (model === null || to !== question ? null : {}), [model, to, question]),
  );

  useEffect(() => {
    if (model !== null && to !== null && to.source.from !== 'typed') hold.show(to.source, model.text);
    onReady(model !== null);
    setLit(NO_PLACES);
  }, [model]);
  useEffect(() => onRemark(fault?.message ?? ''), [fault]);
  useEffect(() => {
    if (model === null) setPair(null);
  }, [model?.ranking]);
  // A text that was answered before they came keeps the room for what they state, so that nothing moves when it comes.
  const early = useRef<Source | null>(null);
  if (model !== null && to !== null && !model.isTold) early.current = to.source;
  const isEarly = to !== null && early.current === to.source;

  const nearest = model?.ranking.find(({ id }) => id !== 'none');
  const statementOf = (mark: Mark): { from: string; text: string } | null => {
    const reason = model?.reasons.find(
      ({ statement, places }) =>
        statement !== null &&
        places.some(({ field, start, end }) => field === mark.field && start === mark.start && end === mark.end),
    );
    return reason === undefined || !reason.statement
      ? null
      : { from: `${nearest?.title ?? 'The role'}:`, text: reason.statement };
  };
  const others = model?.ranking.filter(({ id }) => id !== 'none') ?? [];
  const contrast = usePart(others.length > 1, () => import('../parts/contrast.js'), onRemark);
  const chosen = pair ?? (others.length > 1 ? { first: others[0]!.id, second: others[1]!.id } : null);

  return (
    <div class={`view${model === null ? ' is-empty' : ''}`}>
      <div class="answer" role="region" aria-label="The answer" aria-busy={question !== null && to !== question}>
        {model === null ? (
          <Invitation isReading={paper !== null && fault === null} />
        ) : (
          <Answer model={model} decides={decides.answer?.text ?? ''} />
        )}
        {paper === null && <Examples list={POSTINGS} onPick={hold.put} />}
        {model !== null && model.isJudged && (
          <div class="beside">
            <Ranking
              ranking={model.ranking}
              onPick={(second) => {
                setPair({ first: nearest!.id, second });
                requestAnimationFrame(() => {
                  const heading = document.getElementById('contrast');
                  heading?.scrollIntoView({ block: 'start' });
                  heading?.focus();
                });
              }}
            />
            {model.role !== 'none' && (
              <button type="button" onClick={() => onFit(model.kind, model.role)}>
                {model.kind === 'resume' ? 'How it fits' : 'Hold a résumé against it'}
              </button>
            )}
          </div>
        )}
      </div>
      <div class="columns">
        <PaperPane
          hold={hold}
          model={model}
          label="A job ad or a résumé"
          placeholder="Paste or type a job ad or a résumé here, or drop a file: text, PDF, Word, web page."
          lit={lit}
          statementOf={statementOf}
        />
        <div class="column-notes">
          {model === null ? (
            <HowToRead />
          ) : (
            <>
              {model.isJudged && model.reasons.length > 0 && nearest !== undefined && (
                <Reasons model={model} roleTitle={nearest.title} isEarly={isEarly} onLight={setLit} />
              )}
              <Demands model={model} onLight={setLit} />
              <Facts model={model} onLight={setLit} />
              <Remarks model={model} onLight={setLit} />
              {model.isJudged && chosen !== null && contrast !== null && (
                <contrast.ContrastView model={model} roles={roles} pair={chosen} onPair={setPair} onLight={setLit} />
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Invitation({ isReading }: { readonly isReading: boolean }) {
  return (
    <div class="verdict">
      <p class="kicker">{isReading ? 'Reading…' : 'Paste a job ad or a résumé'}</p>
      <h1>Which role is this, really?</h1>
      <p class="why">
        The answer comes as you type: which role it is, how sure that is, and why, with every point of the score traced
        to words in your text.
      </p>
    </div>
  );
}

function Answer({ model, decides }: { readonly model: MatchModel; readonly decides: string }) {
  const { role, ranking, kind, why, isJudged } = model;
  const thing = kind === 'resume' ? 'résumé' : 'ad';
  const title = ranking.find(({ id }) => id === role)?.title ?? 'None of the roles';
  const [, reasons] = why.startsWith(`${title}: `) ? ['', why.slice(title.length + 2)] : ['', why];
  return (
    <div class="verdict" aria-live="polite">
      <p class="kicker">{isJudged ? (role === 'none' ? `This ${thing} is` : `This ${thing} reads as`) : 'No answer'}</p>
      <h1>
        {isJudged ? title : 'Too little to judge'}
        {isJudged && role !== 'none' && <span class="sure"> {percent(model.ranking[0]!.confidence)}</span>}
      </h1>
      <p class="why">{capital(reasons)}</p>
      {isJudged && role !== 'none' && <p class="decides">{decides}</p>}
    </div>
  );
}

function HowToRead() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">How to read it</h2>
      <dl class="facts">
        <div>
          <dt>
            <span class="swatch mark is-required">Python</span>
          </dt>
          <dd>is required: the words around it, or the heading above it, say so.</dd>
        </div>
        <div>
          <dt>
            <span class="swatch mark is-preferred">Docker</span>
          </dt>
          <dd>is preferred, not required.</dd>
        </div>
        <div>
          <dt>
            <span class="swatch mark is-named">dashboards</span>
          </dt>
          <dd>is only named.</dd>
        </div>
        <div>
          <dt>
            <span class="swatch mark is-denied">Java</span>
          </dt>
          <dd>is denied (“no Java”), so it does not count.</dd>
        </div>
        <div>
          <dt>
            <span class="swatch is-aside">benefits</span>
          </dt>
          <dd>and what else says nothing of the work is read and not counted.</dd>
        </div>
      </dl>
      <p class="quiet">
        Point at a mark, or put the caret on it, and see what it is and which words decided it. Point at a reason, and
        its words light up in the text.
      </p>
    </section>
  );
}
