import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Hub, View } from '@customer-hub/sdk';
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
import { finds } from '../internal/fold.ts';
import { lazily } from '../internal/lazily.ts';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { listViewMessages } from '../messages/listView.ts';
import { close, icon, undo } from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { advancedFilter, advancedStyles } from './advanced-filter.ts';
import { starMark } from './chips.ts';
import type { FacetFilter } from './filter-definition.ts';
import { filterPanelStyles } from './filter-panel.styles.ts';
import { findField, optionGroup } from './option-group.ts';
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
  static override styles = [HubPart.styles, controls, badges, advancedStyles, filterPanelStyles];
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
      if (this.shadowRoot) adopt(this.shadowRoot, this.list.definition.cellStyles ?? []);
    }
    this.#follow();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render(): TemplateResult {
    const { definition } = this.list;
    const restore = hasStarred(this.list.shape) ? this.#restoreButton() : undefined;
    if (this.only !== undefined) {
      const facet = definition.facets?.find(({ key }) => key === this.only);
      return html`<div class="body">${facet ? this.#facet(facet) : nothing}</div>
        ${restore ? html`<footer>${restore}</footer>` : nothing}`;
    }
    return html` ${this.#header()}
      <div class="body" role="group" aria-labelledby="title">
        ${this.#now.isFailed || this.optionsFailed ? this.#trouble() : nothing}
        ${definition.facets?.map(facet => (facet.hidden ? nothing : this.#facet(facet)))} ${this.#flags()}
        ${this.#advanced()}
      </div>
      ${this.#footer(isStandard(this.view, this.list.shape) ? undefined : restore)}`;
  }

  #header(): TemplateResult {
    const words = this.t(listViewMessages);
    const clear = html`<button
      type="button"
      class="btn sm ghost"
      @click=${() => this.list.apply(withoutFilters(this.view))}>
      ${words.clearAll}
    </button>`;
    return html`<header>
      <h2 class="grow" id="title">${words.filter}</h2>
      ${countFilters(this.view) > 0 ? clear : nothing}
      <button
        type="button"
        class="btn sm icon ghost"
        aria-label=${this.t(commonMessages).close}
        @click=${this.#close}>
        ${icon(close)}
      </button>
    </header>`;
  }

  #footer(restore: TemplateResult | undefined): TemplateResult {
    const t = this.t(listPanelsMessages);
    const { definition } = this.list;
    const matches =
      this.rows === undefined ? nothing : t.matches(definition.counted(this.#words, this.rows, this.format));
    return html`<footer>
      ${restore ?? nothing}<span class="grow" role="status">${matches}</span>
      <button type="button" class="btn" aria-haspopup="dialog" @click=${this.#saveAs}>${t.saveAsView}</button>
    </footer>`;
  }

  #restoreButton(): TemplateResult {
    const { list } = this;
    return html`<button
      type="button"
      class="btn sm ghost restore"
      ?disabled=${isStandard(this.view, list.shape)}
      @click=${() => list.apply(withStarred(list.current, list.shape))}>
      ${icon(undo)}${this.t(listViewMessages).backToDefaults}
    </button>`;
  }

  #trouble(): TemplateResult {
    return html`<p class="opt faint" role="status">${this.t(listPanelsMessages).countsFailed}</p>`;
  }

  #flags(): unknown {
    const { flags = [] } = this.list.definition;
    if (flags.length === 0) return nothing;
    const isOn = (key: string): boolean => this.view.facets[key]?.[0] === 'true';
    const options = flags.map(({ key, label }) => ({
      label: label(this.#words),
      checked: isOn(key),
      count: this.#now.value?.[key]?.['true'],
      set: (on: boolean): void => this.#set(key, on ? ['true'] : []),
    }));
    const { showOnly } = this.t(listViewMessages);
    return optionGroup(showOnly, flags.filter(({ key }) => isOn(key)).length, options, this.format);
  }

  #advanced(): unknown {
    const { list } = this;
    const { fields = [] } = list.resolvedDefinition;
    const [first] = fields;
    if (!first) return nothing;
    return advancedFilter({
      t: this.t(listPanelsMessages),
      title: this.t(listViewMessages).advanced,
      fields,
      first,
      m: this.#words,
      filter: this.view.filter,
      change: filter => list.apply({ ...list.current, filter }),
    });
  }

  get #words(): object {
    return this.t(this.list.definition.messages);
  }

  #facet(facet: FacetFilter<object>): TemplateResult {
    const { key } = facet;
    const { view, list } = this;
    const chosen = view.facets[key] ?? [];
    const counts = this.#now.value?.[key];
    const starred = list.definition.defaults?.facets?.[key] ?? [];
    const all = this.#optionsOf(facet, chosen, Object.keys(counts ?? {}));
    const found = this.found[key] ?? '';
    const shown = all.filter(({ label }) => finds(label, found));
    const options = shown.map(({ value, label, show }) => ({
      label: starred.includes(value)
        ? html`${show ?? label} ${starMark(this.t(listViewMessages))}`
        : (show ?? label),
      checked: chosen.includes(value),
      count: counts && (counts[value] ?? 0),
      set: (on: boolean): void =>
        this.#set(key, on ? [...chosen, value] : chosen.filter(other => other !== value)),
    }));
    const label = facet.label(this.#words);
    const t = this.t(listPanelsMessages);
    return optionGroup(label, chosen.length, options, this.format, {
      double: facet.double ?? false,
      find:
        all.length > MAX_UNSEARCHED
          ? findField(t.findOption(label), found, text => (this.found = { ...this.found, [key]: text }))
          : nothing,
      empty: found ? t.noOption : undefined,
    });
  }

  /** All values of a filter, or those that are chosen or counted where only the server knows them. */
  #optionsOf(
    { key, options, unset }: FacetFilter<object>,
    chosen: readonly string[],
    counted: readonly string[],
  ): readonly Option[] {
    const m = this.#words;
    if (options)
      return options.map(({ value, label, show }) => ({ value, label: label(m), show: show?.(m) }));
    const loaded = this.loaded[key];
    if (loaded) return unset ? [{ value: 'none', label: unset(m) }, ...loaded] : loaded;
    const values = [...new Set([...chosen, ...counted])];
    return values.map(value => ({ value, label: this.list.labels.get(`${key}:${value}`) ?? value }));
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
        read: (hub, asked, signal) => this.#count(hub, asked, signal),
      });
      this.#figuresFor = made;
    }
    this.#figures.show(view);
    this.#now = this.watch.read(this.#figures);
  }

  async #count(hub: Hub, view: View, signal: AbortSignal): Promise<Counts> {
    const { list, only } = this;
    const { definition, customerId, shape } = list;
    const hidden = new Set(definition.facets?.filter(facet => facet.hidden).map(({ key }) => key));
    const keys = [...shape.facets, ...shape.flags].filter(key =>
      only === undefined ? !hidden.has(key) : key === only,
    );
    if (keys.length === 0) return {};
    const query = { ...toQuery(view, shape), limit: 1, facets: keys.join(',') };
    return (await definition.list(hub, customerId, query, { signal })).facets ?? {};
  }

  #loadOptions(): void {
    const { definition, customerId, labels } = this.list;
    const { session } = this;
    if (!session) return;
    for (const { key, load } of definition.facets ?? []) {
      if (this.only !== undefined && this.only !== key) continue;
      load?.(session.hub, customerId, {}).then(
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
