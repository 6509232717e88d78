import { Choices } from './choices.js';
import { type GeneratedDeclaration, type GeneratedModel, name, type NamePiece, type Piece } from './printed-model.js';

export const DATES = ['2024-02-29', '2025-11-23', '2026-06-01', '2026-11-01', '2026-11-23', '2027-03-31', '2030-01-01'];
export const DURATIONS = ['90 seconds', '45 minutes', '2 hours', '1 day', '3 days', '2 weeks', '6 months'];
export const FREQUENCIES = [
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'every 2 days',
  '3 per month',
  '20 per day',
];
export const RATES = ['2 per month', '60 per week', '80 per week', '5 per day'];
export const AREAS = ['billing', 'reporting', 'dispatch'];
export const DOMAINS = ['customers', 'jobs', 'invoices'];
const ACCEPTABLE = [
  'handoff/unmonitored',
  'handoff/silent-failure',
  'ownership/missing',
  'manual/step',
  'handoff/no-owner',
];

/** What declarations are put together from; it keeps those that were declared, and every name. */
export class ModelPieces extends Choices {
  readonly #declarations: GeneratedDeclaration[] = [];
  readonly #names = new Set<string>();

  protected model(): GeneratedModel {
    return { declarations: this.#declarations, names: [...this.#names] };
  }

  protected accept(): readonly Piece[] | undefined {
    if (!this.chance(15)) return undefined;
    const until = this.chance(50) ? [`until ${this.pick(DATES)}`] : [];
    return [`accept ${this.pick(ACCEPTABLE)}`, ...until, 'because "known"'];
  }

  protected line(property: string, target: NamePiece | undefined): readonly Piece[] | undefined {
    return target && [property, target];
  }

  /** One of several names; now and then one that nothing has. */
  protected ref(names: readonly string[]): NamePiece | undefined {
    if (names.length === 0) return undefined;
    return name(this.chance(2) ? this.named('Misspelt') : this.pick(names));
  }

  protected declare(head: readonly Piece[], properties: readonly (readonly Piece[] | false | undefined)[]): void {
    this.#declarations.push({
      head: head.filter((piece) => piece !== ''),
      properties: properties.flatMap((property) => (property ? [property] : [])),
    });
  }

  protected some(stem: string, most: number, least = 0): readonly string[] {
    return Array.from({ length: Math.max(least, this.count(most)) }, (_, index) => this.named(`${stem}${index + 1}`));
  }

  protected named(text: string): string {
    this.#names.add(text);
    return text;
  }

  protected manualWork(what: string, role: NamePiece | undefined): readonly Piece[] {
    return [
      what,
      ...(role && this.chance(60) ? ['by', role] : []),
      ...(this.chance(60) ? ['takes', this.pick(DURATIONS)] : []),
      ...(this.chance(60) ? [this.pick(FREQUENCIES)] : []),
    ];
  }
}
