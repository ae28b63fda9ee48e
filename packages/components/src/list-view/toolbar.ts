import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '@customer-hub/sdk';
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
import { currentTargetOf, enteredIn } from '../primitives/dom.ts';
import { tip } from '../primitives/tooltip.ts';
import type { ListAction, ListContext } from './definition.ts';
import { toolRoom, type Size } from './size.ts';

export interface ToolbarParts<T, M> {
  readonly t: ListViewMessages;
  readonly size: Size;
  readonly context: ListContext<T, M>;
  readonly search: string | undefined;
  readonly text: string;
  readonly filters: number | undefined;
  readonly panelOpen: boolean;
  /** The list is narrow beside a record: only search and filter. */
  readonly isBeside: boolean;
  /** Neither saved views nor a choice of density. */
  readonly isPlain: boolean;
  readonly viewName: string;
  readonly density: View['density'];
  readonly actions: readonly ListAction<T, M>[];
  readonly more: boolean;
  readonly tools: unknown;
  readonly ownTools: readonly ListAction<T, M>[];
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
  if (!first)
    return hasMore && size !== 'small'
      ? html`<button
          type="button"
          class="btn icon"
          aria-haspopup="menu"
          aria-label=${t.moreActions}
          @click=${(event: Event) => openActions(currentTargetOf(event))}>
          ${icon(more)}
        </button>`
      : nothing;
  const label = first.label(context.m);
  const reason = first.disabled?.(context);
  const small = size === 'small';
  const button = html`<button
    type="button"
    class=${`btn primary${small ? ' icon' : ''}`}
    aria-label=${small ? label : nothing}
    aria-disabled=${reason ? 'true' : nothing}
    ${tip(reason ?? (size === 'wide' ? undefined : label))}
    @click=${() => (reason ? undefined : run(first))}>
    ${icon(first.icon ?? plus)}${small ? nothing : html`<span class="ellip">${label}</span>`}
  </button>`;
  if (!hasMore || small) return button;
  return html`<span class="split"
    >${button}<button
      type="button"
      class="btn primary"
      aria-haspopup="menu"
      aria-label=${t.moreActions}
      @click=${(event: Event) => openActions(currentTargetOf(event))}>
      ${icon(chevronDown, 'xs')}
    </button></span
  >`;
};

const asideButton = <T, M>({ aside, size }: ToolbarParts<T, M>): unknown =>
  aside && size !== 'small'
    ? html`<button
        type="button"
        class=${`btn icon aside-button${aside.open ? ' on' : ''}`}
        aria-expanded=${aside.open ? 'true' : 'false'}
        aria-label=${aside.label}
        ${tip(aside.label)}
        @click=${aside.toggle}>
        ${icon(aside.icon ?? folder)}
      </button>`
    : nothing;

const searchField = <T, M>({ t, size, search: label, text, typed }: ToolbarParts<T, M>): unknown => {
  if (label === undefined) return nothing;
  const key = size === 'small' ? nothing : html`<kbd aria-hidden="true">/</kbd>`;
  const clear = html`<button type="button" class="x" aria-label=${t.clearSearch} @click=${() => typed('')}>
    ${icon(close, 'xs')}
  </button>`;
  return html` <label class="field"
    >${icon(search)}<input
      type="search"
      autocomplete="off"
      maxlength="200"
      aria-label=${label}
      placeholder=${label}
      aria-keyshortcuts="/"
      .value=${text}
      @input=${(event: Event) => typed(enteredIn(event))} />${text ? clear : key}</label
  >`;
};

const filterButton = <T, M>({ t, size, filters, panelOpen, togglePanel }: ToolbarParts<T, M>): unknown => {
  if (filters === undefined) return nothing;
  const on =
    filters > 0
      ? html`<span class="count" aria-hidden="true">${filters}</span
          ><span class="vh">, ${t.filtersOn(filters)}</span>`
      : nothing;
  return html` <button
    type="button"
    class=${`btn filter${panelOpen ? ' on' : ''}`}
    aria-expanded=${panelOpen ? 'true' : 'false'}
    @click=${togglePanel}>
    ${icon(filter)}<span class=${size === 'small' ? 'vh' : ''}>${t.filter}</span>${on}
  </button>`;
};

