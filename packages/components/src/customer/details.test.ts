import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Customer } from '@customer-hub/sdk';
import { Format } from '../messages/format.ts';
import { customer as t } from '../messages/en/customer.ts';
import {
  addressLine,
  customFieldText,
  detailText,
  mapUrl,
  overviewDetails,
  pinnableDetails,
} from './details.ts';

const format = new Format('en', 'us', 'UTC');
const address = {
  line1: '1420 NW Ashgrove Ave',
  line2: 'Suite 300',
  city: 'Portland',
  state: 'OR',
  postalCode: '97209',
  country: 'US',
  lat: null,
  lng: null,
};

describe('customer details', () => {
  it('shows every detail the Overview lists [OVR-05 .. OVR-10, OVR-12 .. OVR-19]', () => {
    for (const key of [
      'phone',
      'address',
      'domains',
      'website',
      'createdAt',
      'updatedAt',
      'postalCode',
      'fax',
      'businessId',
      'ticketCreationLimit',
    ])
      assert.ok((overviewDetails as readonly string[]).includes(key), key);
  });
  it('offers the details for pinning, the rank as well [PIN-11, L-11]', () =>
    assert.ok((['phone', 'notes', 'rank'] as const).every(key => pinnableDetails.includes(key))));
  it('writes an address on one line, leaving out what is missing', () => {
    assert.equal(addressLine(address), '1420 NW Ashgrove Ave, Suite 300, Portland, OR');
    assert.equal(addressLine({ ...address, line2: null, state: null }), '1420 NW Ashgrove Ave, Portland');
    assert.equal(addressLine(null), '');
  });
  it('links the address to Google Maps [OVR-21]', () => {
    assert.equal(
      mapUrl(address),
      'https://www.google.com/maps/search/?api=1&query=1420%20NW%20Ashgrove%20Ave%2C%20Portland%2C%20OR%2C%2097209%2C%20US',
    );
    assert.equal(mapUrl(null), undefined);
    assert.ok(mapUrl({ ...address, city: '"><script>&query=x' })!.includes('%22%3E%3Cscript%3E%26query%3Dx'));
  });
  it('reads custom fields of all six types [OVR-03]', () => {
    const options = [
      { value: 'veeam', label: 'Veeam', options: [{ value: 'hardened', label: 'Hardened repository' }] },
    ];
    assert.equal(customFieldText({ type: 'text' }, 'Dentrix', t, format), 'Dentrix');
    assert.equal(
      customFieldText({ type: 'boolean', trueLabel: 'Yes, until 10 PM' }, true, t, format),
      'Yes, until 10 PM',
    );
    assert.equal(customFieldText({ type: 'boolean' }, false, t, format), 'No');
    assert.equal(customFieldText({ type: 'numeric' }, 6400, t, format), '6,400');
    assert.equal(customFieldText({ type: 'date' }, '2027-01-18', t, format), '01/18/2027');
    assert.equal(customFieldText({ type: 'options', options }, 'veeam', t, format), 'Veeam');
    assert.equal(
      customFieldText({ type: 'options_with_dependencies', options }, ['veeam', 'hardened'], t, format),
      'Veeam / Hardened repository',
    );
    assert.equal(
      customFieldText({ type: 'options', options }, 'of_another_version', t, format),
      'of_another_version',
    );
    assert.equal(customFieldText({ type: 'text' }, null, t, format), '');
  });
  it('says who changed the customer last [OVR-10]', () => {
    const customer = {
      updatedAt: '2026-11-22T08:20:11Z',
      updatedBy: { id: 'tec_2', name: 'Priya Raman' },
    } as Customer;
    assert.equal(detailText(customer, 'updatedAt', [], t, format), '11/22/2026 08:20:11 AM by Priya Raman');
  });
});
