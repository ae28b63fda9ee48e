import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  EventDelivery,
  NewWebhook,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryListParams,
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
  /**
   * Switch a webhook on again. One that was disabled after 3 days of failing. It is told of what happens from
   * then on; deliveries that were given up can be repeated. ConflictError `not_disabled` when it is active.
   * @throws NotFoundError
   * @throws ConflictError `not_disabled`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  enable: (webhook: Versioned, options?: RequestOptions): HubPromise<Webhook> =>
    client.post('enableWebhook', path`/webhooks/${webhook.id}/enable`, options, undefined, webhook),
  /**
   * Give a webhook a new secret. The secret before it signs as well for 24 hours: `Hub-Signature` holds one
   * `v1` of each, so put the new one in its place meanwhile. One that was rotated before ends at once. The
   * new secret is shown only in this answer.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  rotateSecret: (webhook: Versioned, options?: RequestOptions): HubPromise<NewWebhook> =>
    client.post(
      'rotateWebhookSecret',
      path`/webhooks/${webhook.id}/rotate-secret`,
      options,
      undefined,
      webhook,
    ),
  /**
   * List the deliveries of a webhook. Newest first, as long as the server keeps them. What was sent and what
   * was answered is not told, nor are trial events.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `status`
   * @throws NotFoundError
   */
  deliveries: (
    webhookId: string,
    query?: WebhookDeliveryListParams,
    options?: RequestOptions,
  ): ListRequest<EventDelivery> =>
    client.list('listWebhookDeliveries', path`/webhooks/${webhookId}/deliveries`, options, query),
  /**
   * Deliver an event again. Sends the same event to the webhook once more, within seconds, also one that was
   * delivered or given up. ConflictError `delivery_under_way` while it is being sent, and `webhook_disabled`.
   * @throws NotFoundError
   * @throws ConflictError `delivery_under_way`
   */
  repeat: (
    { id, webhookId }: Pick<EventDelivery, 'id' | 'webhookId'>,
    options?: RequestOptions,
  ): HubPromise<EventDelivery> =>
    client.post('repeatWebhookDelivery', path`/webhooks/${webhookId}/deliveries/${id}/repeat`, options),
});
