import { byCodeUnit } from '../landscape/elements.js';
import type { Report } from './rule.js';

/** A report with the rule that made it. */
export interface Reported {
  readonly rule: string;
  readonly report: Report;
}

/**
 * Gives each report its fingerprint: a hash of rule id, sorted element names and detail (rules.md, conventions), never of a line.
 * Reports that share all three are told apart by a number; they take it in the order of what they say, and only reports that say
 * the same in the order of their places.
 * @param taken fingerprints given before; the new ones are added
 * @returns the fingerprints, in the order of the reports
 */
export function fingerprints(reported: readonly Reported[], taken: Set<string>): readonly string[] {
  const byKey = new Map<string, number[]>();
  reported.forEach((one, index) => {
    const key = keyOf(one);
    const alike = byKey.get(key);
    if (alike) alike.push(index);
    else byKey.set(key, [index]);
  });
  const result: string[] = Array.from({ length: reported.length }, () => '');
  for (const [key, indexes] of byKey) {
    if (indexes.length > 1) indexes.sort((left, right) => compare(reported[left], reported[right]) || left - right);
    indexes.forEach((index, ordinal) => {
      result[index] = free(ordinal === 0 ? key : `${key}\n#${ordinal}`, taken);
    });
  }
  return result;
}

function keyOf({ rule, report }: Reported): string {
  const names = report.elements.map((element) => element.name.text);
  if (names.length > 1) names.sort(byCodeUnit);
  // Names hold no line break, so that the empty line sets the detail apart from them.
  return report.detail === undefined
    ? `${rule}\n${names.join('\n')}`
    : `${rule}\n${names.join('\n')}\n\n${report.detail}`;
}

function compare(left: Reported | undefined, right: Reported | undefined): number {
  if (!left || !right) return 0;
  const [a, b] = [left.report, right.report];
  return (
    Number(a.timed ?? false) - Number(b.timed ?? false) ||
    byCodeUnit(a.message, b.message) ||
    byCodeUnit(textAt(a), textAt(b)) ||
    byCodeUnit(a.at.file.path, b.at.file.path) ||
    a.at.start - b.at.start ||
    a.at.end - b.at.end
  );
}

function textAt({ at }: Report): string {
  return at.file.text.slice(at.start, at.end);
}

/** Two keys with one hash are next to impossible, but a project with them must not lose a finding. */
function free(key: string, taken: Set<string>): string {
  let fingerprint = fnv1a(key);
  for (let attempt = 1; taken.has(fingerprint); attempt++) fingerprint = fnv1a(`${key}\n~${attempt}`);
  taken.add(fingerprint);
  return fingerprint;
}

const PRIME_LOW = 0x1b3;

/**
 * FNV-1a with 64 bits over the UTF-8 bytes of a text, in two halves of 32 bits: its prime is 2^40 + 0x1b3, so that a product
 * is one small multiplication and one shift.
 * @returns 16 hexadecimal digits
 */
export function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const add = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code < 0x80) {
      add(code);
    } else if (code < 0x800) {
      add(0xc0 | (code >> 6));
      add(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
      add(0xe0 | (code >> 12));
      add(0x80 | ((code >> 6) & 0x3f));
      add(0x80 | (code & 0x3f));
    } else {
      add(0xf0 | (code >> 18));
      add(0x80 | ((code >> 12) & 0x3f));
      add(0x80 | ((code >> 6) & 0x3f));
      add(0x80 | (code & 0x3f));
      index++;
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
