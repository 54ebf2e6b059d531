import { COLLEAGUE_CONTEXT, DEGREE_CONTEXT, NEIGHBOUR_CONTEXT, TITLE_CONTEXT, YEAR_CONTEXT } from './context-words.js';

/** Words that the readers of facts look for; the compiler puts them into every lexicon. */

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, twenty: 20,
}; // prettier-ignore

export const YEAR_WORDS = ['years', 'year', 'yrs', 'yr', 'yoe'] as const;
export const MONTH_WORDS = ['months', 'month', 'mos'] as const;
export const DECADE_WORDS = ['decade', 'decades'] as const;
export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  usd: 'USD', eur: 'EUR', gbp: 'GBP', cad: 'CAD', aud: 'AUD', nzd: 'NZD', inr: 'INR', chf: 'CHF', pln: 'PLN', sgd: 'SGD', sek: 'SEK', nok: 'NOK', dkk: 'DKK',
  czk: 'CZK', jpy: 'JPY', hkd: 'HKD', brl: 'BRL', mxn: 'MXN', zar: 'ZAR', aed: 'AED', ils: 'ILS', dollars: 'USD', euros: 'EUR', euro: 'EUR', pounds: 'GBP',
  rupees: 'INR', rs: 'INR', yen: 'JPY', zloty: 'PLN',
}; // prettier-ignore
/** Letters before a dollar sign: "CA$". */
export const DOLLAR_PREFIXES: Readonly<Record<string, string>> = {
  us: 'USD', ca: 'CAD', c: 'CAD', cdn: 'CAD', a: 'AUD', au: 'AUD', nz: 'NZD', s: 'SGD', sg: 'SGD', hk: 'HKD', r: 'BRL', mx: 'MXN',
}; // prettier-ignore
/** What a word behind a number multiplies it by; 0 for sizes that no pay has. */
export const MONEY_UNITS: Readonly<Record<string, number>> = {
  k: 1000, thousand: 1000, lakh: 100_000, lakhs: 100_000, lac: 100_000, lacs: 100_000, lpa: 100_000, m: 0, mm: 0, mn: 0, million: 0, billion: 0, b: 0, bn: 0, trillion: 0, crore: 0, crores: 0,
}; // prettier-ignore
export const PERIOD_WORDS = {
  hour: 'hour', hours: 'hour', hr: 'hour', hrs: 'hour', hourly: 'hour', day: 'day', daily: 'day', week: 'week', weekly: 'week', month: 'month', monthly: 'month', mo: 'month',
  year: 'year', yearly: 'year', yr: 'year', annum: 'year', annual: 'year', annually: 'year', pa: 'year',
} as const; // prettier-ignore
export const PERIOD_ADJECTIVES = {
  hourly: 'hour', daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year', annual: 'year', annually: 'year', annualized: 'year', day: 'day',
} as const; // prettier-ignore
export const PAY_WORDS = [
  'salary', 'salaries', 'pay', 'pays', 'compensation', 'rate', 'rates', 'wage', 'wages', 'remuneration', 'ctc', 'ote', 'earn', 'earnings', 'base', 'range', 'package',
  'gehalt', 'payrate', 'payscale',
] as const; // prettier-ignore
/** Words beside money that is no pay. */
export const OTHER_MONEY = [
  'bonus', 'bonuses', 'stipend', 'allowance', 'budget', 'budgets', 'reimbursement', 'reimbursed', 'revenue', 'revenues', 'raised', 'funding', 'valuation', 'series', 'match',
  'credit', 'credits', 'referral', 'deal', 'deals', 'fee', 'fees', 'prize', 'tuition', 'donation', 'contribution', 'contributions', 'worth', 'arr', 'quota', 'invested', 'investment', 'grant',
  'grants', 'insurance', 'assets', 'market', 'industry', 'portfolio', 'project', 'projects', 'sales', 'spend', 'towards', 'toward', 'equipment', 'voucher', 'relocation', 'equity', 'fund',
  'savings', 'coverage', 'hsa', '401k', 'wellness', 'wellbeing', 'home', 'valued', 'payments', 'transactions', 'contracts', 'accounts', 'customers', 'award', 'awards', 'subscription',
] as const; // prettier-ignore
/** Who pays where "pay" is no pay of the job. */
export const PAYERS = [
  'customers',
  'clients',
  'users',
  'they',
  'patients',
  'merchants',
  'people',
  'companies',
] as const;
export const ON_TARGET_WORDS = ['ote', 'target'] as const;
/** Words that part an amount from what is paid beside it. */
export const ADDITION_WORDS = ['plus', 'and', 'with', 'depending', 'based', 'including'] as const;
/** Words of the way of working, which a place's line may hold too. */
export const ARRANGEMENT_WORDS = ['remote', 'remotely', 'hybrid', 'onsite', 'virtual', 'wfh', 'telecommute'] as const;
export const NEGATORS = [
  'no', 'not', 'cannot', 'cant', 'unable', 'without', 'dont', 'doesnt', 'wont', 'didnt', 'isnt', 'arent', 'never', 'nor', 'neither', 'ineligible', 'none', 'unavailable', 'false',
] as const; // prettier-ignore
export const BUT_WORDS = ['but', 'however', 'though', 'although', 'unless', 'if', 'and', 'while', 'whether'] as const;
export const OBTAINING_WORDS = [
  'obtain', 'obtaining', 'obtainable', 'eligible', 'eligibility', 'gain', 'acquire', 'attain', 'undergo', 'pass', 'get', 'clearable', 'willing', 'willingness', 'qualify', 'receive', 'apply',
] as const; // prettier-ignore
export const SELDOM_WORDS = [
  'occasionally',
  'occasional',
  'occasion',
  'minimal',
  'minimally',
  'limited',
  'sometimes',
  'rarely',
  'infrequently',
  'periodically',
  'quarterly',
  'yearly',
  'light',
] as const;
export const OFTEN_WORDS = [
  'frequently',
  'frequent',
  'extensively',
  'extensive',
  'heavily',
  'heavy',
  'regularly',
  'often',
] as const;
export const WORKPLACE_WORDS = [
  'office',
  'offices',
  'onsite',
  'site',
  'person',
  'hq',
  'headquarters',
  'hub',
  'campus',
  'hybrid',
  'workplace',
] as const;
export const HOME_WORDS = ['home', 'remote', 'remotely', 'wfh', 'telecommute'] as const;
/** What may be based somewhere: the job, the person. */
export const JOB_WORDS = [
  'role', 'position', 'job', 'internship', 'opportunity', 'candidates', 'candidate', 'applicants', 'applicant', 'you', 'youll', 'must', 'post', 'vacancy', 'engineer', 'developer', 'analyst',
  'manager', 'scientist', 'someone',
] as const; // prettier-ignore
/** What is remote, hybrid or on site where the job is. */
export const ARRANGED_WORDS = [
  'role', 'position', 'job', 'internship', 'opportunity', 'vacancy', 'post', 'work', 'working', 'works', 'worked', 'employment', 'setting', 'schedule', 'basis', 'arrangement',
  'located', 'location', 'presence', 'present', 'attendance', 'time', 'day', 'days', 'week', 'weekly', 'candidates', 'expected', 'office', 'spend', 'preference', 'flexible', 'or',
] as const; // prettier-ignore
/** What is based somewhere without the job being so. */
export const EMPLOYER_WORDS = [
  'company', 'firm', 'we', 'our', 'client', 'headquartered', 'offices', 'team', 'teams', 'startup', 'organization', 'agency', 'colleagues', 'customers', 'clients', 'engineers', 'who',
] as const; // prettier-ignore
/** Small words inside the names of places. */
export const PLACE_LINKS = [
  'of',
  'de',
  'la',
  'le',
  'the',
  'and',
  'or',
  'am',
  'an',
  'der',
  'den',
  'du',
  'del',
  'do',
  'da',
  'upon',
  'metro',
  'area',
  'office',
] as const;
export const ARTICLE_WORDS = ['our', 'the', 'a', 'an', 'either', 'per', 'one', 'of', 'their', 'each'] as const;

