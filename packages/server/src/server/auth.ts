import type { Operation } from '../contract/contract.ts';
import { forbidden } from './problems.ts';
import type { User } from './user.ts';

/** 403 with the first scope that is missing. */
export function authorize(user: User, operation: Operation): void {
  const missing = operation.scopes.find(scope => !user.scopes.has(scope));
  if (missing !== undefined) throw forbidden('missing_scope', { requiredScope: missing });
}
