import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  companyNameKeys,
  CONTACTS,
  CUSTOMERS,
  duplicatesOf,
  LARGEST_GROUP,
  pairId,
  personNameKeys,
  phoneKey,
  type ComparedContact,
  type ComparedCustomer,
} from './duplicates.ts';

const contact = (id: string, given: Partial<ComparedContact> = {}): ComparedContact => ({
  id,
  displayName: `Person ${id}`,
  email: null,
  otherEmails: [],
  phone: null,
  mobile: null,
  ...given,
});
const customer = (id: string, given: Partial<ComparedCustomer> = {}): ComparedCustomer => ({
  id,
  name: `Company ${id}`,
  domains: [],
  website: null,
  businessId: null,
  phone: null,
  ...given,
});
const any = () => 0;
const reasons = (a: Partial<ComparedContact>, b: Partial<ComparedContact>) =>
  CONTACTS.reasons(contact('con_1', a), contact('con_2', b));
const customerReasons = (a: Partial<ComparedCustomer>, b: Partial<ComparedCustomer>) =>
  CUSTOMERS.reasons(customer('cus_1', a), customer('cus_2', b));

describe('contacts that look like one person', () => {
  it('have the same address, in any case and place', () => {
    assert.deepEqual(reasons({ email: 'T.Lopez@x.test' }, { otherEmails: ['t.lopez@X.TEST'] }), [
      'same_email',
    ]);
    assert.deepEqual(reasons({ email: 'a@x.test' }, { email: 'b@x.test' }), []);
    assert.deepEqual(reasons({ email: null }, { email: null }), []);
  });
  it('have the same number, however it is written', () => {
    for (const other of [
      '(503) 555-0152',
      '001 503 5550152',
      '503.555.0152',
      '+1 (503) 555 0152',
      '٥٠٣٥٥٥٠١٥٢',
    ])
      assert.deepEqual(reasons({ mobile: '+1 503 555 0152' }, { mobile: other }), ['same_mobile'], other);
    assert.deepEqual(reasons({ mobile: '+49 30 1234567' }, { phone: '030 1234567' }), ['same_phone']);
    assert.deepEqual(reasons({ phone: '503 555 0152 ext. 4' }, { phone: '503 555 0152 x5' }), []);
    assert.deepEqual(reasons({ phone: '112' }, { phone: '112' }), []);
  });
  it('have the same name apart from accents, case, signs and order', () => {
    assert.deepEqual(reasons({ displayName: 'Tina Lopez' }, { displayName: 'Tina Lopez' }), ['same_name']);
    for (const [a, b] of [
      ['Tina Lopez', 'Tina López'],
      ['Tina Lopez', 'LOPEZ, Tina'],
      ['Jörg Müller', 'Joerg Mueller'],
      ['Bea O’Neil', "bea o'neil"],
    ] as const)
      assert.deepEqual(reasons({ displayName: a }, { displayName: b }), ['similar_name'], `${a}, ${b}`);
    assert.deepEqual(reasons({ displayName: 'Tina Lopez' }, { displayName: 'Tino Lopez' }), []);
  });
});

describe('customers that look like one', () => {
  it('have the same name apart from the legal form', () => {
    for (const other of ['ACME Tools, Inc.', 'Acme Tools GmbH', 'The Acme Tools Co.'])
      assert.deepEqual(customerReasons({ name: 'Acmé Tools' }, { name: other }), ['similar_name'], other);
    assert.deepEqual(customerReasons({ name: 'Acme Tools' }, { name: 'Acme Tiles' }), []);
    assert.deepEqual(companyNameKeys('The Company'), ['the company']);
  });
  it('have the same domain, website or business id', () => {
    assert.deepEqual(customerReasons({ domains: ['.x.test'] }, { website: 'https://www.x.test/about' }), [
      'same_domain',
    ]);
    assert.deepEqual(customerReasons({ website: 'x.test' }, { website: 'https://X.test:443/' }), [
      'same_website',
    ]);
    assert.deepEqual(customerReasons({ businessId: '93-2841077' }, { businessId: '93 2841077' }), [
      'same_business_id',
    ]);
    assert.deepEqual(customerReasons({ businessId: null }, { businessId: null }), []);
  });
});

