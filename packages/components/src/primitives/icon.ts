// Icons on a 16 px grid, 1.5 px stroke, drawn for this product. Plain strings, so that only those used are shipped.
import { html, nothing, svg, type TemplateResult } from 'lit';

/**
 * Path data. A leading `!` means filled instead of stroked, a leading `>` that it points along the line of text and
 * turns with it; what follows `|` is drawn faint.
 */
export type Icon = string;

/**
 * Renders an icon beside a word, or inside a control that carries its own accessible name.
 * @param size `m` 16 px, `s` 14 px (controls), `xs` 12 px (badges).
 */
export const icon = (shape: Icon, size: 'm' | 's' | 'xs' = 's'): TemplateResult => {
  const kind = { '!': ' filled', '>': ' flip' }[shape[0] ?? ''];
  const [path = '', faint] = (kind ? shape.slice(1) : shape).split('|');
  return html`<svg class=${`i ${size}${kind ?? ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${path}></path>
    ${faint ? svg`<path class="faint" d=${faint}></path>` : nothing}
  </svg>`;
};
