import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../language/analysis.js';
import { decisionMermaid, mapMermaid, mermaidText } from '../../../../language/render/export/mermaid.js';
import { visible } from '../../../../language/render/text/visible.js';
import { decisionView } from '../../../../language/render/views/decision-view.js';
import { mapView } from '../../../../language/render/views/map-view.js';
import { analyseExample } from '../../../examples/load-example.js';
import { hostileModel, hostileTitles } from '../../../support/hostile-model.js';
import { landscapeOf, today } from '../../../support/model.js';

/** What Mermaid makes of a text between quotes: `#35;` is the character 35. */
function asMermaidReads(text: string): string {
  return text.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Every line that this writer may write: ids of its own, texts between quotes without anything that ends or means something in them. */
const LINES = [
  /^flowchart (?:TD|LR)$/,
  /^ {2}accTitle: [^#;:"<>{}[\]|`]*$/,
  /^ {2}n\d+(?:\["[^"<>`[\]{}|]*"\]|\{\{"[^"<>`[\]{}|]*"\}\}|>"[^"<>`[\]{}|]*"\])(?::::[a-z]+)?$/,
  /^ {2}n\d+ (?:<?-->|---|<?-\.->|-\.-|<?==>|===)(?:\|(?:yes|no|then|"[^"<>`[\]{}|]*")\|)? n\d+$/,
  /^ {2}classDef [a-z]+ [a-z-]+:[a-z0-9 ]+$/,
  /^ {2}linkStyle [\d,]+ (?:stroke:#[0-9a-f]{6}|stroke-width:4px)$/,
];

function expectSound(mermaid: string): void {
  for (const line of mermaid.trimEnd().split('\n'))
    expect(line, line).toSatisfy(() => LINES.some((form) => form.test(line)));
}

describe('Mermaid', () => {
  test('of the map reads as it did', () => {
    const view = mapView(analyseExample('northwind'));
    expect(view && mapMermaid(view)).toMatchSnapshot();
  });

  test('of the decision reads as it did', () => {
    const view = decisionView(analyseExample('northwind'));
    expect(view && decisionMermaid(view)).toMatchSnapshot();
  });

  test.each([...hostileTitles, 'end', 'subgraph', 'style a: #fff;', '- x', '%% comment', '<br/>'])(
    'writes %j so that it reads the same',
    (title) => {
      const text = mermaidText(visible(title));
      expect(asMermaidReads(text)).toBe(visible(title));
      expect(text).toMatch(/^(?:[A-Za-z0-9 ,()/'?!-]|#\d+;|[^\0-\x7f])*$/u);
      expect(text).not.toMatch(/^[-+]/);
    },
  );

  test('lets no text out of its quotes', () => {
    const analysis = analyse(landscapeOf(hostileModel), { today });
    const map = mapView(analysis);
    const decision = decisionView(analysis);
    if (!map || !decision) throw new Error('nothing to draw');
    expectSound(mapMermaid(map));
    expectSound(decisionMermaid(decision));
    expectSound(mapMermaid(mapView(analysis, { entity: 'X' }) ?? map));
  });

  test('leads both ways through a system in between', () => {
    const view = mapView(
      analyse(landscapeOf('system A system B system C handoff H: A <-> B { through C }'), { today }),
    );
    expect(
      view &&
        mapMermaid(view)
          .split('\n')
          .filter((line) => line.includes('<-->')),
    ).toHaveLength(2);
  });
});
