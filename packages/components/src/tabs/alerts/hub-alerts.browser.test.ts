import { expect, html } from '@open-wc/testing';
import type { Alert, View } from '@customer-hub/sdk';
import '../../../define/hub-alerts.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, mountHub, tidy } from '../../testing/mount.ts';
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
import { ASHGROVE, shown, world, type World } from '../../testing/world.ts';
import type { HubAlerts } from './hub-alerts.ts';

const path = { customerId: ASHGROVE };
const SEARCH = 'Alert, device, severity, ticket, status';

const open = async (
  { hub }: World,
  {
    customerId = ASHGROVE,
    width = 1700,
    view,
  }: { customerId?: string; width?: number; view?: Partial<View> } = {},
): Promise<HubAlerts> => {
  const element = await mount<HubAlerts>(
    html`<hub-alerts
      .hub=${hub}
      .customerId=${customerId || undefined}
      .view=${view as View}
      locale="en"
      time-zone="UTC"></hub-alerts>`,
    { width, height: 800 },
  );
  await until(() => rows().length > 0 && rows().every(entry => !entry.querySelector('.sk')), 'alerts');
  return element;
};
const stored = async ({ mock }: World, alertId: string): Promise<Alert> =>
  (await mock.call('getAlert', { path: { alertId } })).body;
const listed = async ({ mock }: World, query: object = {}): Promise<Alert[]> =>
  (await mock.call('listAlerts', { path, query: { status: ['open'], limit: 200, ...query } })).body.items;
const named =
  (items: readonly Alert[]): ((names: string[]) => boolean) =>
  names =>
    JSON.stringify([...names].sort()) === JSON.stringify(items.map(({ title }) => title).sort());
const status = async (title: string): Promise<string> => textOf(cell(await row(title), 'Status'));
/** The undo of what a notice says was done; older ones may still stand beside it. */
const undo = async (text: string): Promise<void> =>
  pressButton(
    'Undo',
    await until(() => all('.toast').find(toast => textOf(toast).includes(text)), `notice "${text}"`),
  );
/** The one alert of that title: these are not doubled among the open ones. */
const WAN = 'WAN link is down';
const MAIL = 'Mailbox database dismounted';

afterEach(tidy);

