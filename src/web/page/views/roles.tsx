import '../styles/roles.css';
import { useMemo, useState } from 'preact/hooks';
import { hashOf } from '../core/route.js';
import { useAnswer } from '../core/use-answer.js';
import type { RoleTitle } from '../model/role-titles.js';
import { RoleProfile } from '../parts/role-profile.js';

interface RolesViewProps {
  readonly isLoaded: boolean;
  /** Whether the role documents are there. */
  readonly isTold: boolean;
  readonly roles: readonly RoleTitle[];
  readonly role: string | null;
}

/** The pack as a catalogue: all roles, and everything that the document of one states. */
export function RolesView({ isLoaded, roles, role }: RolesViewProps) {
  const [word, setWord] = useState('');
  const known = roles.find(({ id }) => id === role)?.id ?? null;
  const { answer: model } = useAnswer(
    'role',
    useMemo(() => (known === null || !isLoaded ? null : { id: known }), [known, isLoaded]),
  );
  const found = roles.filter((entry) => isFound(entry, word));
  return (
    <div class={`roles${known === null ? '' : ' has-role'}`}>
      <div class="role-list">
        <label>
          <span class="unseen">Search the roles</span>
          <input
            type="search"
            placeholder={`Search ${roles.length} roles`}
            value={word}
            onInput={({ currentTarget: { value } }) => setWord(value)}
          />
        </label>
        <p class="unseen" role="status">
          {word === '' ? '' : `${found.length} of ${roles.length} roles`}
        </p>
        <ul>
          {found.map(({ id, title, narrows }) => (
            <li key={id} class={narrows === null ? undefined : 'is-narrow'}>
              <a href={hashOf({ view: 'roles', role: id })} aria-current={id === known ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        {found.length === 0 && roles.length > 0 && <p class="quiet">No role is called that.</p>}
      </div>
      {known === null || model === null ? (
        <div class="role-intro">
          <h1>{roles.length === 0 ? 'The roles' : `${roles.length} roles`}</h1>
          <p class="why">
            What rolefit knows of each: what it does, which skills it asks for, each with the sentence of its document
            that says so, what it pays, by whom and when that was counted, and what tells it from its neighbours.
          </p>
        </div>
      ) : (
        <RoleProfile key={model.id} model={model} />
      )}
    </div>
  );
}

/** Whether a role's title, another of its titles or its id has the words. */
function isFound({ id, title, titles }: RoleTitle, words: string): boolean {
  const wanted = words.toLowerCase().trim();
  return [id, title, ...titles].some((text) => text.toLowerCase().includes(wanted));
}
