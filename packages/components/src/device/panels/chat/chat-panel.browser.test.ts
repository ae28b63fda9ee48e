import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tidy } from '../../../testing/mount.ts';
import { accessible, choose, fill, find, pressButton, reads, see, until } from '../../../testing/person.ts';
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

  it('keeps what is written, offers answers that are kept, and becomes a comment of a ticket [DVM-35]', async () => {
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

  it('cannot be used without the right, and says why [DVM-35]', async () => {
    const at = world({ token: 'read-only' });
    const { element } = await openPanel(at, 'chat', PC);
    await reads(element, /You don't have permission to do this/);
    expect((await find('button', 'Send')).getAttribute('aria-disabled')).to.equal('true');
  });
});
