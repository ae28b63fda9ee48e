/** Refused without being seen, or seen and refused with the reason. */
export type FeatureRule = 'hidden' | 'locked';

/**
 * What a page does not want, though the server would allow it. Nothing here gives a right: the server has the last
 * word, and what it refuses stays refused.
 *
 * By tab or collection (`devices`, `tickets`, `work_from_home`), `hidden` leaves out a tab and `read-only` lets
 * nothing of it be changed. By `<collection>.<action>` an action is `hidden` or `locked`: one of `allowedActions` of
 * its records (`devices.restart`, `passwords.reveal`), or one of a list by its key (`contacts.add`). By
 * `customers.fields.<field>` a detail of customers is (`customers.fields.phone`). `palette` and `customers` can be
 * `hidden`: then there is no command palette, or none of what it finds is another customer's.
 */
export type Features = Readonly<Record<string, FeatureRule | 'read-only'>>;

/** What a page allows less than the server. */
export interface Policy {
  /** Nothing can be written. */
  readonly isReadonly: boolean;
  readonly features: Features;
}

/** Whether nothing of a collection can be changed: of all, or of this one. */
export const isReadonly = ({ isReadonly: all, features }: Policy, collection: string): boolean =>
  all || features[collection] === 'read-only';

/** What begins a reason that is not to be seen: what it is about is left out instead. It has no width. */
const HIDE = '\u2060';

/** A reason that is not to be seen. Where something cannot be left out, it still says why. */
export const hiddenReason = (reason: string): string => HIDE + reason;

export const isHiddenReason = (reason: string | undefined): boolean => reason?.startsWith(HIDE) ?? false;

/** Whether something is to be seen: what is refused for a reason that is not to be seen is left out. */
export const isOffered = ({ disabled }: { readonly disabled?: string | undefined }): boolean =>
  !isHiddenReason(disabled);
