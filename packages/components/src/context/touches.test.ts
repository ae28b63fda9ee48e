import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { touches } from './touches.ts';

const changed = (type: string, kind = 'updated', event?: string) => ({ type, kind, event });

describe('touches', () => {
  it('a changed record concerns the rows that name it; one that came or went may concern any', () => {
    assert.equal(touches('device', changed('contact')), 'named');
    assert.equal(touches('asset', changed('device', 'created')), true);
    assert.equal(touches('alert', changed('ticket')), 'named');
  });
  it('what is only counted in a row concerns all rows', () => {
    assert.equal(touches('device', changed('alert')), true);
    assert.equal(touches('contract', changed('time_entry', 'created')), true);
  });
  it('a device that comes and goes is news only to rows that show it', () => {
    assert.equal(touches('contact', changed('device', 'updated', 'device.availability_changed')), false);
    assert.equal(touches('remote_access', changed('device', 'updated', 'device.availability_changed')), 'named');
  });
  it('passes over what has nothing to do with the list, known or not', () => {
    assert.equal(touches('contact', changed('invoice')), false);
    assert.equal(touches('contact', changed('thing_of_tomorrow')), false);
    assert.equal(touches('list_of_a_host', changed('device')), false);
  });
});
