import type { Context } from './handler.ts';

type Bare = Omit<Context, 'ifMatch' | 'write'>;
type Write = <T>(work: (context: Bare) => Promise<T>) => Promise<T>;

/** The same context for work inside of a transaction: what it writes is part of that. */
function inside(bare: Bare): Context {
  const context: Context = { ...bare, ifMatch: () => undefined, write: work => work(context) };
  return context;
}

/** For work that holds no transaction: each `write` is one. */
export const outside =
  (write: Write): Context['write'] =>
  work =>
    write(own => work(inside(own)));

/**
 * For a handler within a transaction. What it has planned for later runs when that is over, and begins one of its own.
 */
export function during(bare: Bare, write: Write): { write: Context['write']; over(): void } {
  let isOver = false;
  return {
    write: work => (isOver ? outside(write)(work) : work(inside(bare))),
    over() {
      isOver = true;
    },
  };
}
