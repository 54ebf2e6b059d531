/**
 * Everyday English words: a bare alias among them needs a rule, and none of them is proposed as a skill. Compiled by hand from general English
 * (verbs, nouns, adjectives, function words, plants, animals, things) and from the small talk of job ads in all trades. Words whose everyday
 * meaning is the skill or the trade itself (curiosity, statistics) are left out. Base forms; the regular forms of each count too, see `isCommonWord`.
 */
const BASE_FORMS: ReadonlySet<string> = new Set(
  `a ability able about above abreast abstract abstractions academic accelerate accelerating acceleration accept acceptable acceptance accepting access accessibility
  accessible accessing accommodate accommodation accomplish accomplishing accomplishments accordance according accordingly account accountability accountable accredited
  accuracy accurate accurately achieve achievement achieving acorn acquire acquisition acre across act acting action actionable activate activation active actively
  activity actor actual actually acumen acute ad adapt adaptability adaptable adapting adaptive add adding addition additional address addressing adept adhere adherence
  adhering adjust adjustments admin administering administration administrative administrators adopt adoption ads adult advance advancement advancing advantage
  advantageous adventure advertiser advertising advice advise advising advisor advisory advocacy advocate advocating aesthetics affect affecting affiliation affinity
  afford affordable afraid after afternoon again against age agency agenda agent aggressively agile agility ago agony agree agreement ahead aid aim aiming air aircraft
  airlines alarm album alert align aligning alignment all alley allocated allocation allow allowance allowing almond almost alone along alongside alpha already also
  alter alternative although alto aluminum always am amazing amber ambiguity ambiguous ambitions ambitious amend among amongst amount ample amuse an analyses analysis
  analyst analytic analytical analyze analyzing ancestry anchor ancient and angel anger angle animal ankle announce annual annually anomaly another answer answering ant
  anticipate anticipating any anyhow anyone anything anytime anyway anywhere apache apart app appealing appear appearance appetite apple applicable applicant
  application apply applying appreciate appreciation approach appropriate appropriately approval approved apricot april apron aptitude aquarium arc arch architect
  architecting architectural architecture arctic are area arena argo argue arise arm around arrange arrangement array arrest arrive arrow art articulate articulating
  artificial artist as ash ashamed aside ask asking asleep aspect aspen aspirations aspire assembly assess assessing assessment asset assigned assignments assist
  assistance assisting associate assume assurance async asynchronous asynchronously at atlantic atlas atmosphere atom attach attack attend attendance attention attic
  attire attitude attract attracting attractive attributes attribution audience audio audit augment augmentation august aunt aurora authentic authenticity authoring
  authority authorized authorship auto automate automatic automatically automating automotive autonomous autonomously autonomy autumn availability available avalanche
  avenue average aversion avoid await awake award aware awareness away awe awesome axe axis babel baby bachelor back backbone background backing backlog backup bacon
  bad badge bag bake baker balance balancing bald ball ballad balloon bamboo ban banana band bank banner bar barn baron barrel barriers base baseline bash basic basin
  basis basket bat batch bath bay be beach beacon bead beam bean bear beard beast beat beautiful beaver became because become becoming bed bee been beetle before beg
  began begin beginning behalf behave behavior behavioral behind being belief believe belly belong belonging below belt bench benchmark bend beneficial benefit berry
  beside best bet beta better between beverages beware beyond bias bidding big bigger biggest bike billing billion biological bird birth birthday bishop bit bite bitter
  black blade blame blank blanket blaze bleed blend blender blending bless blind blink block blockers blog blood bloom blossom blow blue blur board boast boat body bold
  boldly bolt bond bonding bone bonfire bonnet bonus book booking boost boot bootstrap border bore borg borrow boss both bother bottle bottlenecks bounce bound
  boundaries bow bowl box boy brag brain brake branch brand branding brass brave bravely breaches bread breadth break breakfast breaking breath breathe breed breeze
  brew brick bride bridge bridging brief bright brightest brilliant bring bringing brisk broad broader broadly broccoli broken bronze brook broom brother brown browser
  bruise brush bubble bucket buddy budget buffer bug build builder building built bull bullet bully bulma bump bunch bundle bunny burn burst bury bus bush business busy
  but butter butterfly button buy buying buzz by cabbage cabin cabinet cactus cage cake calculate calculation calendar calf call calm calmly came camel camera camp
  campaign campus can canary cancel candidate candle candy cane cannon cannot canvas canyon cap capability capable capacity cape capital capitalization captain capture
  capturing car caravel carbon card cardholders cardinal care career careful caregivers cargo caring carol carpet carpool carpooling carrot carry cart cartoon carve
  case cash cast castle casual cat catalyst category catered cattle cause cave cease cedar ceiling celebrate celebrations celery cell cement center central centralized
  centre centric ceremonies certain certification certified chain chair chalk challenge challenging chamber champagne champion championing chance change changing
  channel chaos character characteristic characterization charcoal charge charm chart chase chat cheap cheat check cheek cheer cheese chef cherry chess chest chestnut
  chew chicken chief child childbirth childcare children chili chimney chin chip chisel chocolate choice choir choose chop chorus chrome chronicle church churn cider
  cinder cinema cinnamon circle citizen citizenship city civil claim clam clap clarity class classic classified clay clean cleaning cleansing clear clearance clearly
  clever click client cliff climate climb cling clinical clinicians clinics clip cloak clock close closely closer closing cloth clothing cloud clown club clue cluster
  coach coaching coal coast coat cobalt cobra cobweb coco coconut cocoon code codebase coding coffee cognitive coherent cohesion cohesive coil coin cold collaborate
  collaborating collaboration collaborative collaboratively collaborator collapse collar collateral colleagues collect collecting collection collective college color
  colt column combination combine combining come comet comfort comfortable comic coming comma command commensurate commerce commercial commission commit commitment
  committing common communicate communicating communication communicator community commuter compact company comparable compare compass compassion compassionate
  compatibility compel compelling compensation compete competency competing competition competitive competitor compilation compile complain complete completeness
  completing completion complex complexity compliant complicated comply component composable compose composition comprehensible comprehensive comprised compromise
  computation computational compute computer computing concept conception conceptual conceptualize concern concert conch concise concisely conclusions concrete
  concurrent condition conduct conducting cone conference confess confidence confident confidential confidentiality configurable configuration configure configuring
  confirm conflict conflicting confuse conjunction connect connecting connection connectivity consensus consent consequences consider consideration considering
  consistency consistent consistently consisting consists constant constantly constituents constraints construct construction constructive consul consult consultancy
  consultants consultation consulting consume consumer consuming consumption contact contain container containment content context continents contingent continual
  continually continue continuity continuous continuously contract contractor contrast contribute contributing contribution contributor control convenient conventional
  conversation conversational conversion convert converting convey conveying conviction cook cool cooling cooperative coordinate coordinating coordination cope copper
  copy coral cord core cork corn corner corporate corporation correct corrective correctly correctness correlation correspondence corresponding cosmetic cosmos cost
  costly costume cottage cotton couch cough could count counterparts country coupled course cousin cover coverage covering cow coworking coyote crab crack cradle craft
  crafting crane crash crater crave crawl crayon crazy cream create creating creation creative creatively creativity creators credibility credible credit creed creek
  creep creo crest crew cricket crime criminal crimson crisp criteria critical critically crocodile crop cross crow crowd crown crucial cruise crumb crush crust cry
  crystal cube cultivating cultural culturally culture cup cupboard curated curious curl current currently curtain curve cushion custom customer customizable
  customization customize cut cute cutting cyber cycle cypress dagger daily dairy daisy damp dance danger dangle dapper dare dark darling dart dash data database
  dataset date dawn day dead deadline deaf deal dealing dear death debate debt debut decade decay deceive december decentralized decision deck declare decline decorate
  decrease dedicated dedication deep deeper deeply deer default defect defense define defining definition degree delay delegate deliberate delight delightful delighting
  deliver deliverable delivering delivery delta demand demanding demo demonstrate demonstrating demonstrations den dense dent dental deny depart department departmental
  depend dependencies dependent depending deploy deploying deployment depth derive deriving descend describe description desert deserve design designated designer
  designing desirable desire desk desktop despise dessert destination destroy detach detail detect detection determination determine determining dev develop developer
  developing development device devise diagnose diagnosis diagnostic diagrams dial dialogue diamond diapers dice did difference different differentiate differently
  difficult dig digestible digital digitally dignity dimensional dimensions dinner dip direct direction directly directness dirt disability disabled disagree disappear
  disaster discipline discount discover discovery discretion discretionary discriminate discrimination discuss discussing discussion disease dish dislike dismiss
  disparate display disrupting disruptions disruptive disseminate disseminating distance distill distinct distribute distribution disturb ditch dive diverse diversity
  divide division do dock doctor document documentation documenting does dog doing doll dollar dolphin domain domestic donate done donkey donut door dot doubt dough
  dove down downloaded downstream downtime dozen draft drag dragon drain drama draw drawer dread dream dress drift drill drink drive driven driver driving drone drop
  drown drug druid drum dry duck due dumb duration during dusk dust duty dwarf dynamic dynamo each eager eagerness eagle ear earl early earn earring earth earthquake
  ease easier easily east easy eat echo eclipse economic economy ecosystem edge edit educate educating education educational eel effect effective effectively
  effectiveness efficacy efficiency efficient efficiently effort effortlessly egg eight either elbow elder electrical electronic elegant elements elephant elevate elf
  elicitation eligibility eligible eliminate eliminating elk elm else email embed ember embody embrace embracing embryo emerald emergency emerging emit emotional
  empathetic empathy emphasis emphasise emphasize emphasizing empire employ employee employer employing employment empower empowering empty enable enablement enabling
  encompass encounter encourage encouraging end endless endpoint enemy energetic energy enforce engage engagement engaging engine engineer enhance enhancement enhancing
  enjoy enjoyable enjoyment enormous enough enrich enriching enrichment ensure ensuring enter entering enterprise entertain entertainment enthusiasm enthusiastic
  enthusiasts entire entirely entity entrepreneurial entry environment environmental envisioning envisions envoy envy epic equal equally equator equipment equipped
  equitable equity equivalent erase error escalate escalation escape especially essential establish establishing estate estimate estimating estimation etc ethic ethical
  ethnic ethnicity evade evaluate evaluating evaluation evangelize evangelizing even evening event eventually ever every everyday everyone everything evidence evil
  evolution evolve evolving exact exactly exaggerate examine example exceed exceeding excel excellence excellent exceptional exceptionally exceptions exchange excited
  excitement exciting exclusive excuse execute executing execution executive exercise exhaustive exist existing exit expand expanding expansion expect expectation
  expedite expenditures expense expensive experience experiment experimental expert expertise expire explain explaining explanation explicit explicitly explode
  exploration exploratory explore exploring export exposure express expression extend extending extensible extension extensive external externally extra extract
  extracting extraction extraordinary extreme extremely eye fable fabric face facilitate facilitating facility facing fact factor fade fail failure faint fair fairly
  fairness fairy faith falcon fall false fame familial familiar familiarity family fan fancy fantastic far farm fashion fast faster fastest fatal fate father fault
  favorite fawn fear feasibility feast feather feature federal feed feedback feeding feel fees fellow felt fence fern ferry fertility fetch fever few fiber fidelity
  field fierce fifty fig fight figure file fill filler film filter filtering final financial financially financing find finding fine finger fingertips finish fire firm
  first fish fisherman fit fitness five fix fixing flag flagship flake flame flap flare flash flask flat flatter flavor flea flee fleet flesh flex flexibility flexible
  flicker flight fling flint flip float floating flock flood floor flour flow flower fluency fluent fluently fluid flute flux fly foam focus focusing fog foil fold folk
  follow following food fool foot footprint for forbid force forecast forefront foreground foreign foremost forensic forest forever forge forget forgive fork form
  formal format forming formulas formulate formulating forth forward fossil foster fostering found foundation foundational founders founding fountain four fourth fox
  fragile frame framework framing fraud free freedom freeze frequent frequently fresh friction friday friend friendly frighten frog from front frost frown fruit fudge
  fuel fulfil fulfill fulfilling fulfillment full fully fun function functional functionality functionally fund fundamental fundamentally funding funnel fur furnace
  furniture further fuse fusion future gain gaining galaxy gallery galley gallop gamble game gaming gang gap garage garden garlic garment garnet gas gate gateway gather
  gathering gatsby gave gaze gear geese gem gender general generalist generally generate generating generation generative generic generous genetic gentle genuine
  geographic geographical geographically geographies get getting ghost giant gin giraffe girl git give given giving glacier glad gladly glance glare glass gleam glide
  glimpse global globally globe gloom glory glove glow glue go goal goat goes going gold gone good goose gorilla gossip got govern government gown grab grace grade
  graduate grain grant grape graph graphic grasp grass gravel gravity gravy gray great greater greatest greatly greed green greenfield greet grid grief grin grind grip
  groan groove ground group grove grow growing grown growth grumble guarantee guard guardrails guess guest guidance guide guidelines guiding guitar gulf gulp gum gun
  gust guy gym habit hack had hail hair half hall halo halt hammer hammock hamster hand handbook handle handling happen happy harassment harbor hard harder hardship
  hare harm harmonious harmonizing harmony harness harnessing harp harvest has haste hat hatch haunt have having hawk hay haystack hazel he head headcount headquartered
  headquarters heal health healthier healthy heap hear heard hearing heart heat heaven heavily heavy hedge hedgehog heel height held helm help helpful helping hen hence
  her herb herd here heritage hero heron hesitate heterogeneous hibernate high higher highest highlight highly hike hill him hinder hint hip hippo hire hiring his hiss
  historical historically history hit hive hobby hoc hoist hold holiday holistic holistically hollow holly holy home hone honest honesty honey hood hoof hook hop hope
  horizon horn hornet horror horse hose hospital host hosting hot hotels hour house hover how however howl hub hug huge hum human humble hundreds hunger hungry hunt
  hurry hurt husband hut hybrid hyena hyper i ice iceberg icon idea ideal ideally identification identify identifying identity idiomatically if ignite ignition ill
  illusion illustrate image imagine imaging immediate immediately immersed immersive immigration impact impactful impacting impala impeccable impediments implement
  implementation implementing implications implied implies import importance important importantly impossible impress impressive improve improvement improving in
  inbound incentive inception inch incident include including inclusion inclusive inclusivity income incoming incorporate incorporating increase increasing increasingly
  incredible incredibly incremental incumbent indeed independence independent independently index indicate indicators individual individuality individually industrial
  industry infant infer inference influence influencer influential info inform information infra infrastructure ingest ingestion ingredients inherit initial initiative
  injure ink innate innovate innovating innovation innovative innovator input inquiries insect insert inside insight insightful insist inspiration inspire inspiring
  install installation installing installment instance instant instead institution institutional instructions instrumental insure intake integral integrate integrating
  integration integrators integrity intellectual intelligence intelligent intend intense intensely intent interact interacting interaction interactive intercom interest
  interesting interface interfacing interfere intermediate internal internally international internet interns internship interoperability interpersonal interpret
  interpreter interpreting interrupt intersection intervention interview interviewing into intricate introduce introduction intuition intuitive invade invent inventor
  inventory invest investigate investigating investigation investigative investing investment investors invite invoices involve involvement involving ion ionic iris
  iron is island isolation issue it itch item iterate iterating iteration iterative iteratively its itself ivy jackal jacket jade jaguar jam january jar jasmine jaw
  jazz jelly jest jewel jig job jockey jog join joining joint joke jolly journal journey joy judge judgment jug juice julia july jump june jungle junior junk just
  kangaroo karma keen keep keeping kept kettle key keyboard keywords kick kid kidney kind kindle kindly king kiss kit kitchen kite kitten kiwi knack knee kneel knife
  knight knit knock knot know knowing knowledge knowledgeable known koala lab label laboratory lace lad ladder lady lag lagoon lake lamb lambda lament lamp land
  landscape lane language lantern lap laptop larch large largely larger largest lark laser lash last lasting late latency later latest laugh launch launching laundry
  lava lawn lawyer layer layout lazy lead leader leading leaf leak lean leaning leap learn learner learning least leather leave led ledger left legacy legal legally
  legend lemon lend lending length lens leopard less let letter lettuce level lever leverage leveraging liaison liar liberty library license licensing lick lid lies
  lieu life lifecycle lifestyle lift light lightning like likely lilac lily limb lime limit limitations limp line lineage linear linen linger link lion lip liquid
  liquidity list listen listening literally little live lively living lizard llama load loading loan lobster local locally located location lock lockers locust log
  logging logic logical logo lonely long longer look looking loop loosen loss lot loud love lovely lover low lower loyalty lucid luck luigi lumen lunar lunch lung lure
  lynx machine macros mad made magic magnet magpie maid mail main mainly maintain maintainability maintainable maintaining maintenance major majority make makers making
  mako malicious mallet mammoth manage management manager managing mandate mandatory mango manipulate manipulating manipulation manner mansion mantis manual manufacture
  manufacturer many map maple mapping marathon marble march mare marigold marina marital mark market marketers marketplace maroon marry mars marsh mask mass massive
  massively master match matching material maternity matrixed matter mature maturing maturity maven maximize maximizing maximo maximum may mayor me meadow meal mean
  meaning meaningful meaningfully measurable measure measurement measuring meat mechanical mechanism medal media medical medicines meditation medium meet meeting melon
  melt member membership memory men mend mental mentality mention mentor mentoring menu merchant mercury mercy merit mermaid merry mesh message messaging met metal
  meteor meter method methodology metric metro micro micromanagement midnight might migrating migration mild mile milestones military milk mill millennials million
  mimic min mind mindset mine mineral mingle minimal minimum minor mint minute miracle mirror miss missing mission mist mistakes mistletoe mitigate mitigating
  mitigation mix mobbing mobile mobility mocha mocking mocks mode model moderate modern modernization modernize modernizing modifications modify modular module mojo
  mole molecular moment monday money monitor monitoring monk monkey monster month monthly mood moon moose mop moral more morning moss most mostly moth mother motion
  motivate motor mount mountain mourn mouse mouth move movement moving much mud mug mule multi multinational multiple muse mushroom music must mustache mustard mutter
  mutual my myth nag nail naked name nap narrative narrow nasty nation national nationality nationwide native natively natural naturally nature navigate navigating
  navigation navy near nearly neat necessary neck need needing needle neglect negotiate neither nephew nerve nest net nettle network neural never new newer newly next
  nexus nice nickel niece night nim nimble nine nix no noble nod node noise nomad none noodle noon nor norm normal normalization north nose not note nothing notice
  notification notify notion nougat nova novel november now number numerous nurse nurture nurturing nut nutmeg oak oasis oat oath obey object objective obscure observes
  obsess obsession obsessive obstacles obtain obtaining occasion occasional occasionally occupy occur ocean octave october odd odor of off offend offer offering office
  offline offshore often oil okay older oldest olive omega omit on onboard once one ongoing onion online only onsite onto onyx ooze opal open opening openness opera
  operate operating operation operational operationalize operators opinionated opportunity oppose optic optimal optimisation optimise optimising optimization optimize
  optimizing option optional or oracle oral orange orbit orchard orchestrate orchid order ordering ordinances organ organisation organization organizational organize
  orientation oriented origin original osprey ostrich other otherwise otter our ourselves out outages outbound outcome outline outlook output outreach outside
  outstanding oven over overall overcome overflow overhead overnight oversee overseeing oversight overtime overview owl own owner ownership owning ox oxygen oyster pace
  pack package packaging packer pad paddle page paid pail pain paint pair palace palm pan pancake panda panel panther papaya paper parachute parade paradigm parallel
  parameters parcel pardon parent parental park parking parrot parsley part participant participate participating participation particle particular particularly partner
  partnering partnership party pass passion passionate passionately past pasta paste pastry patch patching patents paternity path patient patrol pattern paw pay payers
  payment pea peace peach peacock peak peanut pear pearl pebble peel peep peer pelican pen pencil penetration penguin penny pension people pepper per percent perception
  perfect perfectly perform performance performant performers performing perhaps period periodic perish perks permanent permission permitted person personal personality
  personalize personally personnel perspective persuade pertinent pet petabytes petal phase philosophy phoenix phone phrase physical physically physician pick pickle
  picture pie piece pier pierce pig pigeon pill pillow pilot pin pinch pine pinecone pink pint pioneer pioneering pipe pipeline pirate pit pitch pivot pivotal pixel
  pizza place placement plague plain plan plane planet planning plant plasma plastic plate plateau platform play playbook player playing plaza plead pleasant please
  pleasure plenty plot plow plug plum plumber plunge plus pocket poem poet point poison poke poker polar pole policy polish political polo pond ponder pony pool poor
  poorly pop poppy popular population porch porcupine porridge port portal portfolio position positioning positive positively possess possibility possible post posting
  postman posture potato potential potentially pouch pounce pounds pour power powerful powering practical practice practitioner pragmatic prairie pray prayer preach
  precise precision predict predicting prediction predictive predominantly prefect prefer preferably preference pregnancy premier premise premium preparation prepare
  preparing presence present presentation presenting preserving press pressure prestigious pretend pretty prevent prevention previous previously prey price prick pride
  primarily primary prime prince princess principal principle print prior prioritize prioritizing priority prism prison privacy private privately prize pro proactive
  proactively probability probably probe problem procedure proceed process processing produce producing product production productive productivity professional
  professionalism professionally proficiency proficient profile profit profitability profitable program programmatic progress progressive prohibit project projections
  promise promote promoting promotion promotional prompt promptly pronouns proof propel proper properly property prophet proposal propose proposing proposition
  proprietary prospect prospective prosper protect protecting protection protest protocol prototype proud proudly prove proven provide provider providing provisioning
  provoke prune psychological public publications publicly publish publishers publishing puddle puff pug pull pulling pulse puma pump pumpkin punch punish pup pupil
  puppet purchase purchasing pure purple purpose purse pursue pursuing pursuit push pushing put putting puzzle pyramid quail quake qualification qualify qualitative
  quality quantify quantitative quarrel quarter quarterly quartz quasar queen query querying question queue queueing quick quickly quiet quill quit quite quiver quiz
  quo quote rabbit raccoon race rack racket radar radically raft rag rage raid rail rain rainbow raise raising rake rally ram ramp ranch random range ranging rank
  ranking rapid rapidly raptor rare rascal rat rate rather rationale rattle raven raw ray razor reach reaching react reactive read reader readiness reading ready real
  realistic reality realize really realm reason reasonable reasonably reasoning reassignment rebel rebuild recall receive receiving recent recently recharge reckon
  recognition recognize recognizing recommend recommendation recommending reconciliation record recover recovery recruit recruiter recruitment recurring red redefine
  redefining redesign reduce reducing reduction reef refer reference referral refine refinement refining reflect reflex refresh regard regarding regardless region
  regional registered regular regularly regulated regulations regulatory reign reimagine reimbursement reindeer reject rejoice relate relating relational relations
  relationship relative relax relay release relentless relentlessly relevance relevant reliability reliable reliably religion religious relocation rely remain
  remarkable remediate remediation remedy remix remote remotely remove rendering rent rental repeat repeatable repetitive report reporting repository represent
  representation representative representing repurchase request requesting require requirement requiring rescue research researchers researching resemble reserves
  reshape reside residents resign resilience resilient resist resolution resolve resolving resonate resource respect respectful respectfully respecting respective
  respond responding response responsibility responsible responsive responsiveness rest restaurant restore result resulting resume retailer retain retaining retention
  retire retirement retreat retrieval retrieve return reusable revenue reverse review reviewing revive revolution revolutionize revolutionizing revolve reward rewarding
  rhino rhythm rib ribbon rice rich riddle ride ridge rifle right rigor rigorous rigour ring rinse ripe ripple rise risk river road roadblocks roadmap roar roast rob
  robe robin robot robotic robust robustness rock rocket rod role roll rolling rollout roof room rooster root rope rose rot rotation rough round route router routine
  routing row rub ruby rug ruin rule rumble run runbooks running runtime runway rush rust ruthlessly sabbatical sad saddle sadly safe safeguard safely safer safety sage
  sail sailor saint salad salary sales salmon salt salute same sample sand sandbox sandwich sap sass satin satisfaction satisfactorily satisfy saturday saturn sauce
  saucer sausage savage save savings savvy saw say scalable scale scaling scanning scar scare scarf scarlet scatter scenario scene scent schedule scheduling schema
  scheme school science scientific scientist scissors scold scope scoping score scoring scorpion scout scrape scratch scream screen screening screw script scrub
  sculpture sea seagull seal seamless seamlessly sear search searching seashell season seat second secondary secret section sector secure securely securing security see
  seeing seek seekers seeking seem seen segment seize select selecting selection self sell sellers selling selves semantic semiconductor send senior seniority sense
  sensitive sensor sent sentinel sentry separate september sequence series serious seriously serve server service serving session set setback setting settle setup seven
  several sex sexual shade shadow shake shallow shape shapely shaping share sharing shark sharp sharpen sharply shatter shave she sheep sheet shelf shell shelter
  shepherd shepherding sheriff shield shift shifting shine shiny ship shipping shirt shiver shock shoe shoot shop shopping shore short should shout shovel show showcase
  shower showing shown shrimp shrink shrivel shrug shut shuttle shy sick side sift sigh sigma sign signal significant significantly silent silently silk silly silos
  silver similar simple simpler simplicity simplify simplifying simply simulate simultaneous simultaneously since singer single singular sink sip sister sit site
  situation six size skate skeleton sketch ski skill skillset skim skin skip skirt skull skunk sky slack slam slap slave sled sleep sleeve slice slide slim slip slipper
  slope slow slug small smaller smallest smart smarter smartphone smash smear smell smile smoke smooth smoothly snacks snail snake snap snatch sneak sneeze snore snow
  snowflake so soak soap soar sob soccer social society sock soda sofa soft softly soil soldier sole solely solid solo solution solve solver solving some someone
  something sometimes sonar song sonic sonnet soon sophisticated sore sorrow soul sound soup sour source south space spade span spanning spare spark sparkle sparrow
  speak speaking spear spearhead spearheading spec special specialised specialist specialization specialize specializing specific specifically specification specificity
  specified spectrum speed spell spend spending spice spider spill spin spine spirit spit splash split spoil spoken sponge sponsor sponsorship spoon sport spot spray
  spread spring sprinkle sprint spruce spy squad square squash squeak squeeze squid squirrel stab stability stable stack staff staffing stage stagger staggering stain
  stair stake stakeholder stamp stand standard standardization standardize standing standup star stare starfish start starter starting startle startup starve state
  statement station statistical stats statue status stay staying steak steal steam steel steer stem stencil step stew stewardship stick still stimulating sting stipend
  stir stitch stock stomach stone stool stoop stop storage store storing stork storm story stove straight strange strategic strategically strategy straw strawberry
  stray stream streaming streamline streamlining street strength strengthen strengthening stretch string stripe strive striving stroke stroll strong stronger strongly
  structure struggle student studio study studying stuff stumble stump stunning stupid style subject sublime submerge submission submit submitting subscribers
  subscription subsidiary substances substantial substituted succeed success successful successfully such suck sudden suffer sufficient sugar suggest suggesting
  suggestions suitable suite sum summarize summary summer sun sunday sunflower sunrise sunset super superb supercharges superior superpower supervise supervision
  supplier supply support supporting supportive sure surf surface surfacing surge surrounding survey suspect suspicious sustain sustainability sustainable swag swallow
  swamp swan swap swarm sway swear sweat sweater sweet swell swift swim swing switch sword symphony synthesize syrup system systematic table tackle tackling tactical
  tactics tag tagging tail tailor take taken taking tale talent talk tally tame tangible tangle tango tap tar target targeting task taste tau tax taxi tea teach teacher
  teaching team teammates tear tease tech technical technically techniques technological technologist technology teddy teeth telephone tell temper templates temple
  tempo tempt ten tend tender tennis tent tenure terabytes term termination terminology terrify territory test testability testable text than thanks that thaw the theft
  their them themselves then theory therapist there thereafter thereby these they thick thief thigh thin thing think thinker thinking third this thorn thorough
  thoroughly those though thought thoughtful thousand thread threat threaten three thresholds thrift thrive thriving throat throne through throughout throughput throw
  thumb thunder thursday thus tick ticket tickle tide tidy tie tier tiger tight tile timber time timeline timely tin tiny tip tire tissue titan titanic title to toad
  toast tobacco today toe together token tolerance tolerate tomato tomb tomorrow tone tongue tonight too tool tooling tooth top topic torch tornado torque toss total
  touch tough tour toward towel tower town toy trace traceability tracing track tracking tractor trade tradeoffs trading traditional traditions traffic trail train
  training traits trajectory transaction transfer transferability transferable transform transformation transformational transformative transforming transit transition
  translate translating transmission transparency transparent transportation trap travel travelers tray tread treasure treat treating treatment tree tremble trend
  triage triaging trial triangle tribe trick trim trip triton trousers trout truck true truly trumpet trunk trust truth try trying tub tube tuesday tug tuition tulip
  tumble tuna tundra tune tuning tunnel turbo turkey turn turning turnip turtle tusk twelve twice twig twilight twin twirl twist two type typical typically ugly
  ultimate ultimately umbrella unable uncertainty uncle uncover under underlying underrepresented understand understandable understanding understood undue unexpected
  unfortunately unicorn unified uniform union unique uniquely uniqueness unit unity universe university unknown unleash unless unlimited unlock unlocking unmatched
  unparalleled unprecedented unsolicited unstructured unsupervised until up upcoming update upgrade upgrading uphold upon upset upsides upstream uptime urban urge
  urgency us usable usage use useful user using usually utility utilization utilize utilizing vacancies vacant vacation vagrant vague valid validate validating
  validation validity valley valuable valuation value vanilla vanish vapor variable variance variety various vary varying vase vast vault vector vehicle veil velocity
  velvet vendor venom venture venus verbal verbally verbatim verification verify verifying versatile versed version vertex vertical very vessel vest vesting veteran via
  viability viable vibrant video view viewing villa vine vinegar violate violet violin viper virtual virtually visa visibility visible vision visionary visit vista
  visual visualisation visualize visually vital vitally vivid voice void volatility volcano volt volume voluntary volunteer volunteering volunteerism vote voucher vow
  voyage vs vulnerability vulture waffle wagon wail waist wait waiting wake walk walking wall wallet walnut walrus waltz wand wander want war warehouse warm warn
  warrior was wash wasp waste watch water waterfall watermelon wave wax way we weak wealth weapon weather weave web website wed wednesday weed week weekends weekly weep
  weigh weight welcome welcoming well wellbeing wellness went were west whale what whatever wheat wheel when where wherever whether which while whip whirl whisk whisper
  whistle white who whole wholly whom whose why wide widely wider widow width wife wig wild will willing willingness willow win wind window wing wink winning winter
  wipe wire wise wish witch with withdraw within without witness wizard wobble wolf wombat women wonder wood wool word work workday worker workflow workforce working
  workload workplace workshops workspace world worldwide worm worries worrying worse worship worth would wound wrap wreck wren wrestle wrist write writing written wrote
  yard yarn yawn year yearly yearn yell yellow yes yet yield yoga yolk you young younger your yourself zeal zebra zen zero zest zeus zig zigzag zip zone zoo zoom`.split(/\s+/),
);

/** Endings of regular forms, and what stands in their place in the base form. No `-ing`: its nouns are often crafts (welding, testing); no `-ly`: it makes names (Fastly). */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
];
/** Forms of everyday words that by themselves name a trade or a thing of it, or are no English words. */
const NO_COMMON_FORMS: ReadonlySet<string> = new Set(
  `backends backups caches cocos consolidations cosmetics economics industrials influencers lasers ledgers pandas plastics polars probabilities
  reconciliations renewals retailers roadmaps robotics rollouts satellites simulations sprints standups tenders valuations vulnerabilities coached
  mentored`.split(/\s+/),
);
/** A base form is at least this long. */
const MIN_BASE = 3;

/** True for an everyday English word (any letter case), in its base form, plural or past. */
export function isCommonWord(text: string): boolean {
  const word = text.toLowerCase();
  if (BASE_FORMS.has(word)) return true;
  if (NO_COMMON_FORMS.has(word)) return false;
  return ENDINGS.some(([ending, base]) => {
    const stem = word.slice(0, word.length - ending.length) + base;
    return word.endsWith(ending) && stem.length >= MIN_BASE && BASE_FORMS.has(stem);
  });
}
