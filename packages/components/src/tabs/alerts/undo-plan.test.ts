import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planBack, type Action, type Before, type Params } from './undo-plan.ts';

const later = '2026-11-23T08:00:00Z';

/** What the server does, or `undefined` where it refuses. */
const apply = (alert: Before, action: Action, params: Params): Before | undefined => {
  const reason = params.reason ?? null;
  switch (action) {
    case 'snooze':
      return alert.status === 'resolved'
        ? undefined
        : { ...alert, status: 'snoozed', snoozedUntil: params.until ?? later, statusReason: reason };
    case 'resolve':
      return alert.status === 'resolved'
        ? undefined
        : { ...alert, status: 'resolved', snoozedUntil: null, statusReason: reason };
    case 'reopen':
      return alert.status === 'open'
        ? undefined
        : { ...alert, status: 'open', snoozedUntil: null, statusReason: reason };
    case 'link_ticket':
      return { ...alert, ticketId: params.ticketId! };
    case 'unlink_ticket':
      return { ...alert, ticketId: null };
  }
};

/** Only those are remembered for which the plain opposite would not do. */
const remembered = (alert: Before, action: Action): boolean =>
  action === 'reopen'
    ? alert.status !== 'open'
    : action === 'link_ticket'
      ? alert.ticketId !== null
      : alert.status === 'snoozed';

const alerts = fc
  .array(
    fc.record({
      status: fc.constantFrom('open' as const, 'snoozed' as const, 'resolved' as const),
      reason: fc.constantFrom(null, 'Known.', 'Vendor is informed.'),
      until: fc.constantFrom('2026-11-25T08:00:00Z', '2026-12-01T08:00:00Z'),
      ticketId: fc.constantFrom(null, 'tkt_1', 'tkt_2'),
    }),
    { maxLength: 12 },
  )
  .map(list =>
    list.map(({ status, reason, until, ticketId }, n): Before => ({
      id: `alr_${n}`,
      status,
      snoozedUntil: status === 'snoozed' ? until : null,
      statusReason: status === 'open' ? null : reason,
      ticketId,
    })),
  );

describe('taking back what was done to many', () => {
  it('leaves each as it was: put off until the same time, with the same reason, tied to the same ticket', () => {
    fc.assert(
      fc.property(
        alerts,
        fc.constantFrom<Action>('snooze', 'resolve', 'reopen', 'link_ticket'),
        (all, action) => {
          const world = new Map(all.map(alert => [alert.id, alert]));
          const done: string[] = [];
          for (const alert of all) {
            const now = apply(alert, action, { until: later, reason: 'New.', ticketId: 'tkt_9' });
            if (now) done.push(alert.id);
            world.set(alert.id, now ?? alert);
          }
          for (const { action: step, params, ids } of planBack(
            action,
            done,
            new Map(all.filter(alert => remembered(alert, action)).map(alert => [alert.id, alert])),
          )) {
            for (const id of ids) {
              const now = apply(world.get(id)!, step, params);
              assert.ok(now, `${step} is refused for ${id}`);
              world.set(id, now);
            }
          }
          assert.deepEqual([...world.values()], all);
        },
      ),
    );
  });
  it('asks once for all that go the same way', () => {
    const ids = Array.from({ length: 400 }, (_, n) => `alr_${n}`);
    assert.deepEqual(planBack('resolve', ids, new Map()), [{ action: 'reopen', params: {}, ids }]);
  });
});
