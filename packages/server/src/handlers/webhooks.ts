import type { Webhook } from '../contract/types.ts';
import type { WebhookRow } from '../database/collections/webhooks.ts';
import { actions, created, noContent, ok, page, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { deliver } from '../webhooks/deliver.ts';

function present(row: WebhookRow, context: Context): Webhook {
  const { secret: _secret, ...shown } = visible(row);
  return { ...shown, allowedActions: actions(context, { test: 'webhook:manage', delete: 'webhook:manage' }) };
}

function isFit(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** Addresses that are told of changes. How deliveries go on: `../webhooks`. */
export const webhooks: Handlers<'listWebhooks' | 'createWebhook' | 'deleteWebhook' | 'testWebhook'> = {
  listWebhooks: async ({ query }, context) =>
    page(await context.db.webhooks.query({ query }), row => present(row, context)),

  async createWebhook({ body: { url, types, customerId = null } }, context) {
    if (!isFit(url))
      throw invalid([fieldProblem('/url', 'invalid_url', 'An https address without a password in it.')]);
    if (customerId !== null && !(await context.db.customers.get(customerId)))
      throw invalid([fieldProblem('/customerId', 'unknown_customer', 'There is no such customer.')]);
    const secret = `whsec_${context.random.hex(32)}`;
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
};
