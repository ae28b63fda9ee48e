import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import { Secret } from '../core/secret.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { Password, PasswordInput, PasswordPatch, PasswordRevealInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** A revealed secret: hide it at `expiresAt`. `auditId` names the audit entry of the reveal. */
export type RevealedSecret = Secret & { readonly expiresAt: string; readonly auditId: string };

/** Stored credentials. Records never hold the secret [PWD]. */
export const passwords = (client: Client) => ({
  /** `q` looks into name, login address and username, never the secret [PWD-09 to PWD-11]. */
  list: (
    customerId: string,
    query?: Query<'listPasswords'>,
    options?: RequestOptions,
  ): ListRequest<Password> =>
    client.list('listPasswords', path`/customers/${customerId}/passwords`, options, query),
  /** The secret is answered by `reveal` only. @throws ValidationError `loginUrl` that is not http or https [PWD-04] */
  create: (customerId: string, input: PasswordInput, options?: RequestOptions): Promise<Password> =>
    client.post('createPassword', path`/customers/${customerId}/passwords`, options, input),
  /** @throws NotFoundError */
  get: (passwordId: string, options?: RequestOptions): Promise<Password> =>
    client.get('getPassword', path`/passwords/${passwordId}`, options),
  /** Sends the etag of `password`; `secret` replaces the stored one. @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (password: Versioned, changes: PasswordPatch, options?: RequestOptions): Promise<Password> =>
    client.patch('updatePassword', path`/passwords/${password.id}`, options, changes, password),
  /** The entry can be brought back with `restore` for 24 hours [PWD-14]. */
  delete: (password: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deletePassword', path`/passwords/${password.id}`, options, password),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (passwordId: string, options?: RequestOptions): Promise<Password> =>
    client.post('restorePassword', path`/passwords/${passwordId}/restore`, options),
  /** Audited [PWD-07]. @throws ValidationError `reason_required` where the entry asks for a reason */
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
