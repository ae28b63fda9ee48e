import { signWebhook, type WebhookEvent } from '@customer-hub/sdk/webhooks';
import type { WebhookDelivery } from '../contract/types.ts';
import type { WebhookRow } from '../database/collections/webhooks.ts';
import type { Context } from '../server/handler.ts';

/** After so long without one success, a webhook is switched off. */
const GIVEN_UP_MS = 3 * 24 * 60 * 60_000;

/** For so long the secret before a new one signs as well. */
export const FORMER_MS = 24 * 60 * 60_000;
/** The secret before the webhook's own, as long as it signs as well. */
export const formerOf = (
  { former = null }: WebhookRow,
  { clock }: Pick<Context, 'clock'>,
): NonNullable<WebhookRow['former']> | null =>
  former !== null && Date.parse(former.until) > clock.nowMs() ? former : null;

/** One signature for each secret, the newest first. */
async function sign(
  body: string,
  webhook: WebhookRow,
  { clock, vault }: Pick<Context, 'clock' | 'vault'>,
): Promise<string> {
  const former = formerOf(webhook, { clock }),
    nowMs = clock.nowMs();
  const [first, ...others] = await Promise.all(
    [webhook.secret, ...(former ? [former.secret] : [])].map(secret =>
      signWebhook(body, vault.open(secret, webhook.id), nowMs),
    ),
  );
  return [first, ...others.map(other => other.replace(/^t=\d+,/, ''))].join(',');
}

/** Sends one event to one webhook, signed, and writes down how it went. */
export async function deliver(
  webhook: WebhookRow,
  event: WebhookEvent,
  { db, clock, vault, webhooks }: Context,
): Promise<WebhookDelivery> {
  const { id, url, failingSince } = webhook,
    body = JSON.stringify(event),
    startedMs = clock.nowMs(),
    signature = await sign(body, webhook, { clock, vault });
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
