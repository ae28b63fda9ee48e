import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inEffect } from './in-effect.ts';

const scopes = ['device', 'folder', 'customer'] as const;
const assignment = fc.record({
  profileKind: fc.constantFrom('automation' as const, 'threshold' as const),
  scope: fc.constantFrom(...scopes),
});

describe('profiles in effect', () => {
  it('are those of the nearest level of each kind; all others name what overrides them', () => {
    fc.assert(
      fc.property(fc.array(assignment), assignments => {
        const told = inEffect(assignments);
        assert.equal(told.length, assignments.length);
        for (const { assignment: one, overriddenBy } of told) {
          const levels = assignments
            .filter(({ profileKind }) => profileKind === one.profileKind)
            .map(({ scope }) => scopes.indexOf(scope));
          const best = Math.min(...levels);
          assert.equal(overriddenBy, scopes.indexOf(one.scope) === best ? undefined : scopes[best]);
        }
      }),
    );
  });
});
