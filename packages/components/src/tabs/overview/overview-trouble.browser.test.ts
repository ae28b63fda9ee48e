import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Customer } from '@customer-hub/sdk';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  gone,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, mountHub, tidy } from '../../testing/mount.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubOverview } from './hub-overview.ts';

const open = async ({ hub }: World, customerId = ASHGROVE): Promise<HubOverview> => {
  const element = await mount<HubOverview>(
    html`<hub-overview .hub=${hub} customer-id=${customerId} locale="en" time-zone="UTC"></hub-overview>`,
    { height: 1400 },
  );
  await until(() => all('hub-inline-field', element).length > 10, 'details');
  return element;
};
const stored = async ({ mock }: World, customerId = ASHGROVE): Promise<Customer> =>
  (await mock.call('getCustomer', { path: { customerId } })).body;
const conflict = (label: string): Promise<HTMLElement> => find('[role="group"]', `Conflict: ${label}`);
const typePhone = async (text: string): Promise<void> => {
  await pressButton(/^Edit Phone/);
  await fill(await find('input', 'Phone'), text);
};

afterEach(tidy);

describe('hub-overview: edits that meet trouble', () => {
  it('lays mine beside theirs, and keeps mine on request', async () => {
    const at = world();
    const element = await open(at);
    await typePhone('+1 503 555 0100');
    await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0101' });
    await press('Enter');
    const both = await conflict('Phone');
    expect(textOf(both)).to.match(/Your version \+1 503 555 0100.*Their version \+1 503 555 0101/);
    expect(textOf(both)).to.match(/changed this .*while you were editing/);
    await accessible(element);
    expect((await stored(at)).phone).to.equal('+1 503 555 0101');
    await pressButton('Keep your version', both);
    await gone('[role="group"]', 'Conflict: Phone');
    await until(async () => (await stored(at)).phone === '+1 503 555 0100', 'mine stored');
  });

  it('takes theirs on request, and nothing is sent', async () => {
    const at = world();
    const element = await open(at);
    await typePhone('+1 503 555 0100');
    await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0101' });
    await press('Enter');
    const sent = at.calls.filter(call => call.startsWith('PATCH')).length;
    await pressButton('Use their version', await conflict('Phone'));
    await reads(element, '+1 503 555 0101');
    expect(at.calls.filter(call => call.startsWith('PATCH')).length - sent).to.be.at.most(1);
    expect((await stored(at)).phone).to.equal('+1 503 555 0101');
  });

  it('is no conflict when somebody else changed another field: both are kept', async () => {
    const at = world();
    const element = await open(at);
    await typePhone('+1 503 555 0100');
    await at.mock.someoneElse(ASHGROVE, { fax: '+1 503 555 0102' });
    await press('Enter');
    await gone('input', 'Phone');
    expect(await stored(at)).to.include({ phone: '+1 503 555 0100', fax: '+1 503 555 0102' });
    await reads(element, '+1 503 555 0102');
  });

  it('keeps what was typed while the connection is lost, and stores it on retry', async () => {
    const at = world();
    await open(at);
    await typePhone('+1 503 555 0103');
    at.mock.scenario('offline');
    await press('Enter');
    const retry = await find('button', 'Retry');
    expect((await find<HTMLInputElement>('input', 'Phone')).value).to.equal('+1 503 555 0103');
    at.mock.scenario();
    expect(retry.checkVisibility()).to.equal(true);
    await pressButton('Retry');
    await gone('input', 'Phone');
    expect((await stored(at)).phone).to.equal('+1 503 555 0103');
  });

  it('says beside the field what is wrong with it, and sends nothing', async () => {
    const at = world();
    const element = await open(at);
    for (const [label, typed, says] of [
      ['Phone', 'call me', 'Use only digits'],
      ['Website', 'javascript:alert(1)', 'Start the address with https:// or http://.'],
      ['Licensed seats', 'many', 'Enter a number.'],
    ] as const) {
      await pressButton(new RegExp(`^Edit ${label}`));
      const field = await find('input', label);
      await fill(field, typed);
      await press('Enter');
      await reads(element, says);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      await press('Escape');
      await gone('input', label);
    }
    expect(at.calls.filter(call => call.startsWith('PATCH'))).to.have.length(0);
  });

  it('shows beside the field what the server has against it', async () => {
    const at = world();
    const element = await open(at);
    await pressButton(/^Edit Domains/);
    await fill(await find('input', 'Domains'), 'praxis-weiss.example');
    await press('Enter', 'Enter');
    await until(
      async () =>
        see('[role="alert"] .prob', /./) !== undefined ||
        (await stored(at)).domains.includes('praxis-weiss.example'),
      'an answer',
    );
    expect(textOf(element)).to.contain('praxis-weiss.example');
  });
});