describe('hub-alerts', () => {
  it('lists the open alerts, newest first, in the columns of the seed; severity has a shape and a word; what is drawn is right [ALR-01, ALR-03, ALR-04, ALR-05, ALR-07, ALR-09, ALR-10, ALR-15, ALR-16]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.deep.equal([
      'Alert title',
      'Severity',
      'Device',
      'Created',
      'Status',
      'Ticket',
      'Category',
      'Device type',
      'Customer',
      'Manage device',
      'Network scan',
      '',
    ]);
    const open_ = await listed(at);
    expect(rowNames().slice(0, 10)).to.deep.equal(open_.slice(0, 10).map(({ title }) => title));
    const found = await row(WAN);
    expect(
      ['Severity', 'Device', 'Status', 'Category', 'Device type', 'Customer'].map(name =>
        textOf(cell(found, name)),
      ),
    ).to.deep.equal(['Critical', 'FW-EDGE-01', 'Open', 'Network', 'SNMP', 'Ashgrove Dental Group']);
    expect(cell(found, 'Severity').querySelectorAll('svg').length).to.equal(1);
    const shapes = ['Critical', 'Warning', 'Information'].map(
      word =>
        rows()
          .map(entry => cell(entry, 'Severity'))
          .find(one => textOf(one) === word)!
          .querySelector('svg')!.innerHTML,
    );
    expect(new Set(shapes).size).to.equal(3);
    await reads(element, '23 of 56 alerts');
    await accessible(element);
  });

  it('tells the time gone by, the exact one to whoever points at it or gets there by keys [ALR-07, ALR-08, X-25]', async () => {
    const at = world();
    await open(at);
    const time = cell(await row(WAN), 'Created');
    expect(textOf(time.querySelector('time')!)).to.match(/^(now|\d+ (second|minute|hour)s? ago)$/);
    const created = shown((await listed(at)).find(({ title }) => title === WAN)!.createdAt);
    const exact = new RegExp(`^${created} \\d\\d:\\d\\d:\\d\\d [AP]M$`);
    await click(time);
    await press('ArrowRight');
    await press('ArrowLeft');
    const tip = await until(
      () => all('.hub-tip').find(one => one.matches(':popover-open')),
      'the exact time',
    );
    expect(textOf(tip)).to.match(exact);
    expect(textOf(time.querySelector('.vh')!)).to.contain(created);
  });

  it('unfolds what was found and measured, and folds it again, by pointer and by key [ALR-02]', async () => {
    const at = world();
    const element = await open(at);
    const [alert] = (await listed(at)).filter(({ title }) => title === WAN);
    expect(alert!.details.length).to.be.above(0);
    await pressButton(`Details of ${WAN}`);
    await reads(element, alert!.message);
    for (const { label, value } of alert!.details) await reads(element, new RegExp(`${label}\\s*${value}`));
    await accessible(element);
    await pressButton(`Details of ${WAN}`);
    await until(() => !textOf(element).includes(alert!.message), 'folded');
  });

  it('asks for list, count and histogram once each [L-26]', async () => {
    const at = world();
    await open(at);
    const asked = (part: string): number =>
      at.calls.filter(call => call === `GET /customers/${ASHGROVE}${part}`).length;
    await until(() => asked('/alerts/histogram') > 0, 'the histogram');
    // The rows, and how many there are without the filter that is on by default.
    expect([asked('/alerts'), asked('/alerts/histogram')]).to.deep.equal([2, 1]);
  });

  it('has the Manage menu of its device, as in Devices [ALR-17]', async () => {
    const at = world();
    await open(at);
    const found = (await listed(at)).find(
      ({ deviceKind }) => deviceKind === 'pc' || deviceKind === 'server',
    )!;
    const { body: device } = await at.mock.call('getDevice', { path: { deviceId: found.deviceId! } });
    const manage = await find('button', `Manage ${device.name}`);
    await click(manage);
    await find('[role="menuitem"]', /^Service manager/);
    await find('[role="menuitem"]', /^Run script/);
    await press('Escape');
    await until(() => deepActive() === manage, 'the focus is back');
  });

  it('opens the agent that scans the network, or says why not [ALR-06]', async () => {
    const at = world();
    const element = await open(at);
    const told: { url: string; kind: string; device: { name: string } }[] = [];
    element.addEventListener('hub-connect', event => {
      event.preventDefault();
      told.push((event as CustomEvent).detail);
    });
    const items = (await listed(at)).filter(({ deviceId }) => deviceId);
    const devices = await Promise.all(
      items
        .slice(0, 20)
        .map(
          async ({ deviceId }) => (await at.mock.call('getDevice', { path: { deviceId: deviceId! } })).body,
        ),
    );
    const may = (name: string) =>
      devices
        .find(device => device.name === name)!
        .allowedActions.find(({ action }) => action === 'network_scan')?.allowed !== false;
    const good = devices.find(({ name }) => may(name))!;
    const bad = devices.find(({ name }) => !may(name));
    await click(await find('button', `Scan the network with ${good.name}`));
    await until(() => told.length === 1, 'a scan');
    expect(told[0]).to.deep.include({ kind: 'scan' });
    expect(told[0]!.device.name).to.equal(good.name);
    expect(told[0]!.url).to.match(/^https:/);
    if (!bad) return;
    await click(await find('button', `Scan the network with ${bad.name}`));
    await says(new RegExp(`^${bad.name}: `));
    expect(told.length).to.equal(1);
  });

  it('opens the customer and the device [ALR-04, ALR-05]', async () => {
    const at = world();
    const element = await open(at);
    const asked: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      asked.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    const [alert] = (await listed(at)).filter(({ title }) => title === WAN);
    await click(await find('a', 'Open device FW-EDGE-01'));
    await click(await find('a', 'Open customer Ashgrove Dental Group', await row(WAN)));
    expect(asked).to.deep.equal([
      { to: 'device', id: alert!.deviceId, customerId: ASHGROVE },
      { to: 'customer', customerId: ASHGROVE },
    ]);
  });

  it('finds by title, customer, device, severity, category, ticket and status [ALR-18, ALR-19, ALR-20, ALR-21, ALR-22, ALR-23, ALR-24, X-12]', async () => {
    const at = world();
    await open(at, { view: { facets: {} } });
    const everything = await listed(at, { status: [] });
    const ticketed = everything.find(({ ticketNumber }) => ticketNumber)!;
    const search = await find<HTMLInputElement>('input', SEARCH);
    const has = (field: keyof Alert, word: string) =>
      everything.filter(alert =>
        String(alert[field] ?? '')
          .toLowerCase()
          .includes(word),
      );
    for (const [word, least] of [
      ['dismounted', has('title', 'dismounted')],
      ['SRV-SQL01', has('deviceName', 'srv-sql01')],
      ['exchange', has('category', 'exchange')],
      [ticketed.ticketNumber!, has('ticketNumber', ticketed.ticketNumber!)],
      ['snoozed', has('status', 'snoozed')],
      ['critical', has('severity', 'critical')],
    ] as const) {
      const wanted = (await listed(at, { status: [], q: word })).map(({ title }) => title).sort();
      expect(least.length, word).to.be.above(0);
      expect(
        least.every(({ title }) => wanted.includes(title)),
        word,
      ).to.equal(true);
      await fill(search, word);
      await rowsAre(
        names =>
          names.length > 0 &&
          names.every(name => wanted.includes(name)) &&
          names.length === Math.min(names.length, wanted.length) &&
          (wanted.length > 15 || names.length === wanted.length),
        `what "${word}" finds`,
      );
    }
    await fill(search, 'ashgrove');
    await until(() => textOf(document.body).includes('56 alerts'), 'all by the name of the customer');
  });

  it('filters by severity, status, category, device type and SNMP type, each with its counts [ALR-25, ALR-26, ALR-27, ALR-28, ALR-29, X-03, X-04]', async () => {
    const at = world();
    const element = await open(at);
    await pressButton(/^Filter/);
    const panel = await until(() => all('hub-filter-panel')[0], 'filters');
    for (const label of [
      'Hardware',
      'Disk',
      'Availability',
      'Performance',
      'Exchange',
      'General',
      'Network',
      'Apps',
      'Script-based',
      'PC',
      'Server',
      'Mac',
      'Linux',
      'HTTP',
      'SNMP',
      'TCP',
      'Generic',
      'Information',
      'Warning',
      'Critical',
      'Open',
      'Snoozed',
      'Resolved',
    ]) {
      await find('input[type="checkbox"]', new RegExp(`^${label}\\s*[\\d,]*$`), panel);
    }
    const box = (name: string) => find('input[type="checkbox"]', new RegExp(`^${name}\\s*[\\d,]*$`), panel);
    await click(await box('Critical'));
    await rowsAre(named(await listed(at, { severity: ['critical'] })), 'critical ones');
    await click(await box('SNMP'));
    await rowsAre(
      named(await listed(at, { severity: ['critical'], deviceKind: ['snmp'] })),
      'critical ones of SNMP devices',
    );
    await click(await box('Critical'));
    await click(await box('Network'));
    await rowsAre(named(await listed(at, { deviceKind: ['snmp'], category: ['network'] })), 'of the network');
    const points = await find('input[type="checkbox"]', /^Access point/i, panel);
    await click(points);
    await rowsAre(
      named(await listed(at, { deviceKind: ['snmp'], category: ['network'], snmpType: ['access_point'] })),
      'of access points',
    );
    await pressButton(/^Clear all/, panel);
    await click(await box('Snoozed'));
    await rowsAre(named(await listed(at, { status: ['snoozed'] })), 'snoozed ones');
    await reads(element, 'Snoozed');
  });

  it('has two views, columns that can be chosen and rearranged [ALR-30, ALR-31, ALR-32]', async () => {
    const at = world();
    await open(at);
    const [alert] = (await listed(at)).filter(({ title }) => title === WAN);
    expect(textOf(await row(WAN))).not.to.contain(alert!.message);
    await pressButton('Detailed rows');
    await until(
      async () => textOf((await row(WAN)).querySelector('[role="rowheader"]')!).includes(alert!.message),
      'two lines',
    );
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    await click(await find('input', /^Snoozed until/, chooser));
    await click(await find('input', /^Category/, chooser));
    await pressButton('Move Status up', chooser);
    await pressButton('Done', chooser);
    await noDialog();
    expect(columnNames()).to.deep.equal([
      'Alert title',
      'Severity',
      'Device',
      'Status',
      'Created',
      'Ticket',
      'Device type',
      'Customer',
      'Manage device',
      'Network scan',
      'Snoozed until',
      '',
    ]);
  });

  it('snoozes until a time with a reason; undo opens it again [ALR-15]', async () => {
    const at = world();
    await open(at, { view: { facets: {} } });
    const [alert] = (await listed(at)).filter(({ title }) => title === WAN);
    await rowMenu(WAN);
    await choose('Snooze');
    const form = await dialog(`Snooze “${WAN}”`);
    await accessible(all('hub-snooze-dialog')[0]!);
    await click(await find('input', /^Another time/, form));
    const field = await find<HTMLInputElement>('input', 'Date and time', form);
    field.value = '2020-01-01T08:00';
    field.dispatchEvent(new Event('input'));
    await pressButton('Snooze', form);
    await reads(form, 'Choose a time in the future.');
    field.value = '2031-03-04T09:30';
    field.dispatchEvent(new Event('input'));
    await fill(await find('textarea', 'Reason', form), 'Provider is told.');
    await pressButton('Snooze', form);
    await noDialog();
    await says(`“${WAN}” snoozed`);
    await until(async () => (await status(WAN)) === 'Snoozed until 03/04/2031 9:30 AM', 'the new status');
    const snoozed = await stored(at, alert!.id);
    expect([snoozed.status, snoozed.snoozedUntil, snoozed.statusReason]).to.deep.equal([
      'snoozed',
      '2031-03-04T09:30:00Z',
      'Provider is told.',
    ]);
    await undo(`“${WAN}” snoozed`);
    await until(async () => (await status(WAN)) === 'Open', 'open again');
  });

  it('resolves at once and with a reason, reopens; undo puts a snooze back as it was [ALR-15]', async () => {
    const at = world();
    await open(at, { view: { facets: {} } });
    const everything = await listed(at, { status: [] });
    const { id, title, deviceName } = everything.find(
      one =>
        one.status === 'snoozed' &&
        everything.filter(other => other.title === one.title && other.deviceName === one.deviceName)
          .length === 1,
    )!;
    await fill(await find('input', SEARCH), `${title} ${deviceName}`);
    await rowsAre(names => names.length === 1, 'the snoozed one');
    const before = await stored(at, id);
    await rowMenu(title);
    await choose('Resolve');
    await until(async () => (await status(title)) === 'Resolved', 'resolved');
    await undo(`“${title}” resolved`);
    await until(async () => (await status(title)).startsWith('Snoozed until'), 'snoozed again');
    const after = await stored(at, id);
    expect([after.status, after.snoozedUntil, after.statusReason]).to.deep.equal([
      before.status,
      before.snoozedUntil,
      before.statusReason,
    ]);
    await rowMenu(title);
    await choose('Resolve with a reason');
    const form = await dialog(`Resolve “${title}”`);
    await fill(await find('textarea', 'Reason', form), 'Cable replaced.');
    await press('Control+Enter');
    await noDialog();
    await until(async () => (await stored(at, id)).statusReason === 'Cable replaced.', 'the reason');
    await rowMenu(title);
    await choose('Reopen');
    await until(async () => (await status(title)) === 'Open', 'open');
    await undo(`“${title}” reopened`);
    await until(
      async () =>
        (await stored(at, id)).statusReason === 'Cable replaced.' &&
        (await stored(at, id)).status === 'resolved',
      'resolved as before',
    );
  });

  it('does it with many at once, and takes it back for each as it was', async () => {
    const at = world();
    const [one] = await listed(at, { category: ['disk'] });
    await at.mock.call('snoozeAlert', {
      path: { alertId: one!.id },
      body: { until: '2031-01-01T08:00:00Z', reason: 'Known.' },
    });
    const element = await open(at, { view: { facets: { status: ['open', 'snoozed'], category: ['disk'] } } });
    const before = await listed(at, { status: ['open', 'snoozed'], category: ['disk'] });
    expect(new Set(before.map(one => one.status)).size).to.equal(2);
    await click(await find('input', 'Select all rows'));
    await reads(element, `${before.length} selected`);
    await pressButton('Resolve');
    await says(`${before.length} alerts resolved`);
    await until(
      async () =>
        (await Promise.all(before.map(({ id }) => stored(at, id)))).every(one => one.status === 'resolved'),
      'all resolved',
    );
    await undo(`${before.length} alerts resolved`);
    const plain = (list: readonly Alert[]): unknown =>
      list.map(one => [
        one.id,
        one.status,
        one.snoozedUntil,
        one.status === 'snoozed' ? one.statusReason : null,
      ]);
    await until(
      async () =>
        JSON.stringify(plain(await Promise.all(before.map(({ id }) => stored(at, id))))) ===
        JSON.stringify(plain(before)),
      'all as before',
    );
  });

  it('somebody was faster: says so and shows how it is now', async () => {
    const at = world();
    await open(at, { view: { facets: {} } });
    const [alert] = (await listed(at)).filter(({ title }) => title === MAIL);
    await rowMenu(MAIL);
    await find('[role="menuitem"]', 'Resolve');
    await at.mock.call('resolveAlert', { path: { alertId: alert!.id }, body: { reason: 'Theirs.' } });
    await choose('Resolve').catch(() => undefined);
    await until(async () => (await status(MAIL)) === 'Resolved', 'how it is now');
    expect((await stored(at, alert!.id)).statusReason).to.equal('Theirs.');
  });

  it('ties an alert to a ticket found by title or number, to another one, opens it, unties it, with undo [ALR-11, ALR-13, ALR-14]', async () => {
    const at = world();
    const element = await open(at);
    const [alert] = (await listed(at)).filter(({ title }) => title === WAN);
    const tickets = (await at.mock.call('listTickets', { path, query: { limit: 100 } })).body.items;
    const tie = async (typed: string, label: string): Promise<void> => {
      const form = await dialog(`Link “${WAN}” to a ticket`);
      await fill(await find('input', 'Ticket', form), typed);
      await click(await find('[role="option"]', new RegExp(label)));
      await pressButton('Link to ticket', form);
      await noDialog();
    };
    await click(await find('button', `Ticket for ${WAN}`));
    await choose('Link to ticket');
    await tie('firewall', '#48274');
    await says('Linked to ticket 48274');
    await until(async () => textOf(cell(await row(WAN), 'Ticket')) === '#48274', 'the number');
    const asked: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      event.preventDefault();
      asked.push((event as CustomEvent<HubNavigateDetail>).detail);
    });
    await click(await find('button', 'Ticket 48274: open, change'));
    await choose(/^Open ticket/);
    await until(() => asked.length === 1, 'the ticket');
    expect(asked[0]).to.deep.equal({
      to: 'ticket',
      id: tickets.find(({ number }) => number === 48274)!.id,
      customerId: ASHGROVE,
    });
    await click(await find('button', 'Ticket 48274: open, change'));
    await choose('Link to another ticket');
    await tie('4830', '#48307');
    await until(async () => (await stored(at, alert!.id)).ticketNumber === '48307', 'the other ticket');
    await undo('Linked to ticket 48307');
    await until(async () => (await stored(at, alert!.id)).ticketNumber === '48274', 'the first again');
    await click(await find('button', 'Ticket 48274: open, change'));
    await choose('Unlink ticket');
    await until(async () => (await stored(at, alert!.id)).ticketId === null, 'no ticket');
  });

  it('makes a ticket of an alert with its text filled in, tied to it, told to the rest of the hub [ALR-12]', async () => {
    const at = world();
    await open(at);
    const [alert] = (await listed(at)).filter(({ title }) => title === WAN);
    await click(await find('button', `Ticket for ${WAN}`));
    await choose('Create ticket');
    const form = await dialog(/ticket/i);
    const title = await find<HTMLInputElement>('input', /^(Title|Subject)/, form);
    expect(title.value).to.equal(`${WAN}: FW-EDGE-01`);
    const text = (await find<HTMLTextAreaElement>('textarea', /./, form)).value;
    for (const part of [
      alert!.message,
      ...alert!.details.map(({ label, value }) => `${label}: ${value}`),
      'Device: FW-EDGE-01',
    ])
      expect(text).to.contain(part);
    await pressButton(/^(Create|Open|Add) ticket/i, form);
    await noDialog();
    const tied = await until(async () => {
      const now = await stored(at, alert!.id);
      return now.ticketId ? now : undefined;
    }, 'tied');
    const ticket = (await at.mock.call('getTicket', { path: { ticketId: tied.ticketId! } })).body;
    expect([ticket.title, ticket.priority, ticket.source, ticket.deviceId]).to.deep.equal([
      `${WAN}: FW-EDGE-01`,
      'critical',
      'alert',
      alert!.deviceId,
    ]);
    await says(`Ticket ${ticket.number} created`);
    await until(
      async () => textOf(cell(await row(WAN), 'Ticket')) === `#${ticket.number}`,
      'its number in the row',
    );
  });

  it('offers what the state allows, and says why not; a reader changes nothing', async () => {
    const at = world({ token: 'read-only' });
    await open(at);
    await rowMenu(WAN);
    const item = await find('[role="menuitem"]', /^Resolve/);
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.contain("You don't have permission to do this");
  });

  it('lists those of all customers, with whose they are and by rank [ALR-04, RNK-03]', async () => {
    const at = world();
    await open(at, { customerId: '' });
    expect(columnNames().slice(0, 4)).to.deep.equal(['Alert title', 'Customer', 'Rank', 'Severity']);
    await until(
      () => new Set(rows().map(entry => textOf(cell(entry, 'Customer')))).size > 1,
      'several customers',
    );
    await pressButton(/^Filter/);
    const panel = await until(() => all('hub-filter-panel')[0], 'filters');
    await click(await find('input', /^Silver/, panel));
    await until(
      () => rows().length > 0 && rows().every(entry => textOf(cell(entry, 'Rank')) === 'Silver'),
      'those of silver customers',
    );
    await click(await find('input', `Select ${rowNames()[0]!}`));
    const more =
      see('button', 'Link to ticket') ??
      (await find('button', 'More actions for the selection').catch(() => undefined));
    expect(more?.getAttribute('aria-disabled') ?? 'true').to.equal('true');
  });

  it('exports what the list shows, with names and numbers', async () => {
    const at = world();
    const files = savedFiles();
    try {
      await open(at, { view: { facets: { status: ['open'], severity: ['critical'] } } });
      const list = all<HTMLElement & { exportCsv(): void }>('hub-list-view')[0]!;
      list.exportCsv();
      const file = await until(() => files.files[0], 'the file');
      const text = await file.text();
      expect(text.trim().split(/\r?\n/).length).to.equal(4);
      expect(text).to.contain('FW-EDGE-01').and.to.contain('48290');
    } finally {
      files.end();
    }
  });

  it('in the hub: a snoozed alert leaves the count of its tab, and a ticket made of one joins that of Tickets', async () => {
    const at = world();
    await mountHub(at, { tab: 'alerts', width: 1500, height: 800 });
    await until(() => rows().length > 5, 'alerts');
    const count = (tab: string): string => textOf(see('[role="tab"]', new RegExp(`^${tab}`))!);
    await until(() => count('Alerts').includes('23') && count('Tickets').includes('17'), 'counts');
    await rowMenu(WAN);
    await choose('Resolve');
    await until(
      () => count('Alerts').includes('22'),
      () => `22 alerts, not ${count('Alerts')}`,
    );
    await click(await find('button', `Ticket for ${MAIL}`));
    await choose('Create ticket');
    const form = await dialog(/ticket/i);
    await pressButton(/^(Create|Open|Add) ticket/i, form);
    await noDialog();
    await until(
      () => count('Tickets').includes('18'),
      () => `18 tickets, not ${count('Tickets')}`,
    );
    expect(deepActive()).not.to.equal(undefined);
  });
});

tabContract({
  tag: 'hub-alerts',
  operationId: 'listAlerts',
  scope: 'alert:read',
  subject: 'Alerts',
  empty: 'No alerts',
});
