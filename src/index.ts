export { RolefitError, type ErrorCode } from './errors.js';
export { loadPack } from './pack/builtin.js';
export type { Pack } from './pack/load.js';
export type { PackData, PackRole, PackSkill } from './pack/format.js';
export { analyze, type AnalyzeOptions } from './extract/analyze.js';
export { match } from './score/match.js';
export { explain } from './explain/explain.js';
export { verify, type Unsound } from './explain/verify.js';
export { counterfactual, type Counterfactual } from './explain/counterfactual.js';
export type { Piece } from './explain/without.js';
export { contrast, type Contrast, type ContrastRow } from './explain/contrast.js';
export type { DocumentEvidence, Explanation, Op, TextEvidence } from './explain/tree.js';
export {
  extractReport,
  matchReport,
  type ExtractReport,
  type MatchReport,
  type SkillRecord,
} from './explain/report.js';
export type * from './types.js';
