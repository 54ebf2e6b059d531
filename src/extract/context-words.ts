/** Words beside years, by what they say of them. */
export const YEAR_CONTEXT = {
  /** Between the number and "years". */
  fillers: ['full', 'solid', 'consecutive', 'complete', 'calendar', 'total', 'good', 'strong', 'additional', 'more', 'minimum', 'ish', 'odd'],
  /** "A dozen", "half a dozen". */
  dozens: ['dozen', 'half'],
  /** Before the number: a lower bound. */
  atLeast: ['least', 'minimum', 'min', 'over', 'than', 'above', 'exceeding'],
  /** Before the number, without a bearing on what it counts. */
  hedges: ['over', 'more', 'than', 'at', 'least', 'nearly', 'almost', 'about', 'around', 'a', 'minimum', 'of', 'additional', 'approximately', 'some'],
  /** Right behind: no experience, but an age, a course of study, a contract. */
  otherAfter: [
    'old', 'age', 'ago', 'degree', 'degrees', 'college', 'university', 'warranty', 'history', 'anniversary', 'older', 'running', 'vesting', 'cliff', 'diploma', 'undergraduate', 'lease',
    'probation', 'probationary', 'sabbatical', 'milestone', 'later', 'since', 'institution', 'school', 'bond',
  ],
  /** Right behind: the same, but where a word of experience follows ("10+ years program management experience"). */
  mostlyOther: [
    'program', 'programme', 'plan', 'contract', 'term', 'roadmap', 'fixed', 'bachelor', 'bachelors', 'technical', 'commitment', 'assignment', 'internship', 'apprenticeship', 'service',
    'exercise', 'window', 'payment', 'payments', 'rotation', 'rotational', 'period', 'strategy', 'postgraduate', 'course', 'visa', 'project', 'vision',
  ],
  /** Right before: a period looked back on or ahead to. */
  otherBefore: ['last', 'past', 'next', 'every', 'each', 'first', 'our', 'their', 'within', 'after', 'coming', 'recent', 'its', 'ages', 'aged', 'vest', 'vests', 'vesting', 'another', 'this', 'until', 'during', 'exceed'],
  /** Before the number: what makes it a demand by itself. */
  floor: ['minimum', 'min'],
  /** What an age is told by: "18 years or older". */
  older: ['older', 'age', 'old', 'above'],
  /** Who has the years where it is no demand. */
  owners: ['we', 'weve', 'our', 'us', 'company', 'firm', 'founders', 'founded'],
  /** Who is asked for them: "we need someone who has 5 years". */
  asked: ['someone', 'somebody', 'candidate', 'candidates', 'you', 'who', 'person', 'looking', 'seeking', 'seek', 'need', 'want', 'require', 'ask', 'applicants', 'individual', 'hiring', 'expect'],
  /** What the employer does with its years. */
  having: ['have', 'has', 'bring', 'brings', 'with', 'combined', 'boast', 'boasts', 'over', 'draws', 'been', 'of'],
  worked: ['worked', 'working', 'experience', 'work', 'held', 'employed', 'practiced', 'served'],
  /** Before an age. */
  ages: ['ages', 'aged', 'children', 'infants', 'kids', 'toddlers'],
  ideally: ['ideally', 'preferably', 'optimally', 'better'],
  joints: ['of', 'in', 'with', 'using', 'as', 'into'],
  /** What may stand between "years" and a figure behind a colon. */
  reverse: ['of', 'experience', 'relevant', 'work', 'professional', 'required', 'needed', 'total', 'minimum', 'min', 'industry', 'exp', 'overall', 'related'],
  /** Behind the next ones: "experience may substitute for a degree, up to four years". */
  substituted: ['for', 'of'],
  substitutes: ['lieu', 'substitute', 'substituted', 'substitutes', 'substitution'],
  /** Before a lower degree with more years, which are taken for the higher one. */
  accepting: ['accept', 'accepts'],
  /** Behind a range or a figure with a plus that lost its unit: "3-5 experience". */
  bareUnit: ['experience', 'exp'],
  maximum: ['under', 'below', 'maximum', 'max'],
  articles: ['a', 'one', 'an'],
  /** First words that say how something is made or done, not what one has years in: "building highly available services", "an analytical role". */
  manners: ['highly', 'performant', 'clean', 'scalable', 'efficient', 'robust', 'reliable', 'resilient', 'maintainable', 'fast', 'analytical', 'cross', 'collaborative', 'independent'],
  /** Last words of what is made, which is no field either: "writing production-grade code". */
  made: ['code'],
  together: ['collective', 'collectively'],
} as const; // prettier-ignore

