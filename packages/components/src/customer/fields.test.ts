import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Account } from '@customer-hub/sdk';
import { asSetUp } from './fields.ts';

it('shows fields as the account has set them up, wherever they stand [ADD-08, L-25]', () => {
  const customer = [
    { key: 'website', label: 'Home page', required: false, hidden: false },
    { key: 'fax', label: 'Fax', required: false, hidden: true },
    { key: 'phone', label: 'Phone', required: true, hidden: false },
    { key: 'name', label: 'Company', required: false, hidden: true },
  ];
  const account = { forms: { customer, contact: [] } } as unknown as Account;
  const shown = (key: string, label: string) => asSetUp({ label }, key, account);
  assert.deepEqual(shown('website', 'Website'), { label: 'Home page', required: false });
  assert.equal(shown('fax', 'Fax'), undefined);
  assert.deepEqual(shown('phone', 'Phone'), { label: 'Phone', required: true });
  assert.deepEqual(shown('name', 'Name'), { label: 'Company', required: true });
  assert.deepEqual(asSetUp({ label: 'Fax' }, 'fax', undefined), { label: 'Fax', required: false });
});
