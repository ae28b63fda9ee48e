import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ashgrove, hub, usePortal } from './portal.ts';

const on = usePortal();

const phone = (page: Page) =>
  hub(page)
    .locator('hub-inline-field')
    .filter({ has: page.getByRole('button', { name: /Phone/ }) })
    .first();
const editPhone = async (page: Page, value: string) => {
  await hub(page).locator('hub-overview').getByRole('button', { name: /Phone/ }).first().click();
  await hub(page).locator('hub-overview').getByRole('textbox', { name: /Phone/ }).fill(value);
};

describe('editing a customer in the portal', () => {
  it('keeps what was saved when the page is loaded again, and forgets it on reset', () =>
    on(ashgrove, async page => {
      await editPhone(page, '+1 503 555 0199');
      await page.keyboard.press('Enter');
      await hub(page).getByRole('button', { name: /0199/ }).waitFor();
      await page.reload();
      await hub(page).locator('hub-overview').getByRole('button', { name: /0199/ }).waitFor();

      await page.locator('.pill').click();
      await page.locator('button[name=reset]').click();
      await page.waitForURL(/\/customers$/);
      await page.goto(ashgrove);
      await phone(page).waitFor();
      assert.equal(await hub(page).getByRole('button', { name: /0199/ }).count(), 0);
    }));

  it('shows mine beside theirs when somebody else was faster, and loses neither', () =>
    on(
      ashgrove,
      async page => {
        await editPhone(page, '+1 503 555 0142');
        await page.locator('.pill').click();
        await page.locator('button[name=elsewhere]').click();
        await page.locator('#demo output').filter({ hasText: 'Done' }).waitFor();
        await page.keyboard.press('Escape');
        await hub(page).locator('hub-overview').getByRole('textbox', { name: /Phone/ }).press('Enter');
        await hub(page)
          .getByRole('button', { name: /Keep your version/ })
          .waitFor();
        await hub(page)
          .getByRole('button', { name: /Use their version/ })
          .waitFor();
        await hub(page)
          .getByRole('button', { name: /Keep your version/ })
          .click();
        await hub(page).locator('hub-overview').getByRole('button', { name: /0142/ }).waitFor();
        // The browser itself reports the refusal of the server (412).
      },
      { expected: /412/ },
    ));

  it('keeps the edit while the network is lost, and saves it afterwards', () =>
    on(
      ashgrove,
      async page => {
        await editPhone(page, '+1 503 555 0177');
        const mood = async (name: string) => {
          await page.locator('.pill').click();
          await page.locator('select[name=scenario]').selectOption(name);
          await page.keyboard.press('Escape');
        };
        await mood('offline');
        const input = hub(page).locator('hub-overview').getByRole('textbox', { name: /Phone/ });
        await input.press('Enter');
        await hub(page).locator('hub-overview').getByRole('alert').first().waitFor({ timeout: 20_000 });
        assert.equal(await input.inputValue(), '+1 503 555 0177');
        await mood('');
        await input.press('Enter');
        await hub(page).locator('hub-overview').getByRole('button', { name: /0177/ }).waitFor();
      },
      { expected: /ERR_FAILED|Failed to fetch|net::/ },
    ));
});
