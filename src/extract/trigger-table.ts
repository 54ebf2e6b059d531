import type { Pack } from '../pack/load.js';
import { buildTriggers, Trigger, type TriggerTable } from '../text/triggers.js';
import { DECADE_WORDS, MONTH_WORDS, YEAR_WORDS } from './vocabulary.js';

/** The words and pairs of words that a pack's readers look closer at; made when the pack is compiled. */
export function triggerTable(pack: Pack): TriggerTable {
  const { insides, tells, openers, leads, headings } = pack.sectionTables;
  return buildTriggers(
    pack.lexicon.wordCount,
    [
      [Trigger.Alias, pack.aliases],
      [Trigger.Cue, pack.cues],
      [Trigger.Title, pack.titles],
      [Trigger.LevelTitle, pack.levelTitles],
      [Trigger.LevelPhrase, pack.levelPhrases],
      [Trigger.Degree, pack.degrees],
      [Trigger.Equivalent, pack.equivalents],
      [Trigger.Fact, pack.facts],
      [Trigger.Inside, insides],
      [Trigger.Tell, tells],
      [Trigger.Opener, openers],
      [Trigger.Lead, leads],
      [Trigger.Heading, headings],
    ],
    [[Trigger.Years, [...YEAR_WORDS, ...MONTH_WORDS, ...DECADE_WORDS].map((word) => pack.lexicon.indexOf(word))]],
  );
}
