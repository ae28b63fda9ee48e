import type { Context } from '../../run/check.ts';
import { expect, expectCode, expectStatus } from '../../run/outcome.ts';
import type { Record_ } from '../records/kinds.ts';
import { itemsOf, make, promises } from './define.ts';

const contact = (context: Context, more: object = {}): Promise<Record_> => {
  const name = context.world.name('twin');
  const address = name.replace(/\W+/g, '.').toLowerCase();
  return make(context, 'createContact', {
    email: `${address}@conformance.example`,
    displayName: name,
    ...more,
  });
};
const read = async ({ client }: Context, { id }: { id: unknown }): Promise<Record<string, unknown>> =>
  expectStatus(await client.call('getContact', { path: { contactId: String(id) } }), 200);
const ask = (kept: Record_, merged: Record_, more: object = {}) => ({
  path: { contactId: kept.id },
  body: { with: merged.id, keptEtag: kept.etag, mergedEtag: merged.etag, ...more },
});
const merge = async ({ client }: Context, kept: Record_, merged: Record_, more: object = {}) =>
  expectStatus(await client.call('mergeContacts', ask(kept, merged, more)), 201);
const undo = async ({ client }: Context, id: unknown) =>
  expectStatus(await client.call('undoMerge', { path: { mergeId: String(id) } }), 200);
/** Both are there again, so that both are cleared away. */
const during = async (
  context: Context,
  merged: { id?: unknown },
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } finally {
    await undo(context, merged.id);
  }
};

export const mergeChecks = promises('merges', [
  {
    id: 'mergeContacts.moves',
    title: 'what named the other one names this one, and the other tells where it went',
    run: async context => {
      const { client } = context;
      const [kept, other] = [await contact(context), await contact(context)];
      const ticket = await make(context, 'createTicket', {
        title: context.world.name('ticket'),
        contactId: other.id,
      });
      const owner = async (): Promise<unknown> => {
        const now = expectStatus(await client.call('getTicket', { path: { ticketId: ticket.id } }), 200);
        return (now.contact as { id?: unknown } | null)?.id;
      };
      const done = await merge(context, kept, other);
      await during(context, done, async () => {
        expect((await owner()) === kept.id, 'the ticket did not move', client.last);
        const gone = await client.call('getContact', { path: { contactId: other.id } });
        const { mergedInto } = expectCode(gone, 'merged', 404) as { mergedInto?: { id?: unknown } };
        expect(mergedInto?.id === kept.id, 'mergedInto does not name the record that stayed', gone);
      });
      expect((await owner()) === other.id, 'the ticket did not move back', client.last);
    },
  },
  {
    id: 'mergeContacts.chosen',
    title: 'each field takes what was chosen, and the undo gives back what was there',
    run: async context => {
      const [kept, other] = [
        await contact(context, { jobTitle: 'Lead', mobile: '+1 503 555 0100' }),
        await contact(context, { jobTitle: 'Reception', phone: '+1 503 555 0101' }),
      ];
      const done = await merge(context, kept, other, { choices: { jobTitle: 'merged' } });
      await during(context, done, async () => {
        const now = await read(context, kept);
        const told = [now.jobTitle, now.mobile, now.phone, now.otherEmails];
        const wanted = ['Reception', kept.mobile, other.phone, [other.email]];
        expect(
          JSON.stringify(told) === JSON.stringify(wanted),
          `they are ${JSON.stringify(told)}, not ${JSON.stringify(wanted)}`,
          context.client.last,
        );
      });
      const after = await read(context, kept);
      expect(
        after.jobTitle === 'Lead' && after.phone === null,
        'the fields did not come back',
        context.client.last,
      );
    },
  },
  {
    id: 'mergeContacts.stale',
    title: 'versions that are no longer the newest are refused with the record as it stands',
    run: async context => {
      const { client } = context;
      const [kept, other] = [await contact(context), await contact(context)];
      const body = { jobTitle: 'Changed' };
      expectStatus(
        await client.call('updateContact', { path: { contactId: other.id }, ifMatch: other.etag, body }),
        200,
      );
      const refused = await client.call('mergeContacts', ask(kept, other));
      const { current } = expectCode(refused, 'etag_mismatch', 412) as { current?: { id?: unknown } };
      expect(current?.id === other.id, 'current is not the record that was changed', refused);
      await read(context, other);
    },
  },
  {
    id: 'mergeContacts.itself',
    title: 'a contact cannot be merged with itself',
    run: async context => {
      const one = await contact(context);
      expectCode(await context.client.call('mergeContacts', ask(one, one)), 'same_record', 409);
    },
  },
  {
    id: 'mergeContacts.already',
    title: 'one that is part of another already is refused, in both directions',
    run: async context => {
      const { client } = context;
      const [kept, other] = [await contact(context), await contact(context)];
      const done = await merge(context, kept, other);
      await during(context, done, async () => {
        expectCode(await client.call('mergeContacts', ask(kept, other)), 'already_merged', 409);
        expectCode(await client.call('mergeContacts', ask(other, kept)), 'already_merged', 409);
      });
    },
  },
  {
    id: 'undoMerge.stays',
    title: 'what was edited since then stays, and is told; a second undo is refused',
    run: async context => {
      const { client } = context;
      const [kept, other] = [await contact(context), await contact(context, { jobTitle: 'Reception' })];
      const done = await merge(context, kept, other);
      const now = await read(context, kept);
      const path = { contactId: kept.id };
      const body = { jobTitle: 'Edited' };
      expectStatus(await client.call('updateContact', { path, ifMatch: String(now.etag), body }), 200);
      const { stays = [] } = (await undo(context, done.id)) as { stays?: { field: string }[] };
      expect(
        stays.some(({ field }) => field === 'jobTitle'),
        'stays does not name jobTitle',
        client.last,
      );
      expect((await read(context, kept)).jobTitle === 'Edited', 'the edit is lost', client.last);
      expectCode(
        await client.call('undoMerge', { path: { mergeId: String(done.id) } }),
        'already_undone',
        409,
      );
    },
  },
  {
    id: 'listContactDuplicates.distinct',
    title: 'a pair is offered until somebody says that they are two',
    run: async context => {
      const { client } = context;
      const one = await contact(context);
      const other = await contact(context, { displayName: String(one.displayName).toUpperCase() });
      const path = { customerId: await context.world.workshop() };
      const isOffered = async (): Promise<boolean> => {
        const exchange = await client.call('listContactDuplicates', { path, query: { limit: 200 } });
        expectStatus(exchange, 200);
        return itemsOf(exchange.body).some(({ first, second }) =>
          [first, second].every(side => [one.id, other.id].includes((side as { id: string }).id)),
        );
      };
      expect(await isOffered(), 'the pair is not offered', client.last);
      const mark = { path: { contactId: one.id }, body: { with: other.id } };
      expectStatus(await client.call('markContactsDistinct', mark), 200);
      expect(!(await isOffered()), 'the pair is still offered', client.last);
    },
  },
]);
