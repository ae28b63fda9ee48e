import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countByDay, dayIn, daysBetween } from './alert-days.ts';

describe('alerts by day', () => {
  it('begins a day at midnight of the zone', () => {
    assert.equal(dayIn('UTC')('2026-11-22T03:00:00Z'), '2026-11-22');
    assert.equal(dayIn('America/Los_Angeles')('2026-11-22T03:00:00Z'), '2026-11-21');
    assert.throws(() => dayIn('Mars/Olympus'), RangeError);
  });
  it('names every day once, also where clocks change', () => {
    const days = daysBetween('2026-10-30', '2026-11-03');
    assert.deepEqual(days, ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03']);
    assert.equal(daysBetween('2024-01-01', '2024-12-31')?.length, 366);
    assert.equal(daysBetween('2026-11-03', '2026-11-02'), null);
    assert.equal(daysBetween('2025-01-01', '2026-11-02'), null);
    assert.equal(daysBetween('2026-02-30', '2026-03-02'), null);
  });
  it('counts per severity and leaves no gap', () => {
    const at = (createdAt: string, severity: 'information' | 'critical') => ({ createdAt, severity });
    assert.deepEqual(
      countByDay(
        [
          at('2026-11-20T23:30:00Z', 'critical'),
          at('2026-11-22T00:10:00Z', 'information'),
          at('2026-12-01T00:00:00Z', 'critical'),
        ],
        ['2026-11-20', '2026-11-21', '2026-11-22'],
        'UTC',
      ),
      [
        { date: '2026-11-20', information: 0, warning: 0, critical: 1 },
        { date: '2026-11-21', information: 0, warning: 0, critical: 0 },
        { date: '2026-11-22', information: 1, warning: 0, critical: 0 },
      ],
    );
  });
});
