import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { HubNavigateDetail } from '../internal/events.ts';
import {
  all,
  deepActive,
  find,
  nameOf,
  noDialog,
  press,
  reads,
  tabTo,
  textOf,
  until,
} from '../testing/person.ts';
import { tidy } from '../testing/mount.ts';
import { rowNames, rowsAre } from '../testing/table-view.ts';
import { BAKERY, world } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';
import '../testing/mount.ts';

afterEach(tidy);

it('does the whole first walk by keyboard alone: find a customer, open it, edit it, pin a field, import contacts', async function () {
  this.timeout(60_000);
  const at = world();
  await setViewport({ width: 1300, height: 1000 });
  const page = await fixture<HTMLElement>(html`<main></main>`);
  // What a portal does: one place, the directory or a customer in it.
  const show = (customerId?: string): void => {
    const element = document.createElement(customerId ? 'customer-hub' : 'hub-customers');
    Object.assign(element, {
      hub: at.hub,
      locale: 'en',
      timeZone: 'UTC',
      ...(customerId ? { customerId } : {}),
    });
    Object.assign(element.style, { display: 'block', blockSize: '900px', inlineSize: '1280px' });
    page.replaceChildren(element);
  };
  page.addEventListener('hub-navigate', event => {
    const { to, customerId } = (event as CustomEvent<HubNavigateDetail>).detail;
    if (to !== 'customer') return;
    event.preventDefault();
    show(customerId);
  });
  show();
  await until(() => rowNames().length > 3, 'the directory');

  // Find it.
  await tabTo('Name, domain or any ID');
  await sendKeys({ type: 'brightw' });
  await rowsAre(names => names.length === 1 && names[0] === 'Brightwater Bakery', 'the customer');
  for (let presses = 0; deepActive()?.closest('[role="grid"]') == null && presses < 20; presses += 1)
    await press('Tab');
  await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter');
  await until(() => all<CustomerHub>('customer-hub')[0], 'its page');
  const hub = all<CustomerHub>('customer-hub')[0]!;
  await find('h1 button', /^Brightwater Bakery/);

  // Edit it.
  await until(() => all('hub-inline-field').length > 10, 'details');
  await tabTo(/^(Edit|Add:) Phone/);
  await press('Enter');
  await until(() => deepActive() instanceof HTMLInputElement, 'the field');
  await press('Control+A');
  await sendKeys({ type: '+1 503 555 0199' });
  await press('Enter');
  await until(
    async () =>
      (await at.mock.call('getCustomer', { path: { customerId: BAKERY } })).body.phone === '+1 503 555 0199',
    'stored',
  );
  await until(() => /^Edit Phone/.test(nameOf(deepActive()!)), 'the focus back');

  // Pin a field.
  await tabTo('Edit pinned fields', 60, 'Shift+Tab');
  await press('Enter');
  await find('button', 'Pin Fax');
  await tabTo('Pin Fax');
  await press('Enter');
  await tabTo('Save');
  await press('Enter');
  await noDialog();
  await until(() => all('.pins dt', hub).some(term => textOf(term) === 'Fax'), 'the pin');
  expect(nameOf(deepActive()!)).to.equal('Edit pinned fields');

  // Import contacts.
  await tabTo(/^Overview/);
  await press('ArrowRight', 'ArrowRight', 'Enter');
  await reads(hub, 'No contacts yet');
  await tabTo('Import from CSV or paste');
  await press('Enter');
  await tabTo('Paste');
  await press('Enter');
  await tabTo('Contacts, one per line');
  await sendKeys({ type: 'Ann One, ann.one@example.com' });
  await tabTo('Check 1 row');
  await press('Enter');
  await find('button', 'Import 1 contact');
  await tabTo('Import 1 contact');
  await press('Enter');
  await reads(hub, '1 contact imported');
  await tabTo('Close');
  await press('Enter');
  await noDialog();
  await rowsAre(names => names.includes('Ann One'), 'the new contact');
});
