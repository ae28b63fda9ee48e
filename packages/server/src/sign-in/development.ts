import { allScopes } from '../contract/contract.ts';
import { contract } from '../generated/contract.ts';
import { unauthorized } from '../server/problems.ts';
import type { User } from '../server/user.ts';

/** One token that may do everything, for development on one's own machine. */
export function createDevelopmentSignIn(token: string): (authorization: string | null) => User {
  const user: User = {
    id: 'tec_dev',
    name: 'Developer',
    email: 'developer@localhost',
    tenant: 'dev',
    person: { id: 'tec_dev', name: 'Developer' },
    scopes: allScopes(contract),
  };
  return authorization => {
    if (authorization === null) throw unauthorized('token_missing');
    if (authorization.replace(/^Bearer +/i, '') !== token) throw unauthorized('token_invalid');
    return user;
  };
}
