import { signWebhook, type WebhookEvent } from '@customer-hub/sdk/webhooks';
import type { WebhookDelivery } from '../contract/types.ts';
import type { WebhookRow } from '../database/collections/webhooks.ts';
import type { Context } from '../server/handler.ts';

/** After so long without one success, a webhook is switched off. */
const GIVEN_UP_MS = 3 * 24 * 60 * 60_000;

/** Sends one event to one webhook, signed, and writes down how it went. */
export async function deliver(
  { id, url, secret, failingSince }: WebhookRow,
  event: WebhookEvent,
  { db, clock, vault, webhooks }: Context,
): Promise<WebhookDelivery> {
  const body = JSON.stringify(event),
    startedMs = clock.nowMs(),
    signature = await signWebhook(body, vault.open(secret, id), startedMs);
  const { statusCode } = await webhooks.send(url, body, {
    'content-type': 'application/json',
    'hub-signature': signature,
    'user-agent': 'customer-hub-webhooks',
  });
  const delivered = statusCode !== null && statusCode >= 200 && statusCode < 300,
    delivery = { at: clock.now(), delivered, statusCode, durationMs: Math.max(0, clock.nowMs() - startedMs) },
    since = delivered ? null : (failingSince ?? delivery.at);
  const isGivenUp = since !== null && clock.nowMs() - Date.parse(since) >= GIVEN_UP_MS;
  // Deleted meanwhile: then there is nothing to write it to.
  if (await db.webhooks.get(id))
    await db.webhooks.update(
      id,
      { lastDelivery: delivery, failingSince: since, ...(isGivenUp ? { status: 'disabled' } : {}) },
      { silent: true, event: false },
    );
  return delivery;
}
