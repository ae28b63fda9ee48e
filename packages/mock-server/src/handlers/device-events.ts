import { runQuery } from '@customer-hub/server/parts/database/query';
import { eventsOf } from '../inventory/event-log.ts';
import { ok } from '@customer-hub/server/parts/server/answers';
import type { Handlers } from '@customer-hub/server/parts/server/handler';
import { malformed } from '@customer-hub/server/parts/server/problems';
import { reach } from './shared/reach-device.ts';

const DAY_MS = 86_400_000;
const LIST = { search: ['source', 'eventId', 'message'], defaultSort: 'position' };

/** The event log of a device [DVM-32]. */
export const deviceEvents: Handlers<'listDeviceEvents'> = {
  async listDeviceEvents({ path, query: { since, sinceDays, until, histogram, ...query } }, context) {
    const { device, changes } = await reach(path.deviceId, 'event_log', context),
      asOf = changes.asOf.event_log ?? device.inventoryAsOf,
      nowMs = context.clock.nowMs();
    if (since !== undefined && sinceDays !== undefined)
      throw malformed('Send `since` or `sinceDays`, not both.');
    const log = eventsOf(device, asOf),
      sinceMs =
        since !== undefined
          ? Date.parse(since)
          : sinceDays !== undefined
            ? nowMs - sinceDays * DAY_MS
            : -Infinity,
      within = log.between(sinceMs, until === undefined ? Infinity : Date.parse(until));
    // A cursor belongs to the times asked for, too; as asked, because "the last 7 days" goes on.
    const where = { since, sinceDays, until },
      { items, page, facets } = runQuery({ where, query }, log.source(within), LIST, nowMs);
    return ok({
      items: items.map(({ id: _, position: __, ...record }) => record),
      page,
      asOf,
      ...(facets ? { facets } : {}),
      ...(histogram ? { histogram: log.histogram(within, query) } : {}),
    });
  },
};
