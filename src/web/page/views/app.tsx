import { useEffect, useState } from 'preact/hooks';
import { ask } from '../core/client.js';
import type { Fault } from '../core/protocol.js';
import { go, hashOf, useRoute, type View } from '../core/route.js';
import { useDocuments } from '../core/use-documents.js';
import { usePaper } from '../core/use-paper.js';
import { usePart } from '../core/use-part.js';
import { Download } from '../parts/download.js';
import { ThemeSwitch } from '../parts/theme.js';
import type { RoleTitle } from '../model/role-titles.js';
import type { AgainstChoice } from './fit.js';
import { MatchView } from './match.js';

const TABS: readonly (readonly [View, string])[] = [
  ['match', 'Which role'],
  ['fit', 'How it fits'],
  ['roles', 'All roles'],
];

/** The whole page: its head, and one of three views. Texts stay while one goes from view to view, and are kept nowhere else. */
export function App() {
  const route = useRoute();
  const [loaded, setLoaded] = useState<{ readonly pack: string; readonly roles: readonly RoleTitle[] } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [remark, setRemark] = useState('');
  const text = usePaper(setRemark);
  const resume = usePaper(setRemark);
  const posting = usePaper(setRemark);
  const [against, setAgainst] = useState<AgainstChoice>('role');
  const documents = useDocuments(loaded !== null, route.view !== 'match' || text.paper !== null, setRemark);
  const fit = usePart(route.view === 'fit', () => import('./fit.js'), setRemark);
  const catalogue = usePart(route.view === 'roles', () => import('./roles.js'), setRemark);
  const [ready, setReady] = useState<'match' | 'fit' | null>(null);

  useEffect(() => {
    void ask('load', { pack: new URL('builtin.pack', document.baseURI).href }).then((outcome) => {
      if ('answer' in outcome) setLoaded(outcome.answer);
      else setFault(outcome.fault);
    });
  }, []);
  useEffect(() => {
    setReady(null);
    setRemark('');
  }, [route.view]);
  const roleTitle = loaded?.roles.find(({ id }) => id === route.role)?.title;
  useEffect(() => {
    const name = TABS.find(([view]) => view === route.view)![1];
    // Of the text nothing stands there: a browser keeps titles.
    document.title = [roleTitle, name, 'rolefit'].filter((part) => part !== undefined).join(' · ');
  }, [route.view, roleTitle]);
  useEffect(() => {
    // A file that misses its place must not be opened instead of the page.
    const keep = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    addEventListener('dragover', keep);
    addEventListener('drop', keep);
    return () => {
      removeEventListener('dragover', keep);
      removeEventListener('drop', keep);
    };
  }, []);

  const shared = {
    isLoaded: loaded !== null,
    isTold: documents !== null,
    roles: documents?.roles ?? loaded?.roles ?? [],
    onRemark: setRemark,
  };
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => skip(event)}>
        To the content
      </a>
      <header class="head">
        <a class="brand" href="#/match">
          rolefit
        </a>
        <nav aria-label="Views">
          {TABS.map(([view, name]) => (
            <a key={view} href={hashOf({ view, role: null })} aria-current={route.view === view ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <div class="head-tools">
          {ready !== null && <Download of={ready} onFault={setRemark} />}
          <ThemeSwitch />
        </div>
      </header>
      {fault !== null && (
        <p class="fault" role="alert">
          {fault.message}
        </p>
      )}
      {remark !== '' && (
        <p class="fault" role="alert">
          {remark}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {route.view === 'match' && (
          <MatchView
            {...shared}
            hold={text}
            onReady={(is) => setReady(is ? 'match' : null)}
            onFit={(kind, role) => {
              if (kind === 'posting') {
                posting.set(text.paper);
                setAgainst('posting');
              } else resume.set(text.paper);
              go({ view: 'fit', role: kind === 'posting' ? null : role });
            }}
          />
        )}
        {route.view === 'fit' && fit !== null && (
          <fit.FitView
            {...shared}
            resume={resume}
            posting={posting}
            against={against}
            onAgainst={setAgainst}
            role={route.role}
            onReady={(is) => setReady(is ? 'fit' : null)}
          />
        )}
        {route.view === 'roles' && catalogue !== null && <catalogue.RolesView {...shared} role={route.role} />}
      </main>
      <footer class="foot">
        <p>
          What is pasted stays in this page: nothing is sent anywhere. It weighs what a text says and decides about no
          one; whoever decides reads what it rests on.
        </p>
        <p class="quiet">
          rolefit {ROLEFIT_VERSION}
          {loaded === null ? '' : `, pack ${loaded.pack}`}
        </p>
      </footer>
    </>
  );
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
