import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Format } from '../../messages/format.ts';

const WIDE = 720;
const NARROW = 372;
const HEIGHT = 190;
const LEFT = 36;
const TOP = 12;
const BASE = 160;
const STEPS = [1, 2, 5, 10, 15, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];
const MOST_LINES = 4;

/** A part of a bar: its value, and the class that gives it its look. */
interface Part {
  readonly className: string;
  readonly value: number;
}

/** One month, its parts from the ground up, and what they are in words. */
export interface MonthBar {
  /** `2026-11`. */
  readonly month: string;
  readonly parts: readonly Part[];
  readonly text: string;
}

/** `Nov`, with the year where one begins. */
export const shortMonth = (month: string, { locale }: Format): string =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString(locale, { month: 'short', timeZone: 'UTC' });

/** `November 2026`. */
export const longMonth = (month: string, { locale }: Format): string =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Round values from 0 to the first one above the most. */
export const scaleTo = (most: number): readonly number[] => {
  const step = STEPS.find(one => most / one <= MOST_LINES) ?? most / MOST_LINES;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, n) => n * step);
};

/**
 * A bar for each month, the oldest first. It says nothing to a reader: a table stands for it.
 * @param flip From right to left. @param narrow With room for every other name.
 */
export const monthBars = (
  bars: readonly MonthBar[],
  {
    format,
    flip,
    narrow,
    unit = 1,
  }: { readonly format: Format; readonly flip: boolean; readonly narrow: boolean; readonly unit?: number },
): TemplateResult => {
  const width = narrow ? NARROW : WIDE;
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0));
  const lines = scaleTo(Math.max(1, ...sums) / unit);
  const top = (lines.at(-1) ?? 1) * unit;
  const y = (value: number): number => BASE - (value / top) * (BASE - TOP);
  const step = (width - LEFT) / Math.max(1, bars.length);
  const wide = Math.min(36, step * 0.6);
  const middle = (at: number): number => {
    const x = LEFT + step * (at + 0.5);
    return flip ? width - x : x;
  };
  const bar = ({ month, parts, text }: MonthBar, at: number): TemplateResult => {
    let from = 0;
    const x = middle(at) - wide / 2;
    const rects = parts.map(({ className, value }) => {
      const low = from;
      from += Math.max(0, value);
      if (value <= 0) return nothing;
      const height = y(low) - y(from);
      return svg`<rect class=${className} x=${x} width=${wide} y=${y(from)} height=${height}></rect>`;
    });
    return svg`<g><title>${text}</title>
      <rect class="hit" x=${middle(at) - step / 2} width=${step} y=${TOP} height=${BASE - TOP}></rect>
      ${rects}<text class=${at === bars.length - 1 ? 'now' : ''} x=${middle(at)} y=${BASE + 18}
        >${narrow && (bars.length - 1 - at) % 2 === 1 ? nothing : shortMonth(month, format)}</text></g>`;
  };
  const [from, to, side] = flip ? [0, width - LEFT, width - LEFT + 8] : [LEFT, width, LEFT - 8];
  const grid = lines.map(line => {
    const at = y(line * unit);
    return svg`<line class=${line === 0 ? 'zero' : 'grid'} x1=${from} x2=${to} y1=${at} y2=${at}></line>
      <text class="scale" x=${side} y=${at + 4}>${format.number(line)}</text>`;
  });
  return html`<svg class="months" viewBox=${`0 0 ${width} ${HEIGHT}`} aria-hidden="true" direction="ltr">
    ${grid}${bars.map(bar)}
  </svg>`;
};
