import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { exportProject } from '../../cli/landscape-export.js';
import { checkOutput } from '../../cli/reporters/json.js';
import { publishedSchemas } from '../../cli/schemas/published.js';
import { completeModel } from '../support/complete-model.js';
import { landscapeOf } from '../support/model.js';
import { hostileReport, sampleReport } from './sample-report.js';

const folder = fileURLToPath(new URL('../../docs/schemas/', import.meta.url));

function published(name: string): object {
  return JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as object;
}

/** What a schema has against some data, after its way through JSON. */
function mistakes(name: string, data: unknown): unknown {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(published(name));
  validate(JSON.parse(JSON.stringify(data)));
  return validate.errors ?? [];
}

describe('docs/schemas', () => {
  test('are up to date: `npm run docs` writes them', () => {
    expect(readdirSync(folder).sort()).toEqual([...publishedSchemas().keys()].sort());
    for (const [name, text] of publishedSchemas()) {
      expect(readFileSync(`${folder}${name}`, 'utf8').replaceAll('\r\n', '\n'), name).toBe(text);
    }
  });

  test('take a configuration with everything, and no key too many', () => {
    const configuration = {
      $schema: 'x',
      rules: { 'handoff/*': 'info', 'handoff/over-capacity': { severity: 'error', options: { share: 0.5 } } },
      overrides: [{ files: ['a/**'], rules: { 'handoff/self': 'off' } }],
      undeclared: 'info',
      exclude: ['drafts'],
      failOn: 'warning',
    };
    const options = Object.keys(
      (published('config.json') as { properties: { rules: { properties: Record<string, unknown> } } }).properties.rules
        .properties,
    );
    expect(options).toContain('handoff/over-capacity');
    expect(mistakes('config.json', { ...configuration, rules: { 'handoff/*': 'info' } })).toEqual([]);
    expect(mistakes('config.json', { rules: { 'handoff/slef': 'off' } })).not.toEqual([]);
    expect(mistakes('config.json', { failon: 'error' })).not.toEqual([]);
  });

  test('fit what check prints', () => {
    expect(mistakes('check-output.json', checkOutput(sampleReport()))).toEqual([]);
    expect(mistakes('check-output.json', checkOutput(hostileReport()))).toEqual([]);
  });

  test('fit what export prints of a model that declares everything', () => {
    const project = exportProject({ name: 'All', root: '.', landscape: landscapeOf(completeModel) });
    const output = { schemaVersion: 1, tool: { name: 'seamline', version: '1.2.3' }, projects: [project] };
    expect(mistakes('export.json', output)).toEqual([]);
    expect(project).toMatchSnapshot();
  });

  test('do not fit something else', () => {
    const output = checkOutput(sampleReport());
    expect(mistakes('check-output.json', { ...output, extra: 1 })).not.toEqual([]);
    expect(mistakes('check-output.json', { ...output, schemaVersion: 2 })).not.toEqual([]);
  });
});
