import { expect, html } from '@open-wc/testing';
import type { Hub, Ticket, TicketComment } from '@customer-hub/sdk';
import { html as part } from 'lit';
import { defineElement } from '../internal/define.ts';
import { HubStage } from '../primitives/testing/stage.ts';
import { gatewayOf } from '../testing/gateway.ts';
import { mount, tidy } from '../testing/mount.ts';
import { fill, find, pressButton, reads, see, textOf, until } from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import { HubTicketComposer } from './composer.ts';

defineElement('hub-ticket-composer', HubTicketComposer);

const ticketOf = async (at: World): Promise<Ticket> =>
  (await at.mock.call('listTickets', { path: { customerId: ASHGROVE }, query: { limit: 1 } })).body
    .items[0] as Ticket;
const texts = async (at: World, { id }: Ticket): Promise<string[]> =>
  (
    (await at.mock.call('listTicketComments', { path: { ticketId: id }, query: { limit: 200 } })).body
      .items as TicketComment[]
  ).map(({ text }) => text);
const open = (hub: Hub, ticket: Ticket): Promise<HubStage> =>
  mount<HubStage>(
    html`<hub-stage
      locale="en"
      .hub=${hub}
      .content=${() => part`<hub-ticket-composer .ticket=${ticket}></hub-ticket-composer>`}></hub-stage>`,
  );
const area = (): Promise<HTMLTextAreaElement> => find<HTMLTextAreaElement>('textarea', 'Your reply');

afterEach(tidy);

describe('hub-ticket-composer', () => {
  it('sends one answer, however often it has to be sent [R-21]', async () => {
    const at = world();
    const gateway = gatewayOf(at);
    const ticket = await ticketOf(at);
    const before = (await texts(at, ticket)).length;
    gateway.hide('POST', /\/comments$/, 2);
    const element = await open(gateway.hub, ticket);
    await fill(await area(), 'On my way.');
    for (let lost = 0; lost < 2; lost += 1) {
      await pressButton('Send reply');
      await until(() => gateway.sent.length === lost + 1 && see('button', 'Send reply'), 'an attempt');
      await reads(element, 'No response from the server');
      expect((await area()).value).to.equal('On my way.');
    }
    await pressButton('Send reply');
    await until(async () => (await area()).value === '', 'it is sent');
    expect((await texts(at, ticket)).slice(before)).to.deep.equal(['On my way.']);
    expect(new Set(gateway.sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('says that the first text had arrived, and keeps the changed one [R-21]', async () => {
    const at = world();
    const gateway = gatewayOf(at);
    const ticket = await ticketOf(at);
    const before = (await texts(at, ticket)).length;
    gateway.hide('POST', /\/comments$/, 1);
    const element = await open(gateway.hub, ticket);
    const said: string[] = [];
    element.current.notices.subscribe(({ text }) => said.push(text));
    await fill(await area(), 'On my way.');
    await pressButton('Send reply');
    await reads(element, 'No response from the server');
    await fill(await area(), 'On my way, in 20 minutes.');
    await pressButton('Send reply');
    await until(() => said.some(text => text.includes('Your first text was sent')), 'it is said');
    expect((await area()).value).to.equal('On my way, in 20 minutes.');
    expect((await texts(at, ticket)).slice(before)).to.deep.equal(['On my way.']);
    await pressButton('Send reply');
    await until(async () => (await area()).value === '', 'the second one is sent');
    expect((await texts(at, ticket)).slice(before)).to.deep.equal([
      'On my way.',
      'On my way, in 20 minutes.',
    ]);
  });

  it('has the answer again after a reload, until it is sent or thrown away [R-18]', async () => {
    const at = world();
    const ticket = await ticketOf(at);
    const first = await open(at.hub, ticket);
    await fill(await area(), 'A long answer.');
    await until(() => JSON.stringify({ ...sessionStorage }).includes('A long answer.'), 'it is kept');
    first.remove();
    // Another page has another client and another state; the window is the same.
    const element = await open(gatewayOf(at).hub, ticket);
    await until(async () => (await area()).value === 'A long answer.', 'it is brought back');
    await reads(element, 'Draft restored.');
    await pressButton('Discard');
    await until(async () => (await area()).value === '', 'it is thrown away');
    expect(textOf(element)).not.to.contain('Draft restored.');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('A long answer.');
  });

  it('sends nothing twice after a reload either [R-18, R-21]', async () => {
    const at = world();
    const gateway = gatewayOf(at);
    const ticket = await ticketOf(at);
    const before = (await texts(at, ticket)).length;
    gateway.hide('POST', /\/comments$/, 1);
    const first = await open(gateway.hub, ticket);
    await fill(await area(), 'On my way.');
    await pressButton('Send reply');
    await reads(first, 'No response from the server');
    first.remove();
    await open(gatewayOf(at).hub, ticket);
    await until(async () => (await area()).value === 'On my way.', 'it is brought back');
    await pressButton('Send reply');
    await until(async () => (await area()).value === '', 'it is sent');
    expect((await texts(at, ticket)).slice(before)).to.deep.equal(['On my way.']);
  });
});