/** Words beside degrees, by what they say of them. */
export const DEGREE_CONTEXT = {
  names: ['degree', 'degrees', 'diploma'],
  named: ['degree', 'bachelor', 'bachelors', 'master', 'masters', 'phd', 'bs', 'ms', 'mba', 'ba'],
  /** Behind a degree: people who hold one. */
  holders: ['researchers', 'scientists', 'students', 'consultants', 'engineers', 'colleagues', 'economists', 'team', 'teams', 'graduates', 'interns', 'experts', 'advisors'],
  /** Before a degree: whose it is. */
  owners: ['our', 'founder', 'founders', 'founded', 'team', 'teams', 'alongside', 'ceo', 'cto', 'staffed'],
  /** In the sentence: a degree that the employer pays for. */
  benefits: ['tuition', 'reimbursement', 'reimburse', 'subsidy', 'scholarship', 'scholarships', 'sponsored'],
  /** Right behind a degree. */
  desired: ['desired', 'desirable', 'preferable', 'advantageous'],
  paying: ['pay', 'fund', 'reimburse'],
  /** Behind "don't" and before a degree. */
  wanting: ['need', 'require', 'have', 'hold', 'get', 'expect'],
  /** In the sentence: experience stands for a degree, named in the sentence before. */
  standing: ['degree', 'lieu', 'education', 'considered', 'accepted', 'substituted', 'substitute', 'acceptable'],
  /** Before and behind the bare word, where it asks for a degree. */
  beforeBare: ['a', 'or', 'have', 'hold', 'possess'],
  behindBare: ['or', 'and', 'with', 'required', 'preferred', 'is', 'desired', 'desirable', 'plus', 'not', 'optional', 'preferably'],
  /** Behind a field: what is done in it, so that it is no field of study. */
  practised: ['training', 'experience', 'skills', 'background', 'certification', 'certifications', 'certificate', 'expertise', 'knowledge', 'aptitude', 'acumen', 'tools', 'mindset'],
  /** Behind "or": what stands for a degree. */
  instead: ['experience', 'background', 'training', 'apprenticeship'],
  /** In a résumé: between a degree and its field, before a school's name, before a field that stands behind the name. */
  joining: ['in', 'of', 'and', 'with', 'hons', 'honours', 'honors', 'degree', 'degrees'],
  awarding: ['at', 'from', 'in'],
  studying: ['major', 'majors', 'majoring', 'majored', 'specialization', 'specialisation', 'concentration'],
  /** In a résumé: a school's exam, and the work behind a doctorate, by one word or its first of two. */
  notHeld: ['baccalaureate', 'baccalaureat', 'postdoc', 'postdoctoral'],
  behindDoctorate: ['post'],
  /** Behind "or equivalent": what is no degree. */
  things: ['software', 'tool', 'tools', 'system', 'systems', 'platform', 'platforms', 'package', 'packages', 'application', 'applications', 'program', 'programs'],
} as const; // prettier-ignore

/** Words of titles, by what they say of the job. */
export const TITLE_CONTEXT = {
  /** What someone is by trade. */
  crafts: [
    'engineer', 'developer', 'designer', 'analyst', 'scientist', 'specialist', 'architect', 'consultant', 'technician', 'programmer', 'tester', 'researcher', 'administrator',
    'representative', 'accountant', 'auditor', 'technologist', 'planner', 'buyer', 'coordinator', 'officer', 'manager', 'recruiter', 'writer', 'editor', 'nurse', 'teacher', 'adviser', 'advisor',
    'operator', 'mechanic', 'electrician', 'chemist', 'biologist', 'statistician', 'economist', 'strategist', 'producer', 'executive',
  ],
  managers: ['manager', 'managers', 'mgr'],
} as const; // prettier-ignore

