import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareVersions, versionPlaces } from './versions.ts';

const sign = fc.constantFrom('0', '1', '2', '10', '007', '.', '-', '~', '+', 'a', 'rc', 'ubuntu'),
  version = fc.array(sign, { maxLength: 8 }).map(all => all.join(''));

describe('versions', () => {
  it('sort as packages compare them', () => {
    const sorted = [
      '1.0~rc1',
      '1.0',
      '1.0-0ubuntu3',
      '1.0-1',
      '1.0a',
      '1.0.1',
      '1.9',
      '1.10',
      '3.0.13-0ubuntu3.4',
      '3.0.13-0ubuntu3.6',
      '1:0.1',
    ];
    const order = sorted.toSorted(compareVersions);
    assert.deepEqual(order.indexOf('1.0~rc1'), 0);
    assert.ok(order.indexOf('1.9') < order.indexOf('1.10'));
    assert.ok(order.indexOf('3.0.13-0ubuntu3.4') < order.indexOf('3.0.13-0ubuntu3.6'));
    assert.equal(order.at(-1), '1:0.1', 'an epoch goes before all else');
    assert.equal(compareVersions('1.01', '1.1'), 0);
    assert.ok(compareVersions('1.0', '1.0a') < 0 && compareVersions('1.0a', '1.0+') < 0);
  });

  it('are in one order, however they are made', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const sgn = (x: string, y: string): number => Math.sign(compareVersions(x, y));
        assert.equal(sgn(a, a), 0);
        assert.equal(sgn(a, b) + sgn(b, a), 0);
        if (sgn(a, b) <= 0 && sgn(b, c) <= 0) assert.ok(sgn(a, c) <= 0);
      }),
      { numRuns: 500 },
    );
  });

  it('have places that say the same', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 12 }), all => {
        const places = versionPlaces(all);
        for (const a of all)
          for (const b of all)
            assert.equal(
              Math.sign((places.get(a) ?? NaN) - (places.get(b) ?? NaN)),
              Math.sign(compareVersions(a, b)),
            );
      }),
    );
  });
});