const anyContact = fc.record({
  displayName: fc.constantFrom('Tina Lopez', 'Tina López', 'lopez tina', 'Rolf Jensen', '', '李 娜'),
  email: fc.constantFrom(null, 'a@x.test', 'A@X.test', 'b@x.test'),
  otherEmails: fc.subarray(['a@x.test', 'c@x.test']),
  phone: fc.constantFrom(null, '+1 503 555 0152', '5035550152', '12'),
  mobile: fc.constantFrom(null, '503 555 0152', '030 1234567'),
});
const contactsOf = (rows: readonly Omit<ComparedContact, 'id'>[]) =>
  rows.map((row, index): ComparedContact => ({ ...row, id: `con_${index + 1}` }));

describe('pairs', () => {
  it('have the same reasons in both directions, and none with a record that shares nothing', () =>
    fc.assert(
      fc.property(anyContact, anyContact, (one, two) => {
        const [a, b] = contactsOf([one, two]) as [ComparedContact, ComparedContact];
        assert.deepEqual(CONTACTS.reasons(a, b), CONTACTS.reasons(b, a));
        const shares = CONTACTS.signs(a).some(({ kind, key }) =>
          CONTACTS.signs(b).some(other => other.kind === kind && other.key === key),
        );
        assert.equal(CONTACTS.reasons(a, b).length > 0, shares);
        assert.equal(duplicatesOf([a, b], CONTACTS, any).length > 0, shares);
      }),
    ));
  it('are the same whatever the order of the records, and each once', () =>
    fc.assert(
      fc.property(
        fc.array(anyContact, { maxLength: 12 }).chain(rows => {
          const contacts = contactsOf(rows);
          return fc.tuple(
            fc.constant(contacts),
            fc.shuffledSubarray(contacts, { minLength: contacts.length, maxLength: contacts.length }),
          );
        }),
        ([contacts, shuffled]) => {
          const pairs = duplicatesOf(contacts, CONTACTS, any);
          assert.deepEqual(duplicatesOf(shuffled, CONTACTS, any), pairs);
          const ids = pairs.map(({ first, second }) => pairId(first.id, second.id));
          assert.equal(new Set(ids).size, ids.length);
          assert.ok(pairs.every(({ first, second }) => first.id !== second.id));
        },
      ),
    ));
  it('stay the same when they are asked for without what was merged', () =>
    fc.assert(
      fc.property(fc.array(anyContact, { minLength: 2, maxLength: LARGEST_GROUP }), rows => {
        const contacts = contactsOf(rows),
          gone = contacts[0]?.id,
          without = duplicatesOf(contacts.slice(1), CONTACTS, any);
        assert.deepEqual(
          without,
          duplicatesOf(contacts, CONTACTS, any).filter(
            pair => pair.first.id !== gone && pair.second.id !== gone,
          ),
        );
      }),
    ));
  it('name who would better stay first', () => {
    const [a, b] = [contact('con_1', { displayName: 'X Y' }), contact('con_2', { displayName: 'X Y' })];
    const [pair] = duplicatesOf([a, b], CONTACTS, one => (one.id === 'con_2' ? -1 : 1));
    assert.deepEqual([pair?.first.id, pair?.second.id], ['con_2', 'con_1']);
    assert.equal(pairId('con_10', 'con_9'), 'con_9.con_10');
  });
  it('are not made of a switchboard, nor of every two of many with one name', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      contact(`con_${index}`, { phone: '+1 503 555 0100' }),
    );
    assert.deepEqual(duplicatesOf(many, CONTACTS, any), []);
    const named = many.map(one => ({ ...one, displayName: 'Front Desk' }));
    assert.equal(duplicatesOf(named, CONTACTS, any).length, 39);
  });
  it('compare keys that do not depend on the writing', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        const keys = personNameKeys(name);
        for (const key of keys) assert.ok(personNameKeys(key).includes(key), JSON.stringify([name, key]));
        assert.deepEqual(phoneKey(`${name}`), phoneKey(` ${name} `));
      }),
    ));
});
