import type { WebhookDeliveryRow, WebhookRow } from '../database/collections/webhooks.ts';
import { ConflictError } from '../database/store.ts';
import type { HubEvent } from '../server/events.ts';
import type { Activity, Context } from '../server/handler.ts';
import { deliver } from './deliver.ts';

const MINUTE_MS = 60_000;
/** Between one failure and the next trial; the last again and again, until the webhook is switched off. */
const PAUSES_MS = [1, 5, 30, 120, 360, 720].map(minutes => minutes * MINUTE_MS);
/** Whoever has taken a delivery and not come back by then has ended. */
const TAKEN_MS = 2 * MINUTE_MS;
/** How often deliveries are looked for that another server has left behind. */
const SWEEP_MS = MINUTE_MS;
/** The row that says how far events have become deliveries. */
export const POSITION = 'whp_1';

/**
 * Sends events to the webhooks that want them: each at least once, also over a restart and beside other servers, and
 * again with growing pauses while the other side fails.
 */
export const sendEvents: Activity = async context => {
  const { db, events, clock } = context,
    from = await positionOf(context);
  let queue = Promise.resolve();
  events.follow(from, ({ sequence, event }) => {
    queue = queue
      .then(() => enqueue(sequence, event, context))
      .catch((error: unknown) => context.report(error));
  });
  const sweep = async (): Promise<void> => {
    clock.after(SWEEP_MS, sweep);
    for (const status of ['waiting', 'sending'] as const)
      for (const row of await db.webhookDeliveries.find({ status })) plan(row, context);
  };
  await sweep();
};

/** How far events have become deliveries. Who begins writes it down, so that a restart misses no event. */
async function positionOf({ db, events }: Context): Promise<number> {
  const known = await db.webhookPositions.get(POSITION);
  if (known) return known.sequence;
  const { last: sequence } = await events.stand();
  try {
    await db.webhookPositions.insert({ id: POSITION, sequence }, { event: false });
    return sequence;
  } catch (error) {
    // Another server was faster.
    const theirs = await db.webhookPositions.get(POSITION);
    if (!theirs) throw error;
    return theirs.sequence;
  }
}

const wants = (
  { types, customerId, status, deletedAt }: WebhookRow & { deletedAt?: string },
  event: HubEvent,
): boolean =>
  status === 'active' &&
  deletedAt === undefined &&
  (customerId === null || customerId === event.customerId) &&
  (types.length === 0 ||
    types.some(
      type => type === event.type || (type.endsWith('.*') && event.type.startsWith(type.slice(0, -1))),
    ));

/** Makes deliveries of an event, then writes down that it is done. */
async function enqueue(sequence: number, event: HubEvent, context: Context): Promise<void> {
  const { db, clock } = context;
  for (const webhook of await db.webhooks.find()) {
    if (!wants(webhook, event)) continue;
    const id = `whd_${webhook.id.replace('whk_', '')}_${sequence}`;
    // Another server was faster, or this one before it was started anew.
    if (await db.webhookDeliveries.get(id)) continue;
    const row = await db.webhookDeliveries
      .insert(
        {
          id,
          webhookId: webhook.id,
          event,
          status: 'waiting',
          attempts: 0,
          lastAttempt: null,
          dueAtMs: clock.nowMs(),
        },
        { event: false },
      )
      .catch(() => undefined);
    if (row) plan(row, context);
  }
  const position = await db.webhookPositions.get(POSITION);
  if (position && position.sequence < sequence)
    await db.webhookPositions.update(POSITION, { sequence }, { event: false });
}

/** Sends a delivery once it is due. */
export function plan({ id, dueAtMs }: WebhookDeliveryRow, context: Context): void {
  context.clock.at(dueAtMs, () => attempt(id, context));
}

async function attempt(id: string, context: Context): Promise<void> {
  const { db, clock } = context,
    row = await db.webhookDeliveries.get(id),
    webhook = row && (await db.webhooks.get(row.webhookId));
  if (!row || row.status === 'delivered' || row.status === 'given_up' || row.dueAtMs > clock.nowMs()) return;
  const write = (patch: Partial<WebhookDeliveryRow>, ifEtag?: string): Promise<WebhookDeliveryRow> =>
    db.webhookDeliveries.update(id, patch, { event: false, ...(ifEtag === undefined ? {} : { ifEtag }) });
  if (!webhook || webhook.status === 'disabled') {
    await write({ status: 'given_up' });
    return;
  }
  try {
    await write(
      { status: 'sending', dueAtMs: clock.nowMs() + TAKEN_MS, attempts: row.attempts + 1 },
      row.etag,
    );
  } catch (error) {
    if (error instanceof ConflictError) return;
    throw error;
  }
  const lastAttempt = await deliver(webhook, row.event, context),
    { delivered } = lastAttempt;
  const pause = PAUSES_MS[Math.min(row.attempts, PAUSES_MS.length - 1)] ?? MINUTE_MS,
    next = delivered
      ? await write({ status: 'delivered', lastAttempt })
      : await write({ status: 'waiting', dueAtMs: clock.nowMs() + pause, lastAttempt });
  if (!delivered) plan(next, context);
}
