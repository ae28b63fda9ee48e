import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { currentTargetOf } from '../primitives/dom.ts';
import { icon, more } from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import type { BulkProgress } from './bulk-run.ts';
import type { ColumnRoom } from './column-room.ts';
import type { BulkAction, ListContext, ListDefinition } from './definition.ts';
import type { Size } from './size.ts';

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
  readonly columns: ColumnRoom;
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

const bulkButtons = <T, M>(parts: FooterParts<T, M>): unknown => {
  const { t, size, context, selected, run, openMore } = parts;
  const actions = parts.actions.filter(({ only = selected }) => only === selected);
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
  ${
    rest.length > 0
      ? html`<button
          type="button"
          class="btn icon"
          aria-haspopup="menu"
          aria-label=${t.bulkMore}
          @click=${(event: Event) => openMore(currentTargetOf(event), rest)}>
          ${icon(more)}
        </button>`
      : nothing
  }`;
};

/** A running bulk action or export, between rows and foot: how far it is, what waits for it, and a way to stop it. */
const activityBand = <T, M>(
  { t, format }: FooterParts<T, M>,
  { label, done, total, text, cancel, next }: BulkProgress,
): TemplateResult =>
  html` <div class="band" data-bar role="group" aria-label=${label}>
    <b class="ellip">${label}</b>
    <progress aria-label=${label} max=${Math.max(1, total)} value=${done > 0 ? done : nothing}></progress>
    <span class="ellip"
      >${cancel ? (text ?? t.working(format.number(done), format.number(total))) : t.cancelling}</span
    >
    <button type="button" class="btn" aria-disabled=${cancel ? nothing : 'true'} @click=${() => cancel?.()}>
      ${t.cancel}
    </button>
    ${
      next
        ? html`<span class="grow"></span><span class="ellip">${next.text}</span>
            <button type="button" class="btn ghost" @click=${() => next.cancel()}>
              ${next.cancelLabel}
            </button>`
        : nothing
    }
  </div>`;

/** `38 contacts`, or `38 of 214 contacts` where search or filters hide some. */
export const countSummary = <M>(
  definition: Pick<ListDefinition<never, M & object>, 'counted'>,
  {
    m,
    t,
    format,
    count,
    total,
  }: {
    readonly m: M & object;
    readonly t: ListViewMessages;
    readonly format: Format;
    readonly count: number;
    /** All records, where that is known and search or filters are on. */
    readonly total: number | undefined;
  },
): string =>
  total === undefined || total <= count
    ? definition.counted(m, count, format)
    : t.ofTotal(format.number(count), definition.counted(m, total, format));

/** How many are selected, and what changes that. */
const selectionParts = <T, M>(parts: FooterParts<T, M>): TemplateResult => {
  const { t, format, count, selected, hidden, size, clear } = parts;
  const some = count === undefined || selected < count;
  const text =
    hidden > 0
      ? t.selectedHidden(format.number(selected), format.number(hidden))
      : t.selected(format.number(selected));
  const dropHidden =
    hidden > 0 && hidden < selected
      ? html`<button type="button" class="btn ghost" @click=${parts.dropHidden}>${t.dropHidden}</button>`
      : nothing;
  const all =
    some && hidden === 0 && count !== undefined && size !== 'small'
      ? html`<button type="button" class="btn ghost" @click=${parts.selectAll}>
          ${t.selectAll(format.number(count))}
        </button>`
      : nothing;
  return html`<input
      type="checkbox"
      class="chk"
      .checked=${!some}
      .indeterminate=${some}
      aria-label=${t.clearSelection}
      @click=${(event: Event) => {
        event.preventDefault();
        clear();
      }} />
    <b class="ellip">${text}</b>
    ${dropHidden} ${all}`;
};

/** Shows the columns that have no room, or hides them again. */
const columnsButton = <T, M>({ t, format, size, columns }: FooterParts<T, M>): unknown => {
  const { hidden, showsAll: all } = columns;
  if (size === 'small' || (hidden === 0 && !all)) return nothing;
  return html`<button
    type="button"
    class="btn ghost"
    ${tip(all ? t.onlyFittingTip : t.moreColumnsTip)}
    @click=${() => columns.showAll(!all)}>
    ${all ? t.onlyFitting : t.moreColumns(hidden, format.number(hidden))}
  </button>`;
};

/** What runs, over the foot, which stays as usable as before. */
export const footer = <T, M>(parts: FooterParts<T, M>): TemplateResult =>
  html`${parts.busy ? activityBand(parts, parts.busy) : nothing}${foot(parts)}`;

/** The same height with and without a selection, so that selecting moves nothing and covers nothing. */
const foot = <T, M>(parts: FooterParts<T, M>): TemplateResult => {
  const { t, format, selected, size } = parts;
  if (selected === 0) {
    const beside = parts.beside
      ? html`<span class="extra faint ellip" title=${parts.beside}>${parts.beside}</span>`
      : nothing;
    return html`<div class="foot" data-bar>
      <span class="ellip">${parts.summary}</span>${beside}<span class="grow"></span
      >${parts.live}<span>${parts.aside}</span>${columnsButton(parts)}
    </div>`;
  }
  return html` <div class="foot on" data-bar role="group" aria-label=${t.selected(format.number(selected))}>
    ${selectionParts(parts)} ${bulkButtons(parts)}
    <span class="grow"></span>
    ${size === 'wide' ? html`<span class="ellip">${parts.summary}</span>` : nothing}
    <button type="button" class="btn ghost" @click=${parts.clear}>
      ${t.clear}${size === 'small' ? nothing : html` <kbd aria-hidden="true">Esc</kbd>`}
    </button>
  </div>`;
};
