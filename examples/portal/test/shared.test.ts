/** A link that is shared in one browser and opened in another one, with a server between them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import type { Page } from 'playwright-core';
import { visit } from './page.ts';
import { ashgrove, running, usePortal } from './portal.ts';
import { traces } from './secrets.ts';

let server: MockServer;
const { behind } = usePortal();

/** Makes a link to the first password, and says what it is. */
const share = async (page: Page): Promise<string> => {
  const row = page.locator('hub-passwords').getByRole('row').nth(1);
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Share by link…' }).click();
  await page.getByLabel('Can be opened').selectOption('2');
  await page.getByRole('button', { name: 'Create link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
};
const list = async (page: Page): Promise<void> => {
  await page.locator('hub-passwords').getByRole('row').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Shared links…' }).click();
};

describe('a shared link', () => {
  before(async () => {
    server = await createMockServer({ seed: 7, scale: { devices: 40, customers: 20 } });
  });
  after(() => server.close());

  it('is opened in another browser, is seen to be, and opens nothing once it is withdrawn', async () => {
    const api = server.url;
    await behind(api)(`${ashgrove}/passwords`, async page => {
      const link = await share(page),
        token = new URL(link).hash.slice(1);
      assert.deepEqual(await traces(page, token), []);
      const { browser } = await running();
      const guest = await visit(browser, [new URL(page.url()).origin, new URL(api).origin]);
      const scripts: string[] = [];
      guest.page.on('request', request => {
        scripts.push(request.url());
      });
      try {
        await guest.page.goto(link);
        await guest.page.getByText('2 more times').waitFor();
        assert.equal(new URL(guest.page.url()).hash, '');
        assert.deepEqual(await traces(guest.page, token), []);
        assert.ok(!scripts.some(url => url.includes(token) || url.endsWith('/main.js')));
        await list(page);
        await page.getByText('Opened 0 of 2').waitFor();
        await guest.page.getByRole('button', { name: 'Show it' }).press('Enter');
        await guest.page.getByText('View 1 of 2').waitFor();
        await page.getByText('Opened 1 of 2').waitFor();
        // The link again, while the other one withdraws it.
        await guest.page.goto('about:blank');
        await guest.page.goto(link);
        await guest.page.getByRole('button', { name: 'Show it' }).waitFor();
        await page.getByRole('button', { name: /^Withdraw the link/ }).press('Enter');
        await page.getByText('Withdrawn', { exact: true }).waitFor();
        await guest.page.getByRole('button', { name: 'Show it' }).press('Enter');
        await guest.page.getByRole('heading', { name: 'does not open anything' }).waitFor();
        assert.deepEqual(
          guest.complaints.filter(text => !/status of 404/.test(text)),
          [],
        );
      } finally {
        await guest.close();
      }
    });
  });
});
