import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { painted, until } from '../testing/until.ts';
import { defineElement } from '../internal/define.ts';
import { HubStage } from './testing/stage.ts';
import { confirm } from './confirm.ts';
import { HubDialog } from './dialog.ts';
import { deepActive } from './focus.ts';

defineElement('hub-dialog', HubDialog);

const stage = async (): Promise<{
  host: HubStage;
  opener: HTMLButtonElement;
  dialog: HubDialog;
  input: HTMLInputElement;
}> => {
  const host = await fixture<HubStage>(
    html`<hub-stage
      .content=${() =>
        html` <button id="opener">Open</button>
          <hub-dialog heading="Add a note" subtitle="to Ashgrove">
            <label>Text <input /></label>
            <button slot="footer" class="btn primary">Save</button>
          </hub-dialog>`}></hub-stage>`,
  );
  const root = host.renderRoot as ShadowRoot;
  const opener = root.querySelector<HTMLButtonElement>('#opener')!;
  opener.focus();
  return { host, opener, dialog: root.querySelector('hub-dialog')!, input: root.querySelector('input')! };
};
const native = (dialog: HubDialog): HTMLDialogElement => dialog.renderRoot.querySelector('dialog')!;

describe('hub-dialog', () => {
  it('is modal, named, starts at the first field and gives the focus back', async () => {
    const { dialog, opener, input } = await stage();
    await dialog.show();
    expect(native(dialog).matches(':modal')).to.equal(true);
    expect(deepActive()).to.equal(input);
    await painted();
    await expect(dialog).to.be.accessible();
    const closed = oneEvent(dialog, 'hub-close');
    await sendKeys({ press: 'Escape' });
    expect((await closed).detail).to.deep.equal({ reason: 'escape' });
    expect(deepActive()).to.equal(opener);
    expect(native(dialog).open).to.equal(false);
  });

  it('asks before it throws input away, however often Escape is pressed', async () => {
    const { dialog, host, input } = await stage();
    await dialog.show();
    await sendKeys({ type: 'Quarterly' });
    dialog.dirty = true;
    await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    await until(() => deepActive()?.textContent === 'Keep editing', 'the question');
    expect(dialog.open).to.equal(true);
    for (let press = 0; press < 4; press++) await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    expect(native(dialog).open).to.equal(true);
    expect(host.current.unsaved.count.get()).to.equal(1);
    expect(input.value).to.equal('Quarterly');
    await painted();
    await expect(dialog).to.be.accessible();
    dialog.renderRoot.querySelector<HTMLButtonElement>('.ask .btn')!.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(dialog.open).to.equal(false);
    expect(host.current.unsaved.count.get()).to.equal(0);
  });

  it('closes by a press on the backdrop, but not by a drag that ends there', async () => {
    const { dialog } = await stage();
    await setViewport({ width: 1000, height: 700 });
    await dialog.show();
    const box = native(dialog).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 40), Math.round(box.y + 20)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [5, 5] });
    await sendMouse({ type: 'up' });
    expect(dialog.open).to.equal(true);
    await sendMouse({ type: 'click', position: [5, 5] });
    expect(dialog.open).to.equal(false);
  });

  it('stays open while it is busy', async () => {
    const { dialog } = await stage();
    dialog.busy = true;
    await dialog.show();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await nextFrame();
    expect(native(dialog).open).to.equal(true);
  });

  it('fills a narrow window', async () => {
    await setViewport({ width: 400, height: 700 });
    const { dialog } = await stage();
    await dialog.show();
    await painted();
    const box = native(dialog).getBoundingClientRect();
    expect([box.x, box.y, Math.round(box.width), Math.round(box.height)]).to.deep.equal([0, 0, 400, 700]);
    await setViewport({ width: 1000, height: 700 });
  });
});

describe('confirm', () => {
  it('starts a dangerous question on Cancel, resolves and leaves nothing behind', async () => {
    const { host, opener } = await stage();
    const before = (host.renderRoot as ShadowRoot).childElementCount;
    const asked = confirm(host, {
      title: 'Delete the note?',
      text: 'It cannot be brought back.',
      action: 'Delete',
      danger: true,
    });
    await until(() => deepActive()?.textContent?.trim() === 'Cancel', 'the focus on Cancel');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(await asked).to.equal(true);
    expect((host.renderRoot as ShadowRoot).childElementCount).to.equal(before);
    expect(deepActive()).to.equal(opener);
    const again = confirm(host, { title: 'Delete the note?', action: 'Delete' });
    await until(() => deepActive()?.textContent?.trim() === 'Delete', 'the focus on Delete');
    await sendKeys({ press: 'Escape' });
    expect(await again).to.equal(false);
  });
});