export const EXPERIENCE_WORDS = [
  'experience', 'experiences', 'experienced', 'exp', 'background', 'expertise', 'working', 'track', 'hands', 'professional', 'industry', 'relevant', 'progressive', 'knowledge', 'proficiency', 'practice',
] as const; // prettier-ignore

const CONNECTIVES = [
  'and', 'or', 'to', 'of', 'in', 'with', 'at', 'as', 'a', 'an', 'the', 'plus', 'more', 'than', 'over', 'least', 'minimum', 'min', 'up', 'per', 'for', 'from', 'between', 'using', 'both', 'either',
] as const; // prettier-ignore

const PAY_CONTEXT = [
  'location',
  'locations',
  'site',
  'on',
  'office',
  'required',
  'preferred',
  'percent',
  'pct',
  'only',
  'just',
  'lpa',
] as const;

/** Commonest English words; a text with hardly any of them is in another language. */
export const ENGLISH_WORDS = [
  'the',
  'and',
  'of',
  'to',
  'in',
  'a',
  'for',
  'with',
  'on',
  'is',
  'are',
  'you',
  'we',
  'our',
  'will',
  'as',
  'be',
  'or',
  'your',
  'an',
  'that',
  'this',
  'by',
  'from',
  'at',
  'have',
  'who',
  'their',
] as const;

