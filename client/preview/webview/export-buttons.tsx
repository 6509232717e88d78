import { useStore } from './store-context.js';

/** Saves the drawing that is shown as a file. */
export function ExportButtons() {
  const store = useStore();
  return (
    <span class="buttons">
      <button type="button" class="quiet-button" data-testid="export-svg" onClick={() => store.exportPicture('svg')}>
        Save as SVG
      </button>
      <button type="button" class="quiet-button" data-testid="export-png" onClick={() => store.exportPicture('png')}>
        Save as PNG
      </button>
    </span>
  );
}
