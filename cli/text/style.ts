import pico from 'picocolors';
import type { Severity } from '../../language/rules/rule.js';

type Paint = (text: string) => string;

/** How results look. Without colour every paint leaves the text as it is. */
export interface Style {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly accent: Paint;
  /** Cells in a line. */
  readonly width: number;
}

/**
 * @param options.color whether to paint
 * @param options.width of the terminal, or what to write for where there is none
 */
export function createStyle({ color, width }: { readonly color: boolean; readonly width: number }): Style {
  const { red, yellow, cyan, green, bold, dim, blue } = pico.createColors(color);
  const strongly =
    (paint: Paint): Paint =>
    (text) =>
      bold(paint(text));
  return {
    error: strongly(red),
    warning: strongly(yellow),
    info: strongly(cyan),
    good: green,
    strong: bold,
    faint: dim,
    accent: strongly(blue),
    width: Math.max(50, Math.min(width, 120)),
  };
}

/** The paint of a severity. */
export function paintOf(style: Style, severity: Severity): Paint {
  return style[severity];
}
