import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DrawingData } from '../../../language/protocol/drawing-data.js';
import { importDrawing } from './imported-drawing.js';

export interface MapLegendProps extends Pick<DrawingData, 'style'> {
  readonly legend: NonNullable<DrawingData['legend']>;
}

/** What the marks of the map mean. It stays where it is, and as large as it is, however the map is moved. */
export function MapLegend({ legend, style }: MapLegendProps) {
  return (
    <ul class="legend" aria-label="Legend" data-testid="legend">
      {legend.map(({ svg, text }) => (
        <li key={text}>
          <Mark svg={svg} style={style} /> {text}
        </li>
      ))}
    </ul>
  );
}

function Mark({ svg, style }: { readonly svg: string; readonly style: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const imported = importDrawing(svg, document);
    root.replaceChildren(...(imported ? [imported.svg] : []));
  }, [svg, style]);
  return <span class="legend-mark" aria-hidden="true" ref={place} />;
}
