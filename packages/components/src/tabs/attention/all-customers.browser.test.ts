import { expect, html } from '@open-wc/testing';
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
  textOf,
  until,
} from '../../testing/person.ts';
import { ASHGROVE, CARE, world, type World } from '../../testing/world.ts';
import type { HubAttention } from './hub-attention.ts';

const open = ({ hub }: World, customerId?: string): Promise<HubAttention> =>
  mount<HubAttention>(
    html`<hub-attention .hub=${hub} .customerId=${customerId} locale="en" time-zone="UTC"></hub-attention>`,
    { width: 1300, height: 800 },
  );
const facts = (): HTMLElement[] => all('.fact').filter(one => one.checkVisibility());
const shown = (): Promise<HTMLElement[]> =>
  until(() => {
    const rows = facts();
    return rows.length > 0 ? rows : undefined;
  }, 'facts');
const listed = async ({ mock }: World, query: object = {}) =>
  (await mock.call('listAttention', { query: { limit: 200, count: 'exact', ...query } as never })).body;
const OVER = `${CARE} is over on remote`;

afterEach(tidy);

describe('hub-attention of all customers', () => {
  it('lists the most urgent of everybody, each with whose it is, and more by a press', async () => {
    const at = world();
    const element = await open(at);
    const { page, counts } = await listed(at);
    const all = counts.now + counts.week + counts.later;
    await until(
      () => facts().length === 100,
      () => `${facts().length} facts`,
    );
    expect(page.totalCount).to.equal(all);
    const customers = new Set(facts().map(one => textOf(one.querySelector('.customer')!)));
    expect(customers.size).to.be.greaterThan(3);
    await reads(element, `${all} facts need attention`);
    await accessible(element);
    await pressButton(/^Show \d+ more$/);
    await until(() => facts().length > 100, 'more of them');
  });

  it('leads to the customer, and to the place of the fact at that customer', async () => {
    const at = world();
    const element = await open(at);
    await shown();
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      event.preventDefault();
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail);
    });
    const { items } = await listed(at);
    const [first] = items;
    const [row] = facts();
    await click(await find('a', first!.customer.name, row));
    row!.querySelector<HTMLElement>('.act > *')!.focus();
    await press('Enter');
    await until(() => leaves.length === 2, 'both places');
    expect(leaves.map(({ customerId }) => customerId)).to.deep.equal([
      first!.customer.id,
      first!.customer.id,
    ]);
    expect(leaves[0]!.to).to.equal('customer');
  });

  it('shows one area and one person alone, as many as it says', async () => {
    const at = world();
    await open(at);
    await shown();
    const { page } = await listed(at, { area: ['contracts'] });
    await pressButton(/^Contracts/);
    await until(() => facts().length === page.totalCount, 'those of contracts');
    const whose = await find('button', 'Whose: All people');
    await click(whose);
    const entry = await until(
      () => all('[role="menuitemradio"]').find(one => /^Dana Whitfield/.test(textOf(one))),
      'Dana in the menu',
    );
    const count = Number(/\d+$/.exec(textOf(entry))?.[0]);
    await click(entry);
    await until(
      () => facts().length === count,
      () => `${facts().length} of ${count}`,
    );
    expect(facts().every(one => textOf(one.querySelector('.person')!) === 'Dana Whitfield')).to.equal(true);
  });

  it('leaves a fact of one customer alone, and of nobody else', async () => {
    const at = world();
    await open(at);
    await shown();
    const before = (await listed(at)).counts;
    const { items } = await listed(at);
    const one = items.find(({ fact, customer }) => fact.kind === 'hours_over' && customer.id === ASHGROVE);
    expect(Boolean(one)).to.equal(true);
    await pressButton(`Snooze: ${OVER}`);
    const form = await dialog(`Snooze: ${OVER}`);
    await fill(await find('input', /^Reason/, form), 'Agreed');
    await pressButton('Snooze', form);
    await noDialog();
    await until(() => !facts().some(row => textOf(row).includes(OVER)), 'it is gone');
    const { counts } = await listed(at);
    expect([counts.snoozed, counts.now]).to.deep.equal([before.snoozed + 1, before.now - 1]);
  });
});

describe('hub-attention by keys', () => {
  it('moves by arrows and letters, and snoozes by S', async () => {
    await open(world(), ASHGROVE);
    await shown();
    const at = (): number => facts().indexOf(deepActive()!.closest('.fact') as HTMLElement);
    facts()[0]!.querySelector<HTMLElement>('.act > *')!.focus();
    await press('ArrowDown');
    expect(at()).to.equal(1);
    await press('j');
    expect(at()).to.equal(2);
    await press('k');
    await press('ArrowUp');
    expect(at()).to.equal(0);
    await press('End');
    expect(at()).to.equal(facts().length - 1);
    await press('Home');
    await press('s');
    await dialog(/^Snooze: /);
    await press('Escape');
    await noDialog();
  });
});
