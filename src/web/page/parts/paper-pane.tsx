import { useMemo } from 'preact/hooks';
import type { PaperHold } from '../core/use-paper.js';
import type { Mark } from '../model/marks.js';
import type { MatchModel } from '../model/match-model.js';
import { moved } from '../model/runs.js';
import { FileButton } from './file-button.js';
import { Legend } from './legend.js';
import { Sheet, type SheetProps } from './sheet.js';

interface PaperPaneProps extends Pick<SheetProps, 'label' | 'placeholder' | 'lit' | 'statementOf'> {
  readonly hold: PaperHold;
  readonly model: Pick<MatchModel, 'title' | 'text' | 'marks' | 'sections'> | null;
}

const NO_MARKS: readonly Mark[] = [];
const NO_SECTIONS: MatchModel['sections'] = [];

/** A text that is pasted, typed or dropped, with what its marks mean above it. While it is edited the marks of the last answer stay with their words. */
export function PaperPane({ hold, model, ...rest }: PaperPaneProps) {
  const text = hold.paper?.text ?? '';
  const isWhole = model !== null && hold.paper !== null;
  const marks = useMemo(
    () => (isWhole ? moved(model.marks, model.text, text) : NO_MARKS),
    [model?.marks, text, isWhole],
  );
  const sections = useMemo(
    () => (isWhole ? moved(model.sections, model.text, text) : NO_SECTIONS),
    [model?.sections, text, isWhole],
  );
  return (
    <div class="column-text">
      <div class="sheet-tools">
        <Legend model={model} />
        <FileButton onFile={hold.open} />
        {hold.paper !== null && (
          <button type="button" onClick={hold.clear}>
            Clear
          </button>
        )}
      </div>
      <Sheet
        {...rest}
        title={model?.title ?? null}
        text={text}
        marks={marks}
        sections={sections}
        onType={hold.type}
        onPaste={hold.put}
        onFile={hold.open}
      />
    </div>
  );
}
