import type { Operation } from '../contract/contract.ts';
import type { World } from '../database/seed/world.ts';
import { forbidden, unauthorized } from './problems.ts';
import type { User } from './user.ts';

/**
 * Any bearer token signs the first technician in with every scope. Tokens that mean something to tests and demos:
 * `expired` (401), `read-only` (scopes that end in `:read`), `tec_3` (that technician),
 * `scopes=customer:read,note:write` (just these).
 */
export function authenticate(header: string | null, world: World, allScopes: readonly string[]): User {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw unauthorized('token_missing');
  if (token === 'expired') throw unauthorized('token_expired');
  const person = world.technicians.find(({ id }) => token === id) ?? world.technicians[0];
  if (!person) throw unauthorized('token_invalid');
  const scopes =
    token === 'read-only'
      ? allScopes.filter(scope => scope.endsWith(':read'))
      : token.startsWith('scopes=')
        ? token.slice('scopes='.length).split(',')
        : allScopes;
  return { id: person.id, name: person.name, person, scopes: new Set(scopes) };
}

/** 403 with the first scope that is missing. */
export function authorize(user: User, operation: Operation): void {
  const missing = operation.scopes.find(scope => !user.scopes.has(scope));
  if (missing !== undefined) throw forbidden('missing_scope', { requiredScope: missing });
}
