import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CommonMessages } from '../messages/en/common.ts';
import type { PinsMessages } from '../messages/en/pins.ts';
import * as icons from './icons.ts';
import { moved, type Sortable } from './sortable.ts';

export interface Chosen {
  readonly name: (key: string) => string;
  /** What is shown of an item besides its name. */
  readonly more?: (key: string) => TemplateResult;
  readonly remove: (key: string) => TemplateResult;
  readonly reorder: (keys: readonly string[]) => void;
}

/**
 * What is chosen, in its order: moved by the handle, by keys on it, or by the arrows. Styles are
 * `chooserStyles`; the hint has the id `hint`.
 */
export const chosenList = (
  sortable: Sortable,
  t: PinsMessages,
  common: CommonMessages,
  { name, more, remove, reorder }: Chosen,
): TemplateResult => {
  const { keys } = sortable;
  const arrow = (key: string, index: number, by: -1 | 1): TemplateResult =>
    html`<button
      class="btn sm icon ghost"
      aria-label=${(by < 0 ? t.up : t.down)(name(key))}
      ?disabled=${index === (by < 0 ? 0 : keys.length - 1)}
      @click=${() => reorder(moved(keys, index, index + by))}>
      ${icons.icon(by < 0 ? icons.arrowUp : icons.arrowDown)}
    </button>`;
  return html`<ol>
    ${repeat(
      keys,
      key => key,
      (key, index) =>
        html`<li class=${`item${sortable.active === key ? ' moving' : ''}`} data-sort=${key}>
          <button
            class="handle"
            aria-label=${common.sortMove(name(key))}
            aria-pressed=${sortable.active === key}
            aria-describedby="hint"
            @pointerdown=${sortable.pointerdown}
            @keydown=${sortable.keydown}
            @blur=${sortable.blur}>
            ${icons.icon(icons.grip)}
          </button>
          <span class="grow ellip"><bdi>${name(key)}</bdi> ${more?.(key)}</span>
          ${arrow(key, index, -1)}${arrow(key, index, 1)}${remove(key)}
        </li>`,
    )}
  </ol>`;
};
