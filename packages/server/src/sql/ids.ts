import { sql } from 'kysely';
import { rowsOf, type Connection, type Engine } from './engine.ts';
import type { Shape } from './shape.ts';
import type { Work } from './work.ts';

/** How many numbers a server takes at once on PostgreSQL, so that writers do not wait for each other's. */
const BLOCK = 20;

/** The numbers in the ids of new rows, `not_17`: from a counter per tenant and collection. */
export class Ids {
  readonly #engine: Engine;
  readonly #blocks = new Map<string, { next: number; end: number }>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async next(shape: Shape, work: Work): Promise<string> {
    const { prefix } = shape.definition;
    if (this.#engine.kind === 'sqlite') return `${prefix}_${await take(1, work.tenant, shape, work.db)}`;
    const name = `${work.tenant} ${shape.name}`,
      block = this.#blocks.get(name);
    if (block && block.next < block.end) return `${prefix}_${block.next++}`;
    // Numbers are used up even when the transaction is not: a counter that is rolled back would hold up all others.
    const first = await take(BLOCK, work.tenant, shape, this.#engine.aside);
    const known = this.#blocks.get(name);
    if (known && known.next < known.end) return `${prefix}_${first}`;
    this.#blocks.set(name, { next: first + 1, end: first + BLOCK });
    return `${prefix}_${first}`;
  }

  /** Goes on behind the ids that rows brought along. */
  async passBy({ tenant, db: own, numbers }: Work): Promise<void> {
    // As numbers are taken: the transaction would meet those that it has taken itself, again and again.
    const db = this.#engine.kind === 'sqlite' ? own : this.#engine.aside;
    for (const [collection, number] of numbers) {
      await sql`insert into hub_counters (tenant_id, collection, next)
        values (${tenant}, ${collection}, ${number + 1}) on conflict (tenant_id, collection) do update
        set next = excluded.next where hub_counters.next < excluded.next`.execute(db);
      const block = this.#blocks.get(`${tenant} ${collection}`);
      if (block && block.next <= number) this.#blocks.delete(`${tenant} ${collection}`);
    }
  }
}

async function take(count: number, tenant: string, { name }: Shape, db: Connection): Promise<number> {
  const [row] = await rowsOf<{ next: number | string }>(
    sql`insert into hub_counters (tenant_id, collection, next) values (${tenant}, ${name}, ${1 + count})
      on conflict (tenant_id, collection) do update set next = hub_counters.next + ${count} returning next`,
    db,
  );
  return Number(row?.next) - count;
}

/** Notes the number of an id that a row brought along. */
export function noteNumber(id: string, { name, definition }: Shape, { numbers }: Work): void {
  const number = id.startsWith(`${definition.prefix}_`)
    ? Number(id.slice(definition.prefix.length + 1))
    : NaN;
  if (Number.isSafeInteger(number) && number > (numbers.get(name) ?? 0)) numbers.set(name, number);
}
