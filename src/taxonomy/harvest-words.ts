/** Words of which the last in a phrase names a job, not a skill. */
export const JOB_WORDS =
  words(`engineer engineers developer developers manager managers analyst analysts architect architects scientist scientists
  designer designers director directors lead leads specialist specialists consultant consultants administrator administrators technician technicians
  officer officers president coordinator assistant associate associates representative executive executives intern interns expert experts leader leaders
  owner owners partner partners customer customers client clients user users team teams company companies stakeholder stakeholders people member members
  candidate candidates colleague colleagues employee employees teacher nurse recruiter recruiters vendor vendors head sde swe programmer programmers
  practitioner practitioners professional professionals department departments group office organization organizations division vp svp evp ceo cto cfo coo
  cio ciso cpo cmo founder founders investor investors`);

/** Words of pay, benefits, law, time and the ad itself: a phrase with one of them is no skill. */
export const AD_WORDS =
  words(`401k 401 pto vacation holiday holidays dental medical insurance benefits bonus equity salary compensation wellness leave parental
  retirement pension stipend perks gym lunch snacks hsa fsa rsu rsus esop eeo eeoc ada veteran veterans disability gender race religion visa sponsorship
  citizen citizenship covid bachelor bachelors master masters degree degrees phd mba msc bsc beng meng btech mtech diploma ged gpa university
  college school year years yrs month months week weeks day days hour hours hrs minute minutes experience experiences ability abilities skill skills
  knowledge understanding familiarity proficiency expertise responsibility responsibilities requirement requirements qualification qualifications job role
  position career opportunity remote hybrid onsite location timezone est pst cst mst edt pdt gmt utc cet ist fte am pm eod asap tbd faq etc eg ie usd eur gbp
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december q1 q2 q3 q4
  h1b inc llc ltd gmbh corp plc-limited series fortune nasdaq nyse ipo yc forbes gartner plus bonus nice must preferred required minimum candidate ideal
  english you youll youre youve we well weve were i im your our us they them applicant applicants`);

/** Countries, regions, states and large towns, with the abbreviations that ads use, and degrees of two letters. Whole phrases. */
export const PLACES: ReadonlySet<string> = new Set(
  `us,usa,u.s,u.s.a,united states,uk,united kingdom,eu,europe,emea,apac,latam,amer,americas,north america,south america,latin america,asia,africa,
  middle east,canada,mexico,brazil,argentina,colombia,chile,peru,india,china,japan,korea,south korea,singapore,australia,new zealand,germany,france,spain,
  portugal,italy,poland,ukraine,romania,bulgaria,serbia,hungary,czechia,czech republic,austria,switzerland,netherlands,belgium,ireland,england,scotland,
  wales,sweden,norway,denmark,finland,estonia,latvia,lithuania,greece,turkey,israel,egypt,nigeria,kenya,south africa,uae,dubai,saudi arabia,philippines,
  vietnam,thailand,indonesia,malaysia,taiwan,hong kong,pakistan,bangladesh,sri lanka,alabama,alaska,arizona,arkansas,california,colorado,connecticut,
  delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,
  missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,
  south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,washington dc,dc,new york city,nyc,
  san francisco,sf,bay area,silicon valley,los angeles,la,san diego,san jose,palo alto,mountain view,seattle,portland,denver,boulder,austin,dallas,houston,
  chicago,boston,cambridge,atlanta,miami,philadelphia,pittsburgh,detroit,phoenix,las vegas,salt lake city,minneapolis,toronto,vancouver,montreal,ottawa,
  london,manchester,edinburgh,dublin,paris,berlin,munich,hamburg,amsterdam,madrid,barcelona,lisbon,rome,milan,vienna,zurich,warsaw,krakow,prague,budapest,
  bucharest,kyiv,stockholm,oslo,copenhagen,helsinki,tallinn,tel aviv,bangalore,bengaluru,mumbai,delhi,new delhi,hyderabad,pune,chennai,gurgaon,noida,
  beijing,shanghai,shenzhen,tokyo,seoul,sydney,melbourne,sao paulo,bogota,buenos aires,mexico city,santiago,
  al,ak,az,ar,ca,co,ct,de,fl,ga,hi,id,il,in,ia,ks,ky,la,me,md,ma,mi,mn,ms,mo,mt,ne,nv,nh,nj,nm,ny,nc,nd,oh,ok,or,pa,ri,sc,sd,tn,tx,ut,vt,va,wa,wv,wi,wy,
  ba,bs,aa,as,jd,hs`
    .split(',')
    .map((place) => place.trim()),
);

/** Nouns behind a name that make no other skill of it: `Terraform modules`, `Kotlin development`. */
export const GENERIC_WORDS =
  words(`tool tools toolset toolsets framework frameworks library libraries language languages platform platforms system systems
  software service services database databases environment environments concept concepts principle principles technique techniques methodology methodologies
  method methods practice practices technology technologies stack development programming design application applications app apps product products
  solution solutions module modules script scripts pipeline pipelines api apis process processes project projects standard standards suite server servers
  data code codebase query queries certification certificate certifications implementation integration integrations management analysis testing
  administration architecture engineering modeling support operations cloud component components model models infrastructure ecosystem`);

/** Adjectives and the like in front of a name that are no part of it. */
export const LEADING_WORDS =
  words(`strong solid good great excellent deep advanced basic proven hands-on working demonstrated extensive thorough practical expert
  modern various common popular relevant related similar other new current latest key major multiple several different specific general overall full complete
  high low large small best technical prior previous professional intermediate fluent familiar comfortable proficient experienced ideally preferably especially
  particularly both either using use like including building developing designing writing working managing creating implementing maintaining leading
  understanding developing deploying testing supporting delivering applying leveraging`);

/** Phrases behind which skills are named, as ads write them. */
export const CUES =
  /\b(?:experience|experienced|expertise|expert|proficien(?:t|cy)|familiar(?:ity)?|knowledge|knowledgeable|understanding|skilled|skills?|background|fluent|fluency|exposure|competen(?:t|ce|cy)|certified|certification|training|command|mastery|grasp|comfortable|versed|hands-on)\s+(?:(?:working|building|developing|designing|coding|programming|writing|or|and|knowledge|experience|proficiency|understanding|familiarity)\s+)*(?:with|in|of|using|on)\b|\b(?:such as|e\.g\.|eg|including|includes|like|using|tools?:|stack:|technologies:|software:|languages:|frameworks:)(?=[\s,:(])/giu;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
