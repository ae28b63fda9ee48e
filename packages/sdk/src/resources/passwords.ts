import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import { Secret } from '../core/secret.ts';
import type { Versioned } from '../core/types.ts';
import type {
  Password,
  PasswordBulk,
  PasswordInput,
  PasswordListParams,
  PasswordPatch,
  PasswordRevealInput,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** A revealed secret: hide it at `expiresAt`. `auditId` names the audit entry of the reveal. */
export type RevealedSecret = Secret & { readonly expiresAt: string; readonly auditId: string };

/** Stored credentials. Records never hold the secret. */
export const passwords = (client: Client) => ({
  /**
   * List a customer's password entries, without secrets. `q` looks into name, login address and username,
   * never the secret.
   * - Sort: `name loginUrl username lastChangedAt lastRevealedAt createdAt updatedAt`. Default `name`.
   * - Facets: `deviceId reasonRequired notRotatedForDays`; the last one counts entries of at least 30, 90,
   *   180 and 365 days, each under every age that it has reached.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `notRotatedForDays` (1 to 3,650), `reasonRequired`, `deviceId`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: PasswordListParams, options?: RequestOptions): ListRequest<Password> =>
    client.list('listPasswords', path`/customers/${customerId}/passwords`, options, query),
  /**
   * Add a password entry. The answer holds no secret; `reveal` gives it. An address that is not http or https
   * is refused.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: PasswordInput, options?: RequestOptions): HubPromise<Password> =>
    client.post('createPassword', path`/customers/${customerId}/passwords`, options, input),
  /**
   * Read one password entry. Never holds the secret: that is revealed by a request of its own, which is
   * written into the audit trail.
   * @throws NotFoundError
   */
  get: (passwordId: string, options?: RequestOptions): HubPromise<Password> =>
    client.get('getPassword', path`/passwords/${passwordId}`, options),
  /**
   * Change a password entry. With `secret`, the time of the last change moves on.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (password: Versioned, changes: PasswordPatch, options?: RequestOptions): HubPromise<Password> =>
    client.patch('updatePassword', path`/passwords/${password.id}`, options, changes, password),
  /**
   * Delete a password entry. Can be brought back with `restore` for 24 hours.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (password: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deletePassword', path`/passwords/${password.id}`, options, password),
  /**
   * Bring a deleted password entry back, with its secret. Within 24 hours of the deletion; NotFoundError
   * after that.
   * @throws NotFoundError
   */
  restore: (passwordId: string, options?: RequestOptions): HubPromise<Password> =>
    client.post('restorePassword', path`/passwords/${passwordId}/restore`, options),
  /**
   * Change or delete many password entries. At most 500 by `ids`; `filter` takes all that the list would
   * show. Each is done or refused by itself.
   * @throws ValidationError
   */
  bulk: (input: PasswordBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkPasswords', path`/passwords:bulk`, options, input),
  /**
   * Reveal the secret. Each call is audited with the reason. Entries with `reasonRequired` refuse a call
   * without one with ValidationError `reason_required`. The answer must not be stored anywhere; hide it at
   * `expiresAt`. It is not replayed for a repeated `Idempotency-Key`.
   * @remarks The secret is a `Secret`: it prints as `[secret]`, and `use` gives the plain text.
   * @throws NotFoundError
   * @throws ValidationError `reason_required`
   */
  reveal: async (
    passwordId: string,
    input: PasswordRevealInput = {},
    options?: RequestOptions,
  ): Promise<RevealedSecret> => {
    const { secret, ...about } = await client.post(
      'revealPassword',
      path`/passwords/${passwordId}/reveal`,
      options,
      input,
    );
    return Object.assign(new Secret(secret), about);
  },
});
