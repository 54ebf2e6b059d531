import type { PaperHold } from '../core/use-paper.js';
import { Examples, POSTINGS } from './examples.js';
import { FileButton } from './file-button.js';

/** The ad that a résumé is held against. */
export function PostingArea({ hold }: { readonly hold: PaperHold }) {
  const { paper } = hold;
  return (
    <section
      class="posting"
      aria-labelledby="posting"
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        hold.open(file);
      }}
    >
      <div class="sheet-tools">
        <h2 id="posting">The ad</h2>
        <FileButton onFile={hold.open} />
        {paper !== null && (
          <button type="button" onClick={hold.clear}>
            Clear
          </button>
        )}
      </div>
      {paper?.source.from === 'file' ? (
        <p class="file-name">{paper.name}</p>
      ) : (
        <textarea
          aria-label="The ad"
          placeholder="Paste the ad here, or drop a file."
          spellcheck={false}
          value={paper?.text ?? ''}
          onInput={({ currentTarget: { value } }) => hold.type(value)}
          onPaste={({ currentTarget }) => {
            // A browser goes to the end of what is pasted; one reads from the beginning.
            if (currentTarget.value === '') requestAnimationFrame(() => (currentTarget.scrollTop = 0));
          }}
        />
      )}
      {paper === null && <Examples list={POSTINGS} onPick={hold.put} />}
    </section>
  );
}
