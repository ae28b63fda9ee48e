import { expect, html } from '@open-wc/testing';
import type { Attention, Hub } from '@customer-hub/sdk';
import '../../../define/customer-hub.ts';
import '../../../define/hub-attention.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { mount, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
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
import { ASHGROVE, CARE, world, type World } from '../../testing/world.ts';
import type { HubAttention } from './hub-attention.ts';

const path = { customerId: ASHGROVE };
const open = (
  hub: Hub,
  { width = 1300, height = 800, locale = 'en', customerId = ASHGROVE } = {},
): Promise<HubAttention> =>
  mount<HubAttention>(
    html`<hub-attention
      .hub=${hub}
      .customerId=${customerId}
      locale=${locale}
      time-zone="UTC"></hub-attention>`,
    { width, height },
  );
const facts = (): HTMLElement[] => all('.fact').filter(one => one.checkVisibility());
const factOf = (text: string): Promise<HTMLElement> =>
  until(() => facts().find(one => textOf(one).includes(text)), `the fact ${text}`);
const stored = async ({ mock }: World): Promise<Attention> =>
  (await mock.call('getAttention', { path })).body;
/** A client whose answer about attention is changed on its way. */
const changed = (hub: Hub, change: (value: Attention) => Attention): Hub =>
  Object.assign(Object.create(hub) as Hub, {
    attention: { ...hub.attention, get: async (id: string) => change(await hub.attention.get(id)) },
  });
const OVER = `${CARE} is over on remote`;

afterEach(tidy);

