import type { Password } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type PasswordRow = Omit<Password, 'allowedActions' | 'device'> & { deviceId: string | null };
/**
 * The secret of entry `pwd_n` is row `pws_n`, in a collection of its own that no list, event or journal ever shows.
 * Both halves carry the version: after a journal is restored, a changed secret is gone, and must not be mistaken for
 * the one before.
 */
export interface PasswordSecretRow {
  id: string;
  etag: string;
  version: number;
  secret: { version: number; value: string };
}
export const secretId = (passwordId: string): string => passwordId.replace(/^pwd_/, 'pws_');

export const passwords: CollectionDefinition<PasswordRow> = {
  prefix: 'pwd',
  resource: 'password',
  // The secret is in no row of it [PWD-11].
  search: ['name', 'loginUrl', 'username'],
  defaultSort: 'name',
};
export const passwordSecrets: CollectionDefinition<PasswordSecretRow> = {
  prefix: 'pws',
  resource: 'password_secret',
  hidden: ['secret'],
};
