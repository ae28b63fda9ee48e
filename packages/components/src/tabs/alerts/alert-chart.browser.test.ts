import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { AlertDay, View } from '@customer-hub/sdk';
import '../../../define/hub-alerts.ts';
import {
  accessible,
  all,
  click,
  deepActive,
  find,
  nameOf,
  press,
  pressButton,
  reads,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { rows } from '../../testing/table-view.ts';
import { ASHGROVE, day, shown, world, type World } from '../../testing/world.ts';
import { covered } from './chart-plan.ts';
import type { HubAlerts } from './hub-alerts.ts';

const path = { customerId: ASHGROVE };
const chartOf = (): HTMLElement => all('hub-alert-chart')[0]!;
const days = (): HTMLElement[] => all('.days button', chartOf());
const chosen = (): string[] =>
  days()
    .filter(button => button.ariaPressed === 'true')
    .map(button => button.dataset.date!);

const open = async (
  { hub }: World,
  width = 1300,
  view?: Partial<View>,
): Promise<{ element: HubAlerts; views: View[] }> => {
  const views: View[] = [];
  const element = await mount<HubAlerts>(
    html`<hub-alerts
      .hub=${hub}
      .customerId=${ASHGROVE}
      .view=${view as View}
      locale="en"
      time-zone="UTC"
      @hub-view-change=${(event: CustomEvent<{ view: View }>) => views.push(event.detail.view)}></hub-alerts>`,
    { width, height: 800 },
  );
  await until(() => rows().length > 0 && days().length > 0, 'chart and rows');
  return { element, views };
};
const histogram = async ({ mock }: World, query: object = { status: ['open'] }): Promise<AlertDay[]> =>
  (await mock.call('getAlertHistogram', { path, query: { timeZone: 'UTC', ...query } })).body.days;
const total = (day: AlertDay): number => day.critical + day.warning + day.information;
const shows = (count: number): Promise<boolean> =>
  until(
    () => new RegExp(`\\b${count} (of \\d+ )?alerts?`).test(textOf(all('.foot')[0]!)),
    () => `${count} alerts, not ${textOf(all('.foot')[0]!)}`,
  );

afterEach(tidy);

describe('the chart of alerts', () => {
  it('draws each day and severity by a pattern of its own from the first one with alerts on, and says each day in words [V-12]', async () => {
    const at = world();
    const { element } = await open(at);
    const known = covered(await histogram(at));
    expect(days().length).to.equal(known.length);
    for (const [n, day] of known.entries()) {
      const said = nameOf(days()[n]!);
      if (total(day) === 0) expect(said).to.match(/: none$/);
      else
        expect(said).to.contain(
          `${day.critical} critical, ${day.warning} warning, ${day.information} information`,
        );
    }
    const most = known.reduce((before, one) => (total(one) > total(before) ? one : before));
    const bars = all('svg.bars', chartOf()).length
      ? [...chartOf().shadowRoot!.querySelectorAll('svg.bars rect')]
      : [];
    expect(bars.length).to.equal(
      known.reduce(
        (sum, day) => sum + [day.critical, day.warning, day.information].filter(Boolean).length,
        0,
      ),
    );
    const looks = ['critical', 'warning', 'information']
      .map(name => getComputedStyle(bars.find(bar => bar.classList.contains(`f-${name}`))!))
      .map(style => `${style.fill} ${style.stroke !== 'none'}`);
    expect(new Set(looks).size).to.equal(3);
    expect(looks[1]).to.contain('url');
    await reads(element, `23 alerts. Days: 31. Most on ${shown(most.date)}`);
    await accessible(element);
  });

  it('a day filters the table, again lets go of it; Shift widens; the chip says which days', async () => {
    const at = world();
    const { element, views } = await open(at);
    const known = await histogram(at);
    const last = known.at(-1)!;
    await click(days().at(-1)!);
    await shows(total(last));
    expect(views.at(-1)!.facets.created).to.deep.equal([`${last.date}T00:00:00Z/${day(1)}T00:00:00Z`]);
    expect(chosen()).to.deep.equal([last.date]);
    await reads(element, `Created ${shown(day())}`);
    // The picture keeps all days, so that another one can be chosen.
    expect(days().length).to.equal(covered(known).length);
    await click(days().at(-1)!);
    await shows(23);
    expect(chosen()).to.deep.equal([]);
  });

  it('is one stop for the Tab key; arrows go from day to day, Enter chooses, Shift and an arrow widen, Escape is not needed', async () => {
    const at = world();
    const { element } = await open(at);
    const known = await histogram(at);
    expect(days().filter(button => button.tabIndex === 0).length).to.equal(1);
    days().at(-1)!.focus();
    await press('ArrowLeft');
    expect((deepActive() as HTMLElement).dataset.date).to.equal(known.at(-2)!.date);
    await press('Enter');
    await shows(total(known.at(-2)!));
    await press('Shift+ArrowRight');
    await shows(total(known.at(-2)!) + total(known.at(-1)!));
    await reads(element, `Created ${shown(day(-1))} to ${shown(day())}`);
    await press('Home');
    expect((deepActive() as HTMLElement).dataset.date).to.equal(covered(known)[0]!.date);
    await pressButton('All days', element);
    await shows(23);
    expect((deepActive() as HTMLElement | undefined)?.dataset.date).not.to.equal(undefined);
  });

  it('a severity filters the table too; other filters of the table hold in the chart', async () => {
    const at = world();
    const { element } = await open(at);
    await click(await find('button', /^3 Critical$/, chartOf()));
    await shows(3);
    await reads(element, '3 alerts. Days: 31');
    await click(await find('button', /^3 Critical$/, chartOf()));
    await reads(element, '23 alerts. Days: 31');
    await click(
      await find('input', 'Alert, device, severity, ticket, status').then(field => {
        field.focus();
        return field;
      }),
    );
    for (const key of ['s', 'r', 'v']) await press(key);
    const found = (await histogram(at, { status: ['open'], q: 'srv' })).reduce(
      (sum, day) => sum + total(day),
      0,
    );
    await reads(chartOf(), `${found} alerts. Days: 31`);
  });

  it('follows what is done', async () => {
    const at = world();
    await open(at);
    await reads(chartOf(), '23 alerts. Days: 31');
    const [first] = (await at.mock.call('listAlerts', { path, query: { status: ['open'], limit: 1 } })).body
      .items;
    await until(() => at.streams.size > 0, 'the stream');
    await at.mock.call('resolveAlert', { path: { alertId: first!.id }, body: {} });
    await reads(chartOf(), '22 alerts. Days: 31');
  });

  it('counts those of all customers, and of a rank [RNK-03]', async () => {
    const at = world();
    await mount<HubAlerts>(
      html`<hub-alerts
        .hub=${at.hub}
        .view=${{ facets: { status: ['open'], rank: ['silver'] } } as unknown as View}
        locale="en"
        time-zone="UTC"></hub-alerts>`,
      { width: 1300, height: 800 },
    );
    const { totalCount } = (
      await at.mock.call('listAllAlerts', {
        query: { status: ['open'], rank: ['silver'], count: 'exact', limit: 1 },
      })
    ).body.page;
    await until(() => days().length > 0, 'the chart');
    await reads(chartOf(), `${totalCount} alerts. Days: 31`);
  });

  it('shows fewer days where there is little room; without it the table is whole', async () => {
    const at = world();
    await open(at, 400);
    const shownDays = covered((await histogram(at)).slice(-14));
    await until(
      () => days().length === shownDays.length,
      () => `${shownDays.length} days, not ${days().length}`,
    );
    expect(days()[0]!.getBoundingClientRect().width).to.be.above(23);
    tidy();
    const broken = world({ retries: 0 });
    broken.mock.fault({ operationId: 'getAlertHistogram', status: 500 });
    const element = await mount<HubAlerts>(
      html`<hub-alerts .hub=${broken.hub} .customerId=${ASHGROVE} locale="en" time-zone="UTC"></hub-alerts>`,
      { width: 1300, height: 800 },
    );
    await reads(element, "Couldn't load the chart.");
    await until(() => rows().length > 5, 'the table');
  });

  it('keeps severities apart in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      await open(world());
      const bars = [...chartOf().shadowRoot!.querySelectorAll('svg.bars rect')];
      const fill = (name: string): string =>
        getComputedStyle(bars.find(bar => bar.classList.contains(`f-${name}`))!).fill;
      expect(new Set([fill('critical'), fill('warning'), fill('information')]).size).to.equal(3);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });
});
