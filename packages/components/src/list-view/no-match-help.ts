import { sameFilters, type HasId } from '@customer-hub/state/lists';
import type { Offer } from '../primitives/state.ts';
import type { ListContext } from './definition.ts';
import { findBehind, namedFilters, type Found, type NamedFilter } from './no-match.ts';
import type { PlaceholderPort } from './ports.ts';

/** What helps where nothing matches. */
export interface NoMatchHelp {
  /** Which filter to let go of. */
  readonly hint?: string | undefined;
  readonly offers: readonly Offer[];
}

const ASK_MS = 10_000;

/** Looks for what would help, and tells it as it becomes known. */
export const noMatchHelp = async <T extends HasId, M extends object>(
  list: PlaceholderPort<T, M>,
  { m, format }: Pick<ListContext<T, M>, 'm' | 'format'>,
  tell: (help: NoMatchHelp) => void,
): Promise<void> => {
  const { definition, current, words } = list;
  const nameOf = (key: string | undefined): string | undefined =>
    [...(definition.facets ?? []), ...(definition.flags ?? [])].find(one => one.key === key)?.label(m);
  const show = ({ label, value, view }: NamedFilter): Offer => ({
    label: words.filterBy(label, value),
    run: () => list.apply(view),
  });
  const behind = ({ key, value, view }: Found): Offer => {
    const options = definition.facets?.find(facet => facet.key === key)?.options;
    const named = options?.find(option => option.value === value)?.label(m);
    const filter = nameOf(key);
    const label = named ? words.showIn(named) : filter ? words.showWithout(filter) : words.showAll;
    return { label, run: () => list.apply(view) };
  };
  const named = namedFilters(definition, current, m, words.yes);
  tell({ offers: named.map(show) });
  const found = await findBehind(list, current, AbortSignal.timeout(ASK_MS));
  if (!found) return;
  const filter = nameOf(found.key);
  const isNamed = named.some(({ view }) => sameFilters({ ...view, q: '' }, { ...found.view, q: '' }));
  tell({
    hint: filter && words.without(filter, definition.counted(m, found.count, format)),
    offers: [...named.map(show), ...(isNamed ? [] : [behind(found)])],
  });
};
