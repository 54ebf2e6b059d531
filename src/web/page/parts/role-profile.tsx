import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf } from '../core/route.js';
import type { Neighbour } from '../model/neighbours.js';
import type { QuotedGroup, RoleModel } from '../model/role-model.js';

/** Everything that a role's document states. */
export function RoleProfile({ model }: { readonly model: RoleModel }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [model.id]);
  const { id, title, titles, summary, narrowsTitle, narrows, narrowedBy, wider, levels, domain, qualifiers } = model;
  return (
    <article class="role">
      <p class="role-back">
        <a href="#/roles">All roles</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="why">{summary}</p>
      <p>
        <a class="action" href={hashOf({ view: 'fit', role: id })}>
          Hold a résumé against it
        </a>
      </p>
      <dl class="facts">
        <Fact label="Also called" items={titles} />
        {narrows !== null && (
          <div>
            <dt>Narrows</dt>
            <dd>
              <a href={hashOf({ view: 'roles', role: narrows })}>{narrowsTitle}</a>, by {narrowedBy}
            </dd>
          </div>
        )}
        <Fact label="Specializes" items={wider} />
        <Fact label="Told by" items={qualifiers} />
        <Fact label="Levels" items={levels} />
        <Fact label="Domain" items={domain} />
      </dl>
      <Money model={model} />
      <section aria-labelledby="role-skills">
        <h2 id="role-skills">Skills, each with the sentence that asks for it</h2>
        {(['core', 'expected', 'useful'] as const).map((importance) => (
          <Skills
            key={importance}
            importance={importance}
            skills={model.skills.filter((skill) => skill.importance === importance)}
          />
        ))}
      </section>
      <Groups title="What it does" groups={model.responsibilities} />
      {model.background.length > 0 && (
        <section>
          <h2>Experience and education</h2>
          <ul class="lines">
            {model.background.map(({ label, quote }, index) => (
              <li key={index}>
                {label} <span class="statement">“{quote}”</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Groups title="Practices" groups={model.practices} />
      <Groups title="Challenges" groups={model.challenges} />
      {model.careerPath.length > 0 && <Groups title="Career path" groups={[{ group: '', items: model.careerPath }]} />}
      <Groups title="Trends" groups={model.trends} />
      <section>
        <h2>Its neighbours, and what tells them apart</h2>
        <ul class="neighbours">
          {model.neighbours.map((neighbour) => (
            <NeighbourEntry key={neighbour.id} neighbour={neighbour} />
          ))}
        </ul>
      </section>
    </article>
  );
}

/** Items of a list that are shown before the rest is asked for. */
const FIRST = 10;

function Fact({ label, items }: { readonly label: string; readonly items: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {(isWhole ? items : items.slice(0, FIRST)).join(' · ')}{' '}
        {items.length > FIRST && (
          <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Fewer' : `and ${items.length - FIRST} more`}
          </button>
        )}
      </dd>
    </div>
  );
}

/** Pay and demand, each figure with who says it and when. */
function Money({ model: { pay, market } }: { readonly model: RoleModel }) {
  if (pay.length + market.length === 0) return null;
  return (
    <section aria-labelledby="role-money">
      <h2 id="role-money">Pay and demand</h2>
      {pay.length > 0 && (
        <table class="pay">
          <thead>
            <tr>
              <th scope="col" class="num">
                Average
              </th>
              <th scope="col" class="num">
                Range
              </th>
              <th scope="col" class="num">
                Top
              </th>
              <th scope="col">By whom, and when</th>
            </tr>
          </thead>
          <tbody>
            {pay.map(({ average, range, top, unit, basis, source }, index) => (
              <Fragment key={index}>
                <tr>
                  <td class="num">{average ?? '–'}</td>
                  <td class="num">{range ?? '–'}</td>
                  <td class="num">{top ?? '–'}</td>
                  <td>{source}</td>
                </tr>
                <tr class="pay-basis">
                  <td colSpan={4}>{[unit, basis].filter((part) => part !== null).join('; ')}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <ul class="lines">
        {market.map(({ quote, source }) => (
          <li key={quote}>
            {quote} {source !== '' && <span class="source">{source}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Skills of one importance that are shown before the rest is asked for. */
const FIRST_SKILLS = 16;

function Skills({ importance, skills }: { readonly importance: string; readonly skills: RoleModel['skills'] }) {
  const [isWhole, setWhole] = useState(false);
  if (skills.length === 0) return null;
  return (
    <div>
      <h3>
        {importance.charAt(0).toUpperCase() + importance.slice(1)} <span class="quiet">{skills.length}</span>
      </h3>
      <dl class="role-skills">
        {(isWhole ? skills : skills.slice(0, FIRST_SKILLS)).map(({ name, kind, quote }) => (
          <div key={name}>
            <dt>
              {name} <span class="quiet">{kind}</span>
            </dt>
            <dd class="statement">“{quote}”</dd>
          </div>
        ))}
      </dl>
      {skills.length > FIRST_SKILLS && (
        <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${skills.length - FIRST_SKILLS} more`}
        </button>
      )}
    </div>
  );
}

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly QuotedGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {groups.map(({ group, items }) => (
        <div key={group}>
          {group !== '' && <h3>{group}</h3>}
          <ul class="bullets">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function NeighbourEntry({ neighbour }: { readonly neighbour: Neighbour }) {
  const { id, title: name, relation, shared, own, theirs, qualifiers } = neighbour;
  return (
    <li>
      <h3>
        <a href={hashOf({ view: 'roles', role: id })}>{name}</a>{' '}
        <span class="quiet">{[relation, `${shared} skills in common`].filter((part) => part !== '').join(', ')}</span>
      </h3>
      <dl class="facts">
        <Fact label="Only here" items={own} />
        <Fact label="Only there" items={theirs} />
        <Fact label="Told by" items={qualifiers} />
      </dl>
    </li>
  );
}
