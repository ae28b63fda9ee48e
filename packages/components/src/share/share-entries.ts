import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import { link } from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { WhoseLinks } from './links-dialog.ts';
import type { ShareTarget } from './target.ts';

/** Opens the list of links. */
export const showShareLinks = async (host: LitElement, whose: WhoseLinks): Promise<void> => {
  const { openShareLinks } = await lazily(() => import('./links-dialog.ts'));
  await openShareLinks(host, whose);
};

/** What the menu of a record offers. @param whyNot Why it cannot be shared, if so. */
export const shareEntries = (
  host: LitElement,
  target: ShareTarget,
  words: { readonly share: string; readonly sharedLinks: string },
  whyNot: { readonly disabled?: string | undefined },
): readonly MenuEntry[] => [
  {
    label: words.share,
    icon: link,
    ...whyNot,
    run: async () => {
      const { openShare } = await lazily(() => import('./share-dialog.ts'));
      await openShare(host, target);
    },
  },
  { label: words.sharedLinks, run: () => showShareLinks(host, { customerId: target.customerId, target }) },
];
