import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { View } from '@customer-hub/sdk';
import {
  countFilters,
  ListFigures,
  type FiguresState,
  hasStarred,
  isStandard,
  toQuery,
  withFacet,
  withoutFilters,
  withStarred,
} from '@customer-hub/state/lists';
import { adopt } from '../internal/adopt.ts';
import { defineElement } from '../internal/define.ts';
import { lazily } from '../internal/lazily.ts';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { listViewMessages } from '../messages/listView.ts';
import { close, icon, undo } from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { advancedFilter, advancedStyles } from './advanced-filter.ts';
import type { FacetFilter, ListDefinition } from './definition.ts';
import { starMark } from './chips.ts';
import type { FilterPort } from './ports.ts';

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Option = { readonly value: string; readonly label: string; readonly show?: unknown };

/** Lists longer than this get a field to find a value in. */
const MAX_UNSEARCHED = 12;

/**
 * @summary The filters of a list, with live counts. It is part of the layout: it pushes the table and covers
 * nothing while there is room.
 * @fires {CustomEvent<void>} hub-panel-close - By its button or Escape.
 */
export class HubFilterPanel extends HubPart {
  static override styles = [
    HubPart.styles,
    controls,
    badges,
    advancedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        background: var(--surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 6px 8px 6px var(--gutter);
        padding-inline: var(--gutter) 8px;
        border-block-end: 1px solid var(--border);
      }
      h2 {
        font-weight: 600;
      }
      .body {
        flex: 1;
        overflow: auto;
        scrollbar-width: thin;
        overscroll-behavior: contain;
      }
      fieldset {
        margin: 0;
        padding: 8px var(--gutter);
        border: 0;
        border-block-end: 1px solid var(--border);
        min-inline-size: 0;
      }
      legend {
        float: inline-start;
        inline-size: 100%;
        padding: 0;
        font-size: var(--fs-sm);
        color: var(--text-2);
      }
      .options {
        clear: both;
      }
      .double {
        display: grid;
        grid-template-columns: 1fr 1fr;
        column-gap: 16px;
      }
      .opt {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 24px;
        font-size: var(--fs-sm);
        min-inline-size: 0;
      }
      .opt .n {
        margin-inline-start: auto;
        color: var(--text-3);
      }
      .opt.zero {
        color: var(--text-3);
      }
      .find {
        margin-block: 4px;
        --control: 26px;
      }
      .restore {
        flex: 1 0 100%;
        justify-content: flex-start;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 8px var(--gutter);
        border-block-start: 1px solid var(--border);
      }
      @media (pointer: coarse) {
        .opt {
          min-block-size: 32px;
        }
      }
    `,
  ];
  protected static override bundles = [listPanelsMessages, listViewMessages, commonMessages];

  @property({ attribute: false }) list!: FilterPort;
  @property({ attribute: false }) view!: View;
  /** How many rows match now. */
  @property({ attribute: false }) rows?: number;
  /** Shows the values of this filter alone, at its chip. */
  @property({ attribute: false }) only?: string;

  /** Names of the values of a filter could not be loaded. */
  @state() private optionsFailed = false;
  @state() private found: Readonly<Record<string, string>> = {};
  @state() private loaded: Readonly<Record<string, readonly Option[]>> = {};

  #figures?: ListFigures<Counts>;
  #figuresFor: readonly unknown[] = [];
  #now: FiguresState<Counts> = { value: undefined, isFailed: false };

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#keydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#keydown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list')) {
      this.#loadOptions();
      // Options look as the cells of their column.
      adopt(this.renderRoot as ShadowRoot, this.list.definition.cellStyles ?? []);
    }
    this.#follow();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render(): TemplateResult {
    const t = this.t(listPanelsMessages);
    const words = this.t(listViewMessages);
    const { definition } = this.list;
    const m = this.t(definition.messages);
    const { view } = this;
    const restore = hasStarred(this.list.shape)
      ? html`<button
          type="button"
          class="btn sm ghost restore"
          ?disabled=${isStandard(view, this.list.shape)}
          @click=${() => this.list.apply(withStarred(this.list.current, this.list.shape))}>
          ${icon(undo)}${words.backToDefaults}
        </button>`
      : nothing;
    if (this.only !== undefined) {
      const facet = definition.facets?.find(({ key }) => key === this.only);
      return html`<div class="body">${facet ? this.#facet(facet, definition) : nothing}</div>
        ${restore === nothing ? nothing : html`<footer>${restore}</footer>`}`;
    }
    const flags = definition.flags ?? [];
    const flagsOn = flags.filter(({ key }) => view.facets[key]?.[0] === 'true').length;
    return html` <header>
        <h2 class="grow" id="title">${words.filter}</h2>
        ${
          countFilters(view) > 0
            ? html`<button
                type="button"
                class="btn sm ghost"
                @click=${() => this.list.apply(withoutFilters(view))}>
                ${words.clearAll}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="btn sm icon ghost"
          aria-label=${this.t(commonMessages).close}
          @click=${this.#close}>
          ${icon(close)}
        </button>
      </header>
      <div class="body" role="group" aria-labelledby="title">
        ${
          this.#now.isFailed || this.optionsFailed
            ? html`<p class="opt faint" role="status">${t.countsFailed}</p>`
            : nothing
        }
        ${definition.facets?.map(facet => (facet.hidden ? nothing : this.#facet(facet, definition)))}
        ${
          flags.length > 0
            ? html` <fieldset>
                <legend>
                  ${words.showOnly} ${flagsOn > 0 ? html`<span class="count">${flagsOn}</span>` : nothing}
                </legend>
                <div class="options">
                  ${flags.map(({ key, label }) => this.#option(label(m), view.facets[key]?.[0] === 'true', this.#now.value?.[key]?.['true'], on => this.#set(key, on ? ['true'] : [])))}
                </div>
              </fieldset>`
            : nothing
        }
        ${
          this.list.resolvedDefinition.fields?.length
            ? advancedFilter(t, words.advanced, this.list.resolvedDefinition.fields, m, view.filter, filter =>
                this.list.apply({ ...this.list.current, filter }),
              )
            : nothing
        }
      </div>
      <footer>
        ${isStandard(view, this.list.shape) ? nothing : restore}<span class="grow" role="status"
          >${this.rows === undefined ? nothing : t.matches(definition.counted(m, this.rows, this.format))}</span
        >
        <button type="button" class="btn" aria-haspopup="dialog" @click=${this.#saveAs}>
          ${t.saveAsView}
        </button>
      </footer>`;
  }

  #facet(facet: FacetFilter<object>, definition: ListDefinition<never, object>): TemplateResult {
    const t = this.t(listPanelsMessages);
    const m = this.t(definition.messages);
    const { key } = facet;
    const chosen = this.view.facets[key] ?? [];
    const counts = this.#now.value?.[key] ?? {};
    const loaded =
      this.loaded[key] &&
      (facet.unset ? [{ value: 'none', label: facet.unset(m) }, ...this.loaded[key]] : this.loaded[key]);
    const served =
      loaded ??
      [...new Set([...chosen, ...Object.keys(counts)])].map(value => ({
        value,
        label: this.list.labels.get(`${key}:${value}`) ?? value,
      }));
    const all: readonly Option[] =
      facet.options?.map(({ value, label, show }) => ({ value, label: label(m), show: show?.(m) })) ?? served;
    const wanted = this.found[key]?.toLocaleLowerCase() ?? '';
    const shown = wanted ? all.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)) : all;
    const label = facet.label(m);
    return html` <fieldset>
      <legend>
        ${label} ${chosen.length > 0 ? html`<span class="count">${chosen.length}</span>` : nothing}
      </legend>
      ${
        all.length > MAX_UNSEARCHED
          ? html`<label class="field find options"
              ><input
                type="search"
                aria-label=${t.findOption(label)}
                placeholder=${t.findOption(label)}
                .value=${this.found[key] ?? ''}
                @input=${(event: Event) =>
                  (this.found = { ...this.found, [key]: (event.target as HTMLInputElement).value })}
            /></label>`
          : nothing
      }
      <div class=${`options${facet.double ? ' double' : ''}`}>
        ${shown.map(option =>
          this.#option(
            html`${option.show ?? option.label}${
              definition.defaults?.facets?.[key]?.includes(option.value)
                ? html` ${starMark(this.t(listViewMessages))}`
                : nothing
            }`,
            chosen.includes(option.value),
            this.#now.value && key in this.#now.value ? (counts[option.value] ?? 0) : undefined,
            on =>
              this.#set(key, on ? [...chosen, option.value] : chosen.filter(value => value !== option.value)),
          ),
        )}
        ${shown.length === 0 && wanted ? html`<span class="opt faint">${t.noOption}</span>` : nothing}
      </div>
    </fieldset>`;
  }

  #option(
    label: unknown,
    checked: boolean,
    count: number | undefined,
    set: (on: boolean) => void,
  ): TemplateResult {
    return html`<label class=${`opt${count === 0 && !checked ? ' zero' : ''}`}
      ><input
        type="checkbox"
        class="chk"
        .checked=${checked}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /><span class="ellip"
        >${label}</span
      >${count === undefined ? nothing : html`<span class="n">${this.format.number(count)}</span>`}</label
    >`;
  }

