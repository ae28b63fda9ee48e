import { hasStarred, isStandard } from '@customer-hub/state/lists';
import { html, nothing, type TemplateResult } from 'lit';
import { chips } from './chips.ts';
import type { DescribedFilter } from './describe.ts';
import type { FacetFilter } from './filter-definition.ts';
import type { ListPanels } from './list-panels.ts';
import type { FilterPort } from './ports.ts';

/** @param only The one filter it shows. Default: all. */
const filterPanel = <M extends object>(
  list: FilterPort<M>,
  rows: number | undefined,
  close: () => void,
  only?: string,
): TemplateResult =>
  html`<hub-filter-panel
    .only=${only}
    .list=${list}
    .view=${list.current}
    .rows=${rows}
    @hub-panel-close=${close}></hub-filter-panel>`;

/** The panel of all filters, while it is open. @param rows How many rows match, once that is known. */
export const openFilterPanel = <M extends object>(
  list: FilterPort<M>,
  panels: ListPanels,
  rows: number | undefined,
): unknown => (panels.isFilterOpen ? filterPanel(list, rows, panels.closeFilter) : nothing);

/** Chips of the filters that are on; the values of one can be open at its chip. */
export const filterChips = <M extends object>(
  list: FilterPort<M>,
  panels: ListPanels,
  filters: readonly DescribedFilter[],
  rows: number | undefined,
): TemplateResult => {
  const { chip } = panels;
  const values =
    chip === undefined
      ? nothing
      : html`<div class="chip-pop" popover @toggle=${panels.chipToggled}>
          ${filterPanel(list, rows, panels.closeChip, chip)}
        </div>`;
  return html`${chips({
    t: list.words,
    filters,
    clear: panels.clearFilters,
    restore: hasStarred(list.shape) ? panels.restoreFilters : undefined,
    standard: isStandard(list.current, list.shape),
    change: panels.openChip,
    open: chip,
  })}
  ${values}`;
};

/** Whether there is anything to filter by, beside what other controls set. */
export const hasFilters = <M>({
  facets = [],
  flags = [],
  fields = [],
}: {
  readonly facets?: readonly FacetFilter<M>[];
  readonly flags?: readonly unknown[];
  readonly fields?: readonly unknown[];
}): boolean => facets.some(({ hidden }) => !hidden) || flags.length + fields.length > 0;
