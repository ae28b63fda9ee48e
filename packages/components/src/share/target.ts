import type { NewSharedLink, SharedKind, SharedLinkInput, Hub } from '@customer-hub/sdk';

/** A record that is shared. */
export interface ShareTarget {
  readonly kind: SharedKind;
  readonly id: string;
  readonly name: string;
  readonly customerId: string;
  /** It is shared with a reason only. */
  readonly reasonRequired?: boolean;
}

/** Makes the link; one more kind is one more line here. */
export const shareCalls: Readonly<
  Record<
    SharedKind,
    (
      hub: Hub,
      id: string,
      input: SharedLinkInput,
      options: { idempotencyKey: string },
    ) => Promise<NewSharedLink>
  >
> = {
  password: (hub, ...call) => hub.sharedLinks.sharePassword(...call),
  attachment: (hub, ...call) => hub.sharedLinks.shareAttachment(...call),
};
