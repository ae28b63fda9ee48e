import type { Clock } from '../server/clock.ts';
import { fieldGetter, pathGetter, sortKeyOf, type Key, type LookUp } from './fields.ts';
import { searchText } from './fold.ts';
import { Orders } from './orders.ts';
import { mergePatch } from './patch.ts';
import { runQuery, selectIds, type Source } from './query.ts';
import {
  NotFoundError,
  type Collection,
  type CollectionDefinition,
  type NewRow,
  type QueryRequest,
  type QueryResult,
  type Row,
  type RowPatch,
  type Segment,
  type Where,
  type WriteOptions,
} from './store.ts';

export const RESTORE_MS = 24 * 60 * 60_000;
export interface Change<T extends Row = Row> {
  kind: 'created' | 'updated' | 'deleted' | 'restored';
  row: T;
  options: WriteOptions;
}
interface Environment<T extends Row> {
  clock: Clock;
  lookUp: LookUp;
  onChange(change: Change<T>): void;
  segments: Iterable<Segment<T>>;
  /** Grows with every write to any collection, for answers that joins take part in. */
  version(): number;
}
/** Lists whose matching rows are remembered. */
const REMEMBERED = 12;
const PASSING_MS = 5_000;
const customerOf = (row: object): string | null => {
  const { customerId } = row as { customerId?: unknown };
  return typeof customerId === 'string' ? customerId : null;
};
const pick = (value: unknown, wanted: unknown): boolean =>
  value === wanted || (Array.isArray(value) && value.includes(wanted));

