import type { Person } from '@customer-hub/server/parts/contract/types';
import type { World } from './seed/world.ts';
import { unauthorized } from '@customer-hub/server/parts/server/problems';
import type { User } from '@customer-hub/server/parts/server/user';

/**
 * Any bearer token signs the first technician in with every scope. Tokens that mean something to tests and demos:
 * `expired` (401), `read-only` (scopes that end in `:read`), `tec_3` (that technician),
 * `scopes=customer:read,note:write` (just these).
 */
function authenticate(header: string | null, world: World, all: ReadonlySet<string>): User {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw unauthorized('token_missing');
  if (token === 'expired') throw unauthorized('token_expired');
  const person = world.technicians.find(({ id }) => token === id) ?? world.technicians[0];
  if (!person) throw unauthorized('token_invalid');
  return userOf(person, scopesOf(token, all));
}
/** The only one of a mock. */
export const TENANT = 'acc_1';
export const userOf = (person: Person, scopes: ReadonlySet<string>): User => ({
  id: person.id,
  name: person.name,
  email: `${person.name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@fieldhouse.example`,
  tenant: TENANT,
  person,
  scopes,
});
function scopesOf(token: string, all: ReadonlySet<string>): ReadonlySet<string> {
  if (token === 'read-only') return new Set([...all].filter(scope => scope.endsWith(':read')));
  return token.startsWith('scopes=') ? new Set(token.slice('scopes='.length).split(',')) : all;
}

/** Users of this many headers are remembered: a client sends the same token again and again. */
const REMEMBERED = 100;
/** Who sent a request, by its `Authorization` header. */
export function createSignIn(all: ReadonlySet<string>): (header: string | null, world: World) => User {
  const users = new Map<string, User>();
  let of: World | undefined;
  return (header, world) => {
    if (of !== world) users.clear();
    of = world;
    const known = users.get(header ?? '');
    if (known) return known;
    const user = authenticate(header, world, all);
    if (users.size >= REMEMBERED) users.clear();
    users.set(header ?? '', user);
    return user;
  };
}
