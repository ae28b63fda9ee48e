import { html, type TemplateResult } from 'lit';
import type { OutputMessages } from '../messages/en/output.ts';
import type { Format } from '../messages/format.ts';
import { enteredIn } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import { MAX_FOUND } from './find.ts';

const followIcon = 'M4 3.5l4 4 4-4M4 8.5l4 4 4-4';
const wrapIcon = 'M2.5 4h11M2.5 8h8.7a2 2 0 010 4H8M9.7 10.3L8 12l1.7 1.7M2.5 12h2.5';

interface BarParts {
  readonly t: OutputMessages;
  readonly format: Format;
  readonly wanted: string;
  readonly found: number;
  readonly current: number;
  readonly isFollowing: boolean;
  readonly isWrapped: boolean;
  search(wanted: string): void;
  step(by: 1 | -1): void;
  leave(): void;
  follow(on: boolean): void;
  wrap(on: boolean): void;
  copy(): void;
  download(): void;
}

const countOf = ({ t, format, wanted, found, current }: BarParts): string => {
  if (!wanted) return '';
  if (found === 0) return t.foundNone;
  const of = found >= MAX_FOUND ? `${format.number(MAX_FOUND)}+` : format.number(found);
  return t.found(format.number(current + 1), of);
};

const onKey = (event: KeyboardEvent, { step, leave }: BarParts): void => {
  if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape') leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
};

const button = (label: string, icon: string, click: () => void): TemplateResult =>
  html`<button type="button" class="btn ghost icon" aria-label=${label} ${tip(label)} @click=${click}>
    ${icons.icon(icon)}
  </button>`;

/** What one does with an output: find in it, follow it, wrap, copy and download it. */
export const outputBar = (parts: BarParts): TemplateResult => {
  const { t, wanted, found, search, step, isFollowing, isWrapped, follow, wrap, copy, download } = parts;
  return html`<div class="bar">
    <label class="field"
      >${icons.icon(icons.search)}<input
        type="search"
        aria-label=${t.find}
        placeholder=${t.find}
        .value=${wanted}
        @input=${(event: Event) => search(enteredIn(event))}
        @keydown=${(event: KeyboardEvent) => onKey(event, parts)} /><output aria-live="polite"
        >${countOf(parts)}</output
      ></label
    >
    <button
      type="button"
      class="btn ghost icon"
      aria-label=${t.previousFound}
      ?disabled=${found === 0}
      ${tip(t.previousFound)}
      @click=${() => step(-1)}>
      ${icons.icon(icons.arrowUp)}</button
    ><button
      type="button"
      class="btn ghost icon"
      aria-label=${t.nextFound}
      ?disabled=${found === 0}
      ${tip(t.nextFound)}
      @click=${() => step(1)}>
      ${icons.icon(icons.arrowDown)}
    </button>
    <span class="grow"></span>
    <button
      type="button"
      class=${`btn${isFollowing ? ' on' : ''}`}
      aria-pressed=${isFollowing ? 'true' : 'false'}
      aria-label=${t.follow}
      @click=${() => follow(!isFollowing)}>
      ${icons.icon(followIcon)}<span class="word">${t.follow}</span></button
    ><button
      type="button"
      class=${`btn ghost icon${isWrapped ? ' on' : ''}`}
      aria-pressed=${isWrapped ? 'true' : 'false'}
      aria-label=${t.wrap}
      ${tip(t.wrap)}
      @click=${() => wrap(!isWrapped)}>
      ${icons.icon(wrapIcon)}</button
    >${button(t.copyAll, icons.copy, copy)}${button(t.download, icons.download, download)}
  </div>`;
};
