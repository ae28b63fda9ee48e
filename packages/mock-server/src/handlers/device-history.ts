import { addDays } from '@customer-hub/server/parts/domain/days';
import { ok } from '@customer-hub/server/parts/server/answers';
import type { Handlers } from '@customer-hub/server/parts/server/handler';
import { historyOf } from './shared/history.ts';
import { pageOfRows } from '@customer-hub/server/parts/handlers/shared/page-of-rows';

const DAYS_SHOWN = 90;
const LIST = {
  search: ['title', 'detail', 'by.name'],
  computed: { person: (row: object) => (row as { by: { id: string } | null }).by?.id },
};

/** Everything that happened to a device [timeline]. */
export const deviceHistory: Handlers<'listDeviceHistory'> = {
  async listDeviceHistory({ path, query: { since, until, ...query } }, context) {
    const all = await historyOf(await context.db.devices.need(path.deviceId), context),
      sinceMs = since === undefined ? -Infinity : Date.parse(since),
      untilMs = until === undefined ? Infinity : Date.parse(until),
      shown = all.filter(({ at }) => Date.parse(at) >= sinceMs && Date.parse(at) <= untilMs);
    const { items, page, facets } = pageOfRows(shown, query, LIST, context);
    const { kind, person, q } = query,
      filters = { kind, person, q, limit: all.length },
      matching = pageOfRows(all, filters, LIST, context),
      perDay = countByDay(matching.items, context.now().slice(0, 10));
    return ok({ items, page, ...(facets ? { facets } : {}), perDay });
  },
};

function countByDay(entries: readonly { at: string }[], today: string): { date: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { at } of entries) counts.set(at.slice(0, 10), (counts.get(at.slice(0, 10)) ?? 0) + 1);
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const date = addDays(today, index - DAYS_SHOWN + 1);
    return { date, count: counts.get(date) ?? 0 };
  });
}
