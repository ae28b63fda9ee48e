import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '@customer-hub/sdk';
import { hasStarred, isStandard, withoutFilters, type HasId } from '@customer-hub/state/lists';
import type { statesFor } from '../primitives/lazy-state.ts';
import { lazily } from '../internal/lazily.ts';
import type { ActiveFilter } from '../primitives/state.ts';
import type { ListAction, ListContext } from './definition.ts';
import type { NoMatchHelp } from './no-match-help.ts';
import type { PlaceholderPort } from './ports.ts';

/** What would help where a view shows nothing, as far as it is known. */
interface Help extends NoMatchHelp {
  readonly view: View;
}

type States = NonNullable<ReturnType<typeof statesFor>>;

interface ShownParts<T, M> {
  readonly filters: readonly ActiveFilter[];
  readonly context: ListContext<T, M>;
  readonly run: (action: ListAction<T, M>) => void;
}

/** What a list shows in the place of rows. */
export class ListPlaceholder<T extends HasId, M extends object> {
  #list: PlaceholderPort<T, M>;
  #help?: Help;

  constructor(list: PlaceholderPort<T, M>) {
    this.#list = list;
  }

  render(states: States, shown: ShownParts<T, M>): TemplateResult | typeof nothing {
    const list = this.#list;
    const { definition, source, total } = list;
    if (source.error !== undefined)
      return states.views.failed(states.t, source.error, {
        subject: definition.subject(shown.context.m),
        retry: () => void list.refresh(),
      });
    if (!list.isFiltered || total === 0) return this.#empty(states, shown);
    // Nothing to be found at all is no fault of a filter, least of those that are on by default.
    const isCounting = total === undefined && list.model?.status.get().isCounting;
    return isCounting && hasStarred(list.shape) ? nothing : this.#noMatch(states, shown);
  }

  #noMatch({ views, t }: States, { filters, context }: ShownParts<T, M>): TemplateResult {
    const list = this.#list;
    const { current, shape, total, words } = list;
    // What is on by default was not done by the person: a search without a match is taken back alone.
    const help = this.#helpFor(context);
    const isSearchAlone = current.q.trim() !== '' && hasStarred(shape) && isStandard(current, shape);
    return views.noMatch(t, {
      query: current.q.trim(),
      filters: isSearchAlone ? [] : filters,
      ...(total ? { total } : {}),
      hint: help.hint,
      offers: help.offers,
      removeLabel: words.removeFilter,
      clear: () => list.apply(isSearchAlone ? { ...current, q: '' } : withoutFilters(current, true)),
    });
  }

  #empty({ views }: States, { context, run }: ShownParts<T, M>): TemplateResult {
    const { empty, actions = [] } = this.#list.definition;
    const buttons = actions
      .filter(action => !action.disabled?.(context))
      .slice(0, 2)
      .map(
        (action, n) =>
          html`<button type="button" class=${`btn${n === 0 ? ' primary' : ''}`} @click=${() => run(action)}>
            ${action.label(context.m)}
          </button>`,
      );
    return html`<slot name="empty"
      >${views.empty({
        icon: empty.icon,
        title: empty.title(context.m),
        text: empty.text(context.m),
        actions: buttons.length > 0 ? buttons : undefined,
      })}</slot
    >`;
  }

  /** Nothing matches: what would help, asked for once for each view. */
  #helpFor(context: ListContext<T, M>): Help {
    const list = this.#list;
    const { current } = list;
    if (this.#help?.view === current) return this.#help;
    const help: Help = (this.#help = { view: current, offers: [] });
    void lazily(() => import('./no-match-help.ts'))
      .then(({ noMatchHelp }) =>
        noMatchHelp(list, context, known => {
          Object.assign(help, known);
          list.requestUpdate();
        }),
      )
      .catch(() => undefined);
    return help;
  }
}
