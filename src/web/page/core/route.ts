import { useEffect, useState } from 'preact/hooks';

export const VIEWS = ['match', 'fit', 'roles'] as const;
export type View = (typeof VIEWS)[number];

/** What the address says: a view, and a role where the view shows one, which may be none that there is. Never anything of a text. */
export interface Route {
  readonly view: View;
  readonly role: string | null;
}

export function routeOf(hash: string): Route {
  const [, view, role] = /^#\/([a-z]+)(?:\/([A-Za-z0-9_-]{1,100}))?$/.exec(hash) ?? [];
  const known = VIEWS.find((name) => name === view) ?? 'match';
  return { view: known, role: known === 'match' ? null : (role ?? null) };
}

export function hashOf({ view, role }: Route): string {
  return `#/${view}${role === null ? '' : `/${role}`}`;
}

export function go(route: Route): void {
  location.hash = hashOf(route);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void =>
      setRoute((now) => {
        const next = routeOf(location.hash);
        return next.view === now.view && next.role === now.role ? now : next;
      });
    // The address may have changed before this listens.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
