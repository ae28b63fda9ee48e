/** Work in a portal before a real server that is interrupted: by a connection that is really lost, by a page that is really loaded again. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../../tools/lib/until.ts';
import { ashgrove, hub, usePortal } from './portal.ts';

const on = usePortal();
let server: MockServer;

/** For each test of a suite its own server. */
const startServer = (): void => {
  beforeEach(async () => {
    // Its time stands still, so that what takes long is under way until the test lets time pass.
    server = await createMockServer({ seed: 7, scale: { devices: 40, customers: 20 }, paused: true });
  });
  afterEach(() => server?.close());
};

/** What the browser itself says of requests without a connection. */
const lost = { expected: /ERR_INTERNET_DISCONNECTED/ };

/** Touches the page, and waits until it has fetched the code that comes with the first touch. */
const touch = async (page: Page, ...chunks: string[]): Promise<void> => {
  const fetched: string[] = [];
  page.on('requestfinished', request => fetched.push(request.url()));
  await hub(page)
    .getByRole('row')
    .nth(1)
    .click({ position: { x: 330, y: 10 } });
  const addressOf = (chunk: string): string | undefined =>
    fetched.find(address => address.includes(`/chunks/${chunk}-`));
  await until(() => chunks.every(addressOf), chunks.join(', '));
  // With all that they import.
  await page.evaluate(
    addresses => Promise.all(addresses.map(address => import(address!))),
    chunks.map(addressOf),
  );
};

const connect = (page: Page, isConnected: boolean): Promise<void> => page.context().setOffline(!isConnected);

describe('a connection that is lost', () => {
  startServer();

  it('what was never opened says that it could not be loaded, and opens when the connection is back [R-23]', () =>
    on.behind(server.url)(
      `${ashgrove}/devices`,
      async page => {
        await touch(page, 'load-trouble', 'toasts');
        await connect(page, false);
        await hub(page).getByRole('button', { name: 'All folders' }).click();
        await hub(page).getByText("Couldn't load part of the page.").waitFor();
        assert.equal(await hub(page).getByRole('menuitem', { name: 'New folder…' }).count(), 0);
        await connect(page, true);
        await hub(page).getByRole('menuitem', { name: 'New folder…' }).waitFor();
      },
      lost,
    ));

  it('a form opens all the same, keeps what is typed, and is sent when the connection is back [R-23]', () =>
    on.behind(server.url)(
      `${ashgrove}/contacts`,
      async page => {
        await touch(page, 'load-trouble', 'toasts', 'contact-dialog', 'contact-actions');
        await connect(page, false);
        await hub(page).getByRole('button', { name: 'New contact' }).click();
        const email = hub(page).getByRole('textbox', { name: /^Email/ });
        await email.fill('nina.vale@ashgrovedental.com');
        await hub(page)
          .getByRole('textbox', { name: /^Full name/ })
          .fill('Nina Vale');
        const add = hub(page).getByRole('button', { name: 'Create contact' });
        await add.click();
        await hub(page).getByRole('alert').filter({ visible: true }).first().waitFor();
        assert.equal(await email.inputValue(), 'nina.vale@ashgrovedental.com');
        await connect(page, true);
        await add.click();
        await email.waitFor({ state: 'hidden' });
        await hub(page).getByRole('searchbox').first().fill('Nina Vale');
        await hub(page).getByText('nina.vale@ashgrovedental.com').first().waitFor();
      },
      lost,
    ));
});

describe('a page that is loaded again', () => {
  startServer();

  const people = Array.from({ length: 300 }, (_, n) => `person.${n}@ashgrovedental.com,Person Number${n}`);
  const file = {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Email,Name', ...people].join('\n')),
  };

  const openImport = async (page: Page): Promise<void> => {
    await hub(page).getByRole('button', { name: 'More actions' }).click();
    await hub(page)
      .getByRole('menuitem', { name: /Import/ })
      .click();
  };
  /** Lets time pass at the server until something shows. */
  const passUntil = async (shows: Locator): Promise<void> => {
    for (let round = 0; round < 300 && !(await shows.isVisible()); round++)
      await server.mock.clock.advance(200);
    await shows.waitFor();
  };

  it('in the middle of an import asks first; the import goes on at the server and is found again [R-30]', () =>
    on.behind(server.url)(`${ashgrove}/contacts`, async page => {
      const asked: string[] = [];
      page.on('dialog', dialog => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await openImport(page);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Check 300 rows' }).click();
      const start = page.getByRole('button', { name: 'Import 300 contacts' });
      await passUntil(start);
      await start.click();
      await page
        .getByText(/Importing \d+ of 300/)
        .first()
        .waitFor();
      await page.reload();
      assert.deepEqual(asked, ['beforeunload']);
      await openImport(page);
      await page
        .getByText(/Importing \d+ of 300/)
        .first()
        .waitFor();
      await passUntil(page.getByText('300 contacts imported').first());
      await page.getByRole('button', { name: 'Close', exact: true }).last().click();
      // Nobody twice.
      await hub(page).getByText('348 contacts', { exact: true }).waitFor();
    }));
});
