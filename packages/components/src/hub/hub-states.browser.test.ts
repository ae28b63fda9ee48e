import { expect, html } from '@open-wc/testing';
import { all, choose, find, pressButton, reads, says, see, textOf, until } from '../testing/person.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';
import { tabs } from './tabs.ts';

const start = ({ hub }: World, tab = 'overview'): Promise<CustomerHub> =>
  mount<CustomerHub>(
    html`<customer-hub
      .hub=${hub}
      customer-id=${ASHGROVE}
      active-tab=${tab}
      locale="en"
      time-zone="UTC"></customer-hub>`,
  );

afterEach(tidy);

describe('customer-hub: states', () => {
  it('is for MSP accounts only: other kinds get an explanation and no customer [GEN-04]', async () => {
    const at = world();
    const account = await at.hub.account.get();
    const hub = {
      ...at.hub,
      account: { ...at.hub.account, get: async () => ({ ...account, kind: 'it_department' as const }) },
    };
    const element = await mount<CustomerHub>(
      html`<customer-hub .hub=${hub} customer-id=${ASHGROVE} locale="en"></customer-hub>`,
    );
    await reads(element, 'Available for MSP accounts');
    expect(all('[role="tab"]')).to.have.length(0);
    expect(textOf(element)).not.to.contain('Ashgrove');
  });

  it('says of a tab that is not served that the backend does not offer it', async () => {
    const at = world();
    const capabilities = await at.hub.customers.capabilities(ASHGROVE);
    const hub = {
      ...at.hub,
      customers: {
        ...at.hub.customers,
        capabilities: async () => ({
          ...capabilities,
          tabs: capabilities.tabs.map(entry =>
            entry.tab === 'contacts' ? { ...entry, served: false } : entry,
          ),
        }),
      },
    };
    const element = await mountHub({ ...at, hub } as unknown as World, { tab: 'contacts' });
    await reads(element, 'Contacts: not available in this portal');
    expect(element.shadowRoot!.querySelector('hub-contacts')?.checkVisibility() ?? false).to.equal(false);
  });

  it('leaves out the tabs that the portal hides', async () => {
    const element = await mount<CustomerHub>(
      html`<customer-hub
        .hub=${world().hub}
        customer-id=${ASHGROVE}
        .hiddenTabs=${['passwords', 'invoices']}
        locale="en"></customer-hub>`,
      { width: 1800 },
    );
    await until(() => all('[role="tab"]').length === tabs.length - 2, 'all tabs but two');
    expect(textOf(element)).not.to.contain('Passwords');
  });

  it('shows the shape of what is coming while it loads, and moves nothing when it is there', async () => {
    // Long enough to be looked at, also on a busy machine.
    const at = world({ latencyMs: 1200 });
    const element = await start(at);
    const bar = await until(() => element.shadowRoot!.querySelector('hub-tab-bar'), 'tab bar');
    await until(() => bar.getBoundingClientRect().height > 0, 'tab bar drawn');
    const before = bar.getBoundingClientRect();
    expect(element.shadowRoot!.querySelector('.title .sk')).to.exist;
    await until(() => element.shadowRoot!.querySelector('h1 button'), 'name');
    await until(() => element.shadowRoot!.querySelector('.pins dl'), 'pins');
    expect(bar.getBoundingClientRect().top).to.be.closeTo(before.top, 1);
  });

  it('says what happened when the customer cannot be loaded, with the request id, and loads it on retry', async () => {
    const at = world();
    const end = at.mock.fault({ operationId: 'getCustomer', status: 503 });
    const element = await start(at);
    await reads(element, "Couldn't load: Customer");
    await reads(element, /Request\s+req_/);
    end();
    await pressButton(/^Retry now/);
    await reads(element, 'Ashgrove Dental Group');
  });

  it('names the permission that is missing', async () => {
    const at = world({ token: 'scopes=customer:read,account:read' });
    await reads(await start(at, 'contacts'), "You don't have access: Contacts");
    const { hub } = world({ token: 'scopes=customer:read,account:read' });
    const alone = await mount(
      html`<hub-contacts .hub=${hub} customer-id=${ASHGROVE} locale="en"></hub-contacts>`,
    );
    await reads(
      alone,
      /You don't have access: Contacts Ask your administrator for this permission: contact:read/,
    );
  });

  it('says that a customer does not exist any more', async () => {
    const { hub } = world();
    const element = await mount<CustomerHub>(
      html`<customer-hub .hub=${hub} customer-id="cus_9999" locale="en"></customer-hub>`,
    );
    await reads(element, 'This no longer exists');
  });

  it('says so when the connection is lost, and loads by itself or by a press when it is back', async () => {
    const at = world();
    at.mock.scenario('offline');
    const element = await start(at);
    await reads(element, /Can't reach|You're offline/);
    at.mock.scenario();
    await pressButton(/^Retry now|Retry/);
    await reads(element, 'Ashgrove Dental Group');
  });

  it('keeps what it has when a refresh fails, and says of when it is', async () => {
    const at = world();
    const element = await mountHub(at);
    await reads(element, '+1 503 555 0167');
    await until(() => at.calls.includes('GET /events'), 'events followed');
    at.mock.fault({ operationId: 'getCustomer', status: 400 });
    await at.mock.someoneElse(ASHGROVE, { fax: '+1 503 555 0199' });
    await reads(element, /Couldn't refresh\. Data as of/);
    expect(textOf(element)).to.contain('+1 503 555 0167');
  });

  it('shows by itself what somebody else changed', async () => {
    const at = world();
    const element = await mountHub(at);
    await reads(element, '+1 503 555 0167');
    await until(() => at.calls.includes('GET /events'), 'events followed');
    await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0111' });
    await reads(element, '+1 503 555 0111');
  });

  it('goes on after a flaky answer, and after a token that ran out', async () => {
    const at = world();
    at.mock.fault({ operationId: 'getCustomer', status: 503, times: 1 });
    const element = await start(at);
    await reads(element, 'Ashgrove Dental Group');
  });

  it('stands broken answers and those of a newer server', async () => {
    const at = world({ strict: false });
    at.mock.scenario('malformed');
    const element = await start(at);
    await reads(element, "Couldn't load: Customer");
    at.mock.scenario('drifted');
    await pressButton(/^Retry now/);
    await reads(element, 'Ashgrove Dental Group');
    expect(see('button', 'Customer menu')).to.exist;
  });

  it('shows a customer of which nothing is known yet', async () => {
    const element = await mountHub(world(), { customerId: 'cus_2' });
    await find('h1 button', /^Brightwater Bakery/);
    await until(() => textOf(element.shadowRoot!.querySelector('.pins')!).includes('–'), 'empty pins');
    await reads(element, 'No notes yet');
  });

  it('announces what could not be done', async () => {
    const at = world();
    const element = await mountHub(at, { customerId: 'cus_2' });
    at.mock.fault({ operationId: 'promoteCustomer', status: 500 });
    await pressButton('Customer menu');
    await choose('Add to the platform');
    await pressButton(
      'Add to the platform',
      await until(() => all('hub-confirm, hub-dialog')[0], 'question'),
    );
    await says("Couldn't add Brightwater Bakery to the platform");
    expect(textOf(element.shadowRoot!.querySelector('.head')!)).to.contain('Unmanaged');
  });
});
