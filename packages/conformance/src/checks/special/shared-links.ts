import { randomUUID } from 'node:crypto';
import type { Exchange } from '../../client/exchange.ts';
import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectStatus } from '../../run/outcome.ts';
import { uploaded } from '../../run/stage.ts';
import { make, promises } from './define.ts';

interface Made {
  readonly linkId: string;
  readonly token: string;
  readonly secret: string;
  readonly passwordId: string;
}

/** A link to a new password. */
async function shared(context: Context, body: object = {}): Promise<Made> {
  const secret = context.world.secret(),
    { id: passwordId } = await make(context, 'createPassword', { name: context.world.name('share'), secret }),
    exchange = await context.client.call('sharePassword', { path: { passwordId: String(passwordId) }, body }),
    { link, token } = expectStatus(exchange, 201) as { link: { id: string }; token: string };
  return { linkId: link.id, token, secret, passwordId: String(passwordId) };
}
/** As somebody without an account asks. */
const open = ({ client }: Context, token: string, more: object = {}): Promise<Exchange> =>
  client.call('openSharedItem', { body: { token, visit: randomUUID(), ...more }, token: null, any: true });
const look = ({ client }: Context, token: string): Promise<Exchange> =>
  client.call('lookAtSharedItem', { body: { token }, token: null, any: true });

async function linkOf({ client }: Context, linkId: string): Promise<Record<string, unknown>> {
  return expectStatus(await client.call('getSharedLink', { path: { linkId } }), 200);
}
const ended = (exchange: Exchange): string => {
  const { type, title, status, code, detail } = expectCode(exchange, 'link_ended', 404) as unknown as Record<
    string,
    unknown
  >;
  return JSON.stringify([type, title, status, code, detail]);
};

