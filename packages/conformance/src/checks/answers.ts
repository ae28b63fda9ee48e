import type { Contract, Operation } from '../contract/contract.ts';
import type { Check } from '../run/check.ts';
import { Failure, NotApplicable } from '../run/outcome.ts';

/** What all other checks saw of an operation, held against the contract. */
const answersOf = (operation: Operation): Check => ({
  id: `${operation.resource}.${operation.id}.answers`,
  title: `${operation.id}: successes have the status, the headers, the content type and the schema`,
  resource: operation.resource,
  phase: 'after',
  clause: `${operation.pointer}/responses`,
  run: async ({ world }) => {
    const { success, successes } = world.options.observer.of(operation.id);
    if (success) throw new Failure(success.what, success.exchange, success.clause);
    if (successes === 0) throw new NotApplicable('no check had a success of it');
  },
});
const problemsOf = (operation: Operation): Check => ({
  id: `${operation.resource}.${operation.id}.problems`,
  title: `${operation.id}: refusals are application/problem+json with type, title, status and code`,
  resource: operation.resource,
  phase: 'after',
  clause: '#/components/schemas/Problem',
  run: async ({ world }) => {
    const { refusal, refusals } = world.options.observer.of(operation.id);
    if (refusal) throw new Failure(refusal.what, refusal.exchange, refusal.clause);
    if (refusals === 0) throw new NotApplicable('no check was refused by it');
  },
});
const secretsOf = (operation: Operation): Check => ({
  id: `${operation.resource}.${operation.id}.secrets`,
  title: `${operation.id}: no answer holds a secret`,
  resource: operation.resource,
  phase: 'after',
  clause: '#/components/schemas/PasswordInput/properties/secret "Never answered"',
  run: async ({ world }) => {
    const told = world.options.observer.told.get(operation.id);
    if (told) throw new Failure('the answer holds the secret of a password that was stored before', told);
    if (world.secrets.size === 0) throw new NotApplicable('this run stored no secret');
  },
});
const near = new Set([
  'passwords',
  'events',
  'exports',
  'deleted-records',
  'customers',
  'devices',
  'imports',
  'jobs',
]);

export const answerChecks = (contract: Contract): Check[] =>
  [...contract.operations.values()].flatMap(operation => [
    answersOf(operation),
    problemsOf(operation),
    ...(near.has(operation.resource) ? [secretsOf(operation)] : []),
  ]);
