import { useState } from 'preact/hooks';
import type { FitModel, FitSkill, Standing } from '../model/fit-model.js';
import { signedPoints } from './numbers.js';
import { Pointer, type OnLight } from './pointer.js';
import { Switch } from './switch.js';

interface FitNotesProps {
  readonly model: FitModel;
  readonly edits: readonly string[];
  readonly onToggle: (keys: readonly string[]) => void;
  readonly onLight: OnLight;
}

const GROUPS: readonly (readonly [Standing, string, string])[] = [
  ['shown', 'Shown', 'in a job or a project'],
  ['listed', 'Only listed', 'worth more where a job shows it'],
  ['denied', 'Denied', 'the résumé says that it is not there'],
  ['missing', 'Missing', ''],
  ['to-lead', 'Missing, to lead', ''],
  ['of-use', 'Missing, of use', ''],
];
/** Skills of a group that are shown before the rest is asked for. */
const FIRST = 8;

/** What would raise a fit, every skill with its switch, the career, and what is never scored. */
export function FitNotes({ model, edits, onToggle, onLight }: FitNotesProps) {
  const { skills, changed, advice, adviceRemark, knockOuts, career, rest, notes, closing, score } = model;
  return (
    <>
      {advice.length > 0 && (
        <section aria-labelledby="advice">
          <h2 id="advice">What would raise it, where it is true</h2>
          <ul class="switches">
            {advice.map(({ key, text, gain }) => (
              <li key={key}>
                <Switch isOn={edits.includes(key)} onToggle={() => onToggle([key])}>
                  <span class="points">{signedPoints(gain)}</span> {text}
                </Switch>
              </li>
            ))}
          </ul>
          {adviceRemark !== '' && <p class="quiet">{adviceRemark}</p>}
        </section>
      )}
      {knockOuts.length > 0 && (
        <section aria-labelledby="knock-outs">
          <h2 id="knock-outs">
            Knock-outs <span class="quiet">never scored</span>
          </h2>
          <ul class="lines">
            {knockOuts.map(({ text, verdict, places }) => (
              <li key={text} class={`knock-out is-${verdict}`}>
                <Pointer places={places} onLight={onLight}>
                  {text}
                </Pointer>
              </li>
            ))}
          </ul>
        </section>
      )}
      {score !== null && (
        <section aria-labelledby="skills">
          <h2 id="skills">
            Skills <span class="quiet">points of what each is worth; switch one to see what changes</span>
          </h2>
          {GROUPS.map(([standing, name, remark]) => (
            <SkillGroup
              key={standing}
              name={name}
              remark={remark}
              skills={skills
                .map((skill, index) => ({ skill, now: changed?.skills[index] ?? skill.points }))
                .filter(({ skill }) => skill.standing === standing)}
              edits={edits}
              onToggle={onToggle}
              onLight={onLight}
            />
          ))}
        </section>
      )}
      {score !== null && (
        <section aria-labelledby="career">
          <h2 id="career">Career</h2>
          <dl class="facts">
            {career.map(([label, text], index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd class={label === '' ? 'quiet' : undefined}>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="rest">
          <h2 id="rest">Also counted</h2>
          <ul class="lines">
            {rest.map(({ label, text, places }, index) => (
              <li key={index}>
                <Pointer places={places} onLight={onLight}>
                  {label}: {text}
                </Pointer>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">Notes</h2>
          <ul class="lines">
            {notes.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="quiet small" aria-label="What was not looked at">
        {closing.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </>
  );
}

interface SkillGroupProps extends Omit<FitNotesProps, 'model'> {
  readonly name: string;
  readonly remark: string;
  readonly skills: readonly { readonly skill: FitSkill; readonly now: number }[];
}

function SkillGroup({ name, remark, skills, edits, onToggle, onLight }: SkillGroupProps) {
  const [isWhole, setWhole] = useState(false);
  if (skills.length === 0) return null;
  return (
    <div class="skill-group">
      <h3>
        {name} <span class="quiet">{[String(skills.length), remark].filter((part) => part !== '').join(', ')}</span>
      </h3>
      <ul class="switches">
        {(isWhole ? skills : skills.slice(0, FIRST)).map(({ skill, now }) => (
          <SkillRow key={skill.name} skill={skill} now={now} edits={edits} onToggle={onToggle} onLight={onLight} />
        ))}
      </ul>
      {skills.length > FIRST && (
        <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `${skills.length - FIRST} more`}
        </button>
      )}
    </div>
  );
}

interface SkillRowProps extends Omit<FitNotesProps, 'model'> {
  readonly skill: FitSkill;
  readonly now: number;
}

function SkillRow({ skill, now, edits, onToggle, onLight }: SkillRowProps) {
  const { name, standing, isCore, points, full, how, places, statement, keys } = skill;
  const isBacked = standing === 'shown' || standing === 'listed';
  const isEdited = keys.length > 0 && keys.every((key) => edits.includes(key));
  const label = (
    <>
      {name}
      {isCore && <span class="quiet"> (core)</span>}
    </>
  );
  return (
    <li>
      {keys.length === 0 ? (
        <span class="switch is-fixed">{label}</span>
      ) : (
        <Switch isOn={isBacked !== isEdited} onToggle={() => onToggle(keys)}>
          {label}
        </Switch>
      )}
      <span class="num skill-points">
        {now === points ? points.toFixed(1) : `${points.toFixed(1)} → ${now.toFixed(1)}`} of {full.toFixed(1)}
      </span>
      {isBacked && how !== null && (
        <Pointer places={places} onLight={onLight} class="skill-how">
          {how}
        </Pointer>
      )}
      {!isBacked && statement !== null && <span class="skill-how statement">{statement}</span>}
    </li>
  );
}
