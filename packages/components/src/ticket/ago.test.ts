import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Format } from '../messages/format.ts';
import { ago } from './ago.ts';

const said = (iso: string, now: string, zone = 'UTC'): string =>
  ago(iso, new Format('en', 'us', zone), Date.parse(now));

describe('ago', () => {
  it('counts minutes and hours of the last day, in the words of all other lists [V-15]', () => {
    assert.equal(said('2026-11-22T15:17:00Z', '2026-11-22T15:21:00Z'), '4 minutes ago');
    assert.equal(said('2026-11-21T20:00:00Z', '2026-11-22T02:00:00Z'), '6 hours ago');
    const at = Date.parse('2026-11-22T02:00:00Z');
    assert.equal(new Format('en', 'us', 'UTC').relative('2026-11-21T20:00:00Z', at), '6 hours ago');
    assert.equal(
      said('2026-12-31T23:59:30Z', '2026-12-31T23:59:00Z'),
      'this minute',
      'clocks differ a little',
    );
  });
  it('says yesterday of the day before today only', () => {
    assert.equal(said('2026-11-21T08:00:00Z', '2026-11-22T15:00:00Z'), 'yesterday');
    assert.equal(
      said('2026-11-20T20:00:00Z', '2026-11-22T02:00:00Z'),
      '11/20/2026',
      'thirty hours, but two days',
    );
    assert.equal(
      said('2026-11-20T20:00:00Z', '2026-11-22T02:00:00Z', 'Pacific/Honolulu'),
      'yesterday',
      'it is still Saturday there',
    );
    assert.equal(said('2028-02-28T08:00:00Z', '2028-02-29T10:00:00Z'), 'yesterday');
    assert.equal(
      said('2027-03-13T20:00:00Z', '2027-03-14T20:00:00Z', 'America/New_York'),
      'yesterday',
      'the night clocks go forward',
    );
  });
  it('tells the day of what is older, and of what is still to come', () => {
    assert.equal(said('2026-11-19T20:00:00Z', '2026-11-22T02:00:00Z'), '11/19/2026');
    assert.equal(said('2026-11-23T20:00:00Z', '2026-11-22T02:00:00Z'), '11/23/2026');
  });
});
