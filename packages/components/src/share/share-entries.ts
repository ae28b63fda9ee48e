import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import { link, type Icon } from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { WhoseLinks } from './links-dialog.ts';
import type { ShareTarget } from './target.ts';

/** Opens the list of links. */
const showShareLinks = async (host: LitElement, whose: WhoseLinks): Promise<void> => {
  const { openShareLinks } = await lazily(() => import('./links-dialog.ts'));
  await openShareLinks(host, whose);
};

/** The entry of a tab that leads to all links of its customer. */
export const shareListAction = <M extends { readonly sharedLinks: string }>(): {
  readonly key: string;
  readonly label: (m: M) => string;
  readonly icon: Icon;
  readonly scope: string;
  readonly run: (context: {
    readonly host: LitElement;
    readonly customerId?: string | undefined;
  }) => Promise<void>;
} => ({
  key: 'shared-links',
  label: m => m.sharedLinks,
  icon: link,
  scope: 'customer:read',
  run: ({ host, customerId }) => showShareLinks(host, { customerId: customerId ?? '' }),
});

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
