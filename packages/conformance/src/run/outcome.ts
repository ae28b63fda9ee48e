import type { Exchange } from '../client/exchange.ts';

/** A promise that was not kept. */
export class Failure extends Error {
  readonly exchange: Exchange | undefined;
  readonly clause: string | undefined;
  constructor(what: string, exchange?: Exchange, clause?: string) {
    super(what);
    this.name = 'Failure';
    this.exchange = exchange;
    this.clause = clause;
  }
}
/** The host does not have this operation, and says so. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
}
/** The check finds nothing to try itself on: no second row, no token for reading, no device. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** Fails the check unless `condition` holds; `what` says what came and what the contract says instead. */
export function expect(condition: boolean, what: string, exchange?: Exchange): asserts condition {
  if (!condition) throw new Failure(what, exchange);
}
export function applies(condition: boolean, why: string): asserts condition {
  if (!condition) throw new NotApplicable(why);
}

export interface Problem {
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  readonly blockers?: readonly { readonly code: string; readonly link?: string }[];
  readonly current?: Readonly<Record<string, unknown>>;
  readonly requiredScope?: string;
}
/** Fails the check unless the answer has one of these statuses. Whether its shape is right is a check of its own. */
export function expectProblem(exchange: Exchange, ...statuses: number[]): Problem {
  expect(
    statuses.includes(exchange.status),
    `it answers ${exchange.status}; the contract says ${statuses.join(' or ')}`,
    exchange,
  );
  return (exchange.body ?? {}) as Problem;
}
/** The code stands in the problem, or with the field that it is about. */
export function expectCode(exchange: Exchange, code: string, ...statuses: number[]): Problem {
  const problem = expectProblem(exchange, ...statuses);
  const codes = [problem.code, ...(problem.errors ?? []).map(one => one.code)];
  expect(codes.includes(code), `its code is ${codes.join(', ') || 'missing'}, not ${code}`, exchange);
  return problem;
}
export function expectStatus(exchange: Exchange, status: number): Record<string, unknown> {
  expect(exchange.status === status, `it answers ${exchange.status}; the contract says ${status}`, exchange);
  return (exchange.body ?? {}) as Record<string, unknown>;
}
