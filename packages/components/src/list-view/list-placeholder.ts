import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '@customer-hub/sdk';
import { hasStarred, isStandard, withoutFilters, type HasId } from '@customer-hub/state/lists';
import type { statesFor } from '../primitives/lazy-state.ts';
import { lazily } from '../internal/lazily.ts';
import type { ActiveFilter, Offer } from '../primitives/state.ts';
import type { ListAction, ListContext } from './definition.ts';
import type { Found, NamedFilter } from './no-match.ts';
import type { PlaceholderPort } from './ports.ts';

/** What would help where a view shows nothing, once it is known. */
interface Help {
  readonly view: View;
  /** What lies behind the filters. */
  found?: Found | undefined;
  /** Filters that the search names. */
  named?: readonly NamedFilter[];
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
      hint: this.#hint(help, context),
      offers: this.#offers(help, context),
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
    return views.empty({
      icon: empty.icon,
      title: empty.title(context.m),
      text: empty.text(context.m),
      actions: buttons.length > 0 ? buttons : undefined,
    });
  }

  /** Nothing matches: what would help, asked for once for each view. */
  #helpFor({ m }: ListContext<T, M>): Help {
    const list = this.#list;
    const { current, definition, words } = list;
    if (this.#help?.view === current) return this.#help;
    const help: Help = (this.#help = { view: current });
    void lazily(() => import('./no-match.ts'))
      .then(async ({ findBehind, namedFilters }) => {
        help.named = namedFilters(definition, current, m, words.yes);
        list.requestUpdate();
        help.found = await findBehind(list, current, AbortSignal.timeout(10_000));
        list.requestUpdate();
      })
      .catch(() => undefined);
    return help;
  }

  /** Which filter to let go of. */
  #hint({ found }: Help, { m, format }: ListContext<T, M>): string | undefined {
    const { definition, words } = this.#list;
    const label = found?.key && this.#filterName(found.key, m);
    return found && label ? words.without(label, definition.counted(m, found.count, format)) : undefined;
  }

  #filterName(key: string, m: M): string | undefined {
    const { facets = [], flags = [] } = this.#list.definition;
    return [...facets, ...flags].find(one => one.key === key)?.label(m);
  }

  /** Buttons that help. */
  #offers({ found, named = [] }: Help, { m }: ListContext<T, M>): readonly Offer[] {
    const list = this.#list;
    const { definition, words } = list;
    const behind = (): string => {
      const facet = definition.facets?.find(({ key }) => key === found?.key);
      const value = facet?.options?.find(option => option.value === found?.value)?.label(m);
      const name = found?.key && this.#filterName(found.key, m);
      return value ? words.showIn(value) : name ? words.showWithout(name) : words.showAll;
    };
    return [
      ...named.map(({ label, value, view }) => ({
        label: words.filterBy(label, value),
        run: () => list.apply(view),
      })),
      ...(found ? [{ label: behind(), run: () => list.apply(found.view) }] : []),
    ];
  }
}
