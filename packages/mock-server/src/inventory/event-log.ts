import type { EventLogHistogram, EventLogRecord } from '@customer-hub/server/parts/contract/types';
import { fold } from '@customer-hub/server/parts/database/fold';
import { searchPredicate } from '@customer-hub/server/parts/database/filter';
import { createRandom, hash } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Matching, Source } from '@customer-hub/server/parts/database/source';
import { RECORDS } from './event-records.ts';
import { lastFew } from './last-few.ts';

const HOUR_MS = 3_600_000,
  DAY_MS = 24 * HOUR_MS;
/** A record as a list shows it, with its place: the newest is the first. */
export type EventRow = EventLogRecord & { id: string; position: number };

/** How often something is written: a controller of a domain hears of every sign-in. */
const paceOf = ({
  name,
  kind,
}: DeviceRow): { blockMs: number; blocks: number; least: number; most: number } =>
  kind === 'server' && name === 'SRV-DC01'
    ? { blockMs: HOUR_MS / 2, blocks: 2_900, least: 28, most: 44 }
    : { blockMs: 4 * HOUR_MS, blocks: 270, least: 0, most: 3 };

const texts = RECORDS.map(([, , source, eventId, message]) => fold(`${source}\n${eventId}\n${message}`));

/** The event log of a device, in columns: there may be 100,000 records, of which a page shows fifty. */
export class DeviceEvents {
  readonly length: number;
  readonly #id: string;
  readonly #user: string | null;
  /** Newest first. */
  readonly #times: Float64Array;
  readonly #kinds: Uint8Array;
  readonly #remembered = lastFew<Matching>(8);
  readonly #histograms = lastFew<EventLogHistogram>(8);
  readonly #slots = lastFew<readonly number[]>(2);

  constructor(device: DeviceRow, untilMs: number) {
    const { blockMs, blocks, least, most } = paceOf(device),
      last = Math.floor(untilMs / blockMs),
      times: number[] = [],
      kinds: number[] = [];
    for (let block = last; block > last - blocks; block--) {
      const random = createRandom('event log', device.id, block),
        at = Array.from(
          { length: random.int(least, most) },
          () => block * blockMs + Math.floor(random.next() * blockMs),
        );
      for (const time of at.sort((a, b) => b - a)) {
        const kind = random.int(0, RECORDS.length - 1);
        // Drawn all the same, or what was written before would change as time goes by.
        if (time > untilMs) continue;
        times.push(time);
        kinds.push(kind);
      }
    }
    this.#id = device.id;
    this.#user = device.lastLoginUser;
    this.#times = Float64Array.from(times);
    this.#kinds = Uint8Array.from(kinds);
    this.length = times.length;
  }

  record(slot: number): EventLogRecord {
    const [log, level, source, eventId, message] = this.#known(slot),
      at = this.#times[slot] ?? 0;
    return {
      recordId: 40_000 + (Math.floor(at / 1_000) % 90_000_000),
      log,
      level,
      source,
      eventId,
      message,
      user:
        log === 'security'
          ? this.#user
          : hash('event user', this.#id, at) % 5 === 0
            ? 'NT AUTHORITY\\SYSTEM'
            : null,
      at: new Date(at).toISOString(),
    };
  }

  /** The slots from one time to another; the times go down. */
  between(sinceMs: number, untilMs: number): { from: number; to: number } {
    return { from: this.#first(time => time <= untilMs), to: this.#first(time => time < sinceMs) };
  }

  /** These slots for the query engine; values are read from the columns, and rows made when shown. */
  source({ from, to }: { from: number; to: number }): Source<EventRow> {
    const slots = this.#slots(`${from} ${to}`, () =>
        Array.from({ length: to - from }, (_, index) => from + index),
      ),
      row = (slot: number): EventRow => ({ ...this.record(slot), id: `evr_${slot}`, position: slot });
    return {
      slots,
      row,
      id: slot => `evr_${slot}`,
      glance: row,
      texts: () => slot => texts[this.#kinds[slot] ?? 0] ?? '',
      values: field => {
        const of = VALUES[field];
        return of ? slot => of(this.#known(slot)) : slot => row(slot)[field as keyof EventRow];
      },
      keys: () => slot => slot,
      order: () => ({ length: slots.length, at: index => from + index }),
      remember: (question, answer) => this.#remembered(`${from} ${to} ${question}`, answer),
    };
  }

  /** How many of each level lie in each span, of those that pass. */
  histogram(within: { from: number; to: number }, { q, log, source, eventId }: Wanted): EventLogHistogram {
    const wanted = { q, log, source, eventId };
    return this.#histograms(JSON.stringify([within, wanted]), () => this.#count(within, wanted));
  }

  #count({ from, to }: { from: number; to: number }, wanted: Wanted): EventLogHistogram {
    const passes = RECORDS.map((known, kind) => isWanted(known, texts[kind] ?? '', wanted)),
      newest = this.#times[from] ?? 0,
      oldest = this.#times[to - 1] ?? newest,
      unit = newest - oldest > 3 * DAY_MS ? 'day' : 'hour',
      spanMs = unit === 'day' ? DAY_MS : HOUR_MS,
      first = Math.floor(oldest / spanMs),
      count = from >= to ? 0 : Math.floor(newest / spanMs) - first + 1;
    const spans = Array.from({ length: count }, (_, index) => ({
      at: new Date((first + index) * spanMs).toISOString(),
      counts: { critical: 0, error: 0, warning: 0, information: 0, verbose: 0 },
    }));
    for (let slot = from; slot < to; slot++) {
      const kind = this.#kinds[slot] ?? 0,
        span = spans[Math.floor((this.#times[slot] ?? 0) / spanMs) - first];
      if (passes[kind] && span) span.counts[this.#known(slot)[1]]++;
    }
    return { unit, spans };
  }

  #known(slot: number): (typeof RECORDS)[number] {
    return RECORDS[this.#kinds[slot] ?? 0] ?? FIRST;
  }
  #first(is: (time: number) => boolean): number {
    let low = 0,
      high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (is(this.#times[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
const FIRST = RECORDS[0] as (typeof RECORDS)[number];
const VALUES: Readonly<Record<string, (known: (typeof RECORDS)[number]) => string | number>> = {
  log: ([log]) => log,
  level: ([, level]) => level,
  source: ([, , source]) => source,
  eventId: ([, , , eventId]) => eventId,
};

/** Filters of the list; an empty one is none. */
export interface Wanted {
  q?: string | undefined;
  log?: readonly string[] | undefined;
  source?: readonly string[] | undefined;
  eventId?: readonly number[] | undefined;
}
function isWanted([log, , source, eventId]: (typeof RECORDS)[number], text: string, wanted: Wanted): boolean {
  const has = <T>(list: readonly T[] | undefined, value: T): boolean => !list?.length || list.includes(value),
    searched = wanted.q ? searchPredicate<string>(wanted.q, own => own) : undefined;
  return (
    has(wanted.log, log) &&
    has(wanted.source, source) &&
    has(wanted.eventId, eventId) &&
    (searched?.(text) ?? true)
  );
}

/** The largest take a few milliseconds to make. */
const lastLogs = lastFew<DeviceEvents>(6);
/** What the device told last of its log. */
export function eventsOf(device: DeviceRow, asOf: string | null): DeviceEvents {
  const untilMs = Date.parse(asOf ?? '2026-01-01T00:00:00Z');
  return lastLogs(
    `${device.id} ${device.kind} ${device.name} ${device.lastLoginUser ?? ''} ${untilMs}`,
    () => new DeviceEvents(device, untilMs),
  );
}