const groupButton = <T, M>({ t, size, groups }: ToolbarParts<T, M>): unknown => {
  if (!groups) return nothing;
  const label = groups.on ? t.groupedBy(groups.on) : t.groupBy;
  return html`<button
    type="button"
    class=${`btn group${size === 'mid' ? ' icon' : ''}${groups.on ? ' on' : ''}`}
    aria-haspopup="menu"
    aria-label=${label}
    ${tip(groups.on && size === 'wide' ? undefined : label)}
    @click=${(event: Event) => groups.open(currentTargetOf(event))}>
    ${icon(group)}${size === 'mid' ? nothing : (groups.on ?? t.group)}
  </button>`;
};

const viewButton = <T, M>({ size, viewName, openViews }: ToolbarParts<T, M>): unknown =>
  html` <button
    type="button"
    class="btn ghost view"
    aria-haspopup="menu"
    aria-label=${viewName}
    ${tip(size === 'mid' ? viewName : undefined)}
    @click=${(event: Event) => openViews(currentTargetOf(event))}>
    ${icon(viewIcon)}<span class="ellip">${viewName}</span>${icon(chevronDown, 'xs')}
  </button>`;

/** How the list is laid out: by one menu where there is no room for more. */
const layoutControls = <T, M>(parts: ToolbarParts<T, M>): TemplateResult => {
  const { t, size, density } = parts;
  if (size === 'small')
    return html`<button
      type="button"
      class="btn icon aside-button"
      aria-haspopup="menu"
      aria-label=${t.layout}
      ${tip(t.layout)}
      @click=${(event: Event) => parts.openLayout(currentTargetOf(event))}>
      ${icon(more)}
    </button>`;
  const pressed = (value: View['density'], label: string, shape: string): TemplateResult =>
    html` <button
      type="button"
      aria-pressed=${density === value ? 'true' : 'false'}
      aria-label=${label}
      ${tip(label)}
      @click=${() => parts.setDensity(value)}>
      ${icon(shape)}
    </button>`;
  const views = parts.isPlain
    ? nothing
    : html`${viewButton(parts)}
        <span class="sep"></span>
        ${groupButton(parts)}
        <span class="seg" role="group" aria-label=${t.density}
          >${pressed('compact', t.compact, compact)}${pressed('detailed', t.detailed, detailed)}</span
        >`;
  return html`${views}
    <button
      type="button"
      class=${`btn${size === 'mid' ? ' icon' : ''}`}
      aria-haspopup="dialog"
      aria-label=${size === 'mid' ? t.columns : nothing}
      ${tip(size === 'mid' ? t.columns : undefined)}
      @click=${parts.openColumns}>
      ${icon(columns)}${size === 'mid' ? nothing : t.columns}
    </button>`;
};

/** Buttons that the page adds. */
const ownButtons = <T, M>({ ownTools, size, context, run }: ToolbarParts<T, M>): unknown =>
  ownTools.slice(0, toolRoom(size)).map(action => {
    const reason = action.disabled?.(context);
    return html`<button
      type="button"
      class="btn"
      aria-disabled=${reason ? 'true' : nothing}
      ${tip(reason)}
      @click=${() => (reason ? undefined : run(action))}>
      ${action.icon ? icon(action.icon) : nothing}<span class="ellip">${action.label(context.m)}</span>
    </button>`;
  });

/** Search, filter, what the tab adds, view, density, columns, actions. */
export const toolbar = <T, M>(parts: ToolbarParts<T, M>): TemplateResult =>
  html` <div class="tools">
    ${
      parts.isBeside
        ? html`${searchField(parts)} ${filterButton(parts)}`
        : html`${asideButton(parts)} ${searchField(parts)} ${filterButton(parts)} ${parts.tools}
            ${ownButtons(parts)}
            <span class="grow"></span>
            ${layoutControls(parts)} ${primary(parts)}`
    }
  </div>`;
