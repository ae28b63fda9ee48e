import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { NewWebhook, Webhook, WebhookDelivery, WebhookInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Addresses that are told of changes. */
export const webhooks = (client: Client) => ({
  /** Without their secrets. */
  list: (query?: Query<'listWebhooks'>, options?: RequestOptions): ListRequest<Webhook> =>
    client.list('listWebhooks', path`/webhooks`, options, query),
  /** The signing secret is in this answer only. */
  create: (input: WebhookInput, options?: RequestOptions): Promise<NewWebhook> =>
    client.post('createWebhook', path`/webhooks`, options, input),
  /** Sends the etag of `webhook`. @throws PreconditionFailedError when it was changed meanwhile */
  delete: (webhook: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteWebhook', path`/webhooks/${webhook.id}`, options, webhook),
  /** Sends a trial event and tells how it was answered. */
  test: (webhookId: string, options?: RequestOptions): Promise<WebhookDelivery> =>
    client.post('testWebhook', path`/webhooks/${webhookId}/test`, options),
});