describe('hub-attention', () => {
  it('lists what should not wait in three groups, each fact with its reason, its time and one thing to do', async () => {
    const at = world();
    const element = await open(at.hub);
    const over = await factOf(OVER);
    expect(over.matches('.late')).to.equal(true);
    expect(over.querySelector('.shape')!.getAttribute('aria-label')).to.equal('Late');
    const drawings = new Map(
      facts().map(fact => {
        const area = fact.querySelector(':scope > .area')!;
        return [textOf(area).trim(), area.querySelector('svg')!.innerHTML];
      }),
    );
    expect(drawings.size).to.be.above(2);
    expect(new Set(drawings.values()).size, [...drawings.keys()].join()).to.equal(drawings.size);
    expect(textOf(over)).to.match(/ is over on remote 34\.0 of 30\.0 h used/);
    expect(textOf(over)).to.contain('4 h over');
    const { facts: known, counts } = await stored(at);
    expect(facts()).to.have.length(known.length);
    expect(all('h2', element).map(head => textOf(head).replace(/\D+$/, ''))[0]).to.equal(`Now ${counts.now}`);
    await reads(element, `${known.length} facts need attention`);
    await accessible(element);
  });

  it('leads to the place of a fact', async () => {
    const element = await open(world().hub);
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      event.preventDefault();
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail);
    });
    await click(await find('a', `See the hours: ${OVER}`, await factOf(OVER)));
    const ticket = await until(() => all('.fact a').find(link => textOf(link) === 'Open ticket'), 'a ticket');
    ticket.focus();
    await press('Enter');
    await until(() => leaves.length === 2, 'both places');
    expect(leaves[0]).to.deep.equal({ to: 'contract', id: 'ctr_1', customerId: ASHGROVE });
    expect(leaves[1]).to.include({ to: 'ticket', customerId: ASHGROVE });
  });

  it('shows one area alone, and all again', async () => {
    const at = world();
    await open(at.hub);
    await factOf(OVER);
    const count = (await stored(at)).facts.filter(({ area }) => area === 'contracts').length;
    await pressButton(/^Contracts/);
    await until(() => facts().length === count, 'those of contracts');
    expect((await find('button', /^Contracts/)).getAttribute('aria-pressed')).to.equal('true');
    await pressButton(/^All/);
    await until(() => facts().length > count, 'all of them');
  });

  it('begins with another customer as with the first: all areas, those that are not left alone', async () => {
    const element = await open(world().hub);
    await factOf(OVER);
    const pressed = (): string[] => all('[aria-pressed="true"]').map(textOf);
    const first = pressed()[0]!.replace(/\d.*/s, '').trim();
    await click(all('.areas button')[1]!);
    await until(() => !pressed()[0]!.startsWith(first), 'one area');
    element.customerId = 'cus_3';
    await until(
      () => pressed()[0]?.trim().startsWith(first),
      () => pressed().join(),
    );
    expect(pressed()).to.have.length(1);
  });

  it('leaves a fact alone for a while with a reason, shows it apart, and wakes it', async () => {
    const at = world();
    const element = await open(at.hub);
    await factOf(OVER);
    const before = facts().length;
    await pressButton(`Snooze: ${OVER}`);
    const form = await dialog(`Snooze: ${OVER}`);
    await pressButton('Snooze', form);
    expect(see('input', /^Reason/, form)!.getAttribute('aria-invalid'), 'a reason is asked for').to.equal(
      'true',
    );
    await click(await find('input', 'Until it gets worse', form));
    await fill(await find('input', /^Reason/, form), 'Agreed with Helen Halloran');
    await accessible(all('hub-attention-snooze-dialog')[0]!);
    await pressButton('Snooze', form);
    await noDialog();
    await says(`Snoozed: ${OVER}`);
    await until(() => facts().length === before - 1, 'one fact less');
    const { snooze } = (await stored(at)).facts.find(({ kind }) => kind === 'hours_over')!;
    expect([snooze?.reason, snooze?.until]).to.deep.equal(['Agreed with Helen Halloran', null]);
    await pressButton(/^Snoozed/);
    const asleep = await factOf(OVER);
    expect(textOf(asleep)).to.contain('Agreed with Helen Halloran · By Dana Whitfield, until it gets worse');
    await pressButton(`Wake: ${OVER}`);
    await says(`Awake again: ${OVER}`);
    await until(() => facts().length === before, 'all of them again');
    await reads(element, `${before} facts need attention`);
  });

  it('asks for a day to come when it is to be another day', async () => {
    await open(world().hub);
    await factOf(OVER);
    await pressButton(`Snooze: ${OVER}`);
    const form = await dialog(`Snooze: ${OVER}`);
    await fill(await find('input', /^Reason/, form), 'x');
    await click(await find('input', 'A date', form));
    const date = await find<HTMLInputElement>('input', /^Date/, form);
    await fill(date, '01/02/2020');
    await pressButton('Snooze', form);
    await reads(form, 'Choose a day after today.');
  });

  it('follows the levels of the account', async () => {
    const at = world();
    await open(at.hub);
    await factOf(OVER);
    const before = facts().length;
    await pressButton('Levels');
    const form = await dialog('From when on something needs attention');
    await fill(await find('input', /^Passwords unchanged/, form), '3650');
    await accessible(all('hub-attention-levels-dialog')[0]!);
    await pressButton('Save', form);
    await noDialog();
    await until(() => facts().length < before, 'fewer facts');
    expect((await at.mock.call('getAttentionLevels', {})).body.passwordDays).to.equal(3650);
    expect(facts().some(one => textOf(one).includes('old password'))).to.equal(false);
  });

  it('says which areas it may not show, and offers no snooze and no levels to who may only read', async () => {
    const at = world({ token: 'scopes=customer:read,contract:read' });
    const element = await open(at.hub);
    await factOf(OVER);
    await reads(
      element,
      "Not shown, because you don't have permission: Tickets, Assets, Devices, Passwords, and Alerts.",
    );
    expect(Boolean(see('button', `Snooze: ${OVER}`))).to.equal(false);
    expect(Boolean(see('button', 'Levels'))).to.equal(false);
  });

  it('says which areas could not be checked, never silently fewer; and checks again', async () => {
    const at = world();
    let broken = true;
    const hub = changed(at.hub, value => ({
      ...value,
      facts: [],
      areas: value.areas.map(one => (one.area === 'assets' && broken ? { ...one, state: 'failed' } : one)),
    }));
    const element = await open(hub);
    await reads(element, 'Could not be checked: Assets.');
    await reads(element, 'Nothing needs attention');
    expect(textOf(element), 'nothing is said to be fine').not.to.contain('Nothing is late');
    broken = false;
    await pressButton('Check again');
    await reads(element, 'Nothing is late, runs out or ends soon.');
    expect(textOf(element)).not.to.contain('Could not be checked');
  });

  it('says when nothing can be loaded, and tries again', async () => {
    const at = world({ retries: 0 });
    const end = at.mock.fault({ operationId: 'getAttention', status: 500 });
    const element = await open(at.hub);
    await until(() => all('.state.bad', element).length > 0, 'the failure');
    end();
    await pressButton(/try again|retry/i);
    await factOf(OVER);
  });

  it('holds the place of the facts while they are on their way', async () => {
    const at = world();
    const end = at.mock.fault({ operationId: 'getAttention', latencyMs: 700 });
    const element = await open(at.hub);
    await until(() => all('.sk', element).some(bar => bar.checkVisibility()), 'bars');
    await reads(element, 'Checking all areas');
    end();
    await factOf(OVER);
  });

  it('shows a change by somebody else by itself, in the list and in the tab of the page', async () => {
    const at = world();
    await mount(
      html`<customer-hub
        .hub=${at.hub}
        customer-id=${ASHGROVE}
        active-tab="attention"
        locale="en"
        time-zone="UTC"></customer-hub>`,
      { width: 1300, height: 900 },
    );
    await until(() => at.streams.size > 0, 'the stream of changes');
    await factOf(OVER);
    const { now } = (await stored(at)).counts;
    const tab = (): string | undefined =>
      all('[role="tab"]')
        .map(textOf)
        .find(text => text.startsWith('Attention'));
    await until(
      () => tab() === `Attention ${now}`,
      () => `the count of the tab: ${tab()}`,
    );
    const body = { factKey: 'hours_over:ctr_1:remote', reason: 'Elsewhere' };
    await at.mock.call('snoozeAttention', { path, body });
    await until(() => !facts().some(one => textOf(one).includes(OVER)), 'the fact to go');
    await until(
      () => tab() === `Attention ${now - 1}`,
      () => `the count of the tab: ${tab()}`,
    );
  });

  it('fits a phone and runs from right to left', async () => {
    const element = await open(world().hub, { width: 360, height: 700, locale: 'ar' });
    const [first] = await until(() => (facts().length > 0 ? facts() : undefined), 'facts');
    const list = all('.list', element)[0]!;
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    const [shape, what] = ['.shape', '.what'].map(part =>
      first!.querySelector(part)!.getBoundingClientRect(),
    );
    expect(shape!.left).to.be.at.least(what!.right - 1);
    await accessible(element);
  });

  it('gives the focus back after the questions it asks', async () => {
    await open(world().hub);
    await factOf(OVER);
    await pressButton(`Snooze: ${OVER}`);
    await dialog(`Snooze: ${OVER}`);
    await press('Escape');
    await noDialog();
    await until(
      () => (deepActive() as HTMLElement | undefined)?.ariaLabel === `Snooze: ${OVER}`,
      'the focus',
    );
  });
});
