import { expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { itemsOf, promises } from './define.ts';

export const webhookChecks = promises('events', [
  {
    id: 'createWebhook.secret-once',
    title: 'shows its secret in this answer only',
    run: async ({ client, world }) => {
      const body = {
        url: 'https://hooks.example.com/kit',
        types: ['note.created'],
        customerId: await world.workshop(),
      };
      const exchange = await client.call('createWebhook', { body });
      const { id, secret, etag } = expectStatus(exchange, 201);
      expect(
        typeof secret === 'string' && secret.length >= 16,
        'there is no secret of 16 characters or more',
        exchange,
      );
      world.secrets.add(secret);
      const list = await client.call('listWebhooks', { query: { limit: 200 } });
      const row = itemsOf(list.body).find(one => one.id === id);
      expect(row !== undefined, 'the list does not have it', list);
      expect(!('secret' in row), 'the list shows the secret', list);
      const path = { webhookId: String(id) };
      expectProblem(await client.call('deleteWebhook', { path }), 428);
      expectProblem(await client.call('deleteWebhook', { path, ifMatch: '"conformance"' }), 412);
      expectStatus(await client.call('deleteWebhook', { path, ifMatch: String(etag) }), 204);
      expectProblem(await client.call('deleteWebhook', { path, ifMatch: String(etag) }), 404);
    },
  },
  {
    id: 'rotateWebhookSecret.secret-once',
    title: 'gives another secret in its answer only, to who has seen the webhook',
    run: async ({ client, world }) => {
      const body = {
        url: 'https://hooks.example.com/kit',
        types: ['note.created'],
        customerId: await world.workshop(),
      };
      const made = expectStatus(await client.call('createWebhook', { body }), 201);
      const path = { webhookId: String(made.id) };
      world.secrets.add(String(made.secret));
      expectProblem(await client.call('rotateWebhookSecret', { path }), 428);
      expectProblem(await client.call('rotateWebhookSecret', { path, ifMatch: '"conformance"' }), 412);
      const exchange = await client.call('rotateWebhookSecret', { path, ifMatch: String(made.etag) });
      const { secret, etag, updatedAt, formerSecretUntil } = expectStatus(exchange, 200);
      expect(typeof secret === 'string' && secret !== made.secret, 'the secret is the same', exchange);
      expect(
        Date.parse(String(formerSecretUntil)) > Date.parse(String(updatedAt)),
        'it does not say until when the former secret signs as well',
        exchange,
      );
      world.secrets.add(secret);
      const list = await client.call('listWebhookDeliveries', { path });
      expect(itemsOf(expectStatus(list, 200)).length === 0, 'there is a delivery of no event', list);
      expectStatus(await client.call('deleteWebhook', { path, ifMatch: String(etag) }), 204);
      expectProblem(await client.call('listWebhookDeliveries', { path }), 404);
    },
  },
  {
    id: 'enableWebhook.not-disabled',
    title: 'is asked with If-Match, and refused for an active webhook',
    run: async ({ client, world }) => {
      const body = {
        url: 'https://hooks.example.com/kit',
        types: ['note.created'],
        customerId: await world.workshop(),
      };
      const made = expectStatus(await client.call('createWebhook', { body }), 201);
      const path = { webhookId: String(made.id) };
      world.secrets.add(String(made.secret));
      expectProblem(await client.call('enableWebhook', { path }), 428);
      expectProblem(await client.call('enableWebhook', { path, ifMatch: '"conformance"' }), 412);
      expectCode(
        await client.call('enableWebhook', { path, ifMatch: String(made.etag) }),
        'not_disabled',
        409,
      );
      expectStatus(await client.call('deleteWebhook', { path, ifMatch: String(made.etag) }), 204);
    },
  },
  {
    id: 'createWebhook.refuses',
    title: 'refuses an address without https, and types that are none',
    clause: '#/components/schemas/WebhookInput',
    run: async ({ client }) => {
      for (const body of [
        { url: 'http://hooks.example.com/kit', types: ['note.created'] },
        { url: 'https://hooks.example.com/kit', types: ['Note Created'] },
      ])
        expectProblem(await client.call('createWebhook', { body }), 422, 400);
    },
  },
]);
