import { expect, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { mount, tidy } from '../../testing/mount.ts';
import {
  all,
  deepActive,
  fill,
  find,
  gone,
  nameOf,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubOverview } from './hub-overview.ts';

const open = async ({ hub }: World, customerId = ASHGROVE): Promise<HubOverview> => {
  const element = await mount<HubOverview>(
    html`<hub-overview .hub=${hub} customer-id=${customerId} locale="en" time-zone="UTC"></hub-overview>`,
    { height: 1400 },
  );
  await until(() => all('hub-inline-field', element).length > 5, 'fields');
  return element;
};
const edit = (label: string): Promise<void> => pressButton(new RegExp(`^(Edit|Add:) ${label}\\b`, 'i'));
/** Presses where the element stands, as a hand does: what moves in between is missed. */
const pressAt = async (element: HTMLElement): Promise<void> => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [
    Math.round(left + Math.min(width / 2, 40)),
    Math.round(top + height / 2),
  ];
  await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'down', button: 'left' });
  const before = element.getBoundingClientRect().top;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(element.getBoundingClientRect().top, 'it moves while it is pressed').to.equal(before);
  await sendMouse({ type: 'up', button: 'left' });
};

afterEach(tidy);

describe('edits of the overview', () => {
  it('opens the field that is pressed while another one is open without a change [R-16]', async () => {
    const element = await open(world());
    await edit('Phone');
    await find('input', 'Phone', element);
    await pressAt(await find('button', /^Edit Postal code/, element));
    const field = await find<HTMLInputElement>('input', 'Postal code', element);
    await until(
      () => deepActive() === field,
      () => `the focus in it, not on ${nameOf(deepActive()!)}`,
    );
    await gone('input', 'Phone', element);
  });

  it('keeps what was typed when one goes to another customer, and offers it when one is back [R-17]', async () => {
    const at = world();
    const element = await open(at);
    await edit('Phone');
    await fill(await find('input', 'Phone', element), '+1 503 555 0188');
    await until(() => JSON.stringify({ ...sessionStorage }).includes('+1 503 555 0188'), 'it is kept');
    element.customerId = BAKERY;
    await until(() => !textOf(element).includes('ashgrovedental.com'), 'the other customer');
    expect(see('input', 'Phone', element) === undefined).to.equal(true);
    // Nothing of it goes to the other customer, and somebody else changes the first one meanwhile.
    await at.mock.someoneElse(ASHGROVE, { fax: '+1 503 555 0001' });
    element.customerId = ASHGROVE;
    const field = await find<HTMLInputElement>('input', 'Phone', element);
    expect(field.value).to.equal('+1 503 555 0188');
    await reads(element, 'Draft restored.');
    field.focus();
    await press('Enter');
    await gone('input', 'Phone', element);
    const { phone, fax } = (await at.mock.call('getCustomer', { path: { customerId: ASHGROVE } })).body;
    expect([phone, fax]).to.deep.equal(['+1 503 555 0188', '+1 503 555 0001']);
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('+1 503 555 0188');
  });

  it('lays a kept edit beside what somebody else stored in the same field since [R-17]', async () => {
    const at = world();
    const element = await open(at);
    await edit('Phone');
    await fill(await find('input', 'Phone', element), '+1 503 555 0188');
    await until(() => JSON.stringify({ ...sessionStorage }).includes('+1 503 555 0188'), 'it is kept');
    element.customerId = BAKERY;
    await until(() => !textOf(element).includes('ashgrovedental.com'), 'the other customer');
    await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0002' });
    element.customerId = ASHGROVE;
    const field = await find<HTMLInputElement>('input', 'Phone', element);
    field.focus();
    await press('Enter');
    await find('button', 'Keep your version', element);
    await reads(element, '+1 503 555 0002');
    await pressButton('Use their version', element);
    await find('button', /^Edit Phone: \+1 503 555 0002/, element);
  });
});
