import type { ActivityListParams, AuditEvent, Hub, RequestOptions } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import type { ListPage } from '../../list-view/definition.ts';
import { dayGroups } from './activity-days.ts';
import type { ActivityParts } from './activity-parts.ts';

const first = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : Array.isArray(value) ? first(value[0]) : undefined;
const only = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as T;
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** What a query of the list asks of the server, without the part of the list. */
export const paramsOf = (
  query: ListQuery,
  { subject, list }: Pick<ActivityParts, 'subject' | 'list'>,
  until: string | undefined,
): ActivityListParams => {
  const [from, to] = first(query.time)?.split('/') ?? [];
  return only({
    q: first(query.q),
    area: query.area,
    kind: list === 'passwords' ? ['secret_shown'] : query.kind,
    person: query.person,
    subject: subject ?? first(query.subject),
    // Each look at a password counts.
    fold: list === 'everything' && !subject ? true : undefined,
    from,
    to: earlier(to, until),
  }) as ActivityListParams;
};

const whose = (customerId: string | undefined): string => customerId ?? '-';

/** Asks for a part of the list, and tells what comes along with it. */
export const askActivity = async (
  parts: ActivityParts,
  hub: Hub,
  customerId: string | undefined,
  query: ListQuery,
  options: RequestOptions,
): Promise<ListPage<AuditEvent>> => {
  const { limit, offset, count, groupBy, facets } = query as Record<string, unknown>;
  const isGrouped = groupBy === 'day';
  const named = [...new Set([...String(facets ?? '').split(','), ...(isGrouped ? ['day'] : [])])].filter(
    Boolean,
  );
  const params = paramsOf(query, parts, parts.until());
  const page = await hub.activity.list(
    whose(customerId),
    { ...params, ...(only({ limit, offset, count, facets: named.join(',') }) as ActivityListParams) },
    options,
  );
  const { items, hiddenAreas } = page;
  const days = page.facets?.day;
  // Requests for figures alone tell nothing of the list.
  if (limit !== 1)
    parts.told({
      newest: !offset && !query.time ? items[0]?.at : undefined,
      hiddenAreas,
      groups: days,
      days: query.time ? await otherDays(parts, hub, customerId, query, options) : days,
    });
  return { ...page, ...(isGrouped ? { groups: dayGroups(days ?? {}) } : {}) };
};

/** Entries of all days, where some are chosen. */
const otherDays = async (
  parts: ActivityParts,
  hub: Hub,
  customerId: string | undefined,
  { time: _, ...query }: ListQuery,
  options: RequestOptions,
): Promise<Readonly<Record<string, number>> | undefined> => {
  const params = paramsOf(query, parts, parts.until());
  const { facets } = await hub.activity.list(
    whose(customerId),
    { ...params, limit: 1, facets: 'day' },
    options,
  );
  return facets?.day;
};

/** How many entries have come after a moment, within the same filters. */
export const countFresh = async (
  parts: Pick<ActivityParts, 'subject' | 'list'>,
  hub: Hub,
  customerId: string | undefined,
  query: ListQuery,
  newest: string,
): Promise<number> => {
  // The moment itself is known already.
  const from = new Date(Date.parse(newest) + 1).toISOString();
  const page = await hub.activity.list(whose(customerId), {
    ...paramsOf(query, parts, undefined),
    from,
    limit: 1,
    count: 'exact',
  });
  return page.totalCount ?? 0;
};
