import type { Clock } from '../server/clock.ts';
import { Columns } from './columns.ts';
import { daysOf, pathGetter, type LookUp } from './fields.ts';
import { Indexes } from './indexes.ts';
import { canReturn, checkVersion, living } from './living.ts';
import { Members } from './members.ts';
import { Orders, type Kept } from './orders.ts';
import { patched } from './patch.ts';
import { customerOf, listOf } from './owner.ts';
import { includesSorted } from './places.ts';
import { runQuery, selectIds } from './query.ts';
import { Remembered } from './remembered.ts';
import { Seeded } from './seeded.ts';
import type { Source } from './source.ts';
import { Sparse } from './sparse.ts';
import { tallyRows } from './tally.ts';
import {
  isWanted,
  NotFoundError,
  type Collection,
  type CollectionDefinition,
  type ManyOptions,
  type NewRow,
  type QueryRequest,
  type QueryResult,
  type Row,
  type RowPatch,
  type Segment,
  type Tally,
  type TallyRequest,
  type Where,
  type WriteOptions,
} from './store.ts';

export interface Change<T extends Row = Row> {
  kind: 'created' | 'updated' | 'deleted' | 'restored';
  row: T;
  options: WriteOptions;
  /** Makes the row what it was, as if nothing had happened. Later changes of it have to be undone before. */
  undo(): void;
}
interface Environment<T extends Row> {
  clock: Clock;
  lookUp: LookUp;
  onChange(change: Change<T>): void;
  segments: Iterable<Segment<T>>;
  /** Grows with every write to any collection, for answers that joins take part in. */
  version(): number;
  /** With more rows than this, one that a filter or a sort looked at is not kept for that. Default 250,000. */
  many?: number;
}
const MANY = 250_000;
/** Of a row that was never there: nobody can bring it back. */
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * A collection in memory. Rows have a slot, a number in the order of insertion; seeded ones are made when first
 * looked at. What lists need again and again (search text, sort keys, orders, members per customer) is kept per slot
 * and forgotten on write.
 */
export class MemoryCollection<T extends Row> implements Collection<T> {
  readonly definition: CollectionDefinition<T>;
  readonly touched = new Set<number>();
  readonly #environment: Environment<T>;
  readonly #seeded: Seeded<T>;
  readonly #rows = new Sparse<T>();
  readonly #slotOfId = new Map<string, number>();
  readonly #members: Members<T>;
  readonly #indexes: Indexes<T>;
  readonly #columns: Columns<T>;
  readonly #orders = new Orders();
  readonly #remembered: Remembered;
  #length: number;
  #nextNumber: number;

