import type { Person } from '../contract/types.ts';

/** The member of staff whose token came with the request. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The account that the user works for, and sees nothing beyond. */
  readonly tenant: string;
  /** As records show it: `updatedBy: user.person`. */
  readonly person: Person;
  readonly scopes: ReadonlySet<string>;
  /** What stands behind the token. Default: a person. */
  readonly kind?: 'person' | 'token' | 'link' | 'system';
}

const VISITOR = { id: 'link', name: 'Somebody with a link' };
/** Whoever opens a shared link: without an account, and without a right to anything else. */
export const visitorOf = (tenant: string): User => ({
  ...VISITOR,
  email: '',
  tenant,
  person: VISITOR,
  scopes: new Set(),
  kind: 'link',
});

const SYSTEM = { id: 'system', name: 'System' };
/** Whom work in the background runs as: nobody who could sign in. */
export const systemOf = (tenant: string): User => ({
  ...SYSTEM,
  email: '',
  tenant,
  person: SYSTEM,
  scopes: new Set(),
  kind: 'system',
});