/** Words around what a résumé names without saying that it was done. */
export const NEIGHBOUR_CONTEXT = {
  /** In a label behind which only names stand: "Skills used:", "Tech stack:". */
  naming: ['skill', 'skills', 'skillset', 'tool', 'tools', 'toolset', 'technology', 'technologies', 'tech', 'stack', 'technical', 'environment', 'environments', 'software', 'hardware', 'language', 'languages', 'framework', 'frameworks', 'platform', 'platforms', 'library', 'libraries', 'database', 'databases', 'used', 'keyword', 'keywords', 'competencies', 'competences', 'expertise', 'knowledge'],
  /** What is done with people by their craft, which is not the craft. */
  recruiting: ['recruited', 'recruit', 'recruits', 'recruiting', 'hired', 'hire', 'hires', 'hiring', 'sourced', 'sourcing', 'headhunted', 'interviewed', 'onboarded', 'placed'],
  /** Behind them: who leads people works with them. */
  leading: ['led', 'lead', 'leading', 'managed', 'managing', 'mentored', 'coached', 'trained', 'built', 'building', 'ran', 'supervised', 'developed', 'grew', 'taught'],
  /** What is done with wares that are called after their subject. */
  selling: ['sold', 'sell', 'sells', 'selling', 'resold', 'bought', 'purchased', 'booked', 'marketed', 'promoted'],
  wares: ['training', 'trainings', 'course', 'courses', 'workshop', 'workshops', 'book', 'books', 'bootcamp', 'bootcamps', 'consultants', 'consulting', 'seminars'],
  /** Before a word that leads to people: "next to the team", "took over from the team". */
  beside: ['next', 'over', 'close', 'adjacent'],
  toward: ['to', 'from'],
  people: ['people', 'those', 'colleagues', 'others', 'someone', 'engineers', 'developers', 'teams', 'team', 'consultants', 'experts', 'folks', 'person'],
  relative: ['who', 'that'],
  doing: ['know', 'knows', 'knew', 'learn', 'learns', 'learned', 'learnt', 'study', 'studied', 'need', 'needed', 'use', 'used', 'uses', 'write', 'wrote', 'writes', 'work', 'worked', 'works', 'do', 'did', 'develop', 'developed', 'build', 'built', 'code', 'coded', 'maintain', 'maintained'],
} as const; // prettier-ignore

