import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { coming } from './coming.ts';
import { Format } from './format.ts';

const us = new Format('en', 'us', 'UTC');
const iso = new Format('de', 'iso', 'UTC');

describe('Format', () => {
  it('writes a day as MM/DD/YYYY [CON-08, X-24]', () => {
    assert.equal(us.date('2026-11-02T08:14:32Z'), '11/02/2026');
    assert.equal(us.date('2027-01-18'), '01/18/2027');
  });
  it('writes a moment as MM/DD/YYYY HH:MM:SS AM/PM [DEV-04]', () => {
    assert.equal(us.dateTime('2026-11-22T20:05:09Z'), '11/22/2026 08:05:09 PM');
    assert.equal(us.dateTime('2026-11-22T00:05:09Z'), '11/22/2026 12:05:09 AM');
  });
  it('writes ISO when asked, with a 24-hour clock', () => {
    assert.equal(iso.dateTime('2026-11-22T00:05:09Z'), '2026-11-22 00:05:09');
    assert.equal(iso.dateTime('2026-11-22T12:05:09Z'), '2026-11-22 12:05:09');
  });
  it('never moves a plain date by a time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      assert.equal(new Format('en', 'us', zone).date('2026-03-01'), '03/01/2026');
  });
  it('shows the moment in the zone asked for', () => {
    assert.equal(
      new Format('en', 'us', 'America/Los_Angeles').dateTime('2026-11-22T16:20:11Z'),
      '11/22/2026 08:20:11 AM',
    );
  });
  it('gives nothing for nothing and for what is no date', () => {
    for (const value of [null, undefined, '', 'soon']) assert.equal(us.date(value), '');
    assert.equal(us.dateTime('soon'), '');
  });
  it('keeps the digits of any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        at => {
          const [month, day, year] = us.date(at.toISOString()).split('/');
          assert.equal(`${year}-${month}-${day}`, at.toISOString().slice(0, 10));
        },
      ),
    );
  });
  it('writes a moment as briefly as it stays clear', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    for (const [iso, brief] of [
      ['2026-11-22T08:05:09Z', '8:05 AM'],
      ['2026-11-20T20:05:09Z', 'Fri 8:05 PM'],
      ['2026-10-02T20:05:09Z', '10/02 8:05 PM'],
      ['2027-01-18T20:05:09Z', '01/18/2027 8:05 PM'],
      ['soon', ''],
      [null, ''],
    ] as const)
      assert.equal(us.brief(iso, now), brief);
  });
  it('writes a moment to come with its day where that is not today [L-22]', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    for (const [iso, expected] of [
      ['2026-11-22T13:19:00Z', '1:19 PM'],
      ['2026-11-23T01:19:00Z', 'Mon 1:19 AM'],
      ['2026-11-27T13:19:00Z', 'Fri 1:19 PM'],
      ['2026-11-29T11:19:00Z', '11/29/2026 11:19 AM'],
      ['2026-11-20T20:05:09Z', 'Fri 8:05 PM'],
    ] as const)
      assert.equal(coming(iso, us, now), expected);
  });
  it('says how long ago in the largest fitting unit', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    assert.equal(us.relative('2026-11-22T10:00:00Z', now), '2 hours ago');
    assert.equal(us.relative('2026-11-22T11:59:20Z', now), '40 seconds ago');
    assert.equal(us.relative('2024-11-22T12:00:00Z', now), '2 years ago');
    assert.equal(us.relative('2026-11-22T12:00:00Z', now), 'now');
  });
  it('never calls a day yesterday, or a week the last one, because of hours that passed', () => {
    // Thirty hours before two at night is the day before yesterday.
    assert.equal(us.relative('2026-11-20T20:00:00Z', Date.parse('2026-11-22T02:00:00Z')), '1 day ago');
    // 31 days before the first of March is in January.
    assert.equal(us.relative('2027-01-29T12:00:00Z', Date.parse('2027-03-01T12:00:00Z')), '1 month ago');
    assert.equal(us.relative('2026-12-20T12:00:00Z', Date.parse('2028-01-05T12:00:00Z')), '1 year ago');
  });
  it('keeps dates in order inside Arabic sentences', () =>
    assert.equal(
      new Format('ar', 'us', 'UTC').dateTime('2026-11-22T20:05:09Z'),
      '\u206611/22/2026 08:05:09 PM\u2069',
    ));
  it('writes quarters of an hour as they are [I-14]', () =>
    assert.deepEqual(
      [1290, 15, 45, 60, 20].map(minutes => us.hours(minutes)),
      ['21.5', '0.25', '0.75', '1', '0.33'],
    ));
  it('shortens days: weekday, then month and day, then the whole date', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    assert.equal(us.shortDate('2026-11-20T12:00:00Z', now), 'Fri');
    assert.equal(us.shortDate('2026-11-15T20:00:00Z', now), '11/15', 'no Sunday on a Sunday');
    assert.equal(us.shortDate('2026-11-03T12:00:00Z', now), '11/03');
    assert.equal(us.shortDate('2025-11-03T12:00:00Z', now), '11/03/2025');
  });
});
