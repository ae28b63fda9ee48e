import { expect, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { HubStage } from '../../primitives/testing/stage.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { dialog, fill, find, reads, until } from '../../testing/person.ts';
import { painted } from '../../testing/until.ts';
import { ASHGROVE, world } from '../../testing/world.ts';
import { openPassword } from './password-dialog.ts';

afterEach(tidy);

describe('the password dialog', () => {
  it('generates at the first press, also when the field that is left is wrong [R-16, W-14]', async () => {
    const stage = await mount<HubStage>(html`<hub-stage locale="en" .hub=${world().hub}></hub-stage>`);
    void openPassword(stage, { customerId: ASHGROVE, customerName: '' });
    const form = await dialog(/password|entry/i);
    await fill(await find('input', /address|URL/i, form), 'javascript:x');
    const button = await find('button', /^Generate/, form);
    // A dialog that still slides in moves its button, too.
    await painted();
    const { left, top, width, height } = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down', button: 'left' });
    await new Promise(requestAnimationFrame);
    expect(button.getBoundingClientRect().top, 'it moves while it is pressed').to.equal(top);
    await sendMouse({ type: 'up', button: 'left' });
    await until(() => form.querySelector<HTMLInputElement>('#secret')?.value, 'a password');
    await reads(form, 'Start the address with https:// or http://.');
  });
});
