import { expect, html } from '@open-wc/testing';
import '../../../define/hub-invoices.ts';
import type { Invoice } from '@customer-hub/sdk';
import { mount, tidy } from '../../testing/mount.ts';
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
  textOf,
  until,
} from '../../testing/person.ts';
import { cell, row, rowMenu, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, DRAWN, world, type World } from '../../testing/world.ts';
import type { HubInvoices } from './hub-invoices.ts';

const path = { customerId: ASHGROVE };
const invoices = async ({ mock }: World): Promise<readonly Invoice[]> =>
  (await mock.call('listInvoices', { path, query: { limit: 200 } })).body.items;
const stored = async (at: World, { id }: Invoice): Promise<Invoice> =>
  (await invoices(at)).find(one => one.id === id)!;
/** A draft of one line, and the list that shows it. */
const withDraft = async (at: World): Promise<Invoice> => {
  const unitPrice = { amount: '9.99', currency: 'USD' };
  const { body } = await at.mock.call('createInvoice', {
    path,
    body: { date: '2026-11-22', lines: [{ description: 'Patch cable', quantity: 0.01666667, unitPrice }] },
  });
  await mount<HubInvoices>(
    html`<hub-invoices .hub=${at.hub} .customerId=${ASHGROVE} locale="en" time-zone="UTC"></hub-invoices>`,
    { width: 1500, height: 900 },
  );
  await until(() => rows().length > 3, 'invoices');
  return body;
};

afterEach(tidy);

