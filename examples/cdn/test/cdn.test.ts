import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { integrityOf, INTEGRITY } from '../../../tools/lib/integrity.ts';
import { bareImports, scriptsIn } from '../../../tools/lib/imports.ts';
import { build, intranet, openTab, useCdn } from './cdn.ts';

const on = useCdn();
const files = scriptsIn(build);

/** Opens the import of contacts and gives it a file. */
async function chooseFile(page: Page, text: string): Promise<void> {
  const contacts = await openTab(page, /Contacts/);
  await contacts.getByRole('button', { name: 'More actions' }).click();
  await contacts.getByRole('menuitem', { name: /Import/ }).click();
  await page
    .locator('hub-import-dialog input[type=file]')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

describe('the build for a page without a bundler', () => {
  it('tells the hash of every script of it', () => {
    const told = JSON.parse(readFileSync(path.join(build, INTEGRITY), 'utf8')) as Record<string, string>;
    assert.deepEqual(told, integrityOf(build));
    assert.ok('hub.js' in told && 'embed.js' in told && Object.keys(told).length > 20);
  });

  it('runs where each script is held to its hash', () =>
    on(
      'localhost',
      async page => {
        await page.locator('customer-hub').getByRole('heading', { name: 'Ashgrove Dental Group' }).waitFor();
        assert.ok(await page.evaluate(() => document.querySelector('script[type=importmap]')?.textContent));
      },
      '&held',
    ));

  it('imports nothing that only a bundler could find [H-01]', async () => {
    assert.ok(files.includes('hub.js') && files.length > 50, 'There is no build: npm run build writes it.');
    assert.deepEqual(await bareImports(build, files), []);
  });

  it('loads every chunk under the strict policy [H-01]', () =>
    on('localhost', async page => {
      const failures = await page.evaluate(
        names =>
          Promise.all(
            names.map(name =>
              import(`/hub/${name}`).then(
                () => undefined,
                (error: unknown) => `${name}: ${String(error)}`,
              ),
            ),
          ),
        files,
      );
      assert.deepEqual(failures.filter(Boolean), []);
    }));

  it('reads a file to import, and shows another one [H-01]', () =>
    on('localhost', async page => {
      const attachments = await openTab(page, /Attachments/);
      await attachments.getByRole('searchbox').first().fill('.csv');
      await attachments
        .getByRole('button', { name: /^Preview .+\.csv$/ })
        .first()
        .click();
      await page.locator('hub-preview-dialog').getByRole('table').waitFor();
      await page.keyboard.press('Escape');
      await chooseFile(page, 'Name;Email\n"Okafor; Ines";ines@ashgrovedental.com\n');
      await page.getByRole('button', { name: 'Check 1 row' }).waitFor();
    }));
});

/** Pastes as a person does: such a page cannot read the clipboard. */
async function pasted(page: Page): Promise<string> {
  const field = page.getByRole('searchbox').first();
  await field.fill('');
  await field.press('ControlOrMeta+v');
  return field.inputValue();
}

describe('a page of an intranet, served by plain HTTP', () => {
  it('is no secure context, and a new contact is stored [H-02]', () =>
    on(intranet, async (page, { url }) => {
      assert.deepEqual(
        await page.evaluate(() => [isSecureContext, typeof crypto.randomUUID, typeof navigator.clipboard]),
        [false, 'undefined', 'undefined'],
      );
      const contacts = await openTab(page, /Contacts/);
      await contacts.getByRole('button', { name: 'New contact' }).click();
      const dialog = page.locator('hub-contact-dialog');
      await dialog.getByLabel(/Full name/).fill('Ines Okafor');
      await dialog.getByLabel(/^Email/).fill('ines.okafor@ashgrovedental.com');
      await dialog.getByRole('button', { name: 'Create contact' }).click();
      await dialog.waitFor({ state: 'detached' });
      const stored = await fetch(`${url}/customers/cus_1/contacts?q=Ines%20Okafor`, {
        headers: { authorization: 'Bearer demo' },
      });
      assert.match(await stored.text(), /"displayName":"Ines Okafor"/);
    }));

  it('imports a file, whose digest the page counts itself [H-02]', () =>
    on(intranet, async page => {
      await chooseFile(page, 'Name,Email\nNadia Brandt,nadia.brandt@ashgrovedental.com\n');
      await page.getByRole('button', { name: 'Check 1 row' }).click();
      await page.getByRole('button', { name: /^Import 1/ }).waitFor();
    }));

  it('copies a user name and a password, and says that it cannot take it back by itself [H-02]', () =>
    on(intranet, async page => {
      const passwords = await openTab(page, /Passwords/);
      const username = passwords.getByRole('button', { name: /^Copy the username / }).first();
      const wanted = (await username.getAttribute('aria-label'))!.replace('Copy the username ', '');
      await username.click();
      await page.getByText('Username copied').first().waitFor();
      assert.equal(await pasted(page), wanted);
      await passwords.getByRole('searchbox').first().fill('');
      const password = passwords.getByRole('button', { name: /^Copy the password of / }).first();
      await password.click();
      await page.getByText('Clear the clipboard after use').first().waitFor();
      assert.notEqual(await pasted(page), wanted);
      await page.getByRole('button', { name: 'Clear now' }).first().click();
      await page.getByText('Clipboard cleared').first().waitFor();
      assert.equal(await pasted(page), '');
    }));
});
