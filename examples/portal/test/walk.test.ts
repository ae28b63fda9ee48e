import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { focusComes, focused, pressUntil, tabTo } from './keyboard.ts';
import { ashgrove, directory, hub, usePortal } from './portal.ts';

const on = usePortal();

/** As Microsoft 365 writes it: its own headers, a byte order mark, quotes, and one address that cannot be right. */
const file =
  '\uFEFF' +
  [
    'User principal name,Display name,First name,Last name,Title,Phone number',
    'ines.okafor@ashgrovedental.com,"Okafor, Ines",Ines,Okafor,Hygienist,+1 503 555 0101',
    'li.wei@ashgrovedental.com,李伟,伟,李,,',
    'not-an-address,Nobody,No,Body,,',
  ].join('\r\n');

describe('the first walk', () => {
  it('finds a customer with the keyboard alone', () =>
    on('/', async page => {
      await directory(page).getByRole('row').nth(1).waitFor();
      await tabTo(page, /Name, domain or any ID/);
      await page.keyboard.type('Ashgrove');
      await directory(page).getByRole('link', { name: 'Ashgrove Dental Group' }).first().waitFor();
      await tabTo(page, /^(gridcell|columnheader|a|link|rowheader)/);
      await pressUntil(page, 'ArrowRight', /Ashgrove Dental Group/, 3);
      // A cell that is one link is followed by one Enter.
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/customers\/cus_1/);
      // The next Tab goes on inside the customer, not at the top of the page.
      assert.match(await focused(page), /^main/);
      await hub(page)
        .getByRole('button', { name: /Ashgrove Dental Group/ })
        .first()
        .waitFor();
      await pressUntil(page, 'Tab', /Ashgrove Dental Group/, 2);
    }));

  it('goes from one customer to another and to a device of the first by the command palette', () =>
    on(ashgrove, async page => {
      const palette = page.getByRole('combobox', { name: 'Command palette' });
      const chosen = page.locator('hub-command-palette [aria-selected="true"]');
      const choose = async (text: string, found: RegExp): Promise<void> => {
        await page.keyboard.press('ControlOrMeta+k');
        await palette.waitFor();
        await page.keyboard.type(text);
        await chosen.filter({ hasText: found }).waitFor();
        await page.keyboard.press('Enter');
      };
      await hub(page)
        .getByRole('button', { name: /Ashgrove Dental Group/ })
        .first()
        .waitFor();
      await choose('/brightw', /Brightwater Bakery/);
      await page.waitForURL(/\/customers\/cus_2/);
      await hub(page)
        .getByRole('button', { name: /Brightwater Bakery/ })
        .first()
        .waitFor();
      await choose('ws-bill-03', /WS-BILL-03.*Ashgrove Dental Group/);
      await page.waitForURL(/\/customers\/cus_1\/devices\/dev_/);
      await hub(page).locator('hub-device h2').filter({ hasText: 'WS-BILL-03' }).waitFor();
    }));

  it('edits a field with the keyboard alone', () =>
    on(ashgrove, async page => {
      await hub(page).locator('hub-overview').getByRole('button', { name: /Phone/ }).waitFor();
      await tabTo(page, /Edit Phone/);
      await page.keyboard.press('Enter');
      await focusComes(page, /textbox|input/);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('+1 503 555 0123');
      await page.keyboard.press('Enter');
      await hub(page).locator('hub-overview').getByRole('button', { name: /0123/ }).waitFor();
      await focusComes(page, /Edit Phone: .*0123/);
    }));

  it('reorders the pinned fields with the keyboard alone', () =>
    on(ashgrove, async page => {
      await hub(page)
        .getByRole('button', { name: /pinned fields/i })
        .waitFor();
      await tabTo(page, /pinned fields/i);
      await page.keyboard.press('Enter');
      const handle = page.getByRole('button', { name: 'Move Phone', exact: true });
      await handle.waitFor();
      await tabTo(page, /Move Phone$/);
      for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
      await tabTo(page, /: Save$/);
      await page.keyboard.press('Enter');
      await handle.waitFor({ state: 'detached' });
      const labels = await hub(page).locator('dl dt').allTextContents();
      assert.equal(labels.map(label => label.trim()).indexOf('Phone'), 1, labels.join());
    }));

  it('pastes people into the contacts with the keyboard alone', () =>
    on(`${ashgrove}/contacts`, async page => {
      await hub(page).getByRole('row').nth(1).waitFor();
      await tabTo(page, /More actions/);
      await page.keyboard.press('Enter');
      await pressUntil(page, 'ArrowDown', /Import/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Paste', exact: true }).waitFor();
      await tabTo(page, /: Paste$/);
      await page.keyboard.press('Enter');
      await tabTo(page, /Contacts, one per line/);
      await page.keyboard.type('Tina Newcomer, tina.newcomer@ashgrovedental.com');
      await tabTo(page, /Check 1 row/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Import 1/ }).waitFor();
      await tabTo(page, /Import 1/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Close', exact: true }).last().waitFor();
      await tabTo(page, /: Close$/);
      await page.keyboard.press('Enter');
      await hub(page).getByRole('searchbox').first().fill('Tina N');
      await hub(page).getByText('Tina Newcomer').first().waitFor();
    }));

  it('imports a file of another program, shows its bad row with the reason, and loses nothing of the rest', () =>
    on(`${ashgrove}/contacts`, async page => {
      await hub(page).getByRole('button', { name: 'More actions' }).click();
      await hub(page)
        .getByRole('menuitem', { name: /Import/ })
        .click();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
      await page.getByRole('button', { name: 'Check 3 rows' }).click();
      await page
        .getByText(/enter an address like/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Import 2', exact: false }).click();
      await page.getByRole('button', { name: 'Close', exact: true }).last().click();
      await hub(page).getByRole('searchbox').first().fill('Okafor');
      await hub(page).getByText('Ines Okafor').first().waitFor();
    }));
});
