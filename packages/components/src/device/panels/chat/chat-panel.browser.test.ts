import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  choose,
  click,
  dialog,
  fill,
  find,
  pressButton,
  reads,
  says,
  see,
  until,
} from '../../../testing/person.ts';
import { gatewayOf } from '../../../testing/gateway.ts';
import { world, type World } from '../../../testing/world.ts';
import { openPanel } from '../testing/open-panel.ts';

const said = async ({ mock }: World, deviceId: string): Promise<string[]> =>
  (await mock.call('listChatMessages', { path: { deviceId }, query: { limit: 50 } })).body.items.map(
    ({ text }) => text,
  );

const PC = { name: 'AGD-FRONT-02' };

describe('the chat of a device', () => {
  afterEach(tidy);

  it('shows what was said, says what is new, and sends [DVM-35]', async () => {
    const at = world();
    const { element, device } = await openPanel(at, 'chat', PC);
    await reads(element, /Can it wait until lunch\?/);
    await reads(element, /New It asks me to restart again <now\?>/);
    await accessible(element);
    await fill(await find('textarea', 'Message'), 'Hello, may I restart it?');
    await sendKeys({ press: 'Enter' });
    await reads(element, /Hello, may I restart it\? .*Whitfield/);
    expect(await said(at, device.id)).to.include('Hello, may I restart it?');
    expect((await find<HTMLTextAreaElement>('textarea', 'Message')).value).to.equal('');
  });

  it('loses nothing when an answer is lost, and says nothing twice [DVM-35]', async () => {
    const at = world();
    const gateway = gatewayOf(at);
    const { element, device } = await openPanel({ ...at, hub: gateway.hub }, 'chat', PC);
    await reads(element, /Can it wait until lunch\?/);
    gateway.hide('POST', /\/chat$/, 3);
    await fill(await find('textarea', 'Message'), 'Only once');
    await pressButton('Send');
    await find('button', 'Send again');
    await pressButton('Send again');
    await until(() => !see('button', 'Send again'), 'the message is there');
    expect((await said(at, device.id)).filter(text => text === 'Only once')).to.have.length(1);
  });

  it('keeps what is written, and offers answers that are kept [DVM-35]', async () => {
    const at = world();
    const { element } = await openPanel(at, 'chat', PC);
    await reads(element, /Can it wait until lunch\?/);
    await pressButton('Canned answers');
    await choose(/./);
    const field = await find<HTMLTextAreaElement>('textarea', 'Message');
    await until(() => field.value.length > 0, 'the answer');
    const { value } = field;
    element.remove();
    const again = await openPanel(at, 'chat', PC);
    await reads(again.element, /Can it wait until lunch\?/);
    await until(
      async () => (await find<HTMLTextAreaElement>('textarea', 'Message')).value === value,
      'the draft',
    );
  });

  it('becomes an internal comment of a ticket: who said what, in its order [DVM-35]', async () => {
    const at = world();
    const { element, device } = await openPanel(at, 'chat', PC);
    await reads(element, /Can it wait until lunch\?/);
    await pressButton('Add to a ticket');
    const box = await dialog('Add to a ticket');
    const { customerId } = device;
    const [ticket] = (
      await at.mock.call('listTickets', { path: { customerId }, query: { sort: '-createdAt', limit: 1 } })
    ).body.items;
    await fill(await find('input', /^Ticket/, box), ticket!.title);
    await click(await find('[role="option"]', new RegExp(String(ticket!.number)), box));
    await pressButton('Add comment', box);
    await says(`Added to ticket ${ticket!.number}`);
    const { items } = (
      await at.mock.call('listTicketComments', { path: { ticketId: ticket!.id }, query: { limit: 200 } })
    ).body;
    const kept = items.find(({ text }) => text.startsWith(`Chat with Rolf Jensen on ${PC.name}`));
    expect(kept?.visibility).to.equal('internal');
    const lines = kept!.text.split('\n').filter(line => line.startsWith('['));
    const texts = (await said(at, device.id)).reverse();
    expect(lines.filter((line, n) => line.endsWith(`: ${texts[n]}`))).to.have.length(texts.length);
  });

  it('cannot be used without the right, and says why [DVM-35]', async () => {
    const at = world({ token: 'read-only' });
    const { element } = await openPanel(at, 'chat', PC);
    await reads(element, /You don't have permission to do this/);
    expect((await find('button', 'Send')).getAttribute('aria-disabled')).to.equal('true');
  });
});
