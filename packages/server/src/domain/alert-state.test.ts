import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  canChange,
  changeAlert,
  currentStatus,
  nextStatuses,
  type AlertAction,
  type AlertState,
} from './alert-state.ts';

const now = '2026-11-22T16:00:00Z',
  later = '2026-11-22T17:00:00Z',
  before = '2026-11-22T15:00:00Z';
const open: AlertState = { status: 'open', snoozedUntil: null },
  snoozed: AlertState = { status: 'snoozed', snoozedUntil: later },
  resolved: AlertState = { status: 'resolved', snoozedUntil: null };

describe('alert states [ALR-15]', () => {
  it('snoozes, resolves and reopens', () => {
    assert.deepEqual(changeAlert(open, 'snooze', now, later), { state: snoozed });
    assert.deepEqual(changeAlert(snoozed, 'resolve', now), { state: resolved });
    assert.deepEqual(changeAlert(resolved, 'reopen', now), { state: open });
    assert.deepEqual(changeAlert(snoozed, 'reopen', now), { state: open });
  });
  it('lets a snooze be moved', () =>
    assert.deepEqual(changeAlert(snoozed, 'snooze', now, '2026-11-23T08:00:00Z'), {
      state: { status: 'snoozed', snoozedUntil: '2026-11-23T08:00:00Z' },
    }));
  it('opens a snoozed alert when its time is up', () => {
    assert.equal(currentStatus({ status: 'snoozed', snoozedUntil: before }, now), 'open');
    assert.equal(currentStatus({ status: 'snoozed', snoozedUntil: now }, now), 'open');
    assert.equal(currentStatus(snoozed, now), 'snoozed');
    assert.deepEqual(changeAlert({ status: 'snoozed', snoozedUntil: before }, 'reopen', now), {
      refused: 'wrong_state',
      allowedNext: ['snoozed', 'resolved'],
    });
  });
  it('refuses the rest and says what is possible', () => {
    assert.deepEqual(changeAlert(resolved, 'snooze', now, later), {
      refused: 'wrong_state',
      allowedNext: ['open'],
    });
    assert.deepEqual(changeAlert(resolved, 'resolve', now), {
      refused: 'wrong_state',
      allowedNext: ['open'],
    });
    assert.deepEqual(changeAlert(open, 'reopen', now), {
      refused: 'wrong_state',
      allowedNext: ['snoozed', 'resolved'],
    });
  });
  it('refuses to snooze into the past', () =>
    assert.deepEqual(changeAlert(open, 'snooze', now, now), { refused: 'not_in_future' }));
  it('only ever reaches a state it named, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<AlertAction>('snooze', 'resolve', 'reopen'), { maxLength: 30 }),
        actions => {
          let state = open;
          for (const action of actions) {
            const before = currentStatus(state, now),
              result = changeAlert(state, action, now, later);
            if ('state' in result) {
              assert.ok(nextStatuses(before).includes(result.state.status));
              state = result.state;
            } else assert.ok(!canChange(before, action));
            assert.equal(state.status === 'snoozed', state.snoozedUntil !== null);
          }
        },
      ),
    );
  });
});
