import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dependsOn } from './dependencies.ts';

const changed = (type: string, kind = 'updated', event?: string) => ({ type, kind, event });

describe('dependsOn', () => {
  it('a changed record concerns the rows that name it; one that came or went may concern any', () => {
    assert.equal(dependsOn('device', changed('contact')), 'named');
    assert.equal(dependsOn('asset', changed('device', 'created')), true);
    assert.equal(dependsOn('alert', changed('ticket')), 'named');
  });
  it('what is only counted in a row concerns all rows', () => {
    assert.equal(dependsOn('device', changed('alert')), true);
    assert.equal(dependsOn('contract', changed('time_entry', 'created')), true);
  });
  it('a device that comes and goes is news only to rows that show it', () => {
    assert.equal(dependsOn('contact', changed('device', 'updated', 'device.availability_changed')), false);
    assert.equal(
      dependsOn('remote_access', changed('device', 'updated', 'device.availability_changed')),
      'named',
    );
  });
  it('passes over what has nothing to do with the list, known or not', () => {
    assert.equal(dependsOn('contact', changed('invoice')), false);
    assert.equal(dependsOn('contact', changed('thing_of_tomorrow')), false);
    assert.equal(dependsOn('list_of_a_host', changed('device')), false);
  });
});
