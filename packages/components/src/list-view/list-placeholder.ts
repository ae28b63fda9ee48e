import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '@customer-hub/sdk';
import { hasStarred, isStandard, withoutFilters, type HasId } from '@customer-hub/state/lists';
import type { statesFor } from '../primitives/lazy-state.ts';
import type { ActiveFilter } from '../primitives/state.ts';
import type { ListAction, ListContext } from './definition.ts';
import type { PlaceholderPort } from './ports.ts';

/** Which filter of a view leaves nothing over. */
interface Blame {
  readonly view: View;
  worst?: { readonly key: string; readonly count: number } | undefined;
}

/** What a list shows in the place of rows. */
export class ListPlaceholder<T extends HasId, M extends object> {
  #list: PlaceholderPort<T, M>;
  #blame?: Blame;

  constructor(list: PlaceholderPort<T, M>) {
    this.#list = list;
  }

  /** @param states undefined until their code is there */
  render(
    states: ReturnType<typeof statesFor>,
    {
      filters,
      context,
      run,
    }: {
      readonly filters: readonly ActiveFilter[];
      readonly context: ListContext<T, M>;
      readonly run: (action: ListAction<T, M>) => void;
    },
  ): TemplateResult | typeof nothing {
    const list = this.#list;
    const { definition, source, current, total, words } = list;
    const { m } = context;
    if (!states) return nothing;
    const { views, t } = states;
    if (source.error !== undefined)
      return views.failed(t, source.error, {
        subject: definition.subject(m),
        retry: () => void list.refresh(),
      });
    // Nothing to be found at all is no fault of a filter, least of those that are on by default.
    if (
      list.isFiltered &&
      total === undefined &&
      hasStarred(list.shape) &&
      list.model?.status.get().isCounting
    )
      return nothing;
    if (list.isFiltered && total !== 0) {
      // What is on by default was not done by the person: a search without a match is taken back alone.
      const searched = current.q.trim() !== '' && hasStarred(list.shape) && isStandard(current, list.shape);
      return views.noMatch(t, {
        query: current.q.trim(),
        filters: searched ? [] : filters,
        ...(total ? { total } : {}),
        hint: this.#hint(context),
        removeLabel: words.removeFilter,
        clear: () => list.apply(searched ? { ...current, q: '' } : withoutFilters(current, true)),
      });
    }
    const first = definition.actions?.filter(action => !action.disabled?.(context)).slice(0, 2) ?? [];
    return views.empty({
      icon: definition.empty.icon,
      title: definition.empty.title(m),
      text: definition.empty.text(m),
      actions:
        first.length > 0
          ? first.map(
              (action, n) =>
                html`<button
                  type="button"
                  class=${`btn${n === 0 ? ' primary' : ''}`}
                  @click=${() => run(action)}>
                  ${action.label(m)}
                </button>`,
            )
          : undefined,
    });
  }

  /** Nothing matches: which filter to let go of, once the server has said. */
  #hint({ m, format }: ListContext<T, M>): string | undefined {
    const list = this.#list;
    const { current, definition, words } = list;
    if (this.#blame?.view === current) {
      const { worst } = this.#blame;
      const label =
        worst &&
        [...(definition.facets ?? []), ...(definition.flags ?? [])]
          .find(({ key }) => key === worst.key)
          ?.label(m);
      return worst && label ? words.without(label, definition.counted(m, worst.count, format)) : undefined;
    }
    const blame: Blame = (this.#blame = { view: current });
    void import('./no-match.ts')
      .then(({ worstFilter }) => worstFilter(list, current, AbortSignal.timeout(10_000)))
      .then(
        worst => {
          blame.worst = worst;
          list.requestUpdate();
        },
        () => undefined,
      );
    return undefined;
  }
}