describe('hub-overview: forms', () => {
  /** A form of the account on the customer's page. */
  const withForms = async (at: World): Promise<void> => {
    const current = (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body;
    await at.mock.call('replaceCustomerForms', {
      path: { customerId: BAKERY },
      ifMatch: current.etag,
      body: {
        forms: [
          { formId: 'frm_2', values: { framework: 'gdpr' } },
          { formId: 'frm_1', values: { alarm: false } },
        ],
      },
    });
  };

  it('shows each form of the customer as a section, in their order, and stores their fields at any time [FRM-01, FRM-07, FRM-09, FRM-11, LST-08]', async () => {
    const at = world();
    await withForms(at);
    const element = await open(at, BAKERY);
    await until(() => all('h2', element).length >= 5, 'sections');
    expect(
      all('h2', element)
        .map(title => textOf(title))
        .filter(title => /Compliance|Site access/.test(title)),
    ).to.deep.equal(['Compliance', 'Site access']);
    await pressButton('Add: Opens at');
    await fill(await find('input', 'Opens at'), '7:30');
    await press('Enter');
    await gone('input', 'Opens at');
    const { forms } = (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body;
    expect(forms.find(form => form.formId === 'frm_1')!.values).to.deep.include({
      opens_at: '7:30',
      alarm: false,
    });
    expect(forms[0]).to.deep.equal({ formId: 'frm_2', values: { framework: 'gdpr' } });
  });

  it('puts forms on the page and into order, and stores them by a button [FRM-02 .. FRM-10]', async () => {
    const at = world();
    const hub = await mountHub(at, { customerId: BAKERY, height: 1400 });
    await pressButton('Customer menu');
    await choose('Manage forms');
    const manager = await dialog('Manage forms');
    await reads(manager, 'This customer has no forms yet.');
    await pressButton('Add Site access', manager);
    await pressButton('Add Compliance', manager);
    await pressButton('Move Compliance up', manager);
    expect(
      (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body.forms,
    ).to.have.length(0);
    await pressButton('Save', manager);
    await noDialog();
    await until(() => all('h2', hub).some(title => textOf(title) === 'Site access'), 'sections');
    expect(
      (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body.forms.map(
        form => form.formId,
      ),
    ).to.deep.equal(['frm_2', 'frm_1']);
  });

  /** Names of the forms in the manager, in their order. */
  const order = (manager: HTMLElement): string[] =>
    all('ol [data-sort] bdi', manager.getRootNode() as ShadowRoot).map(name => textOf(name));
  const manage = async (at: World): Promise<HTMLElement> => {
    await withForms(at);
    await mountHub(at, { customerId: BAKERY, height: 900 });
    await pressButton('Customer menu');
    await choose('Manage forms');
    const manager = await dialog('Manage forms');
    await until(() => order(manager).join() === 'Compliance,Site access', 'both forms');
    return manager;
  };

  it('offers every form of the account, and puts them into order by dragging and by keys [FRM-06, FRM-08, FRM-09, FRM-10]', async () => {
    const at = world();
    const manager = await manage(at);
    const { items } = (await at.mock.call('listFormDefinitions', { query: { limit: 200 } })).body;
    const offered = all('button', manager.getRootNode() as ShadowRoot)
      .map(nameOf)
      .filter(name => name.startsWith('Add '))
      .map(name => name.slice(4));
    expect([...order(manager), ...offered].sort()).to.deep.equal(items.map(({ name }) => name).sort());
    await accessible(all('hub-form-manager')[0]!);
    const handle = await find('button', 'Move Site access', manager);
    const box = handle.getBoundingClientRect();
    const target = (await find('button', 'Move Compliance', manager)).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 12), Math.round(box.y + 12)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(box.x + 12), Math.round(box.y - 8)] });
    await sendMouse({ type: 'move', position: [Math.round(target.x + 12), Math.round(target.y + 4)] });
    await sendMouse({ type: 'up' });
    await until(
      () => order(manager).join() === 'Site access,Compliance',
      () => `dragged, not ${order(manager).join()}`,
    );
    (await find('button', 'Move Site access', manager)).focus();
    await press('Space');
    await press('ArrowDown');
    await press('Space');
    await until(
      () => order(manager).join() === 'Compliance,Site access',
      () => `by keys, not ${order(manager).join()}`,
    );
    await pressButton('Move Site access up', manager);
    await pressButton('Save', manager);
    await noDialog();
    const { forms } = (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body;
    expect(forms.map(({ formId, values }) => [formId, values])).to.deep.equal([
      ['frm_1', { alarm: false }],
      ['frm_2', { framework: 'gdpr' }],
    ]);
    await until(
      () =>
        all('h2')
          .map(title => textOf(title))
          .filter(title => /Compliance|Site access/.test(title))
          .join() === 'Site access,Compliance',
      'the same order on the page',
    );
  });

  it('fills in a form as a whole, stored by its one Update; a change of somebody else is laid beside [FRM-11, FRM-12, X-15]', async () => {
    const at = world();
    await withForms(at);
    await open(at, BAKERY);
    const values = async (): Promise<Record<string, unknown>> =>
      (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body.forms.find(
        form => form.formId === 'frm_1',
      )!.values;
    await pressButton('Fill in Site access');
    const editor = await until(() => all('hub-form-editor')[0], 'the form');
    const opens = await find<HTMLInputElement>('input', /^Opens at/, editor);
    expect(deepActive()).to.equal(opens);
    await accessible(editor);
    const update = await find<HTMLButtonElement>('button', 'Update', editor);
    expect(update.disabled).to.equal(true);
    await fill(opens, '7:30');
    await fill(await find('input', /^Closes at/, editor), '18:00');
    expect(await values()).to.deep.equal({ alarm: false });
    const before = (await at.mock.call('getCustomerForms', { path: { customerId: BAKERY } })).body;
    await at.mock.call('replaceCustomerForms', {
      path: { customerId: BAKERY },
      ifMatch: before.etag,
      body: {
        forms: before.forms.map(form =>
          form.formId === 'frm_1' ? { ...form, values: { ...form.values, opens_at: '9:00' } } : form,
        ),
      },
    });
    await click(update);
    await reads(editor, 'Keep your version');
    await pressButton('Keep your version', editor);
    await click(update);
    await until(() => all('hub-form-editor').length === 0, 'the section again');
    expect(await values()).to.deep.equal({ alarm: false, opens_at: '7:30', closes_at: '18:00' });
    await until(
      () => nameOf(deepActive() as HTMLElement) === 'Fill in Site access',
      'the focus where it was',
    );
  });

  it('shows forms to whoever may not fill them in', async () => {
    const at = world({ token: 'read-only' });
    await withForms(at);
    const element = await open(at, BAKERY);
    await until(() => all('h2', element).some(title => textOf(title) === 'Site access'), 'the forms');
    expect(see('button', /^Fill in/)).to.not.exist;
  });
});

describe('fields and settings', () => {
  const configure = async (at: World, customerId = ASHGROVE): Promise<HTMLElement> => {
    await mountHub(at, { customerId });
    await pressButton(/open fields and settings$/);
    return dialog(/Ashgrove|Brightwater/);
  };

  it('opens by a click on the name, in two tabs [FLD-01, FLD-02, FLD-03, FLD-10]', async () => {
    const form = await configure(world());
    expect(all('[role="tab"]', form).map(tab => textOf(tab))).to.deep.equal(['Fields', 'Settings']);
    expect(textOf(form)).to.contain('Managed');
    await accessible(all('hub-configure-customer')[0]!);
    (await find('[role="tab"]', 'Fields', form)).focus();
    await press('ArrowRight');
    await until(
      () => all('[role="tab"][aria-selected="true"]', form).some(tab => textOf(tab) === 'Settings'),
      'settings',
    );
  });

  it('shows the name of a managed customer, but does not let it be changed [FLD-04, ORG-06, X-14]', async () => {
    const form = await configure(world());
    const name = await find<HTMLInputElement>('input', /^Name/, form);
    expect(name.value).to.equal('Ashgrove Dental Group');
    expect(name.disabled).to.equal(true);
    expect(textOf(form)).to.contain('Managed customers are renamed in the platform console.');
  });

  it('changes domain, address, phone, website, notes and custom fields by one Update [FLD-05, FLD-06, FLD-07, FLD-08, FLD-09, FLD-11, FLD-12]', async () => {
    const at = world();
    const form = await configure(at, BAKERY);
    const update = await find<HTMLButtonElement>('button', 'Update', form);
    expect(update.disabled).to.equal(true);
    await fill(await find('input', /^Phone/, form), '+1 503 555 0150');
    await fill(await find('input', /^Website/, form), 'https://brightwater.example');
    await fill(await find('input', 'Street', form), '2 Mill Lane');
    await fill(await find('input', 'Domains', form), 'brightwater.example');
    await fill(await find('textarea', /^Notes/, form), 'Closed on Mondays');
    await fill(await find('input', /^HIPAA officer/, form), 'nobody');
    expect(at.calls.filter(call => call.startsWith('PATCH'))).to.have.length(0);
    await pressButton('Update', form);
    await noDialog();
    expect(at.calls.filter(call => call.startsWith('PATCH'))).to.have.length(1);
    const customer = await stored(at, BAKERY);
    expect(customer).to.include({
      phone: '+1 503 555 0150',
      website: 'https://brightwater.example',
      notes: 'Closed on Mondays',
    });
    expect(customer.domains).to.deep.equal(['brightwater.example']);
    expect(customer.address?.line1).to.equal('2 Mill Lane');
    expect(customer.customFields['hipaa_officer']).to.equal('nobody');
  });

  it('settles a conflict field by field, and loses neither side [FLD-12]', async () => {
    const at = world();
    const form = await configure(at, BAKERY);
    await fill(await find('input', /^Phone/, form), '+1 503 555 0151');
    await fill(await find('input', /^Fax/, form), '+1 503 555 0152');
    await fill(await find('input', /^Website/, form), 'https://mine.example');
    await at.mock.someoneElse(BAKERY, {
      phone: '+1 503 555 0153',
      website: 'https://theirs.example',
      businessId: '77-1',
    });
    await until(
      () =>
        see('[role="group"]', 'Conflict: Phone', form) ?? see<HTMLButtonElement>('button', 'Update', form),
      'the form',
    );
    if (!see('[role="group"]', 'Conflict: Phone', form)) await pressButton('Update', form);
    await pressButton('Keep your version', await find('[role="group"]', 'Conflict: Phone', form));
    await pressButton('Use their version', await find('[role="group"]', 'Conflict: Website', form));
    await pressButton('Update', form);
    await noDialog();
    expect(await stored(at, BAKERY)).to.include({
      phone: '+1 503 555 0151',
      fax: '+1 503 555 0152',
      website: 'https://theirs.example',
      businessId: '77-1',
    });
  });

  it('asks before it throws away what was entered', async () => {
    const at = world();
    const form = await configure(at, BAKERY);
    await fill(await find('input', /^Phone/, form), '+1 503 555 0154');
    await press('Escape');
    await reads(form, 'Discard what you entered?');
    await pressButton('Keep editing', form);
    expect((await find<HTMLInputElement>('input', /^Phone/, form)).value).to.equal('+1 503 555 0154');
    await press('Escape');
    await pressButton('Discard', form);
    await noDialog();
    expect((await stored(at, BAKERY)).phone).not.to.equal('+1 503 555 0154');
    expect(deepActive()?.closest('h1')).to.exist;
    await sendKeys({ press: 'Tab' });
  });
});
