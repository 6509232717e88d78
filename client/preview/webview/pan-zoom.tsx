import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fitted, opened, panned, type Size, type View, zoomed } from './viewport.js';

export interface PanZoomProps {
  readonly label: string;
  /** The size of what is inside, in pixels. */
  readonly content: Size;
  /** What is seen; without one, what is seen at first. */
  readonly view: View | undefined;
  readonly onLook: (view: View | undefined) => void;
  readonly children: ComponentChildren;
}

/** Below this scale the smaller texts of a drawing cannot be read. */
const NEAR = 0.7;
/** Tells a drawing that it is seen from afar; its style knows what that means. */
const FROM_AFAR = 'data-from-afar';

const STEP = 60;
const FACTOR = 1.25;

/** A window over something larger: dragged with the pointer, zoomed with the wheel, moved and zoomed with keys and buttons. */
export function PanZoom({ label, content, view, onLook, children }: PanZoomProps) {
  const frame = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);

  const seen = (): View => view ?? opened(content, windowOf(frame.current));
  const showAll = (): void => {
    const all = fitted(content, windowOf(frame.current));
    // Where that is what is seen at first, the map goes on to fill its window when that is resized.
    onLook(opened(content, windowOf(frame.current)).scale === all.scale ? undefined : all);
  };
  const zoomBy = (factor: number): void => {
    const { width, height } = windowOf(frame.current);
    onLook(zoomed(seen(), factor, { x: width / 2, y: height / 2 }));
  };

  useLayoutEffect(() => {
    const apply = (): void => {
      if (plane.current) place(plane.current, view ?? opened(content, windowOf(frame.current)));
    };
    apply();
    if (!frame.current) return;
    const observer = new ResizeObserver(apply);
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [view, content.width, content.height]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.x, y: event.clientY - box.y };
      const isZoom = event.ctrlKey || event.metaKey || !event.shiftKey;
      onLook(
        isZoom
          ? zoomed(seen(), Math.exp(-wheelPixels(event) / 400), at)
          : panned(seen(), event.deltaX + event.deltaY, 0),
      );
    };
    // A listener that the framework adds would be passive, and the page would scroll as well.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  });

  const onPointerDown = (event: PointerEvent): void => {
    const element = frame.current;
    if (!element || event.button !== 0) return;
    const start = { x: event.clientX, y: event.clientY, view: seen() };
    let isDrag = false;
    const onMove = (move: PointerEvent): void => {
      const right = start.x - move.clientX;
      const down = start.y - move.clientY;
      if (!isDrag && Math.hypot(right, down) < 4) return;
      if (!isDrag) element.setPointerCapture(event.pointerId);
      isDrag = true;
      onLook(panned(start.view, right, down));
    };
    const onUp = (): void => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = viewAfter(event.key, seen());
    if (event.key === '+' || event.key === '=') zoomBy(FACTOR);
    else if (event.key === '-') zoomBy(1 / FACTOR);
    else if (event.key === '0') showAll();
    else if (next) onLook(next);
    else return;
    event.preventDefault();
  };

  return (
    <div class="pan-zoom">
      <div
        class="window"
        role="region"
        aria-label={label}
        data-testid="map-window"
        tabIndex={0}
        ref={frame}
        // Moving the focus must not scroll what is moved by the view alone.
        onScroll={({ currentTarget }) => currentTarget.scrollTo(0, 0)}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        <div class="plane" ref={plane}>
          {children}
        </div>
      </div>
      <div class="zoom-buttons" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" data-testid="zoom-in" onClick={() => zoomBy(FACTOR)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" data-testid="zoom-out" onClick={() => zoomBy(1 / FACTOR)}>
          −
        </button>
        <button type="button" aria-label="Show everything" data-testid="zoom-fit" onClick={showAll}>
          Fit
        </button>
      </div>
    </div>
  );
}

function viewAfter(key: string, view: View): View | undefined {
  switch (key) {
    case 'ArrowRight':
      return panned(view, STEP, 0);
    case 'ArrowLeft':
      return panned(view, -STEP, 0);
    case 'ArrowDown':
      return panned(view, 0, STEP);
    case 'ArrowUp':
      return panned(view, 0, -STEP);
    default:
      return undefined;
  }
}

function windowOf(element: HTMLElement | null): Size {
  return { width: element?.clientWidth ?? 1, height: element?.clientHeight ?? 1 };
}

/** Moves what is inside. Set from here and not as an attribute, which the page's security policy would not let pass. */
function place(plane: HTMLElement, { x, y, scale }: View): void {
  plane.style.transform = `scale(${scale}) translate(${-x}px, ${-y}px)`;
  plane.firstElementChild?.toggleAttribute(FROM_AFAR, scale < NEAR);
}

/** Wheels count in pixels, lines or pages. */
function wheelPixels({ deltaY, deltaMode }: WheelEvent): number {
  return deltaMode === 0 ? deltaY : deltaMode === 1 ? deltaY * 16 : deltaY * 400;
}