  #set(key: string, values: readonly string[]): void {
    this.list.apply(withFacet(this.list.current, key, values));
  }

  /** Counts of every value, each within all other filters; those shown stay until the new ones are there. */
  #follow(): void {
    const { list, session, only, view } = this;
    const { definition, customerId } = list;
    if (!session) return;
    const made = [session, definition, customerId, only];
    if (!this.#figures || made.some((part, n) => part !== this.#figuresFor[n])) {
      this.#figures = new ListFigures(session, {
        record: definition.record,
        customerId,
        read: (_hub, asked, signal) => this.#count(asked, signal),
      });
      this.#figuresFor = made;
    }
    this.#figures.show(view);
    this.#now = this.watch.read(this.#figures);
  }

  async #count(view: View, signal: AbortSignal): Promise<Counts> {
    const { list, only } = this;
    const { definition, customerId, shape } = list;
    const hidden = new Set(definition.facets?.filter(facet => facet.hidden).map(({ key }) => key));
    const keys = [...shape.facets, ...shape.flags].filter(key =>
      only === undefined ? !hidden.has(key) : key === only,
    );
    if (keys.length === 0) return {};
    const query = { ...toQuery(view, shape), limit: 1, facets: keys.join(',') };
    return (await definition.list(this.session!.hub, customerId, query, { signal })).facets ?? {};
  }

  #loadOptions(): void {
    const { definition, customerId, labels } = this.list;
    for (const { key, load } of definition.facets ?? []) {
      if (this.only !== undefined && this.only !== key) continue;
      load?.(this.session!.hub, customerId, {}).then(
        options => {
          for (const { value, label } of options) labels.set(`${key}:${value}`, label);
          this.loaded = { ...this.loaded, [key]: options };
          this.list.requestUpdate();
        },
        () => (this.optionsFailed = true),
      );
    }
  }

  #saveAs = (): void => {
    void lazily(() => import('./view-dialogs.ts')).then(({ saveViewAs }) => saveViewAs(this.list));
  };

  #close = (): void => {
    this.dispatchEvent(new CustomEvent('hub-panel-close'));
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

export const defineFilterPanel = (): void => defineElement('hub-filter-panel', HubFilterPanel);
