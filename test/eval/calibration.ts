import { isRight, share, type Answer } from './figures.js';

/** Answers whose confidence fell into one tenth of the range from 0 to 1. */
export interface Bin {
  /** Lower end of the tenth. */
  readonly from: number;
  readonly count: number;
  /** Mean confidence. */
  readonly confidence: number;
  /** Share that was right. */
  readonly right: number;
}

export interface Calibration {
  /** Expected calibration error (Guo et al. 2017): mean distance of confidence and share right, weighted by the bins' counts. */
  readonly error: number;
  readonly bins: readonly Bin[];
}

const BIN_COUNT = 10;

export function calibrationOf(answers: readonly Answer[]): Calibration {
  const counts = Array.from({ length: BIN_COUNT }, () => 0);
  const confidences = Array.from({ length: BIN_COUNT }, () => 0);
  const rights = Array.from({ length: BIN_COUNT }, () => 0);
  let judged = 0;
  for (const answer of answers) {
    if (answer.confidence === null) continue;
    const bin = Math.min(BIN_COUNT - 1, Math.floor(answer.confidence * BIN_COUNT));
    judged++;
    counts[bin]++;
    confidences[bin] += answer.confidence;
    if (isRight(answer)) rights[bin]++;
  }
  const bins: Bin[] = [];
  let error = 0;
  for (let bin = 0; bin < BIN_COUNT; bin++) {
    const count = counts[bin];
    const confidence = share(confidences[bin], count);
    const right = share(rights[bin], count);
    bins.push({ from: bin / BIN_COUNT, count, confidence, right });
    error += share(count, judged) * Math.abs(confidence - right);
  }
  return { error, bins };
}
