import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkContactRow, type ImportLookup } from './import-rows.ts';

const ashgrove = { id: 'cus_1', domains: ['ashgrovedental.com', 'ashgrove.care'] };
const lookup = (over: Partial<ImportLookup> = {}): ImportLookup => ({
  customer: key => (['1042', 'cus_1'].includes(key.toLowerCase()) ? ashgrove : undefined),
  customerNumberByName: name => (name === 'Ashgrove Dental Group' ? '1042' : undefined),
  contact: () => undefined,
  earlierLine: () => undefined,
  isTimeZone: name => name === 'Europe/Berlin',
  ...over,
});
const good = {
  email: 'tina.lopez@ashgrovedental.com',
  name: 'Lopez, Tina',
  phone: '+1 503 555 0152',
  notes: 'Opens the office',
  customerId: '1042',
};
const check = (
  values: Record<string, string>,
  over: Partial<ImportLookup> = {},
  customerId: string | null = null,
  line = 18,
) => checkContactRow({ line, values: { ...good, ...values } }, customerId, lookup(over));
const only = (row: ReturnType<typeof check>) => {
  assert.equal(row.problems.length, 1, JSON.stringify(row.problems));
  const [problem] = row.problems;
  assert.ok(problem);
  return problem;
};

describe('checking a row of a contacts file', () => {
  it('takes a good row, with its name split [IMP-07, USR-06]', () =>
    assert.deepEqual(check({}), {
      status: 'ok',
      problems: [],
      change: 'create',
      recordId: null,
      contact: {
        email: 'tina.lopez@ashgrovedental.com',
        customerId: 'cus_1',
        displayName: 'Tina Lopez',
        givenName: 'Tina',
        familyName: 'Lopez',
        phone: '+1 503 555 0152',
        notes: 'Opens the office',
      },
    }));
  it('suggests the domain that was meant', () => {
    const problem = only(check({ email: 's.okafor@ashgrovedental' }));
    assert.deepEqual(
      [problem.code, problem.suggestion],
      ['email_domain_incomplete', 's.okafor@ashgrovedental.com'],
    );
  });
  it('refuses a row without a Customer ID [IMP-08]', () => {
    const row = check({ customerId: ' ' });
    assert.equal(row.status, 'error');
    assert.equal(only(row).code, 'customer_missing');
  });
  it('places a row without one when the import names a customer', () =>
    assert.equal(check({ customerId: '' }, {}, 'cus_1').contact?.customerId, 'cus_1'));
  it('takes the number or the id, and suggests the number for a name [IMP-09, IMP-10]', () => {
    for (const key of ['1042', '#1042', 'cus_1', 'CUS_1'])
      assert.equal(check({ customerId: key }).status, 'ok', key);
    const problem = only(check({ customerId: 'Ashgrove Dental Group' }));
    assert.deepEqual([problem.code, problem.suggestion], ['customer_unknown', '1042']);
  });
  it('refuses an address that an earlier line has, naming the line', () => {
    const problem = only(check({}, { earlierLine: () => 12 }, null, 97));
    assert.deepEqual([problem.code, problem.line], ['duplicate_line', 12]);
  });
  it('updates a contact the customer has already', () => {
    const row = check({}, { contact: () => ({ id: 'con_3', customerId: 'cus_1', system: null }) });
    assert.deepEqual([row.status, row.change, row.recordId], ['ok', 'update', 'con_3']);
  });
  it('takes in a person of the directory who has no customer [USR-02]', () =>
    assert.equal(
      check({}, { contact: () => ({ id: 'con_9', customerId: null, system: null }) }).change,
      'update',
    ));
  it('refuses contacts of another customer, and system users', () => {
    assert.equal(
      only(check({}, { contact: () => ({ id: 'con_3', customerId: 'cus_2', system: null }) })).code,
      'other_customer',
    );
    assert.equal(
      only(check({}, { contact: () => ({ id: 'con_3', customerId: 'cus_1', system: 'monitor_agent' }) }))
        .code,
      'system_contact',
    );
  });
  it('warns about a foreign domain and still takes the row', () => {
    const row = check({ email: 'b.nguyen@gmail.com' });
    assert.deepEqual([row.status, only(row).code, row.change], ['warning', 'foreign_domain', 'create']);
    assert.equal(only(check({ email: 'tina@ashgrovedentl.com' })).suggestion, 'tina@ashgrovedental.com');
  });
  it('uses a single name as the family name, with a warning', () => {
    const row = check({ name: 'Weiss' });
    assert.deepEqual(
      [row.status, only(row).code, row.contact?.familyName, row.contact?.givenName],
      ['warning', 'single_name', 'Weiss', null],
    );
  });
  it('uses the address when there is no name', () => {
    const row = check({ name: '' });
    assert.equal(only(row).code, 'name_missing');
    assert.equal(row.contact?.displayName, 'tina.lopez');
  });
  it('names every problem of a row, errors first', () => {
    const row = check({
      email: 'nobody',
      name: 'Weiss',
      customerId: '',
      timeZone: 'Mars/Olympus',
      phone: '1'.repeat(51),
    });
    assert.deepEqual(
      row.problems.map(({ code }) => code),
      ['customer_missing', 'email_invalid', 'time_zone_unknown', 'too_long', 'single_name'],
    );
    assert.equal(row.contact, undefined);
  });
  it('never throws and never takes a row with an error, whatever is in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '<script>', '\u0000', '1042', 'tina@ashgrove.care', 'Lopez, Tina'),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'email',
            'name',
            'givenName',
            'familyName',
            'phone',
            'notes',
            'customerId',
            'timeZone',
            '__proto__',
          ),
          cell,
        ),
        values => {
          const row = checkContactRow({ line: 2, values }, null, lookup());
          assert.equal(row.status === 'error', row.contact === undefined);
          assert.equal(row.change !== null, row.contact !== undefined);
        },
      ),
    );
  });
});
