import { useMemo, useRef, useState } from 'preact/hooks';
import type { Source } from './protocol.js';

/** A text as it stands in its text area, and where it came from. */
export interface Paper {
  readonly text: string;
  readonly source: Source;
  /** Name of the file that it was read from. */
  readonly name: string | null;
}

/** A text area's text, and the ways to change it. */
export interface PaperHold {
  /** Null while there is nothing. */
  readonly paper: Paper | null;
  readonly type: (text: string) => void;
  /** A text as a whole: pasted, or an example. */
  readonly put: (text: string) => void;
  readonly open: (file: File) => void;
  readonly clear: () => void;
  /** Sets what is shown of it to the text as it was read; it stays the same document. */
  readonly show: (of: Source, text: string) => void;
  readonly set: (paper: Paper | null) => void;
}

/** Files larger than this are refused before they are read, in bytes; the reader's own limits are smaller. */
const MOST_BYTES = 20_000_000;
let files = 0;

export function usePaper(onFault: (message: string) => void): PaperHold {
  const [paper, set] = useState<Paper | null>(null);
  const fault = useRef(onFault);
  fault.current = onFault;
  return useMemo(() => {
    const from = (way: 'typed' | 'pasted', text: string): void =>
      set(text === '' ? null : { text, source: { from: way, text }, name: null });
    return {
      paper,
      type: (text) => from('typed', text),
      put: (text) => from('pasted', text),
      open: (file) => {
        if (file.size > MOST_BYTES) {
          fault.current(
            `${file.name}: ${Math.round(file.size / 1e6)} MB is more than a document can be; give a single one`,
          );
          return;
        }
        file.arrayBuffer().then(
          (buffer) => {
            const source: Source = { from: 'file', key: ++files, bytes: new Uint8Array(buffer), name: file.name };
            set({ text: '', source, name: file.name });
          },
          () => fault.current(`${file.name}: cannot be read here`),
        );
      },
      clear: () => set(null),
      show: (of, text) =>
        set((held) => (held === null || held.source !== of || held.text === text ? held : { ...held, text })),
      set,
    };
  }, [paper]);
}
