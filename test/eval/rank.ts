import { analyze } from '../../src/extract/analyze.js';
import type { Pack } from '../../src/pack/load.js';
import { match } from '../../src/score/match.js';
import type { Ranker } from './baselines.js';
import { documentOf, groupOf, queryOf, type Posting, type View } from './data.js';
import type { Answer } from './figures.js';

/** rolefit's answers for a view of the postings. */
export function rankWithRolefit(postings: readonly Posting[], view: View, pack: Pack): Answer[] {
  const roles = new Set(pack.roleIndex.keys());
  const answers: Answer[] = [];
  for (const posting of postings) {
    const { ranking, confidence } = match(analyze(documentOf(posting, view), pack), pack);
    answers.push({ posting, group: groupOf(posting, roles), ranking: ranking.map(({ id }) => id), confidence });
  }
  return answers;
}

/** A baseline's answers for the same postings. */
export function rankWith(ranker: Ranker, postings: readonly Posting[], view: View, pack: Pack): Answer[] {
  const roles = new Set(pack.roleIndex.keys());
  const answers: Answer[] = [];
  for (const posting of postings) {
    const ranking = ranker(queryOf(posting, view));
    answers.push({ posting, group: groupOf(posting, roles), ranking, confidence: null });
  }
  return answers;
}
