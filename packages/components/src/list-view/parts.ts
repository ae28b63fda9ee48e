import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '@customer-hub/sdk';
import type { Format } from '../messages/format.ts';
import type { ListViewMessages } from '../messages/en/listView.ts';
import {
  chevronDown,
  close,
  columns,
  compact,
  detailed,
  filter,
  folder,
  group,
  icon,
  more,
  plus,
  search,
  view as viewIcon,
  type Icon,
} from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { tip } from '../primitives/tooltip.ts';
import type { BulkProgress } from './bulk-runner.ts';
import type { BulkAction, GroupChoice, ListAction, ListContext } from './definition.ts';

/** Width of the place a list has: over 900, 560 to 900, under 560 px. */
export type Size = 'wide' | 'mid' | 'small';

export interface ToolbarParts<T, M> {
  readonly t: ListViewMessages;
  readonly size: Size;
  readonly context: ListContext<T, M>;
  readonly search: string | undefined;
  readonly text: string;
  readonly filters: number | undefined;
  readonly panelOpen: boolean;
  readonly viewName: string;
  readonly density: View['density'];
  readonly actions: readonly ListAction<T, M>[];
  readonly more: boolean;
  readonly tools: unknown;
  readonly aside:
    | { readonly label: string; readonly icon: Icon | undefined; readonly open: boolean; toggle(): void }
    | undefined;
  /** What rows are grouped by now, in words. */
  readonly groups: { readonly on: string | undefined; open(anchor: HTMLElement): void } | undefined;
  typed(text: string): void;
  togglePanel(): void;
  openViews(anchor: HTMLElement): void;
  openColumns(): void;
  openLayout(anchor: HTMLElement): void;
  setDensity(density: View['density']): void;
  run(action: ListAction<T, M>): void;
  openActions(anchor: HTMLElement): void;
}

const target = (event: Event): HTMLElement => event.currentTarget as HTMLElement;

const primary = <T, M>({
  t,
  size,
  context,
  actions,
  more: hasMore,
  run,
  openActions,
}: ToolbarParts<T, M>): unknown => {
  const first = actions[0];
  if (!first) return nothing;
  const label = first.label(context.m);
  const reason = first.disabled?.(context);
  const small = size === 'small';
  const button = html`<button
    type="button"
    class=${`btn primary${small ? ' icon' : ''}`}
    aria-label=${small ? label : nothing}
    aria-disabled=${reason ? 'true' : nothing}
    ${tip(reason ?? (small ? label : undefined))}
    @click=${() => (reason ? undefined : run(first))}>
    ${icon(first.icon ?? plus)}${small ? nothing : label}
  </button>`;
  if (!hasMore || small) return button;
  return html`<span class="split"
    >${button}<button
      type="button"
      class="btn primary"
      aria-haspopup="menu"
      aria-label=${t.moreActions}
      @click=${(event: Event) => openActions(target(event))}>
      ${icon(chevronDown, 'xs')}
    </button></span
  >`;
};

/** What rows can be grouped by, the one that is on marked. */
export const groupEntries = <M>(
  t: ListViewMessages,
  choices: readonly GroupChoice<M>[],
  view: View,
  m: M,
  change: (view: View) => void,
): MenuEntry[] => [
  {
    label: t.noGroups,
    radio: true,
    checked: view.groupBy === null,
    run: () => change({ ...view, groupBy: null }),
  },
  ...choices.map(({ key, label }): MenuEntry => ({
    label: label(m),
    radio: true,
    checked: view.groupBy === key,
    run: () => change({ ...view, groupBy: key }),
  })),
];

/** The region beside the table; where it lies over the table it has a way out. */
export const asidePart = (
  t: ListViewMessages,
  label: string,
  content: unknown,
  close_: () => void,
): TemplateResult =>
  html` <section
    class="side"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      close_();
    }}>
    <header>
      <h2 class="grow">${label}</h2>
      <button type="button" class="btn sm icon ghost" aria-label=${t.closeAside(label)} @click=${close_}>
        ${icon(close)}
      </button>
    </header>
    <div class="in">${content}</div>
  </section>`;

