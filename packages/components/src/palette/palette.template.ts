import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isMac } from '../internal/platform.ts';
import type { PaletteMessages } from '../messages/en/palette.ts';
import * as icons from '../primitives/icons.ts';
import type { Mark } from './match.ts';
import type { Option, OptionGroup } from './results.ts';
import type { Narrowing, Typed } from './typed.ts';

/** What a person does in the palette. */
export interface PaletteHandlers {
  typed(): void;
  /** Types a prefix in place of all else. */
  narrow(prefix: string): void;
  keydown(event: KeyboardEvent): void;
  choose(option: Option, event: MouseEvent): void;
  /** The pointer is on an option. */
  pointAt(key: string): void;
  retry(): void;
  close(): void;
  outside(event: Event): void;
  cancel(event: Event): void;
}

interface PaletteView {
  readonly text: string;
  readonly typed: Typed;
  readonly groups: readonly OptionGroup[];
  readonly count: number;
  /** First characters that narrow it down. */
  readonly prefixes: readonly (readonly [string, Narrowing])[];
  readonly activeKey: string | undefined;
  /** Before, there is nothing to say. */
  readonly isReady: boolean;
  readonly isSearching: boolean;
  /** Too little is typed to search records. */
  readonly isShort: boolean;
  /** What was looked into. */
  readonly searched: string;
  /** Why there are no records. */
  readonly trouble: unknown;
  readonly t: PaletteMessages;
  readonly close: string;
  number(count: number): string;
  href(option: Option): string | undefined;
  readonly on: PaletteHandlers;
}

/** A press on the list leaves the focus in the field. */
const keepFocus = (event: Event): void => event.preventDefault();

const marked = (text: string, marks: readonly Mark[] = []): unknown => {
  if (marks.length === 0) return text;
  const parts: unknown[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
};

/** Ends with an ellipsis where it has no room, at its own end: left of text that is read from the right. */
const cut = (text: unknown): TemplateResult => html`<span class="cut" dir="auto">${text}</span>`;

const optionTemplate = (view: PaletteView, option: Option, id: string): TemplateResult => {
  const { key, icon, label, marks, detail, detailMarks, customer, keys } = option;
  const isActive = key === view.activeKey;
  // An address of its own: it can be copied, and opened in another window as links are.
  return html`<a
    role="option"
    id=${id}
    class=${isActive ? 'active' : ''}
    aria-selected=${isActive ? 'true' : 'false'}
    tabindex="-1"
    draggable="false"
    href=${view.href(option) ?? nothing}
    @click=${(event: MouseEvent) => view.on.choose(option, event)}
    @pointermove=${() => view.on.pointAt(key)}>
    ${icons.icon(icon)}<span class="label">${cut(marked(label, marks))}</span>${
      detail ? html`<span class="detail">${cut(marked(detail, detailMarks))}</span>` : nothing
    }${customer ? html`<span class="customer">${cut(customer)}</span>` : nothing}${
      keys ? html`<kbd>${keys}</kbd>` : nothing
    }</a
  >`;
};

const groupTemplate = (view: PaletteView, group: OptionGroup, first: number): TemplateResult =>
  html`<div role="group" aria-labelledby=${`g${first}`}>
    <div class="heading" role="presentation" id=${`g${first}`}>${group.label}</div>
    ${repeat(
      group.options,
      ({ key }) => key,
      (option, n) => optionTemplate(view, option, `o${first + n}`),
    )}
  </div>`;

const groupsTemplate = (view: PaletteView): readonly TemplateResult[] => {
  let first = 0;
  return view.groups.map(group => {
    const shown = groupTemplate(view, group, first);
    first += group.options.length;
    return shown;
  });
};

const emptyTemplate = ({ t, text, searched }: PaletteView): TemplateResult =>
  html`<div class="empty">
    ${icons.icon(icons.search, 'm')}
    <b dir="auto">${t.emptyTitle(text.trim())}</b>
    <span>${t.emptyText(searched)}</span>
  </div>`;

/** What stands below the options, or in their place. */
const belowTemplate = (view: PaletteView): unknown => {
  const { t, trouble, isShort, isSearching, count, text } = view;
  if (!view.isReady) return nothing;
  if (trouble) return trouble;
  if (isSearching)
    return html`<p class="note"><span class="spin">${icons.icon(icons.refresh)}</span>${t.searching}</p>`;
  if (isShort || (count === 0 && text.trim() === '')) return html`<p class="note">${t.short}</p>`;
  if (view.typed.q === '' && count === 0) return html`<p class="note">${t.short}</p>`;
  return count === 0 ? emptyTemplate(view) : nothing;
};

const footTemplate = ({ t, on, typed, prefixes }: PaletteView): TemplateResult =>
  html`<footer>
    <span class="only" role="group" aria-label=${t.title}
      >${prefixes.map(
        ([prefix, only]) =>
          html`<button
            type="button"
            class="hint"
            aria-pressed=${typed.only === only ? 'true' : 'false'}
            @mousedown=${keepFocus}
            @click=${() => on.narrow(typed.only === only ? '' : prefix)}>
            <kbd>${prefix}</kbd>${t.only[only]}
          </button>`,
      )}</span
    >
    <span class="keys" aria-hidden="true"
      ><span><kbd>↵</kbd>${t.open}</span
      ><span><kbd>${isMac ? '⌘' : 'Ctrl'}</kbd><kbd>↵</kbd>${t.newWindow}</span></span
    >
  </footer>`;

const fieldTemplate = (view: PaletteView, activeIndex: number): TemplateResult =>
  html`<div class="top">
    ${icons.icon(icons.search, 'm')}<input
      role="combobox"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      dir="auto"
      enterkeyhint="go"
      maxlength="200"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls="list"
      aria-expanded=${view.count > 0 ? 'true' : 'false'}
      aria-activedescendant=${activeIndex >= 0 ? `o${activeIndex}` : nothing}
      aria-label=${view.t.title}
      placeholder=${view.t.placeholder}
      .value=${live(view.text)}
      @input=${view.on.typed} /><button
      type="button"
      class="btn icon ghost"
      aria-label=${view.close}
      @click=${view.on.close}>
      ${icons.icon(icons.close)}
    </button>
  </div>`;

/** A field, what is found by what is typed in it, and the keys there are. */
export const paletteTemplate = (view: PaletteView): TemplateResult => {
  const { t, on, isSearching, count } = view;
  const activeIndex = view.groups
    .flatMap(({ options }) => options)
    .findIndex(({ key }) => key === view.activeKey);
  const announced = isSearching ? t.searching : t.count(count, view.number(count));
  return html`<dialog
    aria-label=${t.title}
    @cancel=${on.cancel}
    @keydown=${on.keydown}
    @pointerdown=${on.outside}>
    <div class="frame">
      ${fieldTemplate(view, activeIndex)}
      <div class="found">
        <div role="listbox" id="list" aria-label=${t.results} @mousedown=${keepFocus}>
          ${groupsTemplate(view)}
        </div>
        ${belowTemplate(view)}
      </div>
      ${footTemplate(view)}
      <span class="vh" role="status">${announced}</span>
    </div>
  </dialog>`;
};
