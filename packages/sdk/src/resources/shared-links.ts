import type { Download } from '../core/file.ts';
import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import { Secret } from '../core/secret.ts';
import type {
  CreatedSharedLink,
  OpenedItem,
  SharedFile,
  SharedItem,
  SharedLink,
  SharedLinkInput,
  SharedLinkListParams,
  SharedPassword,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** A new link with its token: the only time that it is told. */
export interface NewSharedLink {
  readonly link: SharedLink;
  readonly token: Secret;
}
/** What a link showed. */
export interface SharedThing extends Omit<OpenedItem, 'password' | 'file'> {
  readonly password: (Omit<SharedPassword, 'secret'> & { readonly secret: Secret }) | null;
  readonly file: SharedFile | null;
}
/** One press of whoever opens a link: the same `visit` again shows the same view and counts nothing. */
export interface SharedVisit {
  /** A UUID that the page drew, `crypto.randomUUID()`. */
  readonly visit: string;
  readonly passPhrase?: string;
}

const newLink = ({ link, token }: CreatedSharedLink): NewSharedLink => ({ link, token: new Secret(token) });
const plain = (token: Secret | string): string => (token instanceof Secret ? token.value() : token);

/** Links that show one record to somebody without an account, and that end. */
export const sharedLinks = (client: Client) => ({
  /**
   * List a customer's links, also those that have ended. Only of kinds of records that the user may read.
   * Without tokens: those are told once, when a link is made. `q` looks into the name of what is shared and
   * the note.
   * - Sort: `name state expiresAt views lastOpenedAt createdAt`. Default `-createdAt`.
   * - Facets: `state targetKind`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `facets`, `state`, `targetKind`, `targetId`
   * @throws NotFoundError
   */
  list: (
    customerId: string,
    query?: SharedLinkListParams,
    options?: RequestOptions,
  ): ListRequest<SharedLink> =>
    client.list('listSharedLinks', path`/customers/${customerId}/shared-links`, options, query),
  /**
   * Read one link. How it stands, without its token.
   * @throws NotFoundError
   */
  get: (linkId: string, options?: RequestOptions): HubPromise<SharedLink> =>
    client.get('getSharedLink', path`/shared-links/${linkId}`, options),
  /**
   * End a link now. For good: it cannot be brought back. From this answer on nobody opens it. A link that has
   * ended already stays as it ended, but for one that was used up a moment ago: whoever has taken its last
   * view cannot ask for it again then. Takes whoever could have made the link.
   * @throws NotFoundError
   */
  withdraw: (linkId: string, options?: RequestOptions): HubPromise<SharedLink> =>
    client.post('withdrawSharedLink', path`/shared-links/${linkId}/withdraw`, options),
  /**
   * Make a link that shows a password. Whoever may reveal the password may share it. The secret is read when
   * somebody opens the link, and a link ends with the secret that it was made for: when that is changed, or
   * the entry or its customer is deleted. ConflictError `sharing_off` where the account forbids it. The
   * answer is not kept for a repeated `Idempotency-Key`, because it holds the token: a repeat gives the same
   * link another token, and the one before opens nothing.
   * @remarks The token is a `Secret`: it prints as `[secret]`, and `use` gives the plain text.
   * @throws NotFoundError
   * @throws ConflictError `sharing_off`
   * @throws ValidationError
   */
  sharePassword: async (
    passwordId: string,
    input: SharedLinkInput = {},
    options?: RequestOptions,
  ): Promise<NewSharedLink> =>
    newLink(await client.post('sharePassword', path`/passwords/${passwordId}/share`, options, input)),
  /**
   * Make a link that hands out a file. Whoever may read the file may share it. The link ends when the file or
   * its customer is deleted. ConflictError `sharing_off` where the account forbids it. A repeated
   * `Idempotency-Key` gives the same link another token.
   * @remarks The token is a `Secret`: it prints as `[secret]`, and `use` gives the plain text.
   * @throws NotFoundError
   * @throws ConflictError `sharing_off`
   * @throws ValidationError
   */
  shareAttachment: async (
    attachmentId: string,
    input: SharedLinkInput = {},
    options?: RequestOptions,
  ): Promise<NewSharedLink> =>
    newLink(await client.post('shareAttachment', path`/attachments/${attachmentId}/share`, options, input)),
  /**
   * Ask what a link needs, without opening it. Without an account. Counts no view and reveals nothing: it
   * says what kind of thing waits, and whether a pass phrase is asked for. A link that is unknown, withdrawn,
   * used up, past its end or whose record is gone is answered alike, by NotFoundError `link_ended`.
   * @remarks A client for visitors is made without `auth`.
   * @throws ValidationError
   */
  look: (token: Secret | string, options?: RequestOptions): HubPromise<SharedItem> =>
    client.post('lookAtSharedItem', path`/shared-item/look`, options, { token: plain(token) }),
  /**
   * Open a link, which counts one view. Without an account, and only by a person's press: a program that
   * follows links, such as the preview of a chat, sends no `POST`. Two that ask for the last view at once get
   * it once. `visit` is drawn by the page for one press: repeated within 10 minutes, as after a lost answer,
   * it shows the same view again and counts nothing. A wrong pass phrase is ValidationError
   * `wrong_pass_phrase`, and after 5 of them the link is locked for good (423 `link_locked`). Never replayed
   * for an `Idempotency-Key`.
   * @remarks A secret in the answer is a `Secret`.
   * @throws ValidationError `wrong_pass_phrase`
   */
  open: async (
    token: Secret | string,
    { visit, passPhrase }: SharedVisit,
    options?: RequestOptions,
  ): Promise<SharedThing> => {
    const { password, ...thing } = await client.post('openSharedItem', path`/shared-item/open`, options, {
      token: plain(token),
      visit,
      ...(passPhrase === undefined ? {} : { passPhrase }),
    });
    return { ...thing, password: password && { ...password, secret: new Secret(password.secret) } };
  },
  /**
   * Download the bytes of a file that was opened. For 10 minutes after `open` with the same `visit`, as often
   * as it takes; counts nothing. Always as a download (`Content-Disposition: attachment`) with
   * `X-Content-Type-Options: nosniff` and a sandboxing `Content-Security-Policy`.
   * @remarks The bytes come as a stream, with the file's name.
   * @throws ValidationError
   */
  download: (token: Secret | string, visit: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadSharedItem', path`/shared-item/content`, options, undefined, {
      token: plain(token),
      visit,
    }),
});
