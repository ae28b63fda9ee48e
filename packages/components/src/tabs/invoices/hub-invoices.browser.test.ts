import { expect, html } from '@open-wc/testing';
import '../../../define/hub-invoices.ts';
import type { Invoice } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../../internal/events.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  gone,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import { cell, columnNames, row, rowMenu, rowNames, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, DRAWN, world, type World } from '../../testing/world.ts';
import type { HubInvoices } from './hub-invoices.ts';

const path = { customerId: ASHGROVE };
const open = async (
  { hub }: World,
  { width = 1500, height = 900, locale = 'en' } = {},
): Promise<HubInvoices> => {
  const element = await mount<HubInvoices>(
    html`<hub-invoices .hub=${hub} .customerId=${ASHGROVE} locale=${locale} time-zone="UTC"></hub-invoices>`,
    { width, height },
  );
  await until(() => rows().length > 3, 'invoices');
  return element;
};
const invoices = async ({ mock }: World): Promise<readonly Invoice[]> =>
  (await mock.call('listInvoices', { path, query: { limit: 200 } })).body.items;
/** A host that opens its own billing page. Without one, a press on a link would leave the page of the tests. */
const billing = (element: HTMLElement): HubNavigateDetail[] => {
  const leaves: HubNavigateDetail[] = [];
  element.addEventListener('hub-navigate', event => {
    leaves.push((event as CustomEvent<HubNavigateDetail>).detail);
    event.preventDefault();
  });
  return leaves;
};
/** A choice of the platform's own list has no part that a pointer could press. */
const pick = async (label: RegExp, value: string, root: HTMLElement): Promise<void> => {
  const field = await find<HTMLSelectElement>('select', label, root);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const cents = (amount: string): number => Math.round(Number(amount) * 100);
const dollars = (list: readonly Invoice[]): string =>
  (
    list
      .filter(({ currency, state }) => currency === 'USD' && state !== 'void')
      .reduce((sum, { total }) => sum + cents(total.amount), 0) / 100
  ).toLocaleString('en', { style: 'currency', currency: 'USD' });

afterEach(tidy);

describe('hub-invoices', () => {
  it('lists invoices and batches, with the status of the contract and the state of the invoice beside each other [INV-01 .. INV-05, X-13]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.include.members([
      'Invoice number',
      'Date',
      'Contract status',
      'Invoice status',
      'Batch name',
      'Contract',
      'Total',
    ]);
    const list = await invoices(at);
    expect(rowNames()).to.deep.equal(list.map(({ number }) => number));
    const [known] = list.filter(({ contract, batch, state }) => contract && batch && state);
    const [year, month, day] = known!.date.split('-');
    const line = await row(known!.number);
    expect(
      ['Date', 'Contract status', 'Invoice status', 'Batch name', 'Contract'].map(name =>
        textOf(cell(line, name)),
      ),
    ).to.deep.equal([
      `${month}/${day}/${year}`,
      known!.contractStatus === 'active' ? 'Active' : 'Expired',
      known!.state![0]!.toUpperCase() + known!.state!.slice(1),
      known!.batch!.name,
      known!.contract!.name,
    ]);
    const single = list.find(({ batch }) => !batch)!;
    expect(textOf(cell(await row(single.number), 'Batch name'))).to.equal('–');
    await accessible(element);
  });

  it('opens an invoice in the billing page of the host: a cancelable event first, else the page itself [INV-02]', async () => {
    const at = world();
    const element = await open(at);
    const leaves = billing(element);
    const [first] = await invoices(at);
    const link = await find<HTMLAnchorElement>('a', `Open invoice ${first!.number} in Billing`);
    expect(link.href).to.equal(first!.billingUrl);
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    let prevented: boolean | undefined;
    element.addEventListener('click', event => (prevented = event.defaultPrevented), {
      once: true,
      capture: false,
    });
    link.addEventListener('click', event => queueMicrotask(() => (prevented = event.defaultPrevented)));
    await click(link);
    await until(() => leaves.length === 1, 'the event');
    expect(leaves[0]).to.deep.equal({
      to: 'invoice',
      id: first!.id,
      customerId: ASHGROVE,
      href: first!.billingUrl,
    });
    await until(() => prevented !== undefined, 'the press to be over');
    expect(prevented, 'the host took over').to.equal(true);
    await rowMenu(first!.number);
    await choose('Open in Billing');
    await until(() => leaves.length === 2, 'the same from the menu');
    expect(leaves[1]).to.deep.equal(leaves[0]);
  });

  it('opens a batch in the billing page of the host [INV-05]', async () => {
    const at = world();
    const element = await open(at);
    const leaves = billing(element);
    const known = (await invoices(at)).find(({ batch }) => batch)!;
    const link = await find<HTMLAnchorElement>('a', `Open the batch ${known.batch!.name} in Billing`);
    expect(link.href).to.equal(known.batchUrl);
    await click(link);
    await until(() => leaves.length === 1, 'the event');
    expect(leaves[0]).to.deep.equal({
      to: 'invoice_batch',
      id: known.batch!.id,
      customerId: ASHGROVE,
      href: known.batchUrl,
    });
  });

  it('never follows an address that is not a web page', async () => {
    const at = world();
    const [first] = await invoices(at);
    await at.mock.someoneElse(first!.id, { billingUrl: 'javascript:alert(1)' });
    const element = await open(at);
    const leaves = billing(element);
    const link = await find<HTMLAnchorElement>('a', `Open invoice ${first!.number} in Billing`);
    expect(link.getAttribute('href')).to.equal('#');
    await click(link);
    await until(() => leaves.length === 1, 'the event');
    expect(leaves[0]).to.not.have.property('href');
  });

  it('searches the number and the batch [INV-06, INV-07]', async () => {
    const at = world();
    await open(at);
    const list = await invoices(at);
    const search = await find('input', 'Invoice number or batch');
    await fill(search, list[3]!.number);
    await rowsAre(names => names.join() === list[3]!.number, 'that number');
    const named = list.find(({ batch }) => batch)!.batch!.name;
    await fill(search, named);
    await rowsAre(
      names =>
        names.length > 0 &&
        names.every(name => list.find(({ number }) => number === name)?.batch?.name === named),
      `those of ${named}`,
    );
  });

  it('adds up what matches, one sum per currency and never across, and filters by what is owed', async () => {
    const at = world();
    const element = await open(at);
    const list = await invoices(at);
    const unpaid = list.filter(({ state }) => state === 'sent' || state === 'overdue');
    expect(new Set(list.map(({ currency }) => currency)).size).to.be.above(1);
    const totals = await until(
      () => all('hub-invoice-totals').find(entry => textOf(entry).includes('$')),
      'totals',
    );
    await reads(totals, `All shown ${dollars(list)}`);
    const euros =
      list
        .filter(({ currency }) => currency === 'EUR')
        .reduce((sum, { total }) => sum + cents(total.amount), 0) / 100;
    await reads(totals, euros.toLocaleString('en', { style: 'currency', currency: 'EUR' }));
    await reads(totals, `Not paid ${dollars(unpaid)}`);
    await pressButton(/^Not paid/);
    await rowsAre(names => names.length === unpaid.length, 'those that are not paid');
    await reads(totals, `All shown ${dollars(unpaid)}`);
    await reads(totals, `Not paid ${dollars(unpaid)}`);
    await pressButton(/^Overdue (?:\$|Nothing)/);
    await rowsAre(
      names => names.length === list.filter(({ state }) => state === 'overdue').length,
      'those that are overdue',
    );
    await pressButton(/^Overdue (?:\$|Nothing)/);
    await rowsAre(names => names.length === list.length, 'all again');
    await accessible(element);
  });

  it('unfolds the lines of an invoice, their amounts below its total [V-13]', async () => {
    const at = world();
    await open(at);
    const known = (await invoices(at)).find(({ lines }) => lines.length > 1)!;
    const line = await row(known.number);
    await click(line.querySelector<HTMLElement>('button[aria-expanded="false"]')!);
    const table = await until(
      () => all('[role="table"]').find(entry => entry.ariaLabel === 'Line items' && entry.checkVisibility()),
      'lines',
    );
    for (const { description } of known.lines) await reads(table, description);
    const amount = [...table.querySelectorAll('[role="row"]')].at(-1)!.lastElementChild!;
    const total = document.createRange();
    total.selectNodeContents(cell(await row(known.number), 'Total'));
    expect(amount.getBoundingClientRect().right).to.be.closeTo(total.getBoundingClientRect().right, 1);
    await reads(table, 'Total');
  });

  it('shows a batch with its invoices of all customers, each with its link, and the batch with its own [INV-01, INV-05]', async () => {
    const at = world();
    const element = await open(at);
    const leaves = billing(element);
    const known = (await invoices(at)).find(({ batch }) => batch)!;
    const { body: batch } = await at.mock.call('getInvoiceBatch', { path: { batchId: known.batch!.id } });
    await pressButton(`Show the invoices of ${batch.name}`);
    const shown = await dialog(batch.name);
    await reads(shown, `${batch.invoiceCount} invoices`);
    expect(all('tbody tr', shown)).to.have.length(batch.invoices.length);
    const other = batch.invoices.find(({ customerId }) => customerId !== ASHGROVE)!;
    await reads(shown, other.customerName!);
    await accessible(all('hub-batch-dialog')[0]!);
    await click(await find('a', `Open invoice ${other.number} in Billing`, shown));
    await click(await find('a', 'Open in Billing', shown));
    await until(() => leaves.length === 2, 'both events');
    expect(leaves.map(({ to, id, href }) => ({ to, id, href }))).to.deep.equal([
      { to: 'invoice', id: other.id, href: other.billingUrl },
      { to: 'invoice_batch', id: batch.id, href: batch.billingUrl },
    ]);
    await pressButton('Close', shown.parentElement ?? undefined);
    await noDialog();
  });

  it('says when a batch cannot be loaded, and tries again', async () => {
    const at = world({ retries: 0 });
    await open(at);
    const end = at.mock.fault({ operationId: 'getInvoiceBatch', status: 500 });
    const known = (await invoices(at)).find(({ batch }) => batch)!;
    await pressButton(`Show the invoices of ${known.batch!.name}`);
    const shown = await dialog('Loading the batch');
    await reads(shown, "Couldn't load the batch");
    end();
    await pressButton('Retry', shown);
    await dialog(known.batch!.name);
  });

  it('leads on to the contract', async () => {
    const at = world();
    const element = await open(at);
    const leaves = billing(element);
    const known = (await invoices(at)).find(({ contract }) => contract)!;
    await click(await find('a', `Show the contract ${known.contract!.name}`, await row(known.number)));
    await until(() => leaves.length === 1, 'the contract');
    expect(leaves[0]).to.deep.equal({ to: 'contract', id: known.contract!.id, customerId: ASHGROVE });
  });

  it('offers nothing that one may not do, and says so', async () => {
    await open(world({ token: 'read-only' }));
    const add = await find('button', 'New invoice');
    await until(() => add.getAttribute('aria-disabled') === 'true', 'the button to be off');
    await click(add);
    expect(see('hub-dialog', /./)).to.not.exist;
  });
});

