import { PAY_PERIODS, type PayPeriod, type Strength } from '../../types.js';

/** What a corpus report reads of a line of `rolefit tag`; a field that is missing or of another kind is null or empty. */
export interface TaggedRecord {
  readonly id: string | null;
  readonly pack: string;
  readonly error: string | null;
  readonly role: string;
  readonly confidence: number | null;
  readonly level: string | null;
  readonly years: number | null;
  readonly degree: string | null;
  readonly pay: TaggedPay | null;
  readonly skills: readonly TaggedSkill[];
  readonly fingerprint: string | null;
  readonly candidates: readonly string[];
}

export interface TaggedPay {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
  readonly period: PayPeriod;
}

export interface TaggedSkill {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly strength: Strength;
}

type Json = Readonly<Record<string, unknown>>;

/** Longest name or id that is kept. */
const MAX_LENGTH = 200;

/** Reads a line; null for one that is no record of `rolefit tag`. */
export function readTagged(line: string): TaggedRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(value) || typeof value['pack'] !== 'string') return null;
  const error = isObject(value['error']) ? (textOf(value['error']['code']) ?? 'unknown') : null;
  const role = textOf(value['role']);
  if (role === null && error === null) return null;
  return {
    id: textOf(value['id']),
    pack: textOf(value['pack'])!,
    error,
    role: role ?? '',
    confidence: numberOf(value['confidence']),
    level: textOf(value['level']),
    years: isObject(value['years']) ? numberOf(value['years']['min']) : null,
    degree: textOf(value['degree']),
    pay: isObject(value['pay']) ? payOf(value['pay']) : null,
    skills: listOf(value['skills']).flatMap(skillOf),
    fingerprint: /^[0-9a-f]{16}$/.test(String(value['fingerprint'])) ? String(value['fingerprint']) : null,
    candidates: listOf(value['candidates']).flatMap((one) => (isObject(one) ? (textOf(one['phrase']) ?? []) : [])),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, MAX_LENGTH) : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function payOf(pay: Json): TaggedPay | null {
  const [min, max, currency, period] = [numberOf(pay['min']), numberOf(pay['max']), textOf(pay['currency']), pay['period']];
  const known = PAY_PERIODS.find((one) => one === period);
  return currency === null || known === undefined || (min === null && max === null)
    ? null
    : { min, max, currency, period: known };
}

function skillOf(value: unknown): TaggedSkill[] {
  if (!isObject(value)) return [];
  const [id, strength] = [textOf(value['id']), value['strength']];
  if (id === null || (strength !== 'required' && strength !== 'preferred' && strength !== 'unstated')) return [];
  return [{ id, name: textOf(value['name']) ?? id, kind: textOf(value['kind']) ?? '', strength }];
}
