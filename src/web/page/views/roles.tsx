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
export function RolesView({ isLoaded, isTold, roles, role }: RolesViewProps) {
  const [word, setWord] = useState('');
  const known = roles.find(({ id }) => id === role)?.id ?? null;
  const { answer: model } = useAnswer(
    'role',
    useMemo(() => (known === null || !isLoaded ? null : { id: known }), [known, isLoaded]),
  );
  const found = roles.flatMap((entry) => {
    const by = foundBy(entry, word);
    return by === null ? [] : [{ ...entry, by }];
  });
  return (
    <div class={`roles${known === null ? '' : ' has-role'}`}>
      <div class="role-list">
        <label>
          <span class="role-label">Search by title</span>
          <input
            type="search"
            placeholder="engineer, data, BI …"
            value={word}
            onInput={({ currentTarget: { value } }) => setWord(value)}
          />
        </label>
        <p class="quiet small" role="status">
          {roles.length > 0 && countText(word, found.length, roles.length, isTold)}
        </p>
        <ul>
          {found.map(({ id, title, narrows, by }) => (
            <li key={id} class={narrows === null ? undefined : 'is-narrow'}>
              <a href={hashOf({ view: 'roles', role: id })} aria-current={id === known ? 'page' : undefined}>
                {title}
                {by !== '' && <span class="quiet small role-by">also {by}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {known === null || model === null ? (
        <div class="role-intro">
          {role !== null && known === null && roles.length > 0 && (
            <p class="fault" role="alert">
              There is no role “{role}”; pick one from the list.
            </p>
          )}
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

/** By which of its names a role has all the words: another title than its own, or '' for that or its id; null where none has. */
function foundBy({ id, title, titles }: RoleTitle, words: string): string | null {
  const wanted = words.toLowerCase().split(/\s+/);
  const has = (text: string): boolean => {
    const own = text.toLowerCase().split(/[^a-z0-9+#]+/);
    return wanted.every((word) => own.some((part) => part.startsWith(word)));
  };
  if (has(title) || has(id)) return '';
  return titles.find(has) ?? null;
}

function countText(word: string, found: number, all: number, isTold: boolean): string {
  if (word.trim() === '') return `${all} roles, each by its own title and by others that it goes by.`;
  const where = isTold ? 'in a title' : 'in their own title; the other titles are still loading';
  return `${found === 0 ? 'None' : found} of ${all} ${found === 1 ? 'has' : 'have'} that ${where}.`;
}
