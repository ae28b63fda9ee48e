import { expect, html } from '@open-wc/testing';
import '../../../define/hub-work-from-home.ts';
import type { RemoteAccess } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { mount, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import {
  cell,
  columnNames,
  row,
  rowMenu,
  rowNames,
  rows,
  rowsAre,
  savedFiles,
} from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { HubWorkFromHome } from './hub-work-from-home.ts';

const path = { customerId: ASHGROVE };
const open = async ({ hub }: World, properties: Partial<HubWorkFromHome> = {}): Promise<HubWorkFromHome> => {
  const element = Object.assign(
    document.createElement('hub-work-from-home'),
    { hub, customerId: ASHGROVE, locale: 'en', timeZone: 'UTC' },
    properties,
  );
  await mount<HubWorkFromHome>(html`${element}`, { width: 1500 });
  await until(() => rows().length > 1, 'remote access');
  return element;
};
const stored = async ({ mock }: World): Promise<RemoteAccess[]> =>
  (await mock.call('listRemoteAccess', { path, query: { limit: 200 } })).body.items;
const one = async ({ mock }: World, deviceId: string): Promise<RemoteAccess> =>
  (await mock.call('getRemoteAccess', { path: { deviceId } })).body;
const ofStatus = async (
  at: World,
  status: RemoteAccess['status'],
  also: (access: RemoteAccess) => boolean = () => true,
): Promise<RemoteAccess> => (await stored(at)).find(access => access.status === status && also(access))!;
const cellButton = async (device: string, column: string): Promise<HTMLElement> =>
  cell(await row(device), column).querySelector('button')!;
const shows = (device: string, column: string, text: string | RegExp): Promise<boolean> =>
  until(
    async () => {
      const found = textOf(cell(await row(device), column));
      return typeof text === 'string' ? found === text : text.test(found);
    },
    `${column} of ${device} to be ${String(text)}`,
  );
/** An item of a menu: its label, and the reason below it. */
const state = (entry: HTMLElement): string[] => {
  const reason = textOf(entry.querySelector('small')!);
  return [textOf(entry).replace(reason, ''), reason];
};

afterEach(tidy);

describe('hub-work-from-home', () => {
  it('lists computers with contact, number and status [WFH-01, WFH-02, WFH-03, WFH-06 .. WFH-09]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.deep.equal([
      'Agent',
      'Contact',
      'Phone (2FA)',
      'Status',
      'Remote access link',
      'Last modified',
      '',
    ]);
    await reads(element, '9 devices');
    const words = { enabled: 'Enabled', disabled: 'Disabled', not_set: 'Not set' };
    for (const access of await stored(at)) {
      const found = await row(access.deviceName);
      expect(textOf(cell(found, 'Contact'))).to.equal(access.contact?.name ?? 'Not assigned');
      expect(textOf(cell(found, 'Status'))).to.equal(words[access.status]);
      expect(textOf(cell(found, 'Phone (2FA)')).replaceAll(/\s/g, '')).to.equal(
        access.phone ?? (access.contact ? 'Addaphone' : '–'),
      );
    }
    await accessible(element);
  });

  it('searches agent and contact [WFH-12, WFH-13]', async () => {
    const at = world();
    await open(at);
    const { deviceName, contact } = await ofStatus(at, 'enabled');
    const field = await find('input', 'Agent or contact');
    await fill(field, deviceName.toLowerCase());
    await rowsAre(names => names.join() === deviceName, 'the device');
    await fill(field, contact!.name);
    await rowsAre(names => names.includes(deviceName) && names.length < 9, 'the device of the contact');
    await fill(field, 'nobody at all');
    await until(() => rows().length === 0, 'no row');
  });

  it('assigns the contact who uses the device by the menu of its cell: not set becomes disabled, the number is asked for [WFH-03, WFH-04, WFH-09]', async () => {
    const at = world();
    await open(at);
    const { deviceId, deviceName } = await ofStatus(at, 'not_set');
    const user = (await at.mock.call('getDevice', { path: { deviceId } })).body.contactName!;
    await click(await cellButton(deviceName, 'Contact'));
    await choose(new RegExp(`^${user}.*Uses this device`));
    await shows(deviceName, 'Contact', user);
    await shows(deviceName, 'Status', 'Disabled');
    await says(`${user} assigned to ${deviceName}. Add a phone (2FA) to enable access.`);
    await pressButton('Undo');
    await shows(deviceName, 'Contact', 'Not assigned');
    await shows(deviceName, 'Status', 'Not set');
  });

  it('says why it cannot be enabled yet: first the contact, then the number [WFH-09, WFH-10, WFH-11]', async () => {
    const at = world();
    await open(at);
    const { deviceName } = await ofStatus(at, 'not_set');
    await click(await cellButton(deviceName, 'Status'));
    const items = await until(
      () =>
        (found => (found.length > 0 ? found : undefined))(
          all('[role="menuitemradio"]').filter(item => item.checkVisibility()),
        ),
      'the menu',
    );
    expect(items.map(item => [item.ariaDisabled, ...state(item)])).to.deep.equal([
      ['true', 'Enabled', 'Assign a contact first'],
      ['true', 'Disabled', 'Assign a contact first'],
    ]);
    await press('Escape');
    const phoneless = await ofStatus(at, 'disabled', access => access.phone === null);
    await click(await cellButton(phoneless.deviceName, 'Status'));
    const enabled = await find('[role="menuitemradio"]', /^Enabled/);
    expect([enabled.ariaDisabled, ...state(enabled)]).to.deep.equal([
      'true',
      'Enabled',
      'Add a phone (2FA) first',
    ]);
    await press('Escape');
    expect((await stored(at)).filter(access => access.status === 'enabled').length).to.equal(
      rows().filter(entry => textOf(cell(entry, 'Status')) === 'Enabled').length,
    );
  });

  it('checks the number as it is typed, says what is missing and offers what was meant; then it can be enabled [WFH-06, WFH-07, WFH-10]', async () => {
    const at = world();
    await open(at);
    const { deviceId, deviceName } = await ofStatus(at, 'disabled', access => access.phone === null);
    await click(await cellButton(deviceName, 'Phone (2FA)'));
    const form = await dialog(`Work from Home: ${deviceName}`);
    const field = await find<HTMLInputElement>('input', 'Phone (2FA)', form);
    await until(() => deepActive() === field, 'the focus in the number');
    const status = await find<HTMLInputElement>('input[role="switch"]', /Work from Home|Disabled/, form);
    expect(status.disabled).to.equal(true);
    await reads(form, 'Add a phone (2FA) first');
    await fill(field, '503 555 0142');
    await press('Tab');
    await reads(form, 'The country code is missing. Start with + and the code, for example +1.');
    await accessible(all('hub-access-dialog')[0]!);
    await pressButton('Did you mean +15035550142?', form);
    expect(field.value).to.equal('+15035550142');
    await fill(field, '+1 503 CALL ME');
    await press('Tab');
    await reads(form, 'Use digits only, no letters.');
    await pressButton('Save', form);
    expect((await one(at, deviceId)).phone).to.equal(null);
    await fill(field, '+1 (503) 555-0142');
    await click(await find('input[role="switch"]', /Work from Home|Disabled/, form));
    await pressButton('Save', form);
    await noDialog();
    await shows(deviceName, 'Phone (2FA)', '+1 503 555 0142');
    await shows(deviceName, 'Status', 'Enabled');
    const { phone, status: now } = await one(at, deviceId);
    expect([phone, now]).to.deep.equal(['+15035550142', 'enabled']);
  });

  it('swaps the contact: access starts switched off with another number, the number of the new contact is offered [WFH-05, WFH-06]', async () => {
    const at = world();
    await open(at);
    const access = await ofStatus(at, 'enabled');
    const other = (await at.mock.call('listContacts', { path, query: { limit: 100 } })).body.items.find(
      person => person.id !== access.contact!.id && /^\+1/.test(person.mobile ?? ''),
    )!;
    await click(await cellButton(access.deviceName, 'Contact'));
    await choose('Change contact…');
    const form = await dialog(`Work from Home: ${access.deviceName}`);
    const field = await find('input', 'Contact', form);
    await until(() => nameOf(deepActive()!) === 'Contact', 'the focus in the contact');
    await fill(field, other.displayName);
    await click(await find('[role="option"]', new RegExp(`^${other.displayName}`)));
    await reads(form, 'Access for a new contact is disabled at first. Add their own phone (2FA).');
    expect((await find<HTMLInputElement>('input', 'Phone (2FA)', form)).value).to.equal('');
    await pressButton(/^Use \+1/, form);
    await pressButton('Save', form);
    await noDialog();
    const now = await one(at, access.deviceId);
    expect([now.contact?.id, now.status]).to.deep.equal([other.id, 'disabled']);
    expect(now.phone).not.to.equal(access.phone);
    await shows(access.deviceName, 'Contact', other.displayName);
  });

  it('clears the contact from any state, and undo brings back contact, number and status [WFH-05, WFH-09]', async () => {
    const at = world();
    await open(at);
    const access = await ofStatus(at, 'enabled');
    await click(await cellButton(access.deviceName, 'Contact'));
    await choose('Remove contact');
    await shows(access.deviceName, 'Status', 'Not set');
    await shows(access.deviceName, 'Contact', 'Not assigned');
    await pressButton('Undo');
    await shows(access.deviceName, 'Status', 'Enabled');
    const now = await one(at, access.deviceId);
    expect([now.contact?.id, now.phone, now.status]).to.deep.equal([
      access.contact!.id,
      access.phone,
      'enabled',
    ]);
  });

  it('switches on and off by the menu of its cell, with undo [WFH-07, WFH-08, WFH-10]', async () => {
    const at = world();
    await open(at);
    const { deviceName } = await ofStatus(at, 'enabled');
    await click(await cellButton(deviceName, 'Status'));
    await choose('Disabled');
    await shows(deviceName, 'Status', 'Disabled');
    await says(`Work from Home disabled: ${deviceName}`);
    await pressButton('Undo');
    await shows(deviceName, 'Status', 'Enabled');
  });

  it('shares the link once it is enabled: copied, with a mail prepared that holds the steps and no credentials [WFH-14 .. WFH-18]', async () => {
    const at = world();
    await open(at);
    const off = await ofStatus(at, 'disabled');
    const asleep = await cellButton(off.deviceName, 'Remote access link');
    expect([asleep.ariaDisabled, asleep.getAttribute('aria-description')]).to.deep.equal([
      'true',
      'Enable access first, then share the link',
    ]);
    await click(asleep);
    await says('Enable access first, then share the link');
    const { deviceName, contact } = await ofStatus(at, 'enabled');
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    try {
      await click(await cellButton(deviceName, 'Remote access link'));
      const form = await dialog(`Share the link of ${deviceName}`);
      const link = (await find<HTMLInputElement>('input', 'Remote access link', form)).value;
      expect(link).to.match(/^https:\/\/remote\.hub\.example\/join\/[0-9a-f]{24}$/);
      await pressButton('Copy link', form);
      await reads(form, 'Link copied');
      expect(copied).to.deep.equal([link]);
      await reads(form, /never in the same email/);
      const address = (await find<HTMLAnchorElement>('a', 'Open in email app', form)).href;
      const mail = new URL(address);
      const body = mail.searchParams.get('body')!;
      expect(mail.protocol).to.equal('mailto:');
      expect(mail.pathname).to.match(/@ashgrovedental\.com$/);
      for (const part of [
        contact!.name,
        deviceName,
        link,
        'username and password of the customer portal',
        'download the remote client (Splashtop)',
      ])
        expect(body).to.contain(part);
      await accessible(all('hub-share-dialog')[0]!);
      await fill(await find('textarea', 'Text', form), 'Short and mine');
      await pressButton('Copy text', form);
      await until(() => copied.at(-1) === 'Short and mine', 'the text as it was changed');
      expect(
        new URL((await find<HTMLAnchorElement>('a', 'Open in email app', form)).href).searchParams.get(
          'body',
        ),
      ).to.equal('Short and mine');
      // Refused by the browser: the text is selected, so that the keys of the person do it.
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.reject(new Error('no')) },
      });
      await pressButton('Copy link', form);
      await reads(form, 'copy it with the keyboard');
      const url = deepActive() as HTMLInputElement;
      expect([url.value, url.selectionEnd]).to.deep.equal([link, link.length]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('tries again when the link could not be made', async () => {
    const at = world({ retries: 0 });
    await open(at);
    const { deviceName } = await ofStatus(at, 'enabled');
    const end = at.mock.fault({ operationId: 'createShareLink', status: 409 });
    await click(await cellButton(deviceName, 'Remote access link'));
    const form = await dialog(`Share the link of ${deviceName}`);
    await reads(form, "Couldn't create the link.");
    end();
    await pressButton('Retry', form);
    await find('input', 'Remote access link', form);
  });

  it('sets up a computer that is not in the list yet: contact, number and status at once [WFH-04, WFH-07]', async () => {
    const at = world();
    const element = await open(at);
    const listed = new Set(rowNames());
    const device = (
      await at.mock.call('listDevices', { path, query: { kind: ['pc'], sort: 'name', limit: 100 } })
    ).body.items.find(({ name }) => !listed.has(name))!;
    await pressButton('Set up Work from Home');
    const form = await dialog('Set up Work from Home');
    await fill(await find('input', 'Device', form), device.name);
    await click(await find('[role="option"]', new RegExp(`^${device.name}`)));
    const contact = await find('input', 'Contact', form);
    await fill(contact, 'Helen Halloran');
    await click(await find('[role="option"]', /^Helen Halloran/));
    await fill(await find('input', 'Phone (2FA)', form), '0049 30 1234567');
    await click(await find('input[role="switch"]', /Work from Home|Disabled/, form));
    await pressButton('Save', form);
    await noDialog();
    await shows(device.name, 'Status', 'Enabled');
    await shows(device.name, 'Phone (2FA)', '+49 301 234 567');
    await reads(element, '10 devices');
  });

  it('enables many: one table of those that could not be, each with its reason, and their retry [WFH-10, WFH-11]', async () => {
    const at = world();
    const element = await open(at);
    await pressButton(/^Filter/);
    await click(await find('input', /^Disabled/));
    await click(await find('input', /^Not set/));
    await rowsAre(names => names.length > 1 && names.length < 9, 'those that are not enabled');
    const waiting = (await stored(at)).filter(access => access.status !== 'enabled');
    await click(await find('input', /Select all|All rows/i));
    await reads(element, `${waiting.length} selected`);
    await pressButton('Enable');
    const ready = waiting.filter(access => access.contact && access.phone);
    const results = await dialog(`Failed: ${waiting.length - ready.length} of ${waiting.length}`);
    for (const access of waiting.filter(one => !one.phone)) await reads(results, access.deviceName);
    await reads(results, 'Assign a contact first');
    await reads(results, 'Add a phone (2FA) first');
    for (const access of ready) expect((await one(at, access.deviceId)).status).to.equal('enabled');
  });

  it('clears many after a question, and undo gives each its contact, number and status back [WFH-05]', async () => {
    const at = world();
    await open(at);
    const two = (await stored(at)).filter(access => access.status === 'enabled').slice(0, 2);
    for (const { deviceName } of two)
      await click((await row(deviceName)).querySelector<HTMLElement>('input[type="checkbox"]')!);
    await pressButton('Remove contact');
    await pressButton('Remove 2 contacts', await dialog('Remove the contacts from 2 devices?'));
    for (const { deviceName } of two) await shows(deviceName, 'Status', 'Not set');
    await pressButton('Undo');
    for (const { deviceName } of two) await shows(deviceName, 'Status', 'Enabled');
    for (const access of two) expect((await one(at, access.deviceId)).phone).to.equal(access.phone);
  });

  it('opens device and contact, and shows what others do at once', async () => {
    const at = world();
    const element = await open(at);
    const { deviceId, deviceName, contact } = await ofStatus(at, 'enabled');
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await rowMenu(deviceName);
    await choose('Open device');
    await click(await cellButton(deviceName, 'Contact'));
    await choose('Open contact');
    expect(leaves).to.deep.equal([
      { to: 'device', id: deviceId, customerId: ASHGROVE },
      { to: 'contact', id: contact!.id, customerId: ASHGROVE },
    ]);
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.call('updateRemoteAccess', {
      path: { deviceId },
      ifMatch: (await one(at, deviceId)).etag,
      body: { status: 'disabled' },
    });
    await shows(deviceName, 'Status', 'Disabled');
  });

  it('exports contact and status of every row', async () => {
    const at = world();
    const saved = savedFiles();
    try {
      await open(at);
      await pressButton('More actions');
      await choose('Export to CSV');
      const file = await until(() => saved.files[0], 'the file');
      const lines = (await file.text()).trim().split('\r\n');
      expect(lines[0]).to.contain('Agent,Contact,Phone (2FA),Status,Last modified');
      expect(lines).to.have.length(10);
    } finally {
      saved.end();
    }
  });

  it('offers nothing that may not be done, and says so', async () => {
    await open(world({ token: 'read-only' }));
    await rowMenu(rowNames()[0]!);
    for (const name of [/^Edit/, /^(Enable|Disable)/, /^Remove contact/])
      expect((await find('[role="menuitem"]', name)).ariaDisabled).to.equal('true');
    expect(see('[role="menuitem"]', /^Open device/)?.ariaDisabled).not.to.equal('true');
  });
});

tabContract({
  tag: 'hub-work-from-home',
  operationId: 'listRemoteAccess',
  scope: 'remote-access:read',
  subject: 'Work from Home',
  empty: 'No Work from Home access yet',
  created: 'Set up Work from Home',
});
