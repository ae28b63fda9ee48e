import { html } from '@open-wc/testing';
import { textOf, until, all } from './person.ts';
import { mount, tidy } from './mount.ts';
import { world, BAKERY } from './world.ts';
afterEach(tidy);
it('debug', async () => {
  console.log('HOVER', matchMedia('(hover: none)').matches, matchMedia('(pointer: coarse)').matches);
  const at = world();
    const current = (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body;
    console.log(JSON.stringify(current));
    await at.mock.call('replaceCustomerForms', { path: { customerId: BAKERY }, ifMatch: current.etag, body: { forms: [{ formId: 'frm_2', values: { framework: 'gdpr' } }, { formId: 'frm_1', values: { alarm: false } }] } });
  const el = await mount(html`<hub-overview .hub=${at.hub} customer-id=${BAKERY} locale="en" time-zone="UTC"></hub-overview>`, { height: 1400 });
  await until(() => all('hub-inline-field', el).length > 10, 'details');
  await new Promise(r => setTimeout(r, 2500));
  console.log(textOf(el).slice(0, 1500), all('h2', el).map(h => textOf(h)).join('|'));
});
