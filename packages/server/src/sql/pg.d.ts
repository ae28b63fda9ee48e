/** The part of `pg` that is used here; the package brings no types. */
declare module 'pg' {
  import type { PostgresPool } from 'kysely';
  interface Pool extends PostgresPool {
    on(event: 'error', listener: (error: Error) => void): this;
  }
  interface Client {
    connect(): Promise<void>;
    query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
  const pg: {
    Pool: new (options: { connectionString: string; max?: number }) => Pool;
    Client: new (options: { connectionString: string }) => Client;
  };
  export default pg;
}
