import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { covers, editDistance, matchDomain, readDomains } from './domains.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map(labels => labels.join('.'));

describe('mail domains', () => {
  it('match whole and case-blind, any of several [SET-11, SET-12]', () => {
    const held = [
      { domain: 'Ashgrove.care', customerId: 'cus_1' },
      { domain: 'ashgrovedental.com', customerId: 'cus_1' },
    ];
    assert.equal(matchDomain('Tina@ASHGROVEDENTAL.com', held)?.customerId, 'cus_1');
    assert.equal(matchDomain('tina@ashgrove.care', held)?.domain, 'Ashgrove.care');
    assert.equal(matchDomain('tina@notashgrove.care', held), undefined);
    assert.equal(matchDomain('tina@mail.ashgrove.care', held), undefined);
  });
  it('with a leading dot take subdomains, and the longest entry wins [SET-12]', () => {
    const held = [
      { domain: '.acme.com', customerId: 'cus_1' },
      { domain: 'lab.acme.com', customerId: 'cus_2' },
      { domain: '.lab.acme.com', customerId: 'cus_3' },
    ];
    assert.equal(matchDomain('a@shop.acme.com', held)?.customerId, 'cus_1');
    assert.equal(matchDomain('a@lab.acme.com', held)?.customerId, 'cus_2');
    assert.equal(matchDomain('a@x.lab.acme.com', held)?.customerId, 'cus_3');
    assert.equal(matchDomain('a@acme.com', held), undefined);
  });
  it('never match what is no address', () => {
    for (const text of ['', '@', 'acme.com', 'a@', '@@'])
      assert.equal(matchDomain(text, [{ domain: 'acme.com', customerId: 'cus_1' }]), undefined, text);
  });
  it('the winner does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(
        host,
        fc.uniqueArray(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 })), {
          maxLength: 6,
          selector: String,
        }),
        (name, cuts) => {
          const entries = cuts
            .map(([dotted, cut], index) => ({
              domain: (dotted ? '.' : '') + name.split('.').slice(cut).join('.'),
              customerId: `cus_${index}`,
            }))
            .filter(({ domain }) => domain.length > 1);
          const forward = matchDomain(`a@${name}`, entries),
            backward = matchDomain(`a@${name}`, entries.toReversed());
          assert.equal(forward?.domain.length, backward?.domain.length);
          if (forward)
            assert.ok(
              entries.every(({ domain }) => !covers(domain, name) || domain.length <= forward.domain.length),
            );
        },
      ),
    );
  });
  it('are read as people write them, and refused with a pointer when they are none', () => {
    assert.deepEqual(readDomains([' @Acme.COM ', 'acme.com', '.acme.com', 'bücher.example']), {
      domains: ['acme.com', '.acme.com', 'bücher.example'],
      errors: [],
    });
    const { errors } = readDomains([
      'acme.com',
      'acme',
      'a b.com',
      'https://acme.com',
      '=cmd.exe',
      '..com',
      '',
    ]);
    assert.deepEqual(
      errors.map(({ pointer }) => pointer),
      ['/domains/1', '/domains/2', '/domains/3', '/domains/4', '/domains/5', '/domains/6'],
    );
    assert.match(errors[0]?.message ?? '', /needs a dot/);
  });
  it('distance is 0 for equals, symmetric, and bounded', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        assert.equal(editDistance(a, a), 0);
        assert.equal(editDistance(a, b), editDistance(b, a));
        assert.ok(editDistance(a, b) <= 4);
      }),
    );
    assert.equal(editDistance('ashgrovedentl.com', 'ashgrovedental.com'), 1);
  });
});
