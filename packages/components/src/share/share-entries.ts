import type { Password } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import { hiddenReason } from '../policy/features.ts';
import { link, type Icon } from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { WhoseLinks } from './links-dialog.ts';
import type { ShareTarget } from './target.ts';

/** Opens the list of links. */
const showShareLinks = async (host: LitElement, whose: WhoseLinks): Promise<void> => {
  const { openShareLinks } = await lazily(() => import('./links-dialog.ts'));
  await openShareLinks(host, whose);
};

interface Where {
  readonly host: LitElement;
  readonly session: HubState;
  readonly customerId?: string | undefined;
}
const NOT_SERVED = 501;
/** The marks of the list have asked for them already. */
const isServed = ({ session, customerId }: Where): boolean => {
  const { error } = session.records.get('shared_links', customerId ?? '').get();
  return (error as { readonly status?: number } | undefined)?.status !== NOT_SERVED;
};

/** The entry of a tab that leads to all links of its customer; none where the server has no links. */
export const shareListAction = <M extends { readonly sharedLinks: string }>(): {
  readonly key: string;
  readonly label: (m: M) => string;
  readonly icon: Icon;
  readonly scope: string;
  readonly disabled: (where: Where) => string | undefined;
  readonly run: (where: Where) => Promise<void>;
} => ({
  key: 'shared-links',
  label: m => m.sharedLinks,
  icon: link,
  scope: 'customer:read',
  disabled: where => (isServed(where) ? undefined : hiddenReason('')),
  run: ({ host, customerId }) => showShareLinks(host, { customerId: customerId ?? '' }),
});

/** What the menu of a record offers. @param whyNot Why it cannot be shared, if so. */
export const shareEntries = (
  host: LitElement,
  target: ShareTarget & Pick<Password, 'allowedActions'>,
  words: { readonly share: string; readonly sharedLinks: string },
  whyNot: { readonly disabled?: string | undefined },
): readonly MenuEntry[] => {
  // A server that says nothing of it cannot share.
  if (!target.allowedActions.some(({ action }) => action === 'share')) return [];
  return [
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
};