/** Search, filter, what the tab adds, view, density, columns, actions. */
export const toolbar = <T, M>(parts: ToolbarParts<T, M>): TemplateResult => {
  const { t, size, density, filters, text, aside, groups } = parts;
  const small = size === 'small';
  const pressed = (value: View['density'], label: string, shape: string): TemplateResult =>
    html` <button
      type="button"
      aria-pressed=${density === value ? 'true' : 'false'}
      aria-label=${label}
      ${tip(label)}
      @click=${() => parts.setDensity(value)}>
      ${icon(shape)}
    </button>`;
  return html` <div class="tools">
    ${aside && !small ? html`<button type="button" class=${`btn icon aside-button${aside.open ? ' on' : ''}`} aria-expanded=${aside.open ? 'true' : 'false'} aria-label=${aside.label} ${tip(aside.label)} @click=${aside.toggle}>${icon(aside.icon ?? folder)}</button>` : nothing}
    ${
      parts.search === undefined
        ? nothing
        : html` <label class="field"
            >${icon(search)}<input
              type="search"
              autocomplete="off"
              maxlength="200"
              aria-label=${parts.search}
              placeholder=${parts.search}
              aria-keyshortcuts="/"
              .value=${text}
              @input=${(event: Event) => parts.typed((event.target as HTMLInputElement).value)} />${
              text
                ? html`<button
                    type="button"
                    class="x"
                    aria-label=${t.clearSearch}
                    @click=${() => parts.typed('')}>
                    ${icon(close, 'xs')}
                  </button>`
                : small
                  ? nothing
                  : html`<kbd aria-hidden="true">/</kbd>`
            }</label
          >`
    }
    ${
      filters === undefined
        ? nothing
        : html` <button
            type="button"
            class=${`btn filter${parts.panelOpen ? ' on' : ''}`}
            aria-expanded=${parts.panelOpen ? 'true' : 'false'}
            @click=${parts.togglePanel}>
            ${icon(filter)}<span class=${small ? 'vh' : ''}>${t.filter}</span
            >${filters > 0 ? html`<span class="count" aria-hidden="true">${filters}</span><span class="vh">, ${t.filtersOn(filters)}</span>` : nothing}
          </button>`
    }
    ${parts.tools}
    <span class="grow"></span>
    ${
      small
        ? html`<button
            type="button"
            class="btn icon aside-button"
            aria-haspopup="menu"
            aria-label=${t.layout}
            ${tip(t.layout)}
            @click=${(event: Event) => parts.openLayout(target(event))}>
            ${icon(more)}
          </button>`
        : html` <button
              type="button"
              class="btn ghost view"
              aria-haspopup="menu"
              aria-label=${parts.viewName}
              ${tip(size === 'mid' ? parts.viewName : undefined)}
              @click=${(event: Event) => parts.openViews(target(event))}>
              ${icon(viewIcon)}<span class="ellip">${parts.viewName}</span>${icon(chevronDown, 'xs')}
            </button>
            <span class="sep"></span>
            ${
              groups
                ? html`<button
                    type="button"
                    class=${`btn group${size === 'mid' ? ' icon' : ''}${groups.on ? ' on' : ''}`}
                    aria-haspopup="menu"
                    aria-label=${groups.on ? t.groupedBy(groups.on) : t.groupBy}
                    ${tip(groups.on && size === 'wide' ? undefined : groups.on ? t.groupedBy(groups.on) : t.groupBy)}
                    @click=${(event: Event) => groups.open(target(event))}>
                    ${icon(group)}${size === 'mid' ? nothing : (groups.on ?? t.group)}
                  </button>`
                : nothing
            }
            <span class="seg" role="group" aria-label=${t.density}
              >${pressed('compact', t.compact, compact)}${pressed('detailed', t.detailed, detailed)}</span
            >
            <button
              type="button"
              class=${`btn${size === 'mid' ? ' icon' : ''}`}
              aria-haspopup="dialog"
              aria-label=${size === 'mid' ? t.columns : nothing}
              ${tip(size === 'mid' ? t.columns : undefined)}
              @click=${parts.openColumns}>
              ${icon(columns)}${size === 'mid' ? nothing : t.columns}
            </button>`
    }
    ${primary(parts)}
  </div>`;
};

