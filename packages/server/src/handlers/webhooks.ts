import type { EventDelivery, Webhook } from '../contract/types.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../database/collections/webhooks.ts';
import { actions, created, noContent, ok, page, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid, notFound } from '../server/problems.ts';
import { deliver, FORMER_MS, formerOf } from '../webhooks/deliver.ts';
import { plan } from '../webhooks/send-events.ts';

/** Until a repeated delivery is sent: the answer that tells of it is written first. */
const REPEAT_MS = 1_000;

function present(row: WebhookRow, context: Context): Webhook {
  const { secret: _secret, former: _former, ...shown } = visible(row);
  return {
    ...shown,
    formerSecretUntil: formerOf(row, context)?.until ?? null,
    allowedActions: actions(context, {
      test: 'webhook:manage',
      enable: { scope: 'webhook:manage', blockedBy: row.status !== 'disabled' && 'not_disabled' },
      rotate_secret: 'webhook:manage',
      delete: 'webhook:manage',
    }),
  };
}

/** Why a delivery cannot be repeated; undefined when it can. */
const refusalOf = (
  { status }: WebhookDeliveryRow,
  webhook: WebhookRow,
): 'webhook_disabled' | 'delivery_under_way' | undefined =>
  webhook.status === 'disabled'
    ? 'webhook_disabled'
    : status === 'sending'
      ? 'delivery_under_way'
      : undefined;

function presentDelivery(row: WebhookDeliveryRow, webhook: WebhookRow, context: Context): EventDelivery {
  const { id, webhookId, status, attempts, lastAttempt = null, dueAtMs } = row,
    { createdAt = '', updatedAt = '' } = row,
    { data: _data, ...event } = row.event;
  return {
    id,
    webhookId,
    event,
    status,
    attempts,
    lastAttempt,
    nextAttemptAt: status === 'waiting' ? new Date(dueAtMs).toISOString() : null,
    createdAt,
    updatedAt,
    allowedActions: actions(context, {
      repeat: { scope: 'webhook:manage', blockedBy: refusalOf(row, webhook) ?? false },
    }),
  };
}
const newSecret = ({ random }: Context): string => `whsec_${random.hex(32)}`;

function isFit(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** Addresses that are told of changes. How deliveries go on: `../webhooks`. */
export const webhooks: Handlers<
  | 'listWebhooks'
  | 'createWebhook'
  | 'deleteWebhook'
  | 'testWebhook'
  | 'enableWebhook'
  | 'rotateWebhookSecret'
  | 'listWebhookDeliveries'
  | 'repeatWebhookDelivery'
> = {
  listWebhooks: async ({ query }, context) =>
    page(await context.db.webhooks.query({ query }), row => present(row, context)),

  async createWebhook({ body: { url, types, customerId = null } }, context) {
    if (!isFit(url))
      throw invalid([fieldProblem('/url', 'invalid_url', 'An https address without a password in it.')]);
    if (customerId !== null && !(await context.db.customers.get(customerId)))
      throw invalid([fieldProblem('/customerId', 'unknown_customer', 'There is no such customer.')]);
    const secret = newSecret(context);
    const row = await context.db.webhooks.insert({
      url,
      types: [...new Set(types)],
      customerId,
      status: 'active',
      lastDelivery: null,
      failingSince: null,
      secret: '',
    });
    await context.db.webhooks.update(
      row.id,
      { secret: context.vault.seal(secret, row.id) },
      { silent: true, event: false },
    );
    return created({ ...present(row, context), secret }, `/webhooks/${row.id}`);
  },

  async deleteWebhook({ path }, context) {
    const row = await context.db.webhooks.need(path.webhookId);
    context.ifMatch({ etag: row.etag });
    await context.db.webhooks.remove(row.id);
    return noContent();
  },

  async testWebhook({ path }, context) {
    const row = await context.db.webhooks.need(path.webhookId);
    return ok(await deliver(row, { type: 'webhook.test' }, context));
  },

  async enableWebhook({ path }, context) {
    const row = await context.db.webhooks.need(path.webhookId);
    context.ifMatch({ etag: row.etag });
    if (row.status !== 'disabled') throw conflict('not_disabled', 'The webhook is active');
    // Its 3 days begin anew.
    const patch = { status: 'active', failingSince: null } as const;
    return ok(present(await context.db.webhooks.update(row.id, patch), context));
  },

  async rotateWebhookSecret({ path }, context) {
    const { db, vault, clock } = context,
      row = await db.webhooks.need(path.webhookId);
    context.ifMatch({ etag: row.etag });
    const secret = newSecret(context),
      changed = await db.webhooks.update(row.id, {
        secret: vault.seal(secret, row.id),
        former: { secret: row.secret, until: new Date(clock.nowMs() + FORMER_MS).toISOString() },
      });
    return ok({ ...present(changed, context), secret });
  },

  async listWebhookDeliveries({ path: { webhookId }, query }, context) {
    const webhook = await context.db.webhooks.need(webhookId);
    return page(await context.db.webhookDeliveries.query({ where: { webhookId }, query }), row =>
      presentDelivery(row, webhook, context),
    );
  },

  async repeatWebhookDelivery({ path }, context) {
    const { db, clock } = context,
      webhook = await db.webhooks.need(path.webhookId),
      row = await db.webhookDeliveries.need(path.deliveryId);
    if (row.webhookId !== webhook.id) throw notFound();
    const refusal = refusalOf(row, webhook);
    if (refusal) throw conflict(refusal, 'Cannot be sent now');
    const waiting = await db.webhookDeliveries.update(
      row.id,
      { status: 'waiting', dueAtMs: clock.nowMs() + REPEAT_MS },
      { event: false },
    );
    plan(waiting, context);
    return ok(presentDelivery(waiting, webhook, context));
  },
};