// By the middle of a month there is work to invoice.
describe('a new invoice', () => {
  it("is made of a contract's period: what will be on it is shown before [INV-08, OCT-12, OCT-16]", async () => {
    const at = world({ epoch: DRAWN });
    await open(at);
    await pressButton('New invoice');
    const form = await dialog('New invoice');
    await reads(form, 'Care Plan 2026 $2,400.00');
    await reads(form, 'Overage (remote) $580.00');
    await reads(form, 'Total $2,980.00');
    await accessible(all('hub-invoice-dialog')[0]!);
    await pressButton('Create invoice', form);
    await noDialog();
    await says(/^INV-2026-\d+ created as a draft/);
    const [made] = (await invoices(at)).filter(({ state }) => state === 'draft');
    expect(made!.total).to.deep.equal({ amount: '2980.00', currency: 'USD' });
    await rowsAre(names => names.includes(made!.number), 'the draft');
    await until(
      () =>
        textOf(
          cell(
            rows().find(line => textOf(line).includes(made!.number))!,
            'Invoice status',
          ),
        ) === 'Draft',
      'its state',
    );
  });

  it('says when a period holds nothing to invoice, and what the server says to it', async () => {
    const at = world({ epoch: DRAWN });
    await at.mock.call('createContract', {
      path,
      body: { name: 'Nothing yet', kind: 'hourly', startDate: '2026-11-01' },
    });
    await open(at);
    await pressButton('New invoice');
    const form = await dialog('New invoice');
    const choice = [...(await find<HTMLSelectElement>('select', /^Contract/, form)).options].find(
      ({ label }) => label === 'Nothing yet',
    )!;
    await pick(/^Contract/, choice.value, form);
    await reads(form, 'Nothing to invoice in this period');
    await pressButton('Create invoice', form);
    await until(
      () =>
        all('[role="alert"]', form).some(alert =>
          textOf(alert).startsWith('Nothing to invoice in this period'),
        ),
      'what the server says',
    );
    await pick(/^Contract/, 'ctr_1', form);
    await reads(form, 'Total $2,980.00');
    // As it was at first: nothing to lose.
    await press('Escape');
    await noDialog();
  });

  it("is made of lines of one's own, added up as they are typed, to the cent [INV-08]", async function () {
    this.timeout(30_000); // many real keys
    const at = world({ epoch: DRAWN });
    await open(at);
    await pressButton('New invoice');
    const form = await dialog('New invoice');
    await click(await find('input', 'Custom line items', form));
    await pick(/^Currency/, 'EUR', form);
    await pressButton('Create invoice', form);
    await reads(
      form,
      'Enter a description, a quantity above 0 and a price such as 145.00 for every line item.',
    );
    const first = await find('[role="group"]', 'Line item 1', form);
    await fill(await find('input', 'Description', first), 'Patch cable');
    await fill(await find('input', 'Quantity', first), '2.5');
    await fill(await find('input', 'Unit price', first), '9.99');
    await reads(first, '€24.98');
    await pressButton('Add line item', form);
    const second = await find('[role="group"]', 'Line item 2', form);
    await fill(await find('input', 'Description', second), 'Delivery');
    await fill(await find('input', 'Unit price', second), '0.02');
    await reads(form, 'Total €25.00');
    await pressButton('Add line item', form);
    await pressButton('Remove line item 3', form);
    await accessible(all('hub-invoice-dialog')[0]!);
    await pressButton('Create invoice', form);
    await noDialog();
    const [made] = (await invoices(at)).filter(({ state }) => state === 'draft');
    expect(made!.total).to.deep.equal({ amount: '25.00', currency: 'EUR' });
    expect(made!.lines.map(({ description, quantity }) => [description, quantity])).to.deep.equal([
      ['Patch cable', 2.5],
      ['Delivery', 1],
    ]);
  });

  it('is made once, not twice, when the connection is lost on the way', async () => {
    const at = world({ retries: 0, epoch: DRAWN });
    await open(at);
    await pressButton('New invoice');
    const form = await dialog('New invoice');
    await reads(form, 'Total $2,980.00');
    const end = at.mock.fault({ operationId: 'createInvoice', status: 503 });
    await pressButton('Create invoice', form);
    await reads(form, 'What you typed is kept here.');
    end();
    await pressButton('Create invoice', form);
    await noDialog();
    await gone('[role="alert"]', /What you typed/);
    expect((await invoices(at)).filter(({ state }) => state === 'draft')).to.have.length(1);
  });
});

tabContract({
  tag: 'hub-invoices',
  operationId: 'listInvoices',
  scope: 'invoice:read',
  subject: 'Invoices',
  empty: 'No invoices yet',
  created: 'New invoice',
});
