import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listFaults } from './testing/list-faults.ts';
import { recordFaults } from './testing/record-faults.ts';
import { noticed } from './testing/run-with.ts';
import { specialFaults } from './testing/special-faults.ts';

// The faults were written from the contract, before any check was.
describe('planted faults', () => {
  for (const fault of [...listFaults, ...recordFaults, ...specialFaults])
    it(fault.name, async () => {
      assert.ok(await noticed(fault), `no check of ${fault.only.join(', ')} notices it`);
    });
});
