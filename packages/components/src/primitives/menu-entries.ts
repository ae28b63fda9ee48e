import { isOffered } from '../policy/features.ts';
import type { Icon } from './icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon;
  /** Shown at the end of the item: a shortcut, a count, a value. */
  readonly hint?: string;
  /** Makes the item a choice that is on or off. */
  readonly checked?: boolean;
  /** With `checked`: one choice out of several. */
  readonly radio?: boolean;
  /** Why it cannot be done now. The item can still get the focus, so that the reason can be read. */
  readonly disabled?: string | undefined;
  readonly danger?: boolean;
  /** Items of a menu beside this item. */
  readonly items?: readonly MenuEntry[];
  readonly run?: () => void;
}

/** What a menu is made of. */
export type MenuEntry = MenuItem | { readonly heading: string } | 'separator';

export const isItem = (entry: MenuEntry): entry is MenuItem => typeof entry === 'object' && 'label' in entry;

/** An item with a menu beside it leads nowhere when nothing of that is to be seen. */
const hasOffers = ({ items }: MenuItem): boolean =>
  !items || items.length === 0 || items.some(entry => isItem(entry) && isOffered(entry));

/**
 * Without what is not to be seen, and without lines that divide nothing then. Where nothing were left, it all shows,
 * with the reasons: a menu that is empty says less.
 */
export const offered = (entries: readonly MenuEntry[]): readonly MenuEntry[] => {
  const seen = entries
    .filter(entry => !isItem(entry) || (isOffered(entry) && hasOffers(entry)))
    .map(entry => (isItem(entry) && entry.items ? { ...entry, items: offered(entry.items) } : entry));
  if (seen.length === entries.length) return seen;
  if (!seen.some(isItem)) return entries;
  const kept = seen.filter((entry, n) => entry !== 'separator' || (seen[n - 1] ?? entry) !== entry);
  return kept.at(-1) === 'separator' ? kept.slice(0, -1) : kept;
};
