// The contract as types: what goes into an operation and what comes out, by its id.
import type { operations as table } from '../generated/operations.ts';
import type { AdvancedFilter, operations } from '../generated/types.ts';

export type OperationId = keyof operations;

/** Ids of the operations with this HTTP method. */
export type IdOf<Method extends string> = {
  [Id in OperationId]: (typeof table)[Id]['method'] extends Method ? Id : never;
}[OperationId];

type Values<T> = T[keyof T];
type Answers<Id extends OperationId> = operations[Id]['responses'];
type Success<Id extends OperationId> = Answers<Id>[keyof Answers<Id> & (200 | 201 | 202 | 204)];

/** Query parameters of an operation. An advanced filter may be given as an object. */
export type Query<Id extends OperationId> = operations[Id] extends { parameters: { query?: infer Q } }
  ? 'filter' extends keyof NonNullable<Q>
    ? Omit<NonNullable<Q>, 'filter'> & { filter?: string | AdvancedFilter }
    : NonNullable<Q>
  : never;

type Content<T> = [T] extends [{ content: infer C }] ? Values<C> : never;
type RequestBody<Id extends OperationId> = operations[Id] extends { requestBody?: infer B } ? B : undefined;

/** Request body of an operation; `undefined` when it takes none. */
export type Body<Id extends OperationId> = [NonNullable<RequestBody<Id>>] extends [never]
  ? undefined
  : Content<NonNullable<RequestBody<Id>>> | (undefined extends RequestBody<Id> ? undefined : never);

/** What an operation answers; `void` when it has no body. */
export type Result<Id extends OperationId> = Success<Id> extends { content: infer C } ? Values<C> : void;

/** Ids of the operations that answer a page. */
export type ListId = {
  [Id in OperationId]: Result<Id> extends { items: unknown[]; page: object } ? Id : never;
}[OperationId];

/** One row of what a list operation answers. */
export type Item<Id extends OperationId> = Result<Id> extends { items: (infer T)[] } ? T : never;

/** What a list operation answers beside its rows, page and facets. */
export type Extra<Id extends OperationId> = Omit<Result<Id>, 'items' | 'page' | 'facets'>;

/** A record, or what identifies one version of it. Changes send `etag` as `If-Match`. */
export interface Versioned {
  readonly id: string;
  readonly etag: string;
}
