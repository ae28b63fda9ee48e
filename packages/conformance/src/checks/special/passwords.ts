import { expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { make, promises } from './define.ts';

export const passwordChecks = promises('passwords', [
  {
    id: 'revealPassword.tells',
    title: 'gives the secret that was stored, until when it may be shown, and the id of the audit',
    run: async context => {
      const secret = context.world.secret();
      const { id } = await make(context, 'createPassword', { name: context.world.name('reveal'), secret });
      const exchange = await context.client.call('revealPassword', {
        path: { passwordId: id },
        body: { reason: 'Conformance kit' },
      });
      const told = expectStatus(exchange, 200);
      expect(told.secret === secret, 'it is another secret than the one that was stored', exchange);
      const read = await context.client.call('getPassword', { path: { passwordId: id } });
      expect(expectStatus(read, 200).lastRevealedAt !== null, 'lastRevealedAt is null after a reveal', read);
    },
  },
  {
    id: 'revealPassword.no-store',
    title: 'the answer forbids to store it',
    clause: '#/paths/~1passwords~1{passwordId}~1reveal/post/responses/200/headers/Cache-Control',
    run: async context => {
      const { id } = await make(context, 'createPassword', {
        name: context.world.name('store'),
        secret: context.world.secret(),
      });
      const exchange = await context.client.call('revealPassword', {
        path: { passwordId: id },
        body: { reason: 'Conformance kit' },
      });
      const told = exchange.headers.get('cache-control');
      expect(told?.includes('no-store') === true, `Cache-Control is ${told ?? 'missing'}`, exchange);
    },
  },
  {
    id: 'revealPassword.reason',
    title: 'without a reason it is refused where one is required',
    run: async context => {
      const body = {
        name: context.world.name('reason'),
        secret: context.world.secret(),
        reasonRequired: true,
      };
      const { id } = await make(context, 'createPassword', body);
      const ask = { path: { passwordId: id } };
      for (const reason of [{}, { reason: '' }, { reason: '  ' }])
        expectCode(
          await context.client.call('revealPassword', { ...ask, body: reason }),
          'reason_required',
          422,
        );
      expectStatus(
        await context.client.call('revealPassword', { ...ask, body: { reason: 'Conformance kit' } }),
        200,
      );
    },
  },
  {
    id: 'revealPassword.unknown',
    title: 'a password that is not there is not found',
    clause: '#/components/responses/NotFound',
    run: async ({ client }) => {
      const ask = { path: { passwordId: 'conformance-missing' }, body: { reason: 'x' } };
      expectProblem(await client.call('revealPassword', ask), 404);
    },
  },
  {
    id: 'updatePassword.secret',
    title: 'a new secret moves lastChangedAt on, and is the one that is revealed',
    run: async context => {
      const { client, world } = context;
      const before = await make(context, 'createPassword', {
        name: world.name('rotate'),
        secret: world.secret(),
      });
      await world.options.sleep(20);
      const secret = world.secret();
      const path = { passwordId: before.id };
      const exchange = await client.call('updatePassword', { path, ifMatch: before.etag, body: { secret } });
      const after = expectStatus(exchange, 200);
      expect(
        String(after.lastChangedAt) > String(before.lastChangedAt),
        'lastChangedAt stays as it was',
        exchange,
      );
      const told = await client.call('revealPassword', { path, body: { reason: 'Conformance kit' } });
      expect(expectStatus(told, 200).secret === secret, 'it reveals another secret', told);
    },
  },
  {
    id: 'createPassword.login-address',
    title: 'an address that is not http or https, or that holds a name or password, is refused',
    run: async ({ client, world }) => {
      const path = { customerId: await world.workshop() };
      for (const loginUrl of ['javascript:alert(1)', 'ftp://panel.example', 'https://me:pw@panel.example/']) {
        const body = { name: world.name('address'), secret: world.secret(), loginUrl };
        expectProblem(await client.call('createPassword', { path, body }), 422, 400);
      }
    },
  },
]);
