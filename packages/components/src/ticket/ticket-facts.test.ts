import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TicketSla } from '@customer-hub/sdk';
import { ticket } from '../messages/en/ticket.ts';
import { Format } from '../messages/format.ts';
import { dueText } from './ticket-facts.ts';

describe('when a ticket is due', () => {
  const us = new Format('en', 'us', 'UTC');
  const sla = { dueAt: '2026-11-24T11:00:00Z', standsUntil: '2026-11-24T08:00:00Z' } as TicketSla;
  const text = (changes: Partial<TicketSla>, now: string): string =>
    dueText({ ...sla, ...changes }, ticket, us, Date.parse(now));

  it('is said with the time, and outside of business hours with when they go on', () => {
    assert.equal(
      text({}, '2026-11-23T20:00:00Z'),
      'Due 11/24/2026 11:00 AM. Outside business hours until 11/24/2026 8:00 AM.',
    );
    assert.equal(text({}, '2026-11-24T08:00:00Z'), 'Due 11/24/2026 11:00 AM');
    assert.equal(text({ standsUntil: null }, '2026-11-23T20:00:00Z'), 'Due 11/24/2026 11:00 AM');
    assert.equal(text({ dueAt: null }, '2026-11-23T20:00:00Z'), '');
  });
});