describe('drafts of invoices', () => {
  it('warn of a month that is invoiced already, and not of a void invoice or another contract [W-04]', async () => {
    const at = world({ epoch: DRAWN });
    await withDraft(at);
    const known = (await invoices(at)).find(({ contract, date }) => contract && date === '2026-11-01')!;
    await pressButton('New invoice');
    const form = await dialog('New invoice');
    const contract = await find<HTMLSelectElement>('select', /^Contract/, form);
    const pick = (id: string): void => {
      contract.value = id;
      contract.dispatchEvent(new Event('change', { bubbles: true }));
    };
    pick(known.contract!.id);
    await reads(form, /November 2026 is already invoiced for this contract: /);
    await reads(form, known.number);
    await accessible(all('hub-invoice-dialog')[0]!);
    const other = [...contract.options].find(
      ({ value }) => value && value !== known.contract!.id && value !== 'ctr_1',
    )!;
    pick(other.value);
    await until(() => !textOf(form).includes('already invoiced'), 'no warning');
    await at.mock.someoneElse(known.id, { state: 'void' });
    pick(known.contract!.id);
    await reads(form, 'Preview');
    await until(() => at.calls.filter(call => call.endsWith('/usage')).length > 1, 'what it will be');
    expect(textOf(form)).to.not.contain('already invoiced');
  });

  it('are edited: their lines as they are, others when they are changed [W-04]', async () => {
    const at = world({ epoch: DRAWN });
    const draft = await withDraft(at);
    await rowMenu(draft.number);
    await choose('Edit');
    const form = await dialog(`Edit ${draft.number}`);
    const line = await find('[role="group"]', 'Line item 1', form);
    const quantity = await find<HTMLInputElement>('input', 'Quantity', line);
    expect(quantity.value).to.equal('0.01666667');
    const date = await find<HTMLInputElement>('input', /^Date/, form);
    date.value = '2026-12-01';
    date.dispatchEvent(new Event('input', { bubbles: true }));
    date.dispatchEvent(new Event('change', { bubbles: true }));
    await pressButton('Save', form);
    await noDialog();
    await says(`${draft.number} saved`);
    const moved = await stored(at, draft);
    expect([moved.date, moved.lines]).to.deep.equal(['2026-12-01', draft.lines]);
    await rowMenu(draft.number);
    await choose('Edit');
    const again = await dialog(`Edit ${draft.number}`);
    await fill(await find('input', 'Quantity', again), '2.5');
    await reads(again, 'Total $24.98');
    await pressButton('Save', again);
    await noDialog();
    await until(async () => textOf(cell(await row(draft.number), 'Total')) === '$24.98', 'the total');
    expect((await stored(at, draft)).total.amount).to.equal('24.98');
  });

  it('are made anew of a contract, and meet what somebody else stored [W-04]', async () => {
    const at = world({ epoch: DRAWN });
    const draft = await withDraft(at);
    await rowMenu(draft.number);
    await choose('Edit');
    const form = await dialog(`Edit ${draft.number}`);
    await at.mock.someoneElse(draft.id, { date: '2026-11-23' });
    await click(await find('input', 'A contract: fee and overage', form));
    const contract = await find<HTMLSelectElement>('select', /^Contract/, form);
    contract.value = 'ctr_1';
    contract.dispatchEvent(new Event('change', { bubbles: true }));
    await reads(form, 'Total $2,980.00');
    await pressButton('Save', form);
    await noDialog();
    const now = await stored(at, draft);
    expect([now.contract?.id, now.total.amount, now.date, now.state]).to.deep.equal([
      'ctr_1',
      '2980.00',
      '2026-11-23',
      'draft',
    ]);
  });

  it('are deleted with undo [W-04]', async () => {
    const at = world({ epoch: DRAWN });
    const draft = await withDraft(at);
    await rowMenu(draft.number);
    await choose('Delete');
    await pressButton('Delete draft', await dialog(`Delete ${draft.number}?`));
    await rowsAre(names => !names.includes(draft.number), 'gone');
    await says(`${draft.number} deleted`);
    await pressButton('Undo');
    await rowsAre(names => names.includes(draft.number), 'back');
    expect((await stored(at, draft)).state).to.equal('draft');
  });

  it('are sent after a question, once although the answer is lost; then nothing of them can be changed [W-04]', async () => {
    const at = world({ epoch: DRAWN, retries: 0 });
    const draft = await withDraft(at);
    await rowMenu(draft.number);
    await choose('Send');
    const question = await dialog(`Send ${draft.number}?`);
    await reads(question, '$0.17');
    const { send } = at.hub.invoices;
    let asked = 0;
    Object.assign(at.hub.invoices, {
      send: async (...given: Parameters<typeof send>) => {
        asked += 1;
        await send(...given);
        throw Object.assign(new Error('No answer.'), { name: 'ConnectionError' });
      },
    });
    await pressButton('Send invoice', question);
    await says(`${draft.number} sent`);
    expect([asked, (await stored(at, draft)).state]).to.deep.equal([1, 'sent']);
    await until(async () => textOf(cell(await row(draft.number), 'Invoice status')) === 'Sent', 'its state');
    await rowMenu(draft.number);
    for (const name of [/^Edit/, /^Send/, /^Delete/]) {
      const item = await find('[role="menuitem"]', name);
      expect(item.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(item)).to.contain('Only for drafts');
    }
  });

  it('are voided once they were sent, after a question; then nobody owes them [W-04]', async () => {
    const at = world({ epoch: DRAWN });
    const draft = await withDraft(at);
    await rowMenu(draft.number);
    expect(textOf(await find('[role="menuitem"]', /^Void/))).to.contain('Only for open invoices');
    await press('Escape');
    await at.hub.invoices.send(draft);
    await until(async () => textOf(cell(await row(draft.number), 'Invoice status')) === 'Sent', 'its state');
    await rowMenu(draft.number);
    await choose('Void');
    const question = await dialog(`Void ${draft.number}?`);
    await reads(question, '$0.17');
    await pressButton('Void invoice', question);
    await says(`${draft.number} is void`);
    expect((await stored(at, draft)).state).to.equal('void');
    await until(async () => textOf(cell(await row(draft.number), 'Invoice status')) === 'Void', 'its state');
  });

  it('are refused before to who only reads', async () => {
    const at = world({ epoch: DRAWN, token: 'read-only' });
    const draft = await withDraft(at);
    await rowMenu(draft.number);
    for (const name of [/^Edit/, /^Send/, /^Void/, /^Delete/])
      expect(textOf(await find('[role="menuitem"]', name))).to.contain(
        "You don't have permission to do this",
      );
  });
});
