import { expect, html } from '@open-wc/testing';
import type { Contract } from '@customer-hub/sdk';
import '../../../define/hub-contracts.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  until,
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { cell, row, rowMenu, rowsAre } from '../../testing/table-view.ts';
import { textOf } from '../../testing/person.ts';
import { ASHGROVE, CARE, day, world, type World } from '../../testing/world.ts';
import type { HubContracts } from './hub-contracts.ts';

const path = { customerId: ASHGROVE };
const open = async ({ hub }: World, locale = 'en'): Promise<void> => {
  // Too narrow for the hours to open by themselves: these tests are about the form.
  await mount<HubContracts>(
    html`<hub-contracts
      .hub=${hub}
      .customerId=${ASHGROVE}
      locale=${locale}
      time-zone="UTC"></hub-contracts>`,
    { width: 880, height: 900 },
  );
  await row(CARE);
};
const add = async (): Promise<HTMLElement> => {
  await pressButton('New contract');
  const form = await dialog('New contract');
  await fill(await find('input', /^Contract name/, form), 'Night watch');
  return form;
};
const edit = async (name = CARE): Promise<HTMLElement> => {
  await rowMenu(name);
  await choose('Edit');
  return dialog('Edit contract');
};
/** A choice of the platform's own list has no part that a pointer could press. */
const pick = async (label: RegExp, value: string, root: HTMLElement): Promise<void> => {
  const field = await find<HTMLSelectElement>('select', label, root);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const stored = async ({ mock }: World, name: string): Promise<Contract | undefined> =>
  (await mock.call('listContracts', { path })).body.items.find(contract => contract.name === name);
const labels = (root: HTMLElement): string[] =>
  all('.fld > :is(.name, .onoff)', root)
    .filter(label => label.checkVisibility())
    .map(label => textOf(label).replace(/ \(required\)|: .*$/, ''));

afterEach(tidy);

describe('contract dialog', () => {
  it('asks only for what belongs to the kind, for all eight of them [CTR-12, X-07]', async () => {
    await open(world());
    const form = await add();
    await accessible(all('hub-contract-dialog')[0]!);
    const general = [
      'Contract name',
      'Contract type',
      'Start date',
      'End date',
      'SLA',
      'Default contract of the customer',
    ];
    const rounding = ['Rounding'];
    const hours = [
      ...['On-site', 'Remote', 'Phone'],
      ...[
        ...rounding,
        'Warn when used, percent',
        'Carry over, on-site',
        'Carry over, remote',
        'Carry over, phone',
      ],
    ];
    for (const [kind, own, plan] of [
      ['retainer_flat_fee', ['Fee', 'Currency', 'Billing period', 'Taxable', ...hours], true],
      ['hourly', ['Rate per hour', 'Currency', 'Billing period', 'Taxable', ...rounding], true],
      ['block_hours', ['Fee', 'Currency', 'Billing period', 'Taxable', ...hours], true],
      ['block_money', ['Fee', 'Currency', 'Billing period', 'Included amount', 'Taxable', ...rounding], true],
      ['remote_monitoring', ['Fee', 'Currency', 'Billing period', 'Rate per unit', 'Unit', 'Taxable'], false],
      ['online_backup', ['Fee', 'Currency', 'Billing period', 'Rate per unit', 'Unit', 'Taxable'], false],
      ['project_one_time_fee', ['Fee', 'Currency', 'Billing period', 'Taxable', ...hours], true],
      ['project_hourly_rate', ['Rate per hour', 'Currency', 'Billing period', 'Taxable', ...hours], true],
    ] as const) {
      await pick(/^Contract type/, kind, form);
      await until(
        () => labels(form).join() === [...general, ...own].join(),
        () => `${kind}: ${labels(form).join()}`,
      );
      expect(see('input', 'Custom plan for this contract', form) !== undefined, kind).to.equal(plan);
      // A project is paid once, everything else again and again.
      expect((await find<HTMLSelectElement>('select', /^Billing period/, form)).value).to.equal(
        kind === 'project_one_time_fee' ? 'once' : 'monthly',
      );
    }
  });

  it('makes a contract with fee, period and pre-paid hours per service type [CTR-12, OCT-03 .. OCT-11]', async () => {
    const at = world();
    await open(at);
    const form = await add();
    await fill(await find('input', /^Fee/, form), '1,250.5');
    await pick(/^Currency/, 'EUR', form);
    const periods = [...(await find<HTMLSelectElement>('select', /^Billing period/, form)).options].map(
      option => option.textContent,
    );
    expect(periods).to.include.members(['Weekly', 'Every two weeks', 'Monthly', 'Annually']);
    await pick(/^Billing period/, 'every_two_weeks', form);
    await pick(/^SLA/, 'sla_1', form);
    await fill(await find('input', /^On-site/, form), '20');
    await fill(await find('input', /^Remote/, form), '7.5');
    await fill(await find('input', /^Phone/, form), '1:20');
    await pressButton('Create contract', form);
    await noDialog();
    await rowsAre(names => names.includes('Night watch'), 'the new one');
    await says('Night watch created');
    const made = (await stored(at, 'Night watch'))!;
    expect(made).to.deep.include({
      kind: 'block_hours',
      billingPeriod: 'every_two_weeks',
      fee: { amount: '1250.50', currency: 'EUR' },
      prepaid: { onSite: 1200, remote: 450, telephone: 80 },
      chargingPlan: null,
      startDate: day(),
      endDate: null,
      taxable: true,
      isDefault: false,
    });
    expect(made.sla?.id).to.equal('sla_1');
    expect(textOf(cell(await row('Night watch'), 'Fee'))).to.equal('€1,250.50 / 2 weeks');
  });

  it('sets how hours count: rounding, from when to warn, and what carries over', async () => {
    const at = world();
    await open(at);
    const form = await add();
    await fill(await find('input', /^Remote/, form), '10');
    expect(labels(form)).to.not.include('Rounded');
    await pick(/^Rounding/, '15', form);
    await until(() => labels(form).includes('Rounded'), 'what is rounded');
    await pick(/^Rounded/, 'day', form);
    const warn = await find('input', /^Warn when used/, form);
    await fill(warn, '120');
    await pressButton('Create contract', form);
    await reads(form, 'Enter a whole number from 1 to 100.');
    await fill(warn, '70 %');
    await fill(await find('input', /^Carry over, remote/, form), '2.5');
    await accessible(all('hub-contract-dialog')[0]!);
    await pressButton('Create contract', form);
    await noDialog();
    expect((await stored(at, 'Night watch'))!.hoursRules).to.deep.equal({
      roundingMinutes: 15,
      roundingPer: 'day',
      warnAtPercent: 70,
      carryOver: { onSite: 0, remote: 150, telephone: 0 },
    });
  });

  it('shows the default plan, which is managed elsewhere, or takes an own one with rates for given services [OCT-13 .. OCT-19]', async function () {
    this.timeout(30_000); // many real keys
    const at = world();
    await open(at);
    const form = await add();
    await reads(form, 'Managed in the admin panel.');
    await reads(form, 'Server $165.00');
    await reads(form, 'Everything else $130.00');
    await click(await find('input', 'Custom plan for this contract', form));
    await fill(await find('input', /^Default rate per hour/, form), '145');
    await pressButton('Add a rate', form);
    const first = await find('[role="group"]', 'Rate 1', form);
    await fill(await find('input', 'Name', first), 'Emergency');
    await pick(/^Service type/, 'on_site', first);
    await pressButton('Create contract', form);
    await reads(form, 'Enter an amount for every rate, for example 145.00.');
    await fill(await find('input', 'Rate per hour', first), '195.25');
    await pressButton('Add a rate', form);
    const second = await find('[role="group"]', 'Rate 2', form);
    await pick(/^Asset type/, 'Server', second);
    await fill(await find('input', 'Rate per hour', second), '210');
    await pressButton('Move rate 2 up', form);
    await accessible(all('hub-contract-dialog')[0]!);
    await pressButton('Create contract', form);
    await noDialog();
    expect((await stored(at, 'Night watch'))!.chargingPlan).to.deep.equal({
      defaultRate: { amount: '145.00', currency: 'USD' },
      variableRates: [
        { label: null, serviceType: null, assetType: 'Server', rate: { amount: '210.00', currency: 'USD' } },
        {
          label: 'Emergency',
          serviceType: 'on_site',
          assetType: null,
          rate: { amount: '195.25', currency: 'USD' },
        },
      ],
    });
  });

  it('says beside the field what is wrong with it, and keeps what was entered', async () => {
    const at = world();
    await open(at);
    await pressButton('New contract');
    const form = await dialog('New contract');
    await fill(await find('input', /^Fee/, form), 'a lot');
    await fill(await find('input', /^Remote/, form), '1:75');
    const ends = await find<HTMLInputElement>('input', /^End date/, form);
    ends.value = day(-21);
    ends.dispatchEvent(new Event('input', { bubbles: true }));
    await pressButton('Create contract', form);
    for (const text of [
      'Enter a value.',
      'Enter an amount such as 145.00',
      'Enter hours such as 20, 20.5 or 20:30.',
      'The end is before the start. Check both dates.',
    ])
      await reads(form, text);
    expect(at.calls.filter(call => call.startsWith('POST /customers'))).to.deep.equal([]);
    await press('Escape');
    await pressButton('Discard', form);
    await noDialog();
  });

  it('edits the terms, with the kind as it is, and sends only what changed', async () => {
    const at = world();
    await open(at);
    const form = await edit();
    expect((await find<HTMLSelectElement>('select', /^Contract type/, form)).disabled).to.equal(true);
    await reads(form, "The type of a contract can't be changed.");
    expect((await find<HTMLInputElement>('input', /^Fee/, form)).value).to.equal('2400.00');
    expect((await find<HTMLInputElement>('input', /^On-site/, form)).value).to.equal('20');
    const before = (await stored(at, CARE))!;
    await fill(await find('input', /^Remote/, form), '40');
    await pressButton('Save', form);
    await noDialog();
    await says(`${CARE} saved`);
    const { updatedAt: _u, etag: _e, hours: _h, prepaid, ...rest } = (await stored(at, CARE))!;
    const { updatedAt: _bu, etag: _be, hours: _bh, prepaid: was, ...same } = before;
    expect(rest).to.deep.equal(same);
    expect(prepaid).to.deep.equal({ ...was, remote: 2400 });
    await until(async () => textOf(cell(await row(CARE), 'Prepaid h')) === '70.0', 'the table');
  });

  it('puts both versions side by side when somebody else changed the same term, and loses neither', async () => {
    const at = world();
    await open(at);
    const form = await edit();
    await fill(await find('input', /^Fee/, form), '2500');
    const before = (await stored(at, CARE))!;
    await at.mock.someoneElse(before.id, {
      fee: { amount: '2600.00', currency: 'USD' },
      name: 'Care Plan Plus',
    });
    await pressButton('Save', form);
    await reads(form, 'Someone else changed');
    await reads(form, '2600.00');
    await pressButton('Keep your version', form);
    await pressButton('Save', form);
    await noDialog();
    expect(await stored(at, 'Care Plan Plus')).to.deep.include({
      fee: { amount: '2500.00', currency: 'USD' },
    });
  });

  it('makes one contract, not two, when the connection is lost on the way', async () => {
    const at = world({ retries: 0 });
    await open(at);
    const form = await add();
    const end = at.mock.fault({ operationId: 'createContract', status: 503 });
    await pressButton('Create contract', form);
    await reads(form, 'What you typed is kept here.');
    end();
    await pressButton('Create contract', form);
    await noDialog();
    expect(
      (await at.mock.call('listContracts', { path })).body.items.filter(({ name }) => name === 'Night watch'),
    ).to.have.length(1);
  });

  it('takes numbers as the reader writes them, here in German', async () => {
    const at = world();
    await open(at, 'de');
    await pressButton('Neuer Vertrag');
    const form = await dialog('Neuer Vertrag');
    await fill(await find('input', /^Name des Vertrags/, form), 'Nachtdienst');
    await fill(await find('input', /^Gebühr/, form), '1.250,50');
    await fill(await find('input', /^Remote/, form), '7,5');
    await pressButton('Vertrag erstellen', form);
    await noDialog();
    expect(await stored(at, 'Nachtdienst')).to.deep.include({
      fee: { amount: '1250.50', currency: 'USD' },
      prepaid: { onSite: 0, remote: 450, telephone: 0 },
    });
  });
});
