/** Function words of English, folded (small letters, no apostrophes). */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along also although always am among an and another any anyone are around as at
  away b back be became because become been before behind being below beside besides best better between beyond both but by came can cannot
  come could d did do does doing done down during e each either else enough etc even ever every everyone everything few first five for
  four from full further g gave get give given go goes going gone good got great h had has have having he hence her here hers him his how
  however i if in indeed instead into is it its itself j just k keep kept l last least less let like likely long lot m made make makes
  making many may me might mine more most much must my n near need needs neither never next no none nor not nothing now o of off often on
  once one only onto or other others our ours out over own p part per perhaps put q quite rather really s same say see seem several she
  should since six so some someone something sometimes soon still such t take takes taking ten than that the their theirs them then there
  these they thing things this those though three through throughout thus to together too toward towards two u under until up upon us use
  used uses using v very via w was way ways we well went were what whatever when where whether which while who whole whom whose why will
  with within without would x y year years yes yet you your yours youll youre were weve theyre its dont cant wont isnt arent`.split(
    /\s+/,
  ),
);

/** Words that say nothing about a role: function words, and the small talk that every posting shares. They are no BM25 terms. Folded too. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...`able ability candidate candidates company companies employer employee employees job jobs position role roles team teams work working works
  experience experienced strong excellent skill skills knowledge understanding familiarity familiar proficiency proficient preferred required
  requirement requirements responsibility responsibilities including include includes please apply opportunity opportunities join looking
  day days time new day-to-day related degree bachelor bachelors master masters field equivalent plus minimum ideal successful benefits
  non pre similar different multiple various numerous certain typical know known ask look help solid background member colleague title exist existing
  want bring willing wide widely further following highly closely effectively easily quickly clearly directly currently daily everyday especially
  particularly mainly usually`
    .split(/\s+/)
    .map((word) => word.replace(/-/g, '')),
]);
