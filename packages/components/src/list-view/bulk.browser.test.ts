import { expect, html } from '@open-wc/testing';
import type { Device } from '@customer-hub/sdk';
import { defineMessages } from '../messages/bundle.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  click,
  dialog,
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
import { rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import { defineListView, type ListDefinition } from './definition.ts';
import './testing/people-list.ts';
import type { PeoplePage } from './testing/people-list.ts';

const LARGE = 'cus_4';
const words = { subject: 'Devices', name: 'Name' };
const devicesList = defineListView<Device, typeof words>({
  tab: 'devices',
  record: 'device',
  messages: defineMessages('machines', words, {}),
  subject: m => m.subject,
  counted: (_, count, format) => `${format.number(count)} devices`,
  list: (hub, customerId, query, options) => hub.devices.list(customerId!, query, options),
  columns: [
    { key: 'name', label: m => m.name, permanent: true, sortable: true, width: 30, cell: row => row.name },
  ],
  defaults: { sort: 'name' },
  rowLabel: row => row.name,
  search: () => 'Search',
  bulkActions: [
    {
      key: 'watch',
      label: () => 'Stop monitoring',
      done: (_, count) => `${count} no longer monitored`,
      run: (target, { hub }) =>
        hub.devices.bulk({ action: 'set_monitored', ...target, params: { value: false } }),
      undo: (ids, { hub }) =>
        hub.devices.bulk({ action: 'set_monitored', ids: [...ids], params: { value: true } }),
    },
    {
      key: 'delete',
      label: () => 'Delete',
      danger: true,
      done: (_, count) => `${count} deleted`,
      run: (target, { hub }) => hub.devices.bulk({ action: 'delete', ...target }),
    },
  ],
  empty: { icon: '' as never, title: () => '', text: () => '' },
});

const open = async (at: World, customerId: string, definition?: unknown): Promise<PeoplePage> => {
  const page = await mount<PeoplePage>(
    html`<people-page
      .hub=${at.hub}
      .customerId=${customerId}
      .definition=${(definition ?? (document.createElement('people-page') as PeoplePage).definition) as ListDefinition<never, never>}
      locale="en"></people-page>`,
  );
  await until(() => rows().length > 5, 'rows');
  return page;
};
const tick = (n: number): Promise<void> => click(rows()[n]!.querySelector<HTMLElement>('.chk')!);
/** Lets the job go on until the condition holds: its time is that of the mock. */
const goOn = async <T>({ mock }: World, get: () => T | undefined | false, what: string): Promise<T> =>
  until(async () => {
    await mock.clock.advance(2000);
    return get();
  }, what);
const monitored = async ({ hub }: World): Promise<number> =>
  (await hub.devices.list(LARGE, { monitored: true, limit: 1, count: 'exact' })).totalCount ?? -1;

afterEach(tidy);

describe('bulk actions that go on as a job', () => {
  const large = { scale: { devices: 620, customers: 6 }, paused: true };

  it('all that match go over as one filter; the bar says how far the job is; one table names each that was not done, and tries those again', async () => {
    const at = world(large);
    const page = await open(at, LARGE, devicesList);
    const { count } = page.list.source;
    expect(count).to.be.above(500);
    const before = await monitored(at);
    expect(before).to.be.above(500);
    await tick(0);
    await pressButton(`Select all ${count}`);
    await pressButton('Stop monitoring');
    const bar = await find('[role="group"]', 'Stop monitoring');
    const job = (await at.hub.jobs.list({ limit: 1 })).items[0]!;
    expect(job.counts.total).to.equal(count);
    // Somebody else takes two of them away meanwhile.
    const { items } = await at.hub.devices.list(LARGE, { sort: '-name', limit: 2 });
    for (const device of items) await at.hub.devices.delete(device);
    await goOn(at, () => /[1-9]\d* of \d+ done/.test(textOf(bar)), 'first results');
    expect(
      all<HTMLProgressElement>('progress', page).some(
        progress => progress.position > 0 && progress.position < 1,
      ),
    ).to.equal(true);
    await accessible(page);
    await goOn(at, () => !see('[role="group"]', 'Stop monitoring'), 'the end of the job');
    await says(`${count - 2} no longer monitored`);
    // While a job ran, the person may be at something else: the table is offered, not thrown at them.
    expect(all('dialog[open]')).to.have.length(0);
    await pressButton('Show');
    const results = await dialog(`Failed: 2 of ${count}`);
    expect(
      all('tbody tr', results)
        .map(row => textOf(row))
        .sort(),
    ).to.deep.equal(items.map(({ name }) => `${name} Skipped It no longer exists.`).sort());
    for (const device of items) await at.hub.devices.restore(device.id);
    await pressButton('Retry 2', results);
    await noDialog();
    await says('2 no longer monitored');
    expect(await monitored(at)).to.equal(0);
  }).timeout(30_000);

  it('is cancelled: those that had not begun are named as such', async () => {
    const at = world(large);
    const page = await open(at, LARGE, devicesList);
    const { count } = page.list.source;
    await tick(0);
    await pressButton(`Select all ${count}`);
    await pressButton('Stop monitoring');
    const bar = await find('[role="group"]', 'Stop monitoring');
    await goOn(at, () => /[1-9]\d* of \d+ done/.test(textOf(bar)), 'first results');
    await pressButton('Cancel', bar);
    await reads(bar, 'Canceling…');
    await goOn(at, () => !see('[role="group"]', 'Stop monitoring'), 'the end of the job');
    await pressButton('Show');
    const results = await dialog(/^Failed: \d+ of \d+$/);
    await reads(results, 'Canceled before it started.');
    const left = await monitored(at);
    expect(left).to.be.within(1, count - 1);
  }).timeout(30_000);

  it('the undo of a job takes back what the job has done', async () => {
    const at = world(large);
    const page = await open(at, LARGE, devicesList);
    const before = await monitored(at);
    await tick(0);
    await pressButton(`Select all ${page.list.source.count}`);
    await pressButton('Stop monitoring');
    await find('[role="group"]', 'Stop monitoring');
    await goOn(at, () => see('button', 'Undo'), 'the end of the job');
    expect(await monitored(at)).to.equal(0);
    await pressButton('Undo');
    await until(async () => (await monitored(at)) >= before, 'as it was');
  }).timeout(30_000);

  it('a list that is left gives up following; the job goes on at the server', async () => {
    const at = world(large);
    const page = await open(at, LARGE, devicesList);
    await tick(0);
    await pressButton(`Select all ${page.list.source.count}`);
    await pressButton('Stop monitoring');
    await find('[role="group"]', 'Stop monitoring');
    page.remove();
    await until(() => at.open.size === 0, 'no request');
    await goOn(
      at,
      () => at.mock.db.jobs.find().then(jobs => jobs.at(-1)?.status === 'succeeded') as never,
      'the job to end',
    );
  }).timeout(30_000);
});

describe('a selection', () => {
  it('outlives scrolling, sorting and a search that hides its rows; what is done then is done to exactly those', async () => {
    const at = world();
    const page = await open(at, ASHGROVE);
    await tick(0);
    await tick(1);
    const chosen = [...page.list.chosen.ids];
    const { table } = page.list;
    table!.renderRoot.querySelector<HTMLElement>('.scroller, .scroll, [tabindex]')?.scrollTo({ top: 1200 });
    page.list.apply({ ...page.list.current, sort: '-displayName' });
    await until(() => !page.list.source.loading, 'another order');
    page.list.apply({ ...page.list.current, q: 'zz-nobody' });
    await until(() => page.list.source.count === 0, 'no row');
    await find('[role="group"]', '2 selected');
    page.list.apply({ ...page.list.current, q: '' });
    await until(() => page.list.source.count > 5, 'rows again');
    expect([...page.list.chosen.ids]).to.deep.equal(chosen);
    await pressButton('Deactivate');
    await says('2 deactivated');
    for (const id of chosen) expect((await at.hub.contacts.get(id)).status).to.equal('deactivated');
    expect(
      (await at.hub.contacts.list(ASHGROVE, { status: ['deactivated'], limit: 1, count: 'exact' }))
        .totalCount,
    ).to.be.above(1);
    await gone('[role="group"]', '2 selected');
  });
});