export const sharedLinkChecks = promises('shared-links', [
  {
    id: 'sharePassword.opens',
    title: 'the link shows the password to somebody without a token, and to nobody after its last view',
    run: async context => {
      const { token, secret, linkId } = await shared(context);
      const exchange = await open(context, token),
        { password } = expectStatus(exchange, 200) as { password?: { secret?: unknown } };
      expect(password?.secret === secret, 'it shows another secret than the one that was stored', exchange);
      ended(await open(context, token));
      const { state, views } = await linkOf(context, linkId);
      expect(state === 'used_up' && views === 1, `it is ${String(state)} after ${String(views)} views`);
    },
  },
  {
    id: 'sharePassword.changed',
    title: 'a link ends with the secret that it was made for',
    run: async context => {
      const { token, passwordId, linkId } = await shared(context);
      const path = { passwordId },
        { etag } = expectStatus(await context.client.call('getPassword', { path }), 200),
        body = { secret: context.world.secret() };
      expectStatus(await context.client.call('updatePassword', { path, ifMatch: String(etag), body }), 200);
      ended(await open(context, token));
      const { state } = await linkOf(context, linkId);
      expect(state === 'ended', `its state is ${String(state)}`);
    },
  },
  {
    id: 'shareAttachment.unknown',
    title: 'a file that is not there is not shared',
    run: async ({ client }) => {
      const ask = { path: { attachmentId: 'conformance-missing' }, body: {} };
      expectCode(await client.call('shareAttachment', ask), 'not_found', 404);
    },
  },
  {
    id: 'listSharedLinks.lists',
    title: 'lists a new link under its record, without its token',
    run: async context => {
      const { token, passwordId, linkId } = await shared(context);
      const path = { customerId: await context.world.workshop() },
        exchange = await context.client.call('listSharedLinks', { path, query: { targetId: passwordId } }),
        { items } = expectStatus(exchange, 200) as { items: { id: string }[] };
      expect(
        items.length === 1 && items[0]?.id === linkId,
        'the link is not the only one of its record',
        exchange,
      );
      expect(!exchange.text.includes(token.slice(0, 20)), 'the list holds the token', exchange);
    },
  },
  {
    id: 'getSharedLink.stands',
    title: 'tells how a new link stands',
    run: async context => {
      const { linkId } = await shared(context, { maxViews: 3, expiresInHours: 2, note: 'Kit' });
      const { state, views, maxViews, note } = await linkOf(context, linkId);
      expect(state === 'active' && views === 0 && maxViews === 3 && note === 'Kit', 'it is another link');
    },
  },
  {
    id: 'withdrawSharedLink.ends',
    title: 'a link that was withdrawn opens nothing',
    run: async context => {
      const { token, linkId } = await shared(context, { maxViews: 5 });
      const exchange = await context.client.call('withdrawSharedLink', { path: { linkId } });
      expect(expectStatus(exchange, 200).state === 'withdrawn', 'its state is not withdrawn', exchange);
      ended(await look(context, token));
      ended(await open(context, token));
    },
  },
  {
    id: 'lookAtSharedItem.counts-nothing',
    title: 'looking reveals nothing and counts nothing',
    run: async context => {
      const { token, secret, linkId } = await shared(context, { passPhrase: 'conformance kit' });
      for (const _ of [1, 2]) {
        const exchange = await look(context, token);
        expect(expectStatus(exchange, 200).needsPassPhrase === true, 'it asks for no pass phrase', exchange);
        expect(!exchange.text.includes(secret), 'it tells the secret', exchange);
      }
      expect((await linkOf(context, linkId)).views === 0, 'a look was counted as a view');
    },
  },
  {
    id: 'openSharedItem.alike',
    title: 'what never was and what was used up are answered alike',
    run: async context => {
      const { token } = await shared(context);
      expectStatus(await open(context, token), 200);
      const [used, never] = [await open(context, token), await open(context, `x${token.slice(1)}`)];
      expect(ended(used) === ended(never), 'the answers tell them apart', never);
    },
  },
  {
    id: 'openSharedItem.once',
    title: 'of those who ask for the last view at once exactly one gets it',
    run: async context => {
      const { token, linkId } = await shared(context);
      const ends = await Promise.all(Array.from({ length: 6 }, () => open(context, token)));
      const won = ends.filter(({ status }) => status === 200).length;
      expect(won === 1, `${won} of 6 got the only view`);
      expect((await linkOf(context, linkId)).views === 1, 'more than one view was counted');
    },
  },
  {
    id: 'openSharedItem.repeated',
    title: 'the same visit again shows the same view and counts nothing',
    run: async context => {
      const { token, linkId } = await shared(context, { maxViews: 2 }),
        visit = randomUUID();
      for (const _ of [1, 2, 3]) {
        const exchange = await open(context, token, { visit });
        expect(expectStatus(exchange, 200).view === 1, 'it is another view', exchange);
      }
      expect((await linkOf(context, linkId)).views === 1, 'a repeat was counted');
    },
  },
  {
    id: 'openSharedItem.locked',
    title: 'five wrong pass phrases lock a link, also for the right one',
    run: async context => {
      const { token } = await shared(context, { passPhrase: 'conformance kit' });
      for (const guess of ['one', 'two', 'three', 'four'])
        expectCode(await open(context, token, { passPhrase: `guess ${guess}` }), 'wrong_pass_phrase', 422);
      expectCode(await open(context, token, { passPhrase: 'guess five' }), 'link_locked', 423);
      expectCode(await open(context, token, { passPhrase: 'conformance kit' }), 'link_locked', 423);
    },
  },
  {
    id: 'shareAttachment.bytes',
    title: 'the link hands out the bytes as a download, again for the same visit',
    run: async context => {
      const text = 'Bytes of the conformance kit',
        uploadId = await uploaded(context.client, 'kit.txt', 'text/plain', text);
      applies(uploadId !== undefined, 'files cannot be uploaded');
      const { id } = await make(context, 'createAttachment', { uploadId });
      const made = await context.client.call('shareAttachment', {
        path: { attachmentId: String(id) },
        body: {},
      });
      const { token } = expectStatus(made, 201) as { token: string },
        visit = randomUUID();
      expectStatus(await open(context, token, { visit }), 200);
      for (const _ of [1, 2]) {
        const body = { token, visit },
          exchange = await context.client.call('downloadSharedItem', { body, token: null });
        expect(exchange.status === 200 && exchange.text === text, 'other bytes came', exchange);
        const disposition = exchange.headers.get('content-disposition');
        expect(disposition?.startsWith('attachment') === true, 'it is no download', exchange);
      }
    },
  },
  {
    id: 'downloadSharedItem.opened',
    title: 'hands out nothing to who has not opened the link',
    run: async context => {
      const { token } = await shared(context);
      const body = { token, visit: randomUUID() };
      ended(await context.client.call('downloadSharedItem', { body, token: null, any: true }));
    },
  },
]);
