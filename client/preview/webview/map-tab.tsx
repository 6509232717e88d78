import { useState } from 'preact/hooks';
import type { DrawingData } from '../../../language/protocol/drawing-data.js';
import type { ProjectData } from '../../../language/protocol/project-data.js';
import type { PreviewState } from '../messages.js';
import { DrawingFrame } from './drawing-frame.js';
import { ExportButtons } from './export-buttons.js';
import type { PageModel } from './page-model.js';
import { MapLegend } from './map-legend.js';
import { PanZoom } from './pan-zoom.js';
import { PartDetails } from './part-details.js';
import { PlaceLink } from './place-link.js';
import { useStore } from './store-context.js';
import { opened, showing, type Size } from './viewport.js';
import { counted } from './words.js';

type FilterKind = keyof ProjectData['filters'];

const FILTERS: readonly { readonly kind: FilterKind; readonly title: string }[] = [
  { kind: 'entity', title: 'Entity' },
  { kind: 'workflow', title: 'Workflow' },
  { kind: 'area', title: 'Area' },
];

/** The systems and the handoffs between them. */
export function MapTab({ model, data }: { readonly model: PageModel; readonly data: ProjectData }) {
  const { map, state } = model;
  return (
    <section aria-labelledby="map-heading" class="map">
      <h2 id="map-heading" class="for-ears">
        Map
      </h2>
      <div class="bar">
        <Filters filters={data.filters} chosen={state.filter} />
        <ExportButtons />
      </div>
      {map.kind === 'waiting' && <p class="quiet">Drawing …</p>}
      {map.kind === 'none' && (
        <p class="notice">Nothing in the project has this name any more: choose another filter.</p>
      )}
      {map.kind === 'drawn' && <DrawnMap drawing={map.drawing} data={data} view={state.view} />}
    </section>
  );
}

function Filters({
  filters,
  chosen,
}: {
  readonly filters: ProjectData['filters'];
  readonly chosen: PreviewState['filter'];
}) {
  const store = useStore();
  const choose = (kind: FilterKind, name: string): void => {
    store.filterMap({ ...chosen, [kind]: name === '' ? undefined : name });
  };
  return (
    <div class="filters" role="group" aria-label="Show only">
      {FILTERS.map(({ kind, title }) => (
        <label key={kind}>
          {title}{' '}
          <select
            value={chosen[kind] ?? ''}
            data-testid={`filter-${kind}`}
            disabled={filters[kind].length === 0}
            onChange={(event) => choose(kind, event.currentTarget.value)}
          >
            <option value="">All</option>
            {filters[kind].map((one) => (
              <option key={one.name} value={one.name}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

interface DrawnMapProps {
  readonly drawing: DrawingData;
  readonly data: ProjectData;
  readonly view: PreviewState['view'];
}

function DrawnMap({ drawing, data, view }: DrawnMapProps) {
  const store = useStore();
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  const [visited, setVisited] = useState<string>();
  const part = drawing.parts.find(({ id }) => id === visited);
  return (
    <>
      <PanZoom
        label="Map of systems and handoffs. Arrow keys move it, plus and minus zoom, zero shows everything."
        content={size}
        view={view}
        onLook={(next) => store.look(next)}
      >
        <DrawingFrame
          drawing={drawing}
          onReveal={(location) => store.reveal(location)}
          onVisit={(element, by) => {
            setVisited(element.id);
            const window = windowAround(element);
            if (by === 'key' && window) {
              store.look(showing(view ?? opened(size, sizeOf(window)), placeIn(window, element), sizeOf(window)));
            }
          }}
          onDrawn={({ width, height }) =>
            setSize((old) => (old.width === width && old.height === height ? old : { width, height }))
          }
        />
      </PanZoom>
      {drawing.legend && <MapLegend legend={drawing.legend} style={drawing.style} />}
      {part && <PartDetails part={part} findings={data.findings} />}
      <PartList parts={drawing.parts} />
    </>
  );
}

/** The window that a part of the drawing, which stands in a shadow tree, is seen through. */
function windowAround(part: SVGElement): Element | null {
  const root = part.getRootNode();
  return root instanceof ShadowRoot ? root.host.closest('.window') : null;
}

function sizeOf({ clientWidth, clientHeight }: Element): Size {
  return { width: clientWidth, height: clientHeight };
}

function placeIn(window: Element, part: SVGElement) {
  const frame = window.getBoundingClientRect();
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x - frame.x, y: y - frame.y, width, height };
}

/** The map as a list: for who would rather read than look. */
function PartList({ parts }: Pick<DrawingData, 'parts'>) {
  const [isOpen, setOpen] = useState(false);
  const handoffs = parts.filter(({ kind }) => kind === 'handoff');
  const systems = parts.filter(({ kind }) => kind === 'system');
  return (
    <details class="part-list" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary data-testid="map-as-list">
        As a list: {counted(systems.length, 'system')}, {counted(handoffs.length, 'handoff')}
      </summary>
      {/* Hundreds of rows that nobody sees would be brought up to date at every keystroke. */}
      {isOpen && (
        <>
          <PartRows title="Systems" parts={systems} />
          <PartRows title="Handoffs" parts={handoffs} />
        </>
      )}
    </details>
  );
}

function PartRows({ title, parts }: { readonly title: string } & Pick<DrawingData, 'parts'>) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {parts.map(({ id, title: name, detail, location }) => (
          <li key={id}>
            {name} <span class="quiet">{detail}</span> <PlaceLink location={location} label={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