export interface FooterParts<T, M> {
  readonly t: ListViewMessages;
  readonly size: Size;
  readonly context: ListContext<T, M>;
  readonly format: Format;
  /** Rows that match; undefined while that is not known. */
  readonly count: number | undefined;
  /** `38 of 214 contacts`. */
  readonly summary: string;
  /** After the summary, and at the end. */
  readonly beside: string;
  readonly aside: string;
  /** That changes by others do not arrive, where nobody else says it. */
  readonly live: unknown;
  readonly selected: number;
  /** Of those, how many the list does not show. */
  readonly hidden: number;
  readonly actions: readonly BulkAction<T, M>[];
  /** How far a running bulk action is. */
  readonly busy: BulkProgress | undefined;
  selectAll(): void;
  clear(): void;
  dropHidden(): void;
  run(action: BulkAction<T, M>): void;
  openMore(anchor: HTMLElement, actions: readonly BulkAction<T, M>[]): void;
}

const bulkButtons = <T, M>({ t, size, context, actions, run, openMore }: FooterParts<T, M>): unknown => {
  const room = size === 'small' ? 1 : size === 'mid' ? 2 : 4;
  const rest = actions.slice(room);
  return html` ${actions.slice(0, room).map(action => {
    const reason = action.disabled?.(context);
    return html`<button
      type="button"
      class=${`btn${action.danger ? ' danger' : ''}`}
      aria-disabled=${reason ? 'true' : nothing}
      ${tip(reason)}
      @click=${() => (reason ? undefined : run(action))}>
      ${action.icon ? icon(action.icon) : nothing}${action.label(context.m, context.words)}
    </button>`;
  })}
  ${rest.length > 0 ? html`<button type="button" class="btn icon" aria-haspopup="menu" aria-label=${t.bulkMore} @click=${(event: Event) => openMore(target(event), rest)}>${icon(more)}</button>` : nothing}`;
};

/** A running bulk action: how far it is, and a way to stop it. Stands in the place of the actions, whatever is selected meanwhile. */
const progressBar = <T, M>(
  { t, format }: FooterParts<T, M>,
  { label, done, total, text, cancel, next }: BulkProgress,
): TemplateResult =>
  html` <div class="foot on" role="group" aria-label=${label}>
    <b class="ellip">${label}</b>
    <progress aria-label=${label} max=${Math.max(1, total)} value=${done > 0 ? done : nothing}></progress>
    <span class="ellip"
      >${cancel ? (text ?? t.working(format.number(done), format.number(total))) : t.cancelling}</span
    >
    ${next ? html`<span class="ellip">${next.text}</span>` : nothing}
    <span class="grow"></span>
    ${
      next
        ? html`<button type="button" class="btn ghost" @click=${() => next.cancel()}>
            ${next.cancelLabel}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="btn ghost"
      aria-disabled=${cancel ? nothing : 'true'}
      @click=${() => cancel?.()}>
      ${t.cancel}
    </button>
  </div>`;

/** The same height with and without a selection, so that selecting moves nothing and covers nothing. */
export const footer = <T, M>(parts: FooterParts<T, M>): TemplateResult => {
  const { t, format, count, selected, hidden, size } = parts;
  if (parts.busy) return progressBar(parts, parts.busy);
  if (selected === 0)
    return html`<div class="foot">
      <span class="ellip">${parts.summary}</span
      >${parts.beside ? html`<span class="faint ellip">${parts.beside}</span>` : nothing}<span
        class="grow"></span
      >${parts.live}<span>${parts.aside}</span>
    </div>`;
  const some = count === undefined || selected < count;
  return html` <div class="foot on" role="group" aria-label=${t.selected(format.number(selected))}>
    <input
      type="checkbox"
      class="chk"
      .checked=${!some}
      .indeterminate=${some}
      aria-label=${t.clearSelection}
      @click=${(event: Event) => {
        event.preventDefault();
        parts.clear();
      }} />
    <b class="ellip"
      >${hidden > 0 ? t.selectedHidden(format.number(selected), format.number(hidden)) : t.selected(format.number(selected))}</b
    >
    ${hidden > 0 && hidden < selected ? html`<button type="button" class="btn ghost" @click=${parts.dropHidden}>${t.dropHidden}</button>` : nothing}
    ${some && hidden === 0 && count !== undefined && size !== 'small' ? html`<button type="button" class="btn ghost" @click=${parts.selectAll}>${t.selectAll(format.number(count))}</button>` : nothing}
    ${bulkButtons(parts)}
    <span class="grow"></span>
    ${size === 'wide' ? html`<span class="ellip">${parts.summary}</span>` : nothing}
    <button type="button" class="btn ghost" @click=${parts.clear}>
      ${t.clear}${size === 'small' ? nothing : html` <kbd aria-hidden="true">Esc</kbd>`}
    </button>
  </div>`;
};
