/** Two people at one customer, each with a browser of their own, in front of one server over HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import { createHub, type Hub } from '@customer-hub/sdk';
import type { Page } from 'playwright-core';
import { servePortal } from '../../../tools/lib/portal-server.ts';
import type { Listening } from '../../../tools/lib/static-server.ts';
import { hub, running, usePortal } from './portal.ts';

let server: MockServer;
let portal: Listening;
/** What the other person does by a program of theirs. */
let sdk: Hub;

/** Does the work with the pages of two people, who share nothing but the server. */
async function two(address: string, work: (dana: Page, priya: Page) => Promise<void>): Promise<void> {
  const { browser } = await running();
  const contexts = await Promise.all(
    [0, 1].map(() => browser.newContext({ baseURL: portal.origin, reducedMotion: 'reduce' })),
  );
  try {
    const [dana, priya] = await Promise.all(
      contexts.map(async context => {
        const page = await context.newPage();
        page.setDefaultTimeout(60_000);
        await page.goto(address);
        return page;
      }),
    );
    await work(dana!, priya!);
  } finally {
    await Promise.all(contexts.map(context => context.close()));
  }
}
const row = (page: Page, name: string | RegExp) => hub(page).getByRole('row', { name });
const twins = async () => {
  const add = async (displayName: string, jobTitle: string) =>
    sdk.contacts.create('cus_1', {
      displayName,
      jobTitle,
      email: `${jobTitle.replace(/\W/g, '').toLowerCase()}@ashgrovedental.com`,
    });
  return [await add('Aaa Lopez', 'Front desk'), await add('Aaa López', 'Reception')] as const;
};
/** Ticks both and opens the comparison. */
async function compare(page: Page): Promise<void> {
  for (const name of ['Aaa Lopez', 'Aaa López']) await row(page, name).getByRole('checkbox').check();
  await hub(page).getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('radio', { name: 'Job title: Reception' }).waitFor();
}

usePortal();

describe('two people at one customer', () => {
  before(async () => {
    server = await createMockServer({ seed: 7, scale: { devices: 20, customers: 4 } });
    sdk = createHub({ baseUrl: server.url, auth: () => 'staff' });
    portal = await servePortal(0, { api: server.url, fixed: true });
  });
  after(() => Promise.all([portal?.close(), server?.close()]));

  it('merge two contacts while the other edits one of them, and see it undone', async () => {
    const [one, other] = await twins();
    await two('/customers/cus_1/contacts', async (dana, priya) => {
      await compare(dana);
      await compare(priya);
      await sdk.contacts.update(other, { jobTitle: 'Reception lead' });
      const merge = (page: Page) => page.getByRole('button', { name: 'Merge into one contact' });
      // What was read is no longer true: nothing is merged until Dana has seen what it says now.
      await merge(dana).click();
      await dana.getByText(/was changed meanwhile/).waitFor();
      await dana.getByRole('radio', { name: 'Job title: Reception lead' }).check();
      await merge(dana).click();
      await dana.getByRole('dialog').waitFor({ state: 'hidden' });
      // Priya had the same two before her: there is nothing left to do.
      await merge(priya).click();
      await priya.getByText('The two were merged meanwhile. There is nothing left to do.').waitFor();
      await priya.keyboard.press('Escape');
      await row(priya, 'Aaa López').waitFor({ state: 'detached' });
      await dana.getByRole('button', { name: 'Undo' }).click();
      await row(priya, 'Aaa López').waitFor();
    });
    const stored = (contactId: string) => sdk.contacts.get(contactId);
    assert.deepEqual(
      [(await stored(one.id)).jobTitle, (await stored(other.id)).jobTitle],
      ['Front desk', 'Reception lead'],
    );
  });

  it('see at once what the other leaves alone, and wakes', async () => {
    await two('/customers/cus_1/attention', async (dana, priya) => {
      const fact = (page: Page) => hub(page).locator('.fact').filter({ hasText: 'is over on remote' });
      await fact(priya).waitFor();
      await fact(dana)
        .getByRole('button', { name: /^Snooze/ })
        .click();
      await dana.getByRole('textbox', { name: /^Reason/ }).fill('Agreed with Helen');
      await dana.getByRole('button', { name: 'Snooze', exact: true }).click();
      await fact(priya).waitFor({ state: 'detached' });
      await hub(priya)
        .getByRole('button', { name: /^Snoozed/ })
        .click();
      await hub(priya).getByText('Agreed with Helen').waitFor();
      await hub(priya).getByRole('button', { name: /^Wake/ }).click();
      await fact(dana).waitFor();
    });
  });
});