/** Where a slot stands, or would stand, in an ascending list. */
function placeIn(slots: readonly number[], slot: number): number {
  let low = 0,
    high = slots.length;
  if (high > 0 && (slots[high - 1] as number) < slot) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A collection in memory. Rows have a slot, a number in the order of insertion; seeded ones are made when first
 * looked at. What lists need again and again (search text, sort keys, orders, members per customer) is kept per slot
 * and forgotten on write.
 */
export class MemoryCollection<T extends Row> implements Collection<T> {
  readonly definition: CollectionDefinition<T>;
  readonly touched = new Set<number>();
  #environment: Environment<T>;
  #rows: (T | undefined)[] = [];
  #segments: { start: number; end: number; segment: Segment<T> }[] = [];
  #slotOfId = new Map<string, number>();
  #seeded = 0;
  #nextNumber = 1;
  #alive: number[] | undefined;
  #ofCustomer = new Map<string, number[]>();
  #seededFor = new Map<string, [start: number, end: number][]>();
  #texts: (string | undefined)[] = [];
  #columns = new Map<string, (Key | undefined)[]>();
  #orders = new Orders();
  #passing = { version: -1, endsMs: 0, orders: new Orders() };
  #answers = new Map<string, { version: number; answer: ReturnType<NonNullable<Source<T>['remember']>> }>();
  #indexes = new Map<string, Map<unknown, Set<number>>>();

  constructor(definition: CollectionDefinition<T>, environment: Environment<T>) {
    this.definition = definition;
    this.#environment = environment;
    for (const segment of environment.segments) {
      const start = this.#seeded,
        end = start + segment.count;
      this.#segments.push({ start, end, segment });
      this.#seeded = end;
      if (segment.customerId !== null) {
        const ranges = this.#seededFor.get(segment.customerId);
        if (ranges) ranges.push([start, end]);
        else this.#seededFor.set(segment.customerId, [[start, end]]);
      }
    }
    this.#rows.length = this.#seeded;
    this.#nextNumber = this.#seeded + 1;
    for (const { start, end, segment } of this.#segments)
      if (segment.ownIds)
        for (let slot = start; slot < end; slot++) this.#slotOfId.set(this.row(slot).id, slot);
  }

  // Synchronous inside, for joins and the journal.
  peek(id: string): T | undefined {
    const slot = this.#slot(id),
      row = slot === undefined ? undefined : this.row(slot);
    return row?.deletedAt === undefined ? row : undefined;
  }
  row(slot: number): T {
    const known = this.#rows[slot];
    if (known) return known;
    let low = 0,
      high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (slot < (this.#segments[middle]?.end ?? 0)) high = middle;
      else low = middle + 1;
    }
    const found = this.#segments[low];
    if (!found) throw new RangeError(`No slot ${slot}`);
    const id = `${this.definition.prefix}_${slot + 1}`;
    const made = found.segment.make(slot - found.start, id) as T;
    made.id ??= id;
    made.etag ??= '"1"';
    this.#rows[slot] = made;
    return made;
  }
  #slot(id: string): number | undefined {
    const known = this.#slotOfId.get(id);
    if (known !== undefined || !id.startsWith(`${this.definition.prefix}_`)) return known;
    const number = Number(id.slice(this.definition.prefix.length + 1));
    return Number.isInteger(number) && number >= 1 && number <= this.#seeded && this.row(number - 1).id === id
      ? number - 1
      : undefined;
  }
  #members(customerId: string): number[] {
    let members = this.#ofCustomer.get(customerId);
    if (!members) {
      members = (this.#seededFor.get(customerId) ?? []).flatMap(([start, end]) =>
        Array.from({ length: end - start }, (_, index) => start + index),
      );
      this.#ofCustomer.set(customerId, members);
    }
    return members;
  }
  #isAlive = (slot: number): boolean => this.#rows[slot]?.deletedAt === undefined;
  /** Living slots that match, from the smallest list that holds them all. */
  #scope(where: Where = {}): readonly number[] {
    const { customerId, ...others } = where;
    const conditions = Object.entries(others).filter(([, value]) => value !== undefined);
    let slots: readonly number[];
    const indexed = conditions.findIndex(([field]) => this.definition.indexes?.includes(field));
    const [indexedOn] = indexed >= 0 && typeof customerId !== 'string' ? conditions.splice(indexed, 1) : [];
    if (indexedOn) slots = [...(this.#index(indexedOn[0]).get(indexedOn[1]) ?? [])].sort((a, b) => a - b);
    else if (typeof customerId === 'string') slots = this.#members(customerId);
    else
      slots = this.#alive ??= Array.from({ length: this.#rows.length }, (_, slot) => slot).filter(
        this.#isAlive,
      );
    if (customerId === null) conditions.push(['customerId', null]);
    for (const [field, value] of conditions) {
      const get = pathGetter<T>(field);
      slots = slots.filter(slot => pick(get(this.row(slot)), value));
    }
    return slots;
  }
  #index(field: string): Map<unknown, Set<number>> {
    let index = this.#indexes.get(field);
    if (!index) {
      this.#indexes.set(field, (index = new Map()));
      for (let slot = 0; slot < this.#rows.length; slot++)
        if (this.row(slot).deletedAt === undefined) this.#file(index, field, slot, true);
    }
    return index;
  }
  #file(index: Map<unknown, Set<number>>, field: string, slot: number, add: boolean): void {
    const value = pathGetter<T>(field)(this.row(slot));
    for (const entry of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (!add) {
        index.get(entry)?.delete(slot);
        continue;
      }
      const slots = index.get(entry);
      if (slots) slots.add(slot);
      else index.set(entry, new Set([slot]));
    }
  }

  #source(where: Where | undefined): Source<T> {
    const slots = this.#scope(where),
      { definition } = this,
      { lookUp, clock } = this.#environment;
    const search = (definition.search ?? []).map(field =>
      fieldGetter(field, definition, lookUp, clock.now()),
    );
    const customerOnly =
      where !== undefined && Object.keys(where).every(key => key === 'customerId' || where[key] === undefined)
        ? where.customerId
        : where === undefined
          ? ''
          : undefined;
    return {
      slots,
      row: slot => this.row(slot),
      text: slot =>
        (this.#texts[slot] ??= searchText(
          search
            .map(get => {
              const value = get(this.row(slot));
              return Array.isArray(value) ? value.join('\n') : String(value ?? '');
            })
            .join('\n'),
        )),
      keys: field => {
        const get = fieldGetter(field, definition, lookUp, clock.now());
        if (this.#changesByItself(field)) {
          // For this question alone: a sort asks for each key many times.
          const once: (Key | undefined)[] = [];
          return slot => {
            const known = once[slot];
            return known === undefined ? (once[slot] = sortKeyOf(get(this.row(slot)))) : known;
          };
        }
        let column = this.#columns.get(field);
        if (!column) this.#columns.set(field, (column = []));
        return slot => {
          const known = column[slot];
          return known === undefined ? (column[slot] = sortKeyOf(get(this.row(slot)))) : known;
        };
      },
      remember: (question, find) => {
        const known = this.#answers.get(question),
          version = this.#environment.version();
        if (known?.version === version) return known.answer;
        const answer = find();
        this.#answers.delete(question);
        this.#answers.set(question, { version, answer });
        if (this.#answers.size > REMEMBERED)
          this.#answers.delete(this.#answers.keys().next().value as string);
        return answer;
      },
      order: (fields, deep) => {
        if (typeof customerOnly !== 'string') return undefined;
        return (
          fields.some(({ field }) => this.#changesByItself(field)) ? this.#passingOrders() : this.#orders
        ).get(customerOnly, fields, slots, deep, this.#source(where));
      },
    };
  }
  /** Orders by what a join or a computation gives: until anything is written, and for a few seconds at most. */
  #passingOrders(): Orders {
    const version = this.#environment.version(),
      nowMs = this.#environment.clock.nowMs();
    if (this.#passing.version !== version || nowMs >= this.#passing.endsMs)
      this.#passing = { version, endsMs: nowMs + PASSING_MS, orders: new Orders() };
    return this.#passing.orders;
  }
  /** Values that change without a write to this collection must not be kept. */
  #changesByItself(field: string): boolean {
    return field in (this.definition.joins ?? {}) || field in (this.definition.computed ?? {});
  }

  #changed(slot: number, kind: Change['kind'], before: T | undefined, row: T, options: WriteOptions): T {
    for (const [field, index] of this.#indexes)
      if (before && before.deletedAt === undefined) this.#file(index, field, slot, false);
    this.#rows[slot] = row;
    this.touched.add(slot);
    this.#texts[slot] = undefined;
    for (const column of this.#columns.values()) column[slot] = undefined;
    const from = before && before.deletedAt === undefined ? customerOf(before) : undefined,
      to = row.deletedAt === undefined ? customerOf(row) : undefined;
    if (from !== to) {
      // In place, and without sorting: a job over 100,000 devices inserts, moves or deletes as many rows.
      if (typeof from === 'string') {
        const members = this.#members(from),
          at = placeIn(members, slot);
        if (members[at] === slot) members.splice(at, 1);
      }
      if (typeof to === 'string') {
        const members = this.#members(to);
        members.splice(placeIn(members, slot), 0, slot);
      }
    }
    if ((before?.deletedAt === undefined) !== (row.deletedAt === undefined) || !before)
      this.#alive = undefined;
    for (const [field, index] of this.#indexes)
      if (row.deletedAt === undefined) this.#file(index, field, slot, true);
    this.#orders.changed(slot);
    this.#environment.onChange({ kind, row, options });
    return row;
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
    return this.#scope(where).map(slot => this.row(slot));
  }
  async count(where?: Where): Promise<number> {
    return this.#scope(where).length;
  }
  async query(request: QueryRequest): Promise<QueryResult<T>> {
    return runQuery(request, this.#source(request.where), this.definition, {
      nowMs: this.#environment.clock.nowMs(),
      lookUp: this.#environment.lookUp,
    });
  }
  async select(request: QueryRequest): Promise<string[]> {
    return selectIds(request, this.#source(request.where), this.definition, {
      nowMs: this.#environment.clock.nowMs(),
      lookUp: this.#environment.lookUp,
    });
  }

  async insert(input: NewRow<T>, options: WriteOptions = {}): Promise<T> {
    const now = this.#environment.clock.now(),
      id = input.id ?? `${this.definition.prefix}_${this.#nextNumber++}`;
    if (this.#slot(id) !== undefined) throw new Error(`${id} exists`);
    return this.#add({ createdAt: now, updatedAt: now, ...input, id, etag: '"1"' } as unknown as T, options);
  }
  #add(row: T, options: WriteOptions): T {
    const slot = this.#rows.length;
    this.#slotOfId.set(row.id, slot);
    this.#rows.push(row);
    return this.#changed(slot, 'created', undefined, row, options);
  }
  async update(id: string, patch: RowPatch<T>, options: WriteOptions = {}): Promise<T> {
    const before = await this.need(id),
      { clock } = this.#environment;
    const version = Number(before.etag?.replaceAll('"', '') ?? 1) + 1;
    const stamp = options.silent
      ? {}
      : { etag: `"${version}"`, ...('updatedAt' in before ? { updatedAt: clock.now() } : {}) };
    return this.#changed(
      this.#slot(id) as number,
      'updated',
      before,
      { ...mergePatch(before, patch), ...stamp },
      options,
    );
  }
  async remove(id: string, options: WriteOptions = {}): Promise<void> {
    const before = await this.need(id);
    this.#changed(
      this.#slot(id) as number,
      'deleted',
      before,
      { ...before, deletedAt: this.#environment.clock.now() },
      options,
    );
  }
  async restore(id: string, options: WriteOptions = {}): Promise<T> {
    const slot = this.#slot(id),
      before = slot === undefined ? undefined : this.row(slot);
    if (slot === undefined || !before) throw new NotFoundError(id);
    if (before.deletedAt === undefined) return before;
    if (this.#environment.clock.nowMs() - Date.parse(before.deletedAt) > RESTORE_MS)
      throw new NotFoundError(id);
    const { deletedAt: _, ...kept } = before;
    return this.#changed(slot, 'restored', before, kept as unknown as T, options);
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
      else
        this.#changed(
          slot,
          'updated',
          this.row(slot),
          { ...this.row(slot), deletedAt: undefined, ...row },
          { event: false },
        );
    }
  }
}
