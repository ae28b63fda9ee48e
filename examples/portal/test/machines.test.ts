/** What a technician does on machines, from an alert to the ticket: in the portal, with the invented server in the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Technician } from './day.ts';
import { ashgrove, hub, usePortal } from './portal.ts';

const on = usePortal();

async function machines(page: Page): Promise<void> {
  const me = new Technician(page);

  // An alert leads to its device, and there to its services, of which one is restarted.
  const alerts = await me.open('Alerts');
  const alert = me.row(alerts, 'CPU load above');
  const link = alert.getByTitle(/^Open device/);
  const name = (await link.textContent())?.trim();
  assert.ok(name, 'the alert names its device');
  await link.click();
  const device = page.locator('hub-device');
  await device.getByRole('heading', { name }).waitFor();
  await device.getByRole('tab', { name: /^Services/ }).click();
  const service = me.row(device, 'Print Spooler');
  await service.getByRole('button', { name: /^Restart/ }).click();
  await service.getByText('Restarting').waitFor();
  await service.getByText('Running', { exact: true }).waitFor();

  // A script runs on all devices that match, of which one is away and is waited for.
  await page.keyboard.press('Escape');
  await device.waitFor({ state: 'hidden' });
  const devices = await me.open('Devices');
  await devices.getByRole('searchbox', { name: 'Name, IP or machine name' }).fill('AGD-OP');
  await me.row(devices, 'AGD-FRONT-01').waitFor({ state: 'hidden' });
  await me.row(devices, 'AGD-OP-03').waitFor();
  await devices
    .getByRole('checkbox', { name: /^Select all/ })
    .first()
    .check();
  await devices.getByRole('button', { name: 'Run script' }).click();
  const start = me.dialog(/^Run script on \d+ devices/);
  await start.getByRole('option', { name: /^Clear print queue/ }).click();
  await start.getByText('1 is offline and waits').waitFor();
  await start.getByRole('button', { name: /^Run on \d+ devices/ }).click();
  await me.frame(/^Run script on/).waitFor({ state: 'hidden' });

  // Its output is kept in the ticket.
  await hub(page).getByRole('button', { name: /^Jobs/ }).first().click();
  const jobs = page.locator('hub-jobs');
  await jobs
    .getByRole('button', { name: /Clear print queue/ })
    .first()
    .click();
  const done = me.row(jobs, 'AGD-OP-02');
  await done.getByText('Succeeded').waitFor();
  await me.row(jobs, 'AGD-OP-03').getByText('Waiting').waitFor();
  await done.click();
  await jobs.getByText('Starting Clear print queue on AGD-OP-02').waitFor();
  await jobs.getByRole('button', { name: 'Keep in a ticket' }).click();
  const keep = me.dialog('Keep output in a ticket');
  await keep.getByRole('combobox', { name: 'Ticket' }).fill('Imaging');
  await keep
    .getByRole('option', { name: /Imaging server drops/ })
    .first()
    .click();
  await keep.getByRole('button', { name: 'Add comment' }).click();
  await me.frame('Keep output in a ticket').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Open ticket' }).click();
  const ticket = me.dialog(/Imaging server drops/);
  await ticket.getByText('Starting Clear print queue on AGD-OP-02').waitFor();
}

describe('work on machines', () => {
  it('goes from an alert to its device, to all that match, and into the ticket', () =>
    on(ashgrove, machines, { viewport: { width: 1600, height: 900 } }));
});
