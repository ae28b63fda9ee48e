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
/** Headers of every answer to every check. */
const headersOf = (id: string, title: string, names: readonly string[]): Check => ({
  id: `account.getAccount.${id}`,
  title: `every answer ${title}`,
  resource: 'account',
  phase: 'after',
  clause: `#/components/headers/${names[0]}`,
  run: async ({ world, client }) => {
    // So that there is one, whatever else is checked.
    await client.call('getAccount', { any: true });
    for (const name of names) {
      const exchange = world.options.observer.headless.get(name);
      if (exchange) throw new Failure(`${name} is ${exchange.headers.get(name) ?? 'missing'}`, exchange);
    }
  },
});
const everyAnswer: readonly Check[] = [
  headersOf('request-id', 'tells its id, by which problems are traced', ['X-Request-Id']),
  headersOf('rate-limit', 'tells how many requests are left, and a refused one when to ask again', [
    'RateLimit-Limit',
    'RateLimit-Remaining',
    'RateLimit-Reset',
    'Retry-After',
  ]),
];
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

export const answerChecks = (contract: Contract): Check[] => [
  ...everyAnswer,
  ...[...contract.operations.values()].flatMap(operation => [
    answersOf(operation),
    problemsOf(operation),
    ...(near.has(operation.resource) ? [secretsOf(operation)] : []),
  ]),
];