/** Words around the names of those whom one works with. */
export const COLLEAGUE_CONTEXT = {
  /** What they are called. */
  people: [
    'team', 'teams', 'department', 'departments', 'engineer', 'engineers', 'scientist', 'scientists', 'developer', 'developers', 'designer', 'designers', 'analyst', 'analysts', 'manager',
    'managers', 'colleague', 'colleagues', 'stakeholder', 'stakeholders', 'partner', 'partners', 'group', 'groups', 'organization', 'organizations', 'organisation', 'organisations', 'lead',
    'leads', 'leader', 'leaders', 'leadership', 'professionals', 'experts', 'specialist', 'specialists', 'owner', 'owners', 'executives', 'counterparts', 'personnel', 'staff', 'architect',
    'architects', 'researchers', 'practitioners', 'administrators', 'squads', 'squad', 'functions', 'peers', 'marketers', 'consultants', 'technicians', 'operators', 'representatives',
    'teammates', 'director', 'directors', 'testers', 'programmers', 'people', 'folks',
  ],
  /** What one does with them, before "with" or "between". */
  contacts: [
    'work', 'works', 'worked', 'working', 'collaborate', 'collaborates', 'collaborated', 'collaborating', 'collaboration', 'collaboratively', 'partner', 'partners', 'partnered', 'partnering',
    'partnership', 'liaise', 'liaises', 'liaising', 'liaison', 'interface', 'interfaces', 'interfacing', 'interact', 'interacts', 'interacting', 'interaction', 'engage', 'engages', 'engaging',
    'coordinate', 'coordinates', 'coordinating', 'coordination', 'cooperate', 'cooperates', 'cooperating', 'cooperation', 'communicate', 'communicates', 'communicating', 'communication',
    'consult', 'consults', 'consulting', 'meet', 'meets', 'meeting', 'conjunction', 'relationships', 'relationship', 'align', 'aligning', 'together', 'bridge', 'closely', 'hand',
  ],
  reports: ['report', 'reports', 'reporting'],
  /** Behind "report to". */
  determiners: ['the', 'our', 'a', 'an', 'your', 'their'],
  /** Between "report" and "to". */
  adverbs: ['directly', 'functionally', 'administratively', 'jointly', 'up', 'primarily'],
  /** Whom one reports to. */
  superiors: ['director', 'head', 'vp', 'president', 'manager', 'lead', 'leader', 'chief', 'officer', 'supervisor', 'svp', 'evp', 'avp', 'chair'],
  /** Behind the verb and before the names. */
  places: ['with', 'between', 'alongside'],
  /** The same, behind "report". */
  above: ['to'],
  /** The same, with no verb. */
  beside: ['alongside'],
  /** Before the verb: work of this kind is asked for. */
  asked: ['experience', 'experienced', 'expertise', 'ability', 'comfortable', 'history'],
  /** They end what is said of the people. */
  parting: [
    'for', 'on', 'in', 'by', 'using', 'that', 'who', 'which', 'is', 'are', 'as', 'from', 'at', 'through', 'into', 'via', 'while', 'when', 'so', 'where', 'will', 'can', 'have', 'has',
    'leveraging', 'including', 'such', 'like', 'whose', 'about', 'during', 'within', 'to', 'with', 'between', 'ensuring', 'you',
  ],
  /** Before a word for people that no list shares. */
  any: ['other', 'all', 'various', 'multiple', 'different', 'internal', 'external', 'the', 'our', 'and', 'or', 'with', 'cross', 'functional'],
  /** What one does for the people of a department, before "the" or "our". */
  served: ['support', 'supports', 'supporting', 'assist', 'assists', 'assisting', 'advise', 'advises', 'advising', 'across'],
  articles: ['the', 'our'],
  /** Words in which the names of a company's departments begin or end. */
  departments: [
    'marketing', 'planning', 'manufacturing', 'chain', 'sales', 'finance', 'legal', 'operations', 'procurement', 'purchasing', 'accounting', 'logistics', 'production', 'support', 'services',
    'resources', 'onboarding', 'success', 'management', 'merchandising', 'quality', 'compliance', 'risk', 'design', 'product', 'supply', 'research', 'engineering', 'security',
  ],
  /** Those whom the company serves, before "in" and their trades. */
  clients: ['clients', 'customers', 'client', 'customer'],
  inside: ['in', 'across', 'from'],
  /** Those beside whom one works, before "in" and their fields: "alongside experts in robotics". */
  experts: ['experts', 'specialists', 'professionals', 'minds', 'leaders', 'thinkers', 'talent', 'veterans', 'practitioners', 'pioneers'],
  /** What people are said to be: the last word of the name of a trait. */
  traits: ['passionate', 'motivated', 'driven', 'creative', 'visionary', 'innovative', 'curious', 'enthusiastic', 'dedicated', 'oriented', 'minded', 'committed', 'energetic', 'ambitious', 'inspiring'],
  /** Before those traits: they are of people whom one joins, not of the one sought. */
  joined: ['with', 'alongside', 'join', 'joining', 'among', 'amongst', 'by'],
  /** The same before "of": "part of a creative team". */
  joinedOf: ['part', 'team', 'group', 'member', 'community', 'network'],
  /** Those of whom examples are given: "teams such as Product and Machine Learning". */
  crews: ['teams', 'groups', 'organizations', 'organisations', 'departments', 'functions', 'squads', 'partners', 'stakeholders', 'counterparts', 'units', 'disciplines'],
  examples: ['as', 'like', 'including', 'eg'],
  /** Before "to": "including but not limited to". */
  limits: ['limited'],
  /** People by their work, right behind its name. */
  workers: ['developers', 'engineers', 'architects', 'scientists', 'analysts', 'designers', 'researchers', 'administrators', 'managers'],
  /** They make a trade of a field: "the real estate industry". */
  trades: ['industry', 'industries', 'sector', 'sectors', 'space', 'startup', 'startups'],
  /** The same, only behind it: "the telecommunications market". */
  traders: ['market', 'markets', 'company', 'companies', 'firm', 'firms', 'startup', 'startups', 'giant', 'unicorn'],
  /** In its sentence: one is to know the trade. */
  known: [
    'experience', 'experienced', 'experiences', 'expertise', 'expert', 'knowledge', 'background', 'familiarity', 'familiar', 'understanding', 'understand', 'worked', 'passion', 'passionate', 'interest',
    'interested', 'degree', 'exposure', 'trends', 'standards', 'practices', 'research', 'regulations', 'years', 'skills', 'know', 'record', 'history', 'proven', 'seasoned',
  ],
  /** How a team works. */
  manners: ['agile', 'scrum', 'kanban', 'lean'],
} as const; // prettier-ignore

/** What several activities are done to, named once before the first of them: "data extraction and validation". */
export const SHARED_FRONTS = [
  'data',
  'database',
  'model',
  'incident',
  'system',
  'systems',
  'customer',
  'api',
  'project',
];