  constructor(definition: CollectionDefinition<T>, environment: Environment<T>) {
    const { lookUp, clock, segments } = environment;
    this.definition = definition;
    this.#environment = environment;
    this.#seeded = new Seeded(definition.prefix, segments);
    this.#members = new Members(this.#seeded);
    this.#indexes = new Indexes(definition.indexes);
    this.#columns = new Columns(definition, lookUp, clock, {
      known: slot => this.#rows.get(slot),
      glance: slot => this.#glance(slot),
    });
    this.#remembered = new Remembered(environment.version, clock);
    this.#length = this.#seeded.count;
    this.#nextNumber = this.#length + 1;
    for (const { start, end, segment } of this.#seeded.runs)
      if (segment.ownIds)
        for (let slot = start; slot < end; slot++) this.#slotOfId.set(this.row(slot).id, slot);
  }

  peek(id: string): T | undefined {
    const slot = this.#slot(id);
    return slot === undefined ? undefined : living(this.row(slot));
  }
  row(slot: number): T {
    const known = this.#rows.get(slot);
    if (known) return known;
    const made = this.#seeded.make(slot);
    this.#rows.set(slot, made);
    return made;
  }
  #glance(slot: number): T {
    const { many = MANY } = this.#environment;
    return this.#length <= many ? this.row(slot) : (this.#rows.get(slot) ?? this.#seeded.make(slot));
  }
  #id(slot: number): string {
    return this.#rows.get(slot)?.id ?? this.#seeded.id(slot);
  }
  #slot(id: string): number | undefined {
    const known = this.#slotOfId.get(id);
    if (known !== undefined) return known;
    const slot = this.#seeded.slotOf(id);
    return slot !== undefined && this.#id(slot) === id ? slot : undefined;
  }
  #isAlive = (slot: number): boolean => this.#rows.get(slot)?.deletedAt === undefined;
  #all(): readonly number[] {
    return this.#members.all(this.#length, this.#isAlive);
  }

  /** Living slots that match, from the smallest list that holds them all. */
  #scope(where: Where = {}): readonly number[] {
    const { customerId, ...others } = where;
    const conditions = Object.entries(others).filter(([, value]) => value !== undefined);
    const indexed = conditions.findIndex(
        ([field, value]) => this.#indexes.has(field) && !Array.isArray(value),
      ),
      customer = typeof customerId === 'string' ? customerId : undefined,
      whole = (): readonly number[] => (customer === undefined ? this.#all() : this.#members.of(customer));
    const [indexedOn] = indexed >= 0 ? conditions.splice(indexed, 1) : [];
    let slots = indexedOn
      ? this.#indexes.slots(...indexedOn, customer, () => this.#rowsOf(whole()))
      : whole();
    if (customerId !== undefined && customer === undefined) conditions.push(['customerId', customerId]);
    for (const [field, value] of conditions) {
      const get = pathGetter<T>(field);
      slots = slots.filter(slot => isWanted(get(this.#glance(slot)), value));
    }
    return slots;
  }
  *#rowsOf(slots: readonly number[]): Iterable<[slot: number, row: T]> {
    for (const slot of slots) yield [slot, this.#glance(slot)];
  }

  #source(where: Where | undefined): Source<T> {
    const slots = this.#scope(where),
      columns = this.#columns,
      list = listOf(where);
    const source: Source<T> = {
      slots,
      dayOf: daysOf(this.definition, this.#environment.lookUp),
      row: slot => this.row(slot),
      id: slot => this.#id(slot),
      glance: slot => this.#glance(slot),
      texts: () => columns.texts(),
      values: field => columns.values(field),
      keys: field => columns.keys(field),
      remember: (question, find) => this.#remembered.answer(question, find),
      order: (fields, deep) => {
        if (list === undefined) return undefined;
        const passing = fields.some(({ field }) => columns.changesByItself(field)),
          orders = passing ? this.#remembered.orders() : this.#orders;
        const seeded = (field: string): Kept | undefined => this.#seededOrder(list, field, slots);
        return orders.get({ name: list, slots, source, seeded }, fields, deep);
      },
    };
    return source;
  }
  /** What the seed tells about the order of a customer's rows; those that were written to have to be put in. */
  #seededOrder(customerId: string, field: string, slots: readonly number[]): Kept | undefined {
    const [run, more] = this.#seeded.runsOf(customerId);
    const indexes = run && !more && run.segment.order?.(field);
    if (!indexes) return undefined;
    const { start, end } = run,
      stale = [...this.touched].filter(slot => (slot >= start && slot < end) || includesSorted(slots, slot));
    return { slots: indexes.map(index => start + index), stale: new Set(stale) };
  }

  #changed(slot: number, kind: Change['kind'], before: T | undefined, row: T, options: WriteOptions): T {
    const wasTouched = this.touched.has(slot);
    this.#put(slot, before, row);
    this.touched.add(slot);
    const undo = (): void => {
      this.#put(slot, row, before ?? { ...row, deletedAt: NEVER });
      if (!wasTouched) this.touched.delete(slot);
      if (before === undefined) this.#slotOfId.delete(row.id);
    };
    this.#environment.onChange({ kind, row, options, undo });
    return row;
  }
  #put(slot: number, before: T | undefined, row: T): void {
    const [was, is] = [living(before), living(row)];
    this.#rows.set(slot, row);
    this.#columns.forget(slot);
    this.#members.move(slot, customerOf(was), customerOf(is));
    if ((was === undefined) !== (is === undefined)) this.#members.forgetAll();
    this.#indexes.changed(slot, was, is);
    this.#orders.changed(slot);
  }

  async get(id: string): Promise<T | undefined> {
    return this.peek(id);
  }
  async need(id: string): Promise<T> {
    const row = this.peek(id);
    if (!row) throw new NotFoundError(id);
    return row;
  }
  async getMany(ids: readonly string[]): Promise<T[]> {
    return ids.flatMap(id => this.peek(id) ?? []);
  }
  async find(where?: Where): Promise<T[]> {
    return this.#scope(where).map(slot => this.#glance(slot));
  }
  async count(where?: Where): Promise<number> {
    return this.#scope(where).length;
  }
  async tally(request: TallyRequest): Promise<Tally[]> {
    return tallyRows(await this.find(request.where), request);
  }
  async query(request: QueryRequest): Promise<QueryResult<T>> {
    return runQuery(request, this.#source(request.where), this.definition, this.#environment.clock.nowMs());
  }
  async select(request: QueryRequest): Promise<string[]> {
    return selectIds(request, this.#source(request.where), this.definition, this.#environment.clock.nowMs());
  }

  async insert(input: NewRow<T>, options: WriteOptions = {}): Promise<T> {
    const now = this.#environment.clock.now(),
      id = input.id ?? `${this.definition.prefix}_${this.#nextNumber++}`;
    if (this.#slot(id) !== undefined) throw new Error(`${id} exists`);
    return this.#add({ createdAt: now, updatedAt: now, ...input, id, etag: '"1"' } as unknown as T, options);
  }
  async insertMany(rows: readonly NewRow<T>[], options?: WriteOptions): Promise<void> {
    for (const row of rows) await this.insert(row, options);
  }
  #add(row: T, options: WriteOptions): T {
    const slot = this.#length++;
    this.#slotOfId.set(row.id, slot);
    return this.#changed(slot, 'created', undefined, row, options);
  }
  async update(id: string, patch: RowPatch<T>, options: WriteOptions = {}): Promise<T> {
    const slot = this.#slot(id);
    if (slot === undefined || (!options.evenRemoved && !living(this.row(slot)))) throw new NotFoundError(id);
    const before = checkVersion(this.row(slot), options),
      after = patched(before, patch, options, this.#environment.clock);
    return this.#changed(slot, 'updated', before, after, options);
  }
  async updateMany(ids: readonly string[], patch: RowPatch<T>, options?: ManyOptions): Promise<void> {
    for (const id of new Set(ids)) await this.update(id, patch, options);
  }
  async remove(id: string, options: WriteOptions = {}): Promise<void> {
    const before = checkVersion(await this.need(id), options),
      row = { ...before, deletedAt: this.#environment.clock.now() };
    this.#changed(this.#slot(id) as number, 'deleted', before, row, options);
  }
  async restore(id: string, options: WriteOptions = {}): Promise<T> {
    const slot = this.#slot(id),
      before = slot === undefined ? undefined : this.row(slot);
    if (slot === undefined || !before) throw new NotFoundError(id);
    if (before.deletedAt === undefined) return before;
    if (!canReturn(before, this.#environment.clock.nowMs())) throw new NotFoundError(id);
    const { deletedAt: _, ...kept } = before;
    return this.#changed(slot, 'restored', before, kept as unknown as T, options);
  }

  async deleted(): Promise<T[]> {
    const nowMs = this.#environment.clock.nowMs();
    return [...this.touched].map(slot => this.row(slot)).filter(row => canReturn(row, nowMs));
  }

  /** Every row that differs from the seed, without hidden fields. */
  changedRows(): T[] {
    return [...this.touched].map(slot => this.visibleToJournal(this.row(slot)));
  }
  visibleToJournal(row: T): T {
    const { hidden } = this.definition;
    return hidden
      ? (Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.includes(key))) as unknown as T)
      : row;
  }
  /** Puts rows of a journal in place, silently. */
  apply(rows: readonly T[]): void {
    for (const row of rows) {
      const slot = this.#slot(row.id);
      const number = Number(row.id.slice(this.definition.prefix.length + 1));
      if (Number.isInteger(number)) this.#nextNumber = Math.max(this.#nextNumber, number + 1);
      if (slot === undefined) this.#add(row, { event: false });
      else {
        const before = this.row(slot);
        this.#changed(slot, 'updated', before, { ...before, deletedAt: undefined, ...row }, { event: false });
      }
    }
  }
}
