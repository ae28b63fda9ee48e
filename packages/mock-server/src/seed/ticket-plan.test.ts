import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createTestMock } from '../testing.ts';
import { sentimentOf } from '@customer-hub/server/parts/domain/tickets';
import { commentCount, commentsBefore, ticketOfComment } from './ticket-plan.ts';
import { commentIds } from '@customer-hub/server/parts/database/collections/ticket-row';

describe('seeded tickets', () => {
  it('find the ticket of each comment, and the comments of each ticket', () => {
    fc.assert(
      fc.property(fc.nat(200_000), ticketIndex => {
        const first = commentsBefore(ticketIndex);
        for (let place = 0; place < commentCount(ticketIndex); place++)
          assert.deepEqual(ticketOfComment(first + place), { ticketIndex, place });
        assert.equal(commentsBefore(ticketIndex + 1), first + commentCount(ticketIndex));
      }),
    );
  });
  it('hold their own comments, whichever customer and run they are of', async () => {
    const mock = createTestMock();
    const all = await mock.db.tickets.find();
    for (const ticket of all.filter((_, index) => index % 17 === 0)) {
      const comments = await mock.db.ticketComments.getMany(commentIds(ticket));
      assert.equal(comments.length, ticket.commentCount);
      assert.ok(
        comments.every(
          ({ ticketId, customerId, text }) =>
            ticketId === ticket.id && customerId === ticket.customerId && text.length > 0,
        ),
        ticket.id,
      );
      assert.equal(comments[0]?.createdAt, ticket.createdAt);
    }
    assert.equal(new Set(all.map(({ number }) => number)).size, all.length, 'numbers are unique');
    mock.stop();
  });
  it('come in several languages, two of them right-to-left, some very long', async () => {
    const mock = createTestMock(),
      titles = (await mock.db.tickets.find()).map(({ title }) => title);
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /[äöüß]/u, /\p{Script=Latin}/u])
      assert.ok(
        titles.some(title => script.test(title)),
        String(script),
      );
    assert.ok(titles.some(title => title.length > 200) && titles.every(title => title.length <= 250));
    mock.stop();
  });
  it("have the mood of the contact's latest words [TKT-12]", async () => {
    const mock = createTestMock();
    for (const ticket of await mock.db.tickets.find()) {
      if (ticket.sentiment === null) continue;
      const last = (await mock.db.ticketComments.getMany(commentIds(ticket))).findLast(
        ({ author }) => author.kind !== 'technician',
      );
      assert.equal(sentimentOf(last?.text ?? ''), ticket.sentiment, `${ticket.title}: ${last?.text}`);
    }
    mock.stop();
  });
  it('are the same for the same seed', async () => {
    const [a, b, c] = [createTestMock(), createTestMock(), createTestMock({ seed: 8 })];
    const rows = async (mock: typeof a) =>
      JSON.stringify(await mock.db.tickets.find({ customerId: 'cus_4' }));
    assert.equal(await rows(a), await rows(b));
    assert.notEqual(await rows(a), await rows(c));
    for (const mock of [a, b, c]) mock.stop();
  });
});
