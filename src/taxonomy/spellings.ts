/** American and British spellings of the words that differ by no rule; their plurals follow (`color`: `colors`). */
const PAIRS: readonly (readonly [string, string])[] = (
  `armor armour, behavior behaviour, color colour, endeavor endeavour, favor favour, flavor flavour, harbor harbour, honor honour, humor humour,
  labor labour, neighbor neighbour, neighborhood neighbourhood, odor odour, rumor rumour, tumor tumour, vapor vapour, vigor vigour,
  behavioral behavioural, caliber calibre, center centre, centered centred, centering centring, colored coloured, coloring colouring, molding moulding,
  molded moulded, cataloging cataloguing, datacenter datacentre, fiber fibre, liter litre, luster lustre, theater theatre,
  program programme, catalog catalogue, dialog dialogue, analog analogue, defense defence, offense offence, license licence, pretense pretence,
  aluminum aluminium, sulfur sulphur, gray grey, mold mould, molder moulder, artifact artefact, judgment judgement, fulfillment fulfilment,
  enrollment enrolment, installment instalment, modeling modelling, modeler modeller, labeling labelling, labeler labeller, leveling levelling,
  signaling signalling, tunneling tunnelling, traveling travelling, traveler traveller, canceling cancelling, channeling channelling,
  fueling fuelling, refueling refuelling, paneling panelling, counseling counselling, counselor counsellor, jewelry jewellery, maneuver manoeuvre,
  pediatric paediatric, pediatrics paediatrics, orthopedic orthopaedic, orthopedics orthopaedics, anesthesia anaesthesia, hematology haematology,
  gynecology gynaecology, archeology archaeology, anemia anaemia, leukemia leukaemia, aging ageing, math maths, airplane aeroplane,
  specialty speciality, inquiry enquiry, skillful skilful, plow plough, skeptical sceptical`
)
  .split(',')
  .map((pair) => pair.trim().split(' ') as [string, string]);

const SIBLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([american, british]) => [
    [american, british],
    [british, american],
  ]),
);

/** Words in `-iz-` that every English writes so. */
const ALWAYS_Z = /(?:^|re|over|down|right|up|cap|mid)siz|^pri?z|^seiz|^maiz/;
/**
 * Stems in `-is-` that are no British spelling of an `-ize` verb. Only `-isation` goes back without being asked for: of the verbs in `-ise`,
 * those of `VERBS` alone.
 */
const ALWAYS_S = /improvis|televis/;
const VERBS = new Set(
  `organ reorgan optim prior deprior standard modern util digital custom author recogn special visual virtual container serial normal denormal
  token local global central decentral minim maxim summar categor character commercial final general harmon industrial initial material memor
  mobil monet neutral operational personal polar polymer public random rational revolution sanit steril stabil synchron synthes vector hybrid
  parallel parametr pressur regular sensit social galvan atom real itemi item finger formal penal sequential linear crystall capital econom
  equal fertil immun incentiv internal external institution legal margin mechan weapon union urban vocal winter productiv conceptual context`
    .trim()
    .split(/\s+/),
);

/** The same word as the other English writes it (`optimization`: `optimisation`, `fibre`: `fiber`), or null. Small letters in and out. */
export function otherSpelling(word: string): string | null {
  const sibling = SIBLINGS.get(word);
  if (sibling !== undefined) return sibling;
  const singular = word.endsWith('s') ? SIBLINGS.get(word.slice(0, -1)) : undefined;
  if (singular !== undefined && !singular.endsWith('y')) return `${singular}s`;
  return otherIze(word) ?? otherYze(word);
}

function otherIze(word: string): string | null {
  const match = /^(.{3,})i([sz])(e|es|ed|ing|er|ers|able|ation|ations|ational)$/.exec(word);
  if (match === null) return null;
  const [, stem, letter, ending] = match as unknown as [string, string, string, string];
  if (letter === 'z') return ALWAYS_Z.test(word) ? null : `${stem}is${ending}`;
  const known = ending.startsWith('ation') ? !ALWAYS_S.test(word) : VERBS.has(stem);
  return known ? `${stem}iz${ending}` : null;
}

function otherYze(word: string): string | null {
  const match = /^(.*(?:anal|catal|paral|hydrol|electrol)y)([sz])(e|ed|er|ers|ing)$/.exec(word);
  return match === null ? null : `${match[1]!}${match[2] === 'z' ? 's' : 'z'}${match[3]!}`;
}
