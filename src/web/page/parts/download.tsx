import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../core/client.js';
import type { Form } from '../core/protocol.js';

const KINDS: readonly { readonly form: Form; readonly name: string; readonly end: string; readonly type: string }[] = [
  { form: 'html', name: 'Web page', end: 'html', type: 'text/html' },
  { form: 'markdown', name: 'Markdown', end: 'md', type: 'text/markdown' },
  { form: 'json', name: 'JSON, with the whole arithmetic', end: 'json', type: 'application/json' },
];

/** The report as a file, or on paper. */
export function Download({
  of,
  onFault,
}: {
  readonly of: 'match' | 'fit';
  readonly onFault: (message: string) => void;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    menu.current!.open = false;
  };
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      if (menu.current?.contains(target as Node) === false) close();
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, []);
  const save = async ({ form, end, type }: (typeof KINDS)[number]): Promise<void> => {
    close();
    const outcome = await ask('report', { of, form });
    if ('fault' in outcome) return onFault(outcome.fault.message);
    const address = URL.createObjectURL(new Blob([outcome.answer.text], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `rolefit-${of}.${end}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        menu.current!.querySelector('summary')!.focus();
      }}
    >
      <summary>Save</summary>
      <div class="menu-list">
        {KINDS.map((kind) => (
          <button key={kind.form} type="button" onClick={() => void save(kind)}>
            {kind.name}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            close();
            print();
          }}
        >
          Print
        </button>
      </div>
    </details>
  );
}
