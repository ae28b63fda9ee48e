import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../define/hub-activity.ts';
import { createHub, type AuditEvent, type Hub } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { Format } from '../../messages/format.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { all, click, find, gone, pressButton, reads, see, textOf, until } from '../../testing/person.ts';
import { steady } from '../../testing/until.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import { cell, columnNames, rows as lines, savedFiles } from '../../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubActivity } from './hub-activity.ts';

const ZONE = 'America/Los_Angeles';
/** Entries, without the heads of their days. */
const rows = (): HTMLElement[] => lines().filter(line => !line.matches('.group'));
const path = { customerId: ASHGROVE };
const open = async (
  { hub }: World,
  properties: Partial<HubActivity> = {},
  width = 1400,
): Promise<HubActivity> => {
  const element = Object.assign(
    document.createElement('hub-activity'),
    { hub, customerId: ASHGROVE, locale: 'en', timeZone: ZONE },
    properties,
  );
  await mount<HubActivity>(html`${element}`, { width });
  await until(() => rows().length > 3, 'entries');
  return element;
};
const entries = async ({ mock }: World, query: object = {}): Promise<AuditEvent[]> =>
  (await mock.call('listActivity', { path, query: { limit: 50, ...query } as never })).body.items;
const sentences = (): string[] => rows().map(row => textOf(row).replace(/\s+/g, ' '));
const days = (): string[] =>
  lines()
    .filter(line => line.matches('.group'))
    .map(head => textOf(head));
const scroller = (): HTMLElement => all('.scroll')[0]!;
/** The rows in sight with their places. */
const top = (): string[] => {
  const from = scroller().getBoundingClientRect().top + 100;
  return rows()
    .map(row => ({ at: row.getBoundingClientRect().top, text: textOf(row) }))
    .filter(({ at }) => at > from && at < from + 300)
    .map(({ at, text }) => `${Math.round(at)} ${text}`);
};
const bars = (): HTMLElement[] => all('.days button');
const phone = async (at: World, number: string): Promise<void> => {
  const { items } = (await at.mock.call('listContacts', { path, query: { limit: 1 } as never })).body;
  const { id, etag } = items[0]!;
  await at.mock.call('updateContact', {
    path: { contactId: id },
    body: { phone: number },
    ifMatch: etag,
    token: 'tec_2',
  });
};