/** Small words by what they do in a clause; the names are those of the marks in clause-words.ts. */
export const CLAUSE_WORDS = {
  Subject: ['we', 'you', 'our', 'your', 'they', 'it', 'this', 'i', 'the', 'there'],
  Opener: ['that', 'which', 'who', 'whose', 'when', 'where', 'while', 'because', 'so', 'since', 'if', 'for', 'we', 'you', 'they', 'it', 'i'],
  Filler: ['which', 'that', 'this', 'these', 'those', 'it', 'its', 'is', 'are', 'all', 'both', 'also', 'any', 'of', 'though', 'while', 'would', 'will', 'be'],
  Alternative: ['with', 'in', 'another', 'ideally', 'preferably', 'even', 'alternatively', 'a', 'an', 'the', 'any', 'other', 'similar', 'experience', 'knowledge', 'else', 'both', 'better', 'yet', 'using'],
  Towards: ['to', 'towards', 'toward', 'into', 'with', 'by', 'onto'],
  Plural: ['are', 'both'],
  Category: [
    'tool', 'tools', 'framework', 'frameworks', 'platform', 'platforms', 'library', 'libraries', 'language', 'languages', 'database', 'databases',
    'provider', 'providers', 'vendor', 'vendors', 'package', 'packages', 'broker', 'brokers', 'toolkit', 'toolkits', 'cloud', 'clouds', 'warehouse',
    'warehouses', 'engine', 'engines', 'suite', 'suites', 'ide', 'ides', 'stores', 'store',
  ],
  Head: [
    'experience', 'knowledge', 'familiarity', 'proficiency', 'understanding', 'background', 'ability', 'certification', 'certifications', 'expertise',
    'exposure', 'skills', 'fluency', 'competence', 'competency', 'grasp', 'command', 'degree', 'training', 'familiar', 'proficient', 'experienced', 'skilled',
  ],
  Verb: ['is', 'are', 'would', 'will'],
  Preposition: ['of', 'in', 'with', 'to', 'using', 'on', 'at', 'working', 'developing', 'building', 'as'],
  Start: [
    'experience', 'experienced', 'knowledge', 'knowledgeable', 'ability', 'able', 'proficiency', 'proficient', 'familiarity', 'familiar', 'understanding',
    'strong', 'excellent', 'solid', 'good', 'great', 'proven', 'demonstrated', 'must', 'minimum', 'skilled', 'expertise', 'expert', 'exposure', 'working',
    'hands', 'background', 'prior', 'previous', 'superior', 'advanced', 'deep', 'extensive', 'comfortable', 'detail', 'willingness', 'outstanding',
    'exceptional', 'bachelor', 'bachelors', 'master', 'masters', 'basic', 'intermediate', 'highly', 'effective', 'comfort', 'track', 'an', 'a', 'you', 'we',
    'this', 'if', 'any', 'some', 'have', 'should', 'will', 'please', 'certification', 'certified', 'fluent', 'fluency', 'native', 'attention', 'passion',
    'passionate', 'interest', 'interested', 'desire', 'nice', 'preferably', 'ideally', 'degree', 'candidate', 'candidates', 'applicants', 'self',
  ],
  Heading: [
    'qualifications', 'qualification', 'skills', 'skill', 'requirements', 'experience', 'experiences', 'education', 'knowledge', 'additional', 'attributes',
    'competencies', 'background', 'technical', 'certifications', 'abilities', 'criteria', 'educational', 'professional', 'work', 'licenses',
  ],
  Having: ['with', 'has', 'have', 'having', 'possesses', 'possess', 'brings', 'bring', 'demonstrates', 'demonstrate'],
  Knowing: [
    'experience', 'expertise', 'knowledge', 'background', 'skills', 'understanding', 'proficiency', 'familiarity', 'record', 'fluency', 'mastery', 'command',
    'exposure', 'years', 'abilities', 'ability', 'aptitude', 'grasp', 'strong', 'solid', 'deep', 'excellent', 'proven',
  ],
  Link: [
    'and', 'or', 'of', 'in', 'with', 'to', 'the', 'a', 'an', 'for', 'as', 'at', 'on', 'by', 'your', 'our', 'have', 'has', 'is', 'are', 'using', 'including',
    'have', 'need', 'require', 'requires', 'plus', 'must', 'some', 'any', 'from', 'both', 'nor', 'that', 'this', 'be', 'possess', 'possesses',
  ],
  Time: ['years', 'year', 'yrs', 'yr', 'months', 'month', 'weeks', 'days', 'hours'],
} as const; // prettier-ignore

