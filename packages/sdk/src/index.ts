export { createHub, type Hub } from './core/hub.ts';
export * from './core/errors.ts';
export { Secret } from './core/secret.ts';
export type * from './core/options.ts';
export type * from './core/page.ts';
export type * from './core/types.ts';
export type * from './core/file.ts';
export type { StreamEvent } from './transport/event-stream.ts';
export type * from './generated/types.ts';
