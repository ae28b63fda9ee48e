import { expect } from '@open-wc/testing';
import { createHub } from '@customer-hub/sdk';
import {
  all,
  find,
  gone,
  noDialog,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { tidy } from '../testing/mount.ts';
import { chooseFile, mapped, startImport } from '../testing/import-steps.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
/** `count` people in the customer's own domain. */
const people = (count: number): string =>
  `Email,Name\n${Array.from({ length: count }, (_, n) => `person.${n}@ashgrovedental.com,Person Number${n}`).join('\n')}`;
const total = async ({ mock }: World): Promise<number> =>
  (await mock.call('listContacts', { path, query: { limit: 1, count: 'exact' } })).body.page.totalCount!;
const checked = async (at: World, count: number): Promise<HTMLElement> => {
  const form = await startImport(at);
  await chooseFile(people(count));
  await mapped();
  await pressButton(/^Check /, form);
  await find('button', /^Import [\d,]+ contacts?$/, form);
  return form;
};
const start = (form: HTMLElement): Promise<void> => pressButton(/^Import [\d,]+ contacts?$/, form);

afterEach(tidy);

describe('import: under way', () => {
  it('shows how far it is, and stops in the middle on request; what was made stays, and is said', async () => {
    const at = world();
    const form = await checked(at, 1500);
    await start(form);
    await reads(form, /Importing \d+ of 1,500/);
    expect(form.querySelector('progress')).to.not.equal(null);
    await pressButton('Cancel import', form);
    await reads(form, /Import canceled\. Imported: [\d,]+/);
    const made = (await total(at)) - 48;
    expect(made).to.be.within(0, 1499);
    await reads(form, `Imported: ${made.toLocaleString('en')}`);
    await pressButton('Close', form);
    await noDialog();
  });

  it('asks whether somebody who looks like one that is there is the same person', async () => {
    const at = world();
    const { body: known } = await at.mock.call('createContact', {
      path,
      body: { email: 'wanda.lookalike@ashgrovedental.com', displayName: 'Wanda Lookalike' },
    });
    const form = await startImport(at);
    await chooseFile('Email,Name,Job title\nw.look@ashgrovedental.com,Wanda Lookalike,Hygienist');
    await mapped();
    await pressButton(/^Check /, form);
    await reads(
      form,
      'This may be Wanda Lookalike, an existing contact with the email wanda.lookalike@ashgrovedental.com.',
    );
    await reads(form, 'Same name');
    const before = await total(at);
    await pressButton('The same person as Wanda Lookalike: change that contact', form);
    await reads(form, 'Taken as the same person: the contact keeps its email and gets this one as another.');
    await start(form);
    await reads(form, '1 contact imported');
    expect(await total(at)).to.equal(before);
    const { body } = await at.mock.call('getContact', { path: { contactId: known.id } });
    expect([body.email, body.otherEmails, body.jobTitle]).to.deep.equal([
      'wanda.lookalike@ashgrovedental.com',
      ['w.look@ashgrovedental.com'],
      'Hygienist',
    ]);
  });

  it('goes on where it stopped when the connection is lost while rows are sent', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile(people(2500));
    await mapped();
    at.mock.fault({ operationId: 'addImportRows', status: 0, times: 3 });
    await pressButton('Check 2,500 rows', form);
    await reads(form, 'The connection was lost. Imported rows are kept.');
    await pressButton('Resume import', form);
    await find('button', 'Import 2,500 contacts', form);
  });

  it('goes on where it stopped when the connection is lost in the middle of the import, and makes nobody twice', async () => {
    const at = world();
    const form = await checked(at, 600);
    at.mock.fault({ operationId: 'getImport', status: 0, times: 3 });
    await start(form);
    await reads(form, 'The connection was lost. Imported rows are kept.');
    await pressButton('Resume import', form);
    await reads(form, '600 contacts imported');
    expect(await total(at)).to.equal(648);
  });

  it('retries the rows that failed, and only those', async () => {
    const at = world();
    const form = await checked(at, 3);
    // Somebody takes one of the addresses for another customer, after the check.
    const taken = (
      await at.mock.call('createContact', {
        path: { customerId: 'cus_3' },
        body: { email: 'person.1@ashgrovedental.com', displayName: 'Quick Other' },
      })
    ).body;
    await start(form);
    await reads(form, '2 contacts imported, 1 failed');
    await reads(form, 'person.1@ashgrovedental.com');
    await reads(form, 'This contact belongs to another customer.');
    await at.mock.call('deleteContact', { path: { contactId: taken.id }, ifMatch: taken.etag });
    await pressButton('Retry 1 failed', form);
    await reads(form, '3 contacts imported');
    await gone('button', 'Retry 1 failed', form);
    expect(await total(at)).to.equal(51);
  });

  it('goes on when the dialog is closed, shows how far it is when it is opened again, and tells when it is done', async () => {
    const at = world();
    const form = await checked(at, 1000);
    await start(form);
    await pressButton('Close and continue', form);
    await noDialog();
    const again = await startImport(at);
    await reads(again, /Importing \d+ of 1,000|1,000 contacts imported/);
    await pressButton(/^Close/, again);
    await noDialog();
    await until(async () => (await total(at)) === 1048, 'all of them');
    expect(see('button', 'Resume import') === undefined).to.equal(true);
  });

  it('goes on when somebody else has changed it meanwhile [R-27]', async () => {
    const at = world();
    const form = await checked(at, 3);
    at.mock.fault({ operationId: 'commitImport', status: 412, times: 1 });
    await start(form);
    await reads(form, '3 contacts imported');
    expect(await total(at)).to.equal(51);
  });

  it('asks before the page is left, goes on at the server, and is found again after a reload [R-30]', async () => {
    const at = world({ paused: true });
    const asks = (): boolean => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    const form = await startImport(at);
    await chooseFile(people(300));
    await mapped();
    await pressButton(/^Check /, form);
    const isChecked = async (): Promise<boolean> => {
      await at.mock.clock.advance(200);
      return see('button', 'Import 300 contacts', form) !== undefined;
    };
    await until(isChecked, 'the check');
    await start(form);
    await reads(form, /Importing \d+ of 300/);
    expect(asks()).to.equal(true);
    // Another page with the same session storage: it knows nothing but what is kept there.
    all('hub-contacts')[0]!.remove();
    const hub = createHub({ baseUrl: 'https://hub.test/v1', auth: () => 'staff', fetch: at.mock.fetch });
    const again = await startImport({ ...at, hub });
    await reads(again, /Importing \d+ of 300/);
    const isDone = async (): Promise<boolean> => {
      await at.mock.clock.advance(200);
      return textOf(again).includes('300 contacts imported');
    };
    await until(isDone, 'the end of the import');
    await pressButton('Close', again);
    await noDialog();
    expect(await total(at)).to.equal(348);
  });

  it('says when it is done although the dialog is closed', async () => {
    const at = world();
    const form = await checked(at, 600);
    await start(form);
    await pressButton('Close and continue', form);
    await noDialog();
    await says('600 contacts imported');
  });

  it('takes 50,000 rows with the page still answering', async function () {
    this.timeout(60_000);
    const at = world({ strict: false });
    const form = await startImport(at);
    let longest = 0;
    let last = performance.now();
    let beats = 0;
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      beats += 1;
    }, 16);
    try {
      await chooseFile(people(50_000));
      await until(() => see('button', 'Check 50,000 rows', form), 'all rows to be read', 30_000);
    } finally {
      clearInterval(beat);
    }
    expect(textOf(form)).to.contain('50,000 rows');
    expect(beats).to.be.above(3);
    // Generous: the machine that tests runs other things too.
    expect(longest).to.be.below(1000);
  });
});