/** Words that a text has which offers or seeks work; other texts have few of them. */
export const HIRING_WORDS = [
  'role', 'roles', 'position', 'job', 'jobs', 'candidate', 'candidates', 'apply', 'application', 'applicants', 'hiring', 'hire', 'join', 'career', 'careers', 'opportunity',
  'opportunities', 'responsibilities', 'responsible', 'duties', 'requirements', 'qualifications', 'required', 'preferred', 'minimum', 'must', 'ideal', 'salary',
  'compensation', 'benefits', 'bonus', 'vacation', 'employer', 'employment', 'employee', 'employees', 'experience', 'experienced', 'skills', 'degree', 'resume', 'cv',
  'interview', 'recruit', 'recruiter', 'recruiting', 'looking', 'seeking', 'you', 'your', 'colleagues', 'team', 'full-time', 'part-time', 'remote', 'hybrid', 'onsite',
  'vacancy', 'ability', 'proficient', 'proficiency', 'knowledge', 'successful', 'work', 'working', 'worked', 'we', 'our', 'us',
] as const; // prettier-ignore

/** Words that lead up to an enumeration of names. */
export const LIST_LEADS = ['in', 'with', 'of', 'using', 'like', 'as', 'including'] as const;
/** Words before a title that make it somebody else's: "work with the product manager", "report to the engineering manager". */
export const OTHERS = [
  'with', 'to', 'from', 'by', 'and', 'or', 'between', 'of', 'one', 'two', 'three', 'four', 'five', 'six',
] as const; // prettier-ignore

/** All words that the readers look for. */
export const READING_VOCABULARY: readonly string[] = [
  ...HIRING_WORDS,
  ...Object.keys(NUMBER_WORDS),
  ...YEAR_WORDS,
  ...MONTH_WORDS,
  ...DECADE_WORDS,
  ...Object.keys(CURRENCY_WORDS),
  ...Object.keys(DOLLAR_PREFIXES),
  ...Object.keys(MONEY_UNITS),
  ...Object.keys(PERIOD_WORDS),
  ...Object.keys(PERIOD_ADJECTIVES),
  ...PAY_WORDS,
  ...OTHER_MONEY,
  ...PAYERS,
  ...ON_TARGET_WORDS,
  ...ADDITION_WORDS,
  ...ARRANGEMENT_WORDS,
  ...NEGATORS,
  ...BUT_WORDS,
  ...OBTAINING_WORDS,
  ...SELDOM_WORDS,
  ...OFTEN_WORDS,
  ...WORKPLACE_WORDS,
  ...HOME_WORDS,
  ...JOB_WORDS,
  ...ARRANGED_WORDS,
  ...EMPLOYER_WORDS,
  ...ARTICLE_WORDS,
  ...PLACE_LINKS,
  ...EXPERIENCE_WORDS,
  ...CONNECTIVES,
  ...Object.values(YEAR_CONTEXT).flat(),
  ...Object.values(DEGREE_CONTEXT).flat(),
  ...Object.values(COLLEAGUE_CONTEXT).flat(),
  ...Object.values(NEIGHBOUR_CONTEXT).flat(),
  ...PAY_CONTEXT,
  ...Object.values(TITLE_CONTEXT).flat(),
  ...ENGLISH_WORDS,
  ...Object.values(CLAUSE_WORDS).flat(),
  ...LIST_LEADS,
  ...OTHERS,
];
