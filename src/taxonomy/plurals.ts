/**
 * Nouns that are counted, as the last word of an alias: `control system` is also asked for as `control systems`. A word whose plural means something
 * else, or that no ad counts, is not among them.
 */
const COUNTED: ReadonlySet<string> = new Set(
  `account accelerator actuator adapter agent agreement algorithm alert amplifier analyser analyzer animation antenna api app application
  architecture array artefact artifact assay assembly assessment asset assistant audit battery bearing benchmark boiler bot bottleneck browser
  budget bus cable calculation calibration camera campaign cell center centre certificate certification channel chart chatbot checklist chiller
  chip circuit class classifier client clinic cluster compiler component compressor computer connector contract contractor control controller
  conversion converter conveyor copilot crane customer cutter dashboard database dataset datasheet decision defect demo deployment detector device
  diagram dictionary disease display document drawing driver drone encoder endpoint engine enclosure environment estimate event exchanger exercise
  experiment facility failure fixture flowchart forecast form format framework function funnel furnace gate gateway gauge gear generator grid
  guideline handbook harness hierarchy hypervisor implementation incident indicator inspection installation instrument integration interface
  interview inventory inverter invoice job kit laboratory lake landscape laser layout lens library license licence lifecycle line loan machine
  manual map matrix measurement mechanism meeting method methodology metric microcontroller microscope microservice migration mockup model modem
  module monitor motor mould mold network notebook outage package panel parser part partition partner partnership patent path pattern payment pipe
  pipeline pitch plan platform playbook plot plugin point policy port portal portfolio practice presentation prediction principle printer
  procedure process processor product profile program programme project projection prompt proof proposal protocol prototype pump query
  questionnaire queue radar reactor receiver recipe recommendation record recorder regression regulation regulator relay release report repository
  requirement resource review risk roadmap robot router routine rule runbook scan scanner scenario schedule schema schematic scheme scorecard
  screen script segment sensor server service setup sheet simulation simulator site sketch solution solver source specification spectrometer
  spreadsheet sprint standard statement station store story strategy stream structure study subsystem supplier survey switch switchgear system
  table target task technique technology template test thermostat tool toolchain toolkit topology trace transfer transformer transistor
  translation transmitter tree trend trial turbine user utility validation valve vehicle vendor verification video vision visualization
  visualisation volume vulnerability warehouse website wireframe workflow workload workshop weld`
    .trim()
    .split(/\s+/),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['matrix', 'matrices'],
  ['analysis', 'analyses'],
]);
const SINGULARS: ReadonlyMap<string, string> = new Map([...COUNTED].map((noun) => [pluralOf(noun), noun]));

/** The plural of a counted noun or the singular of its plural, or null for any other word. Small letters in and out. */
export function otherNumber(word: string): string | null {
  return COUNTED.has(word) ? pluralOf(word) : (SINGULARS.get(word) ?? null);
}

function pluralOf(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
