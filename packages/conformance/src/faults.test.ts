import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laterFaults } from './testing/later-faults.ts';
import { listFaults } from './testing/list-faults.ts';
import { recordFaults } from './testing/record-faults.ts';
import { sharedLinkFaults } from './testing/shared-link-faults.ts';
import { noticed } from './testing/run-with.ts';
import { specialFaults } from './testing/special-faults.ts';

// The first three lists were written from the contract before any check was, the last one after all checks.
describe('planted faults [S-16]', () => {
  for (const fault of [...listFaults, ...recordFaults, ...specialFaults, ...laterFaults, ...sharedLinkFaults])
    it(fault.name, async () => {
      assert.ok(await noticed(fault), `no check of ${fault.only.join(', ')} notices it`);
    });
});
