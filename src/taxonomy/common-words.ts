/** Everyday English words that are also names of skills, or might become one: a bare alias among them needs a rule. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a i the and or of to in on at by for with from as is be it an are was will can may do go get make take use run set let put give
  able about above access account accounts act action active add adult advance advanced agent agents aid aim air all alpha also anchor angle
  ant any apache api app apply arc area arena argo arm art ask assembly assist atlas atom audit aurora auto awake axis babel back backbone
  bamboo bar base baseline basic bash basis basket bat batch bay beacon beam bear bee bench best beta better big bit black blaze blend blender block
  blue board body bolt bond boost boot bootstrap borg bottle bound box brain branch brand brave break bridge bright buddy buffer bug build builder
  bull bulma bus business cake call camel canvas cape capital car caravel card care cargo carry case cast catalyst cell center central chain
  chance change charge chart chat check chef chip chisel chrome circle city claim class classic claude clean clear click clip clock close cloud club
  coach coast coco code coding coffee cold color column come command common compass complete compose concrete connect consul contact content context
  contract control cook cool copy core corner cost count country course cover craft cream create creative creo crew crystal cube culture current
  curve custom cut cycle cypress dagger dapper dart dash data date day deal deep delta demand demo depth design desk detail develop dial digital
  direct discover dive docker dock doctor document domain door dot down draft dragon draw dream drift drill drive driver drone drop druid duck dynamo
  each eagle ear early earth ease east easy echo eclipse edge edit effect ember emerald energy engine enter envoy epic equal error escape even event
  every example excel exchange expect express eye fabric face fact factor fair fairness fall fast father feather feature feed feel fiber field fig
  figure file fill film filter final finance find fine fire firm first fish fit five fix flag flare flash flask flat fleet flex flight flink flow
  fluent fluid flux fly focus follow food force forge form format forth fortran forward foundation fox frame free fresh friend front fuel full fun
  function fuse future gain galaxy game garden gas gate gatsby gear gem general ghost giant gin git glass glide global glue goal gold good grace
  grade grafana grain grape graph gray great green grid ground group grow growth guard guidance guide gulp hack hadoop hand handle hard harness hat
  have haystack head health heap hear heart heat heavy hedge height helm help hero hibernate high hive hold home honest honey hook horizon horn host
  hot house hub human hunt ice icon idea ignite ignition image impact impala inch index infer influence info ink input inside inspire instant
  insure intercom interest inventor ion ionic iron island item ivy jade jasmine java jazz jest join journey joy judge julia jump june just karma
  keep key kind king kit kiwi knife knight know label lambda lamp land language large laser last late launch law layer lead leaf lean leap learn
  leave ledger left lemon length lens less level lever liberty library life lift light lime limit line linear link lion list listen live llama load
  loan lock locust log logic logo long look loop love low luck lucid luigi lumen machine magic magnet mail main make mako manage map maple
  marble march mark market mars mask mass master match material matter maven maximo may mean measure media meet memory mention mercury mesh message
  metal meteor meter method metro micro mill mind mine minor mint mirror miss mission mist mix mocha mode model module mojo monday money mongo monitor
  month moon more morning most motion mount mouse move much muse music mustache native nature near neat need nest net network never new next nexus
  night nim nix noble node nomad north notion nova number oak object ocean octave off offer office oil olive one onion open opera oracle orange
  orbit order origin other outlook output outreach outside over own pack packer page paint panda panel paper parallel park part particle pass past
  path pattern pay peak pearl people pepper perfect perl person phase phoenix phone phrase pick picture piece pig pilot pin pine pinecone pipe pixel
  place plan plane planet plant plasma plate play player plot plug plus point polar pole polish pony pool poor pop port post postman power
  practice prefect present press pretty prime print prism pro probe process product profile program project prompt proof prophet protocol proud public
  pug pull pulse pump puppet pure purple push puzzle pyramid quality quarter quartz quasar queen question quick quiet quill rack rackets racket radar
  rail rails rain raise rake ram range rank rapid rate raven ray reach react read reader ready real realm reason receive record red reflex region relay
  release remix rent report request rest result return rhythm rich ride right ring rise risk river road robot rock rocket role roll root rose round
  route router row ruby rule run rush rust safe sage sail sales salt sample sand sandbox sap sass save scale scene scheme school science scope score
  scout screen script scrum sea search season seat second secret section see seed segment self sell send sense sentinel sentry series serve service
  session set shape share sharp shell shield shift shine shiny ship shop short show side sigma sign signal silk silver simple single site six size
  sketch skill sky slack sleep slide slim slow small smart smile smoke smooth snow snowflake social soft solid solution solve sonar sonic soul sound
  soup source south space spark speak special speed spider spin spirit splunk sport spot spring sprint sql square stable stack staff stage stand star
  start state station stay steam steel stencil step stick stock stone storage store storm story straight strategy stream street strong structure
  studio study style sublime subject success sugar suite summer sun super supply support sure surface surge swarm sweet swift switch symphony
  system table tag take talk tally tango tap target task taste tau team teams tech tell ten term test text thanos think thread three thrift
  through tide tie tiger tight time tiny titan title toast token tone tool top topic torch tornado torque total touch tour tower town track trade
  train transform transit travel tree trello trend trial triangle trim trino trip triton true trust truth try tube tune turbo turn twin type
  under union unit unity universe up urban user utility vagrant value vapor vault vector velocity venture venus vertex very vest video view villa
  vim viper virtual vision visit vista visual vital voice void volt volume vote voyage vue wait walk wall war wash waste watch water wave way weave
  web week weight west wheel white wide wild will win wind window windows wing winter wire wise witness wizard word words work workday world
  worm wrap write xray yard yarn year yellow yes yield yoga young zeal zen zero zest zeus zig zone zoom leadership communication coaching
  hiring initiative ownership empathy mentoring creativity`
    .split(/\s+/)
    .filter((word) => !['hadoop', 'grafana', 'flink', 'docker', 'sql', 'java', 'splunk', 'api', 'git', 'vue', 'trello', 'mongo', 'fortran', 'perl', 'vim', 'trino', 'thanos', 'scrum', 'leadership'].includes(word)),
);
