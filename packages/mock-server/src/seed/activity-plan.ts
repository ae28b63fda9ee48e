import { addDays } from '@customer-hub/server/parts/domain/days';
import { accountDay } from './account.ts';
import type { PlannedCustomer } from './plan.ts';
import type { World } from './world.ts';

/** How far back the history goes. */
const DAYS = 180,
  DRAWN = 1_500,
  MOST = 6_000;
/** What is written down between these times of a day, in Pacific Standard Time. */
const [OPENS, CLOSES] = ['T07:30:00-08:00', 'T18:00:00-08:00'];
/** Entries of a day from which one of its runs is told. */
const BUSY = 12;

interface PlannedDay {
  /** Index of its first entry; the newest of all is 0. */
  readonly first: number;
  readonly count: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** Places that were done in one go, if any. */
  readonly run: { readonly at: number; readonly length: number } | undefined;
}
/** Where an entry stands in the history. */
export interface Moment {
  readonly ms: number;
  /** Of a run: which one, how many, and its place in it from 0. */
  readonly run: { readonly id: string; readonly count: number; readonly place: number } | undefined;
}

/** How many entries a customer has. */
export const activityCount = ({ number, counts }: PlannedCustomer): number =>
  number === 0
    ? DRAWN
    : Math.min(MOST, 4 + counts.devices + counts.contacts + counts.tickets * 3 + counts.passwords);

const plans = new WeakMap<World, Map<number, readonly PlannedDay[]>>();

function planOf(world: World, customer: PlannedCustomer): readonly PlannedDay[] {
  let known = plans.get(world);
  if (!known) plans.set(world, (known = new Map()));
  let plan = known.get(customer.number);
  if (!plan) known.set(customer.number, (plan = planDays(world, customer)));
  return plan;
}

/** Shares the entries out among the days: few at weekends, today only as far as it has gone. */
function planDays(world: World, customer: PlannedCustomer): PlannedDay[] {
  const nowMs = Date.parse(world.now) - 60_000,
    today = accountDay(world.now),
    total = activityCount(customer);
  const days = Array.from({ length: DAYS }, (_, back) => {
    const day = addDays(today, -back),
      fromMs = Date.parse(`${day}${OPENS}`),
      closesMs = Date.parse(`${day}${CLOSES}`),
      toMs = Math.min(closesMs, nowMs),
      random = world.random('activity day', customer.number, back),
      weekday = new Date(`${day}T00:00:00Z`).getUTCDay(),
      busy = weekday === 0 || weekday === 6 ? 0.1 : 0.5 + random.next();
    const share = (toMs - fromMs) / (closesMs - fromMs);
    // Today there is always something to see, on whatever day the demo is opened.
    return {
      fromMs,
      toMs,
      random,
      weight: share <= 0 ? 0 : back === 0 ? Math.max(0.7, share) : busy * share,
    };
  });
  const sum = days.reduce((all, { weight }) => all + weight, 0),
    planned: PlannedDay[] = [];
  let share = 0,
    first = 0;
  for (const { fromMs, toMs, random, weight } of days) {
    share += weight;
    const count = Math.round((total * share) / sum) - first;
    if (count === 0) continue;
    const length = count >= BUSY && random.chance(0.6) ? random.int(4, Math.min(15, count - 4)) : 0,
      run = length > 0 ? { at: random.int(0, count - length), length } : undefined;
    planned.push({ first, count, fromMs, toMs, run });
    first += count;
  }
  return planned;
}

/** When entry `index` happened: each is older than the one before it. */
export function momentOf(world: World, customer: PlannedCustomer, index: number): Moment {
  const plan = planOf(world, customer);
  let low = 0,
    high = plan.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((plan[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const day = plan[low];
  if (!day) throw new RangeError(`No entry ${index}`);
  const at = index - day.first,
    { run } = day,
    timeOf = (place: number): number => {
      const jitter = world.random('activity', customer.number, day.first + place).next();
      return day.toMs - ((place + 0.2 + 0.6 * jitter) / day.count) * (day.toMs - day.fromMs);
    };
  if (!run || at < run.at || at >= run.at + run.length) return { ms: timeOf(at), run: undefined };
  const place = at - run.at;
  return {
    // One after the other, within the second half of a minute.
    ms: timeOf(run.at) - place * 1_000,
    run: { id: `run_${customer.number}_${day.first}`, count: run.length, place },
  };
}
