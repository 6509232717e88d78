import * as z from 'zod/mini';
import { configurationJsonSchema } from '../../language/configuration/schema.js';
import { rules } from '../../language/rules/registry.js';
import { checkOutputSchema } from './check-output.js';
import { exportSchema } from './export.js';
import { ownersOutputSchema } from './owners-output.js';
import { reviewOutputSchema } from './review-output.js';

/**
 * The JSON Schemas that are shipped, made from the schemas that check the data.
 *
 * @returns each file's text by its path below `docs/schemas`
 */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['config.json', text(configurationJsonSchema(rules))],
    ['check-output.json', text(z.toJSONSchema(checkOutputSchema))],
    ['export.json', text(z.toJSONSchema(exportSchema))],
    ['owners-output.json', text(z.toJSONSchema(ownersOutputSchema))],
    ['review-output.json', text(z.toJSONSchema(reviewOutputSchema))],
  ]);
}

function text(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
