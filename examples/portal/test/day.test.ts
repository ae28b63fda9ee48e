import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMockServer } from '@customer-hub/mock-server/http';
import type { Page } from 'playwright-core';
import { Technician } from './day.ts';
import { ashgrove, hub, tab, usePortal } from './portal.ts';
import { logOf, traces } from './secrets.ts';

const on = usePortal();
const desk = { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1600, height: 900 } };

/** A working day of a technician. Nothing of it may get lost, whatever the server's mood is. */
async function day(page: Page): Promise<void> {
  const me = new Technician(page);
  const log = logOf(page);

  // A ticket that came by mail is read, and answered.
  const tickets = await me.open('Tickets');
  const ticket = me.dialog(/Imaging server drops/);
  await me.until(ticket.getByText('every X-ray session'), () =>
    tickets
      .getByRole('link', { name: /^Imaging server/ })
      .first()
      .click(),
  );
  await ticket.getByRole('textbox', { name: 'Your reply' }).fill('We look at the imaging server now.');
  await me.repeat(
    ticket.getByRole('listitem').filter({ hasText: 'We look at the imaging server now.' }),
    ticket.getByRole('button', { name: 'Send reply' }),
  );
  await page.keyboard.press('Escape');
  await me.frame(/Imaging server drops/).waitFor({ state: 'hidden' });

  // One alert is put off.
  const alerts = await me.open('Alerts');
  await me.choose(me.row(alerts, 'WAN link is down').getByRole('button', { name: /^Actions for/ }), 'Snooze');
  const snooze = me.dialog(/^Snooze/);
  await snooze.getByRole('textbox', { name: 'Reason' }).fill('The provider works on it');
  // What failed says so in the dialog, which stays open with what was filled in.
  await me.gone(
    me.frame(/^Snooze/),
    () => snooze.getByRole('button', { name: 'Snooze', exact: true }).click({ timeout: 8000 }),
    true,
  );
  await me.row(alerts, 'WAN link is down').waitFor({ state: 'hidden' });

  // Another becomes a ticket, which stands in the list of tickets at once.
  await me.choose(
    me.row(alerts, 'CPU load above').getByRole('button', { name: /^Ticket for/ }),
    'Create ticket',
  );
  const fresh = me.dialog('New ticket');
  assert.match(await fresh.getByRole('textbox', { name: /^Title/ }).inputValue(), /CPU load above/);
  await me.gone(
    me.frame('New ticket'),
    () => fresh.getByRole('button', { name: 'Create ticket' }).click({ timeout: 8000 }),
    true,
  );
  await me
    .row(alerts, 'CPU load above')
    .getByRole('button', { name: /^Ticket \d+/ })
    .waitFor();
  await tab(page, /^Tickets/).click();
  await tickets
    .getByRole('link', { name: /^CPU load above/ })
    .first()
    .waitFor();

  // A password shows itself to who asks, and hides itself when the page is left.
  const passwords = await me.open('Passwords');
  const entry = me.row(passwords, 'Door controller');
  const plain = entry.locator('[data-secret]');
  await entry.hover();
  await me.repeat(plain, entry.getByRole('button', { name: /^Show the password/ }));
  const secret = (await plain.textContent()) ?? '';
  assert.ok(secret.length > 5, 'a password is shown');
  const forgotten = async (): Promise<void> => {
    assert.deepEqual(await traces(page, secret), []);
    assert.deepEqual(
      log.filter(line => line.includes(secret)),
      [],
    );
  };

  // A file is dropped, looked at, removed, and brought back.
  const attachments = await me.open('Attachments');
  await plain.waitFor({ state: 'detached' });
  await forgotten();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['site,port\nFront desk,12\n=1+1,13'], 'ports of the day.csv', { type: 'text/csv' }),
    );
    return transfer;
  });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await attachments.locator('.tab').dispatchEvent(type, { dataTransfer: dropped });
  const file = me.row(attachments, 'ports of the day.csv');
  await me.until(file, () => Promise.resolve());
  await me.until(me.dialog('ports of the day.csv').getByRole('cell', { name: '=1+1' }), () =>
    file.getByRole('button', { name: 'ports of the day.csv', exact: true }).click(),
  );
  await page.keyboard.press('Escape');
  await me.gone(
    file,
    async () => {
      await me.choose(file.getByRole('button', { name: /^Actions for/ }), 'Delete');
      await page.getByRole('button', { name: 'Delete file' }).click({ timeout: 8000 });
    },
    true,
  );
  await me.repeat(file, me.undo(/ports of the day/));

  // A contact gets access to a computer from home, and the link.
  const remote = await me.open('Work from Home');
  const computer = me.row(remote, 'WS-BILL-03');
  await me.persist(computer.getByRole('button', { name: /Noah Reyes/ }), () =>
    me.choose(computer.getByRole('button', { name: /Assign a contact/ }), 'Noah Reyes'),
  );
  await computer.getByRole('button', { name: /phone \(2FA\)/ }).click();
  const access = me.dialog(/Work from Home: WS-BILL-03/);
  await access.getByRole('textbox', { name: /Phone/ }).fill('+1 503 555 0181');
  await access.getByRole('switch', { name: 'Work from Home' }).click();
  await me.gone(
    me.frame(/Work from Home: WS-BILL-03/),
    () => access.getByRole('button', { name: 'Save' }).click({ timeout: 8000 }),
    true,
  );
  const link = me.dialog(/Share the link of WS-BILL-03/);
  await me.until(link.getByRole('textbox', { name: 'Remote access link' }), () =>
    computer.getByRole('button', { name: /^Share/ }).click(),
  );
  await link.getByRole('button', { name: 'Copy link' }).click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^https:/);
  await page.keyboard.press('Escape');

  // The hours that are left are read off the contract.
  const contracts = await me.open('Contracts');
  await me.until(contracts.getByText('Remaining hours: 21.5'), () => Promise.resolve());

  // A view of the list is named, kept, and handed on.
  await tab(page, /^Tickets/).click();
  await me.persist(tickets.getByRole('button', { name: /^My morning/ }), async () => {
    await me.choose(tickets.getByRole('button', { name: /^Default view/ }), 'Save as');
    await me.dialog('View name').getByRole('textbox', { name: 'Name' }).fill('My morning');
    await page.keyboard.press('Enter');
  });
  await me.choose(tickets.getByRole('button', { name: /^My morning/ }), 'Copy as JSON');
  assert.ok(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), 'the view is JSON');

  // A form is put onto the customer and filled in.
  await tab(page, /^Overview/).click();
  const overview = hub(page).locator('hub-overview');
  await overview.getByRole('button', { name: 'Manage forms' }).click();
  const forms = me.dialog('Manage forms');
  await me.until(forms.getByRole('button', { name: 'Add Site access' }), () => Promise.resolve());
  await forms.getByRole('button', { name: 'Add Site access' }).click();
  await me.gone(
    me.frame('Manage forms'),
    () => forms.getByRole('button', { name: 'Save' }).click({ timeout: 8000 }),
    true,
  );
  await me.until(overview.getByRole('button', { name: 'Fill in Site access' }), () => Promise.resolve());
  await overview.getByRole('button', { name: 'Fill in Site access' }).click();
  await overview.getByRole('textbox', { name: /^Opens at/ }).fill('7:30 AM');
  const update = overview.getByRole('button', { name: 'Update', exact: true });
  await me.gone(update, () => update.click({ timeout: 8000 }), true);
  await overview.getByText('7:30 AM').first().waitFor();

  // An invoice is opened in the host's own pages.
  const invoices = await me.open('Invoices');
  await invoices
    .getByRole('button', { name: /^Open invoice/ })
    .or(invoices.getByRole('link', { name: /^Open invoice/ }))
    .first()
    .click();
  await page.waitForURL(/\/billing\/inv_/);
  await forgotten();

  // The next day it is all still there.
  await page.goto(`${ashgrove}/tickets`);
  await me.until(tickets.getByRole('link', { name: /^CPU load above/ }).first(), () => Promise.resolve());
  await me.open('Attachments');
  await file.waitFor();
  await me.open('Work from Home');
  await computer.getByText('Enabled').waitFor();
  await tab(page, /^Overview/).click();
  await me.until(overview.getByText('7:30 AM').first(), () => Promise.resolve());
  await forgotten();
}

describe('a working day', () => {
  it('is done in the hub, with the invented server in the page', () => on(ashgrove, day, desk));

  it('is done over HTTP, while one request in four fails', async () => {
    const server = await createMockServer({ seed: 7, scale: 300 });
    try {
      await on.behind(server.url)(
        ashgrove,
        async page => {
          await hub(page)
            .getByRole('tab', { name: /Overview/, selected: true })
            .waitFor();
          server.mock.scenario('flaky');
          await day(page);
        },
        { ...desk, expected: /./ },
      );
    } finally {
      await server.close();
    }
  });
});
