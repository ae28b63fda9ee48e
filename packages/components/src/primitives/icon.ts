// Icons on a 16 px grid, 1.5 px stroke, drawn for this product. Plain strings, so that only those used are shipped.
import { html, nothing, svg, type TemplateResult } from 'lit';

/** Path data. A leading `!` means filled instead of stroked; what follows `|` is drawn faint. */
export type Icon = string;

/**
 * Renders an icon beside a word, or inside a control that carries its own accessible name.
 * @param size `m` 16 px, `s` 14 px (controls), `xs` 12 px (badges).
 */
export const icon = (shape: Icon, size: 'm' | 's' | 'xs' = 's'): TemplateResult => {
  const filled = shape.startsWith('!');
  const [path = '', faint] = (filled ? shape.slice(1) : shape).split('|');
  return html`<svg
    class=${`i ${size}${filled ? ' filled' : ''}`}
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false">
    <path d=${path}></path>
    ${faint ? svg`<path class="faint" d=${faint}></path>` : nothing}
  </svg>`;
};
