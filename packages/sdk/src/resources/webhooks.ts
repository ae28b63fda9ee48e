import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  NewWebhook,
  Webhook,
  WebhookDelivery,
  WebhookInput,
  WebhookListParams,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Addresses that are told of changes. */
export const webhooks = (client: Client) => ({
  /**
   * List webhooks. Without their secrets.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   */
  list: (query?: WebhookListParams, options?: RequestOptions): ListRequest<Webhook> =>
    client.list('listWebhooks', path`/webhooks`, options, query),
  /**
   * Add a webhook. Deliveries are `POST`s of a `HubEvent`, signed in `Hub-Signature: t=<seconds>,v1=<hex>` by
   * HMAC-SHA256 over `<seconds>.<body>`; refuse a time more than 5 minutes off. Failed ones are repeated with
   * backoff; after 3 days of failing the webhook is disabled. The secret is shown only in this answer.
   * @throws ValidationError
   */
  create: (input: WebhookInput, options?: RequestOptions): HubPromise<NewWebhook> =>
    client.post('createWebhook', path`/webhooks`, options, input),
  /**
   * Delete a webhook. Nothing more is sent to its address, and it cannot be brought back.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (webhook: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteWebhook', path`/webhooks/${webhook.id}`, options, webhook),
  /**
   * Send a trial event. Sends an event of type `webhook.test` and says how the other side answered.
   * @throws NotFoundError
   */
  test: (webhookId: string, options?: RequestOptions): HubPromise<WebhookDelivery> =>
    client.post('testWebhook', path`/webhooks/${webhookId}/test`, options),
});
