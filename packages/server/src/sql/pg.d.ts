/** The part of `pg` that is used here; the package brings no types. */
declare module 'pg' {
  import type { PostgresPool } from 'kysely';
  interface Pool extends PostgresPool {
    on(event: 'error', listener: (error: Error) => void): this;
  }
  const pg: { Pool: new (options: { connectionString: string; max?: number }) => Pool };
  export default pg;
}
