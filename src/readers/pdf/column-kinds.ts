import type { Fragment } from './fragments.js';

/** Headings that open a section of a résumé or an ad, letters and blanks only. */
const SECTION_HEADING =
  /^(?:(?:work|professional|relevant|employment|other|technical|core|key|additional|selected|my|career|volunteer|academic)\s)*(?:experience|employment|history|education|skills?|summary|profile|about(?: me| us| you)?|objective|projects?|languages?|certifications?|certificates|awards?|achievements?|publications?|interests|hobbies|references?|contact(?: me| info(?:rmation)?)?|strengths|competenc(?:ies|es)|qualifications|training|courses|coursework|links|tools|technologies|requirements|responsibilities|benefits|what we offer|activities|honou?rs|volunteering|expertise)$/i;
const DATE = /\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|\bto date\b|^\d{1,2}\/\d{2,4}/i;
const MAX_DATE_LENGTH = 42;
/** Baselines nearer than this, in letter heights, are one row. */
const ROW = 0.3;

/** True where the left side names what stands beside it on the right: dates, or headings in the margin. */
export function isLabelColumn(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const groups = groupsOf(left);
  const paired = groups.filter((group) => right.some((one) => isRow(one, group[0]!))).length;
  if (paired < groups.length * 0.8) return false;
  const width = (side: readonly Fragment[]): number =>
    Math.max(...side.map((one) => one.x1)) - Math.min(...side.map((one) => one.x0));
  if (width(left) > width(right) * 0.6) return false;
  if (left.filter((one) => isHeading(one.text)).length > 0 && right.some((one) => isHeading(one.text))) return false;
  const letters = (side: readonly Fragment[]): number => side.reduce((sum, one) => sum + one.text.length, 0);
  if (letters(right) < 1.8 * letters(left)) return false;
  const areShort = groups.every((group) => group.length <= 3);
  return areShort && groups.length >= 2 && left.length <= right.length * 0.75 && right.length >= 3;
}

/** Lines of one side, grouped where no blank stands between them. */
function groupsOf(side: readonly Fragment[]): Fragment[][] {
  const groups: Fragment[][] = [];
  for (const fragment of [...side].sort((a, b) => a.y - b.y)) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group === undefined || last === undefined || fragment.y - last.y > 1.7 * fragment.size) groups.push([fragment]);
    else group.push(fragment);
  }
  return groups;
}

/** True where two sides are the cells of rows (dates at the right margin, a table) and so are read row by row. */
export function isRowsOfATable(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const dates = (side: readonly Fragment[]): number =>
    side.filter((one) => one.text.length <= MAX_DATE_LENGTH && DATE.test(one.text)).length / side.length;
  const headings = right.filter((one) => isHeading(one.text)).length;
  const paired = (side: readonly Fragment[], other: readonly Fragment[]): number =>
    side.filter((one) => other.some((two) => isRow(one, two))).length / side.length;
  const rightPaired = paired(right, left);
  const leftPaired = paired(left, right);
  if (isWrapped(left, right)) return false;
  if (headings === 0 && rightPaired > 0.7 && dates(right) > 0.3) return true;
  if (headings === 0 && leftPaired > 0.7 && dates(left) > 0.5) return true;
  if (headings > 0 || drawnBySide(left, right)) return false;
  // Short pieces at the right margin, each beside a line that goes with it.
  if (rightPaired > 0.8 && endTogether(right) && !startTogether(right)) return true;
  if (Math.max(rightPaired, leftPaired) < 0.75) return false;
  return !(flows(left) && flows(right));
}

/** True for cells of one row whose text is too long for them: the right one in two lines, each beside one of the left. */
function isWrapped(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  if (right.length !== 2 || !drawnBySide(left, right)) return false;
  const beside = right.map((one) => left.find((other) => isRow(one, other)));
  return [beside, right].every(([first, second]) => first?.font === second?.font && first?.size === second?.size);
}

function isRow(one: Fragment, other: Fragment): boolean {
  return Math.abs(one.y - other.y) <= ROW * Math.max(one.size, other.size);
}

/** True for a text that is known as the heading of a section. */
export function isHeading(text: string): boolean {
  return (
    text.length < 40 &&
    SECTION_HEADING.test(
      text
        .replace(/[^A-Za-z&]+/g, ' ')
        .replace(/ (?:&|and) .*/i, '')
        .trim(),
    )
  );
}

/** True where one side was drawn before the other, or nearly so; rows of a table are drawn to and fro. */
export function drawnBySide(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const all = [...left.map((one) => [one.order, 0] as const), ...right.map((one) => [one.order, 1] as const)];
  all.sort((a, b) => a[0] - b[0]);
  let changes = 0;
  for (let i = 1; i < all.length; i++) if (all[i]![1] !== all[i - 1]![1]) changes++;
  return changes <= Math.max(1, 0.3 * Math.min(left.length, right.length));
}

function share(values: readonly number[], near: number): number {
  let best = 0;
  for (const value of values) best = Math.max(best, values.filter((other) => Math.abs(other - value) <= near).length);
  return best / values.length;
}

function endTogether(side: readonly Fragment[]): boolean {
  return (
    share(
      side.map((one) => one.x1),
      2,
    ) > 0.8
  );
}

function startTogether(side: readonly Fragment[]): boolean {
  return (
    share(
      side.map((one) => one.x0),
      2,
    ) > 0.6
  );
}

/** True where lines of one side go on in the next: text in a column, not cells. */
function flows(side: readonly Fragment[]): boolean {
  const sorted = [...side].sort((a, b) => a.y - b.y);
  const going = sorted.filter((one, index) => index > 0 && /^\p{Ll}/u.test(one.text)).length;
  return going >= Math.max(2, sorted.length * 0.25);
}
