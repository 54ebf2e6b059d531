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
export { fit } from './score/fit.js';
export { roleDemands } from './score/fit-role.js';
export { postingDemands } from './score/fit-posting.js';
export { explainFit } from './explain/fit-tree.js';
export { adviceOn, type Advice } from './explain/fit-advice.js';
export { fitReport, type FitReport, type Receipt } from './explain/fit-report.js';
export { matchSheet } from './render/match-sheet.js';
export { fitSheet } from './render/fit-sheet.js';
export { sheetHtml } from './render/sheet-html.js';
export { sheetMarkdown } from './render/sheet-markdown.js';
export type { Sheet } from './render/sheet.js';
export type * from './types.js';
export type * from './fit-types.js';
