/** Words that lead on to the next, so that no heading begins behind them. */
export const LINKING = [
  'the', 'our', 'your', 'their', 'its', 'a', 'an', 'of', 'and', 'or', 'for', 'with', 'to', 'in', 'following', 'these', 'all', 'any', 'meet', 'meets', 'is', 'are', 'be',
]; // prettier-ignore

/** Words that say, behind a company's name, what it is or does. */
export const PRESENTING = [
  'is', 'was', 'has', 'provides', 'offers', 'develops', 'delivers', 'designs', 'builds', 'makes', 'creates', 'helps', 'serves', 'applies', 'operates', 'powers', 'connects', 'specializes',
  'specialises', 'combines', 'enables', 'empowers', 'brings', 'manufactures', 'sells', 'partners', 'produces', 'gives', 'supplies', 'transforms', 'publishes', 'employs', 'focuses',
]; // prettier-ignore

/** Legal forms of companies. */
export const LEGAL_FORMS = ['inc', 'llc', 'llp', 'ltd', 'gmbh', 'corp', 'corporation', 'plc', 'incorporated'];

/** Words by which a company speaks of itself. */
export const SELVES = ['we', "we're", "we've", 'our'];

/** Words beside them that show what its people do, work with, or seek. */
export const WORKINGS = [
  'team', 'teams', 'group', 'department', 'squad', 'squads', 'engineers', 'developers', 'scientists', 'analysts', 'designers', 'managers', 'recruiters', 'using', 'use', 'uses', 'tool', 'tools',
  'stack', 'language', 'languages', 'technologies', 'framework', 'frameworks', 'codebase', 'written', 'individuals', 'candidates', 'applicants', 'hire', 'hiring', 'recruit', 'search', 'looking',
  'seeking', 'need', 'opportunity', 'experienced', 'skills', 'join', 'whoever', 'players',
]; // prettier-ignore

/** Words of the job and of who does it. */
export const POSTS = [
  'role', 'position', 'internship', 'responsible', 'responsibilities', 'duties', 'someone', 'somebody', 'individual', 'person', 'candidate', 'applicant', 'incumbent', 'analyst', 'engineer', 'scientist',
  'manager', 'specialist', 'consultant', 'administrator', 'representative', 'intern', 'coordinator',
]; // prettier-ignore

/** What a company is that hires: "is looking for". */
export const HIRING = ['looking', 'seeking', 'hiring', 'searching', 'recruiting', 'currently', 'actively', 'now'];

/** Words with a capital at the start of a sentence that begin no company's name. */
export const UNNAMED = [
  'this', 'that', 'it', 'here', 'there', 'each', 'every', 'everyone', 'anyone', 'company', 'employer', 'diversity', 'client', 'customer', 'employment', 'equal', 'she', 'who', 'what', 'inclusion',
  'reasonable', 'accommodation', 'discrimination', 'hiring', 'compensation', 'equality',
]; // prettier-ignore

/** Words that speak to the reader. */
export const ADDRESSING = ['you', 'your', "you'll", "you're", "you've", "you'd", 'yourself'];