describe('hub-activity', () => {
  afterEach(tidy);

  it('tells who did what in sentences, by day, with reasons and links to the records', async () => {
    const at = world();
    const element = await open(at);
    const [first] = await entries(at, { fold: true });
    expect(sentences()[0]).to.include(first!.actor.name);
    expect(days()[0]).to.match(/\d\d\/\d\d\/\d{4}/);
    const led: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      event.preventDefault();
      led.push((event as CustomEvent<HubNavigateDetail>).detail);
    });
    const link = await until(() => all('.entry a.link')[0], 'a link');
    await click(link);
    expect(led.length).to.equal(1);
    expect(led[0]!.customerId).to.equal(ASHGROVE);
  });

  it('a change of somebody shows with old and new value, at once at the top', async () => {
    const at = world();
    await open(at);
    await until(() => at.streams.size > 0, 'the stream');
    await phone(at, '+1 503 555 0999');
    await until(() => sentences()[0]?.includes('+1 503 555 0999') === true, 'the new entry');
    expect(sentences()[0]).to.match(/Priya Raman changed the contact .* Phone .* to \+1 503 555 0999/);
  });

  it('further down nothing moves: a pill tells what is new, and leads to it', async () => {
    const at = world();
    await open(at);
    await until(() => at.streams.size > 0, 'the stream');
    scroller().scrollTop = 1500;
    await until(() => rows().every(row => !row.querySelector('.sk')) && scroller().scrollTop > 1400, 'rows');
    await steady(() => top().join(), 'the rows in sight');
    const before = top();
    expect(before.length).to.be.above(3);
    await phone(at, '+1 503 555 0777');
    const pill = await find('button', 'Show 1 new entry');
    expect(top()).to.deep.equal(before);
    await click(pill);
    await until(() => sentences()[0]?.includes('+1 503 555 0777') === true, 'the new entry');
    await gone('button', 'Show 1 new entry');
  });

  it('days are chosen with the keyboard in the bars, and let go of by the chip', async () => {
    const at = world();
    await open(at);
    const busy = await until(
      () => bars().findLast(bar => !/: 0 /.test(bar.ariaLabel ?? '')),
      'a day with entries',
    );
    busy.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => days().length === 1, 'one day');
    expect(days()[0]).to.include(busy.ariaLabel!.split(':')[0]!);
    const count = Number(/: (\d+) /.exec(busy.ariaLabel!)![1]);
    expect(rows().length).to.be.at.most(count);
    await reads(document.body, new RegExp(`${count} (entry|entries)`));
    await pressButton('Show all days');
    await until(() => days().length > 1, 'all days');
  });

  it('several days are chosen with Shift and an arrow key, or by dragging over them', async () => {
    const at = world();
    await open(at);
    await until(() => bars().length > 20, 'bars');
    bars().at(-1)!.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    const chosen = (): HTMLElement[] => bars().filter(bar => bar.ariaPressed === 'true');
    await until(
      () => chosen().length === 3,
      () => `3 days, not ${chosen().length}`,
    );
    const [from, to] = [bars().at(-12)!, bars().at(-8)!].map(bar => {
      const { left, top, width, height } = bar.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)] as [number, number];
    });
    await sendMouse({ type: 'move', position: from! });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: to! });
    await sendMouse({ type: 'up' });
    await until(
      () => chosen().length === 5,
      () => `5 days, not ${chosen().length}`,
    );
    expect(days().length).to.be.at.most(5);
  });

  it('a day is gone to by its date, and nothing is filtered', async () => {
    const at = world();
    await open(at);
    const all = await entries(at, { fold: true, limit: 200 });
    const { at: moment } = all[150]!;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(moment));
    const field = await find<HTMLInputElement>('input', 'Go to day');
    field.value = day;
    field.dispatchEvent(new Event('change'));
    const [y, m, d] = day.split('-');
    await until(
      () => days().some(head => head.includes(`${m}/${d}/${y}`)),
      () => `${day} among ${days().join()}`,
    );
    expect(see('button', /^Clear all/)).to.equal(undefined);
  });

  it('what was done to many at once is one entry, which unfolds', async () => {
    const at = world();
    const assets = (
      await at.mock.call('listAssets', { path, query: { limit: 14, status: ['in_use'] } as never })
    ).body.items;
    await at.mock.call('bulkAssets', {
      body: { action: 'set_status', ids: assets.map(({ id }) => id), params: { status: 'retired' } } as never,
    });
    await open(at);
    await until(() => sentences()[0]?.includes('changed 14 assets') === true, 'the run');
    await click(rows()[0]!.querySelector<HTMLElement>('.fold')!);
    const list = await until(() => all('.out li'), 'its entries');
    await until(
      () => all('.out li').length === 14,
      () => `14 entries, not ${list.length}`,
    );
  });

  it('password views: who, which, how and why; a missing reason stands out', async () => {
    const at = world();
    const [password] = (
      await at.mock.call('listPasswords', { path, query: { reasonRequired: false, limit: 1 } as never })
    ).body.items;
    await at.mock.call('revealPassword', { path: { passwordId: password!.id }, body: { purpose: 'copy' } });
    await open(at);
    await pressButton(/^Password views/);
    await until(() => columnNames().includes('Shown or copied'), 'the list');
    await until(() => rows().length > 0 && textOf(rows()[0]!).includes(password!.name), 'the view');
    expect(textOf(cell(rows()[0]!, 'Shown or copied'))).to.equal('Copied, not shown');
    expect(cell(rows()[0]!, 'Reason').querySelector('.miss')).not.to.equal(null);
  });

  it('keeps nothing of the former client or of the former customer', async () => {
    const [at, other] = [world(), world()];
    for (const { mock } of [at, at, other]) {
      const { items } = (
        await mock.call('listPasswords', { path, query: { reasonRequired: false, limit: 1 } as never })
      ).body;
      await mock.call('revealPassword', { path: { passwordId: items[0]!.id }, body: { purpose: 'copy' } });
    }
    const views = async ({ hub }: World, customerId = ASHGROVE): Promise<number> =>
      (await hub.activity.list(customerId, { kind: ['secret_shown'], limit: 1, count: 'exact' })).totalCount!;
    const [first, second] = [await views(at), await views(other)];
    expect(first).to.equal(second + 1);
    const element = await open(at);
    await find('button', `Password views ${first}`);
    element.customerId = BAKERY;
    await element.updateComplete;
    expect(see('button', `Password views ${first}`), 'of the former customer').to.equal(undefined);
    await find('button', `Password views ${await views(at, BAKERY)}`);
    element.customerId = ASHGROVE;
    await find('button', `Password views ${first}`);
    element.hub = other.hub;
    await find('button', `Password views ${second}`);
    await until(() => other.streams.size > 0, 'the other stream');
    await until(() => rows().length > 3, 'entries of the other client');
    await phone(other, '+1 503 555 0888');
    await until(() => sentences()[0]?.includes('+1 503 555 0888') === true, 'the new entry');
  });

  it('shows no count of password views where it could not be counted', async () => {
    const at = world({ retries: 0 });
    const element = await open(at);
    await find('button', /^Password views \d/);
    const hub = createHub({
      baseUrl: 'https://hub.test/v1',
      auth: () => 'staff',
      retry: { limit: 0 },
      fetch: request =>
        request.url.includes('secret_shown') && !request.url.includes('offset')
          ? Promise.resolve(new Response(null, { status: 500 }))
          : at.mock.fetch(request),
    });
    element.hub = hub;
    await find('button', 'Password views');
  });

  it('tells times in the zone of the account, also when another account comes', async () => {
    const at = world();
    const zoned = (timeZone: string): Hub =>
      createHub({
        baseUrl: 'https://hub.test/v1',
        auth: () => 'staff',
        fetch: async request => {
          const response = await at.mock.fetch(request);
          if (!new URL(request.url).pathname.endsWith('/account')) return response;
          return Response.json({ ...((await response.json()) as object), timeZone }, response);
        },
      });
    const [entry] = await entries(at, { fold: true });
    const time = (timeZone: string): string => new Format('en', 'us', timeZone).time(entry!.at);
    const element = await open(at, { hub: zoned('America/Los_Angeles') });
    await until(() => sentences()[0]?.includes(time('America/Los_Angeles')), time('America/Los_Angeles'));
    element.hub = zoned('Asia/Tokyo');
    await until(
      () => sentences()[0]?.includes(time('Asia/Tokyo')),
      () => `${time('Asia/Tokyo')} in ${sentences()[0] ?? ''}`,
    );
  });

  it('without the scope of the audit nothing of passwords viewed is there, and areas left out are named', async () => {
    const at = world({ token: 'scopes=customer:read,contact:read,ticket:read' });
    await open(at);
    await reads(document.body, /Left out, you have no access: .*Devices/);
    expect(see('button', /^Password views/)).to.equal(undefined);
    expect(sentences().join()).not.to.match(/password/);
  });

  it('of one record alone: its entries, without filters', async () => {
    const at = world();
    const subject = (await entries(at, { area: ['contacts'] }))[0]!.resource.id!;
    await open(at, { subject }).catch(() => undefined);
    const own = await entries(at, { subject });
    await until(
      () => rows().length === own.length,
      () => `${own.length} entries, not ${rows().length}`,
    );
    expect(see('button', /^Filter/)).to.equal(undefined);
    expect(all('hub-day-bars').length).to.equal(0);
  });

  it('the file has a column for each part of the sentence, and no formula', async () => {
    const at = world();
    const { items } = (await at.mock.call('listContacts', { path, query: { limit: 1 } as never })).body;
    await at.mock.call('updateContact', {
      path: { contactId: items[0]!.id },
      body: { displayName: '=1+1' },
      ifMatch: items[0]!.etag,
    });
    await open(at);
    const saved = savedFiles();
    try {
      await pressButton('Export');
      await until(() => saved.files.length === 1, 'the file');
    } finally {
      saved.end();
    }
    const text = await saved.files[0]!.text();
    expect(text.split('\r\n')[0]).to.include('Time,What happened,Person,What happened,Record,Reason,Area');
    expect(text).to.include("'=1+1");
  });
});

tabContract({
  tag: 'hub-activity',
  operationId: 'listActivity',
  scope: 'customer:read',
  subject: 'Activity',
  empty: 'Nothing has happened yet',
});
