import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { holdTimers } from '../testing/timers.ts';
import { painted, until } from '../testing/until.ts';
import { defineElement } from '../internal/define.ts';
import { HubDialog } from './dialog.ts';
import { deepActive } from './focus.ts';
import { HubStage } from './testing/stage.ts';
import { ToastList } from './toast-list.ts';
import { HubToasts } from './toasts.ts';

defineElement('hub-toasts', HubToasts);
defineElement('hub-dialog', HubDialog);

const stage = async (): Promise<{ host: HubStage; region: HubToasts; texts: (of?: Element) => string[] }> => {
  const host = await fixture<HubStage>(
    html`<hub-stage
      .content=${() =>
        html` <button>Page</button><hub-dialog heading="Import"><input aria-label="Name" /></hub-dialog
          ><hub-toasts></hub-toasts>`}></hub-stage>`,
  );
  const region = host.find<HubToasts>('hub-toasts');
  await region.updateComplete;
  return {
    host,
    region,
    texts: (of = region) =>
      [...of.shadowRoot!.querySelectorAll('.toast > .grow')].map(toast => toast.textContent!),
  };
};

const altT = async (): Promise<void> => {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ press: 'KeyT' });
  await sendKeys({ up: 'Alt' });
};

describe('hub-toasts', () => {
  it('says what was done and offers to undo it, in the top layer', async () => {
    const { host, region, texts } = await stage();
    let undone = 0;
    host.current.notices.show({
      text: '3 devices moved to Front desk',
      actions: [{ label: 'Undo', run: () => undone++ }],
    });
    await region.updateComplete;
    expect(texts()).to.deep.equal(['3 devices moved to Front desk']);
    expect(region.renderRoot.querySelector('[popover]')!.matches(':popover-open')).to.equal(true);
    expect(region.renderRoot.querySelector('[role="status"]')!.textContent).to.contain('moved');
    await painted();
    await expect(region).to.be.accessible();
    region.renderRoot.querySelector<HTMLButtonElement>('.toast button')!.focus();
    await sendKeys({ press: 'Enter' });
    await region.updateComplete;
    expect(undone).to.equal(1);
    expect(texts()).to.deep.equal([]);
  });

  it('gives the focus back to what had it before a notice that goes', async () => {
    const { host, region, texts } = await stage();
    host.current.notices.show({ text: 'moved', actions: [{ label: 'Undo', run: () => undefined }] });
    await until(() => texts().length === 1, 'the notice');
    const page = host.renderRoot.querySelector('button')!;
    for (const key of ['Enter', 'Escape']) {
      page.focus();
      region.renderRoot.querySelector<HTMLButtonElement>('.toast button')!.focus();
      await sendKeys({ press: key });
      await until(() => deepActive() === page, `the focus back after ${key}`);
      host.current.notices.show({ text: 'again', actions: [{ label: 'Undo', run: () => undefined }] });
      await until(() => texts()[0] === 'again', 'another notice');
    }
  });

  it('is reached by Alt+T from where one is, also while one types, and left by it', async () => {
    const { host, texts } = await stage();
    const page = host.renderRoot.querySelector('button')!;
    page.focus();
    // Without a notice the key is the page's.
    await altT();
    expect(deepActive()).to.equal(page);
    let undone = 0;
    const undo = { label: 'Undo', run: () => undone++ };
    host.current.notices.show({ text: 'first', actions: [undo] });
    host.current.notices.show({ text: 'second', actions: [undo] });
    await until(() => texts().length === 2, 'the notices');
    await altT();
    expect(deepActive()?.textContent).to.equal('Undo');
    expect(deepActive()?.closest('.toast')?.textContent).to.contain('second');
    await altT();
    expect(deepActive()).to.equal(page);
    await altT();
    await sendKeys({ press: 'Enter' });
    await until(() => texts().length === 1, 'one is undone');
    // The next one follows, and after the last the focus is where it was.
    await until(
      () => deepActive()?.closest('.toast')?.textContent?.includes('first'),
      'the focus on the next',
    );
    await sendKeys({ press: 'Escape' });
    await until(() => deepActive() === page, 'the focus back');
    expect(undone).to.equal(1);

    const dialog = host.find<HubDialog>('hub-dialog');
    await dialog.show();
    const field = dialog.querySelector('input')!;
    field.focus();
    host.current.notices.show({ text: 'in a dialog', actions: [undo] });
    const own = dialog.renderRoot.querySelector<HubToasts>('hub-toasts')!;
    await until(() => texts(own).length === 1, 'the notice of the dialog');
    await altT();
    expect(deepActive()?.textContent).to.equal('Undo');
    expect(field.value).to.equal('');
    await altT();
    expect(deepActive()).to.equal(field);
    dialog.close();
  });

  it('leaves Alt+T to the page where the focus is there', async () => {
    const { host, texts } = await stage();
    const outside = document.body.appendChild(document.createElement('button'));
    host.current.notices.show({ text: 'moved', actions: [{ label: 'Undo', run: () => undefined }] });
    await until(() => texts().length === 1, 'the notice');
    outside.focus();
    await altT();
    expect(document.activeElement).to.equal(outside);
    outside.blur();
    await altT();
    expect(deepActive()?.textContent).to.equal('Undo');
    outside.remove();
  });

  it('lets go of what was done after its time, and keeps what failed', async () => {
    const { host, texts, region } = await stage();
    host.current.notices.show({ text: 'done', durationMs: 500 });
    host.current.notices.show({ text: 'failed', tone: 'failed' });
    await region.updateComplete;
    expect(texts()).to.deep.equal(['failed', 'done']);
    expect(region.renderRoot.querySelector('[role="alert"]')!.textContent).to.contain('failed');
    await until(() => texts().length === 1, 'it to go');
    expect(texts()).to.deep.equal(['failed']);
    await expect(region).to.be.accessible();
    region.renderRoot.querySelector<HTMLButtonElement>('.toast button')!.focus();
    await sendKeys({ press: 'Escape' });
    await region.updateComplete;
    expect(texts()).to.deep.equal([]);
  });

  it('stands still while a pointer or the focus is on it', async () => {
    const { host, texts, region } = await stage();
    const timers = holdTimers();
    host.current.notices.show({
      text: 'done',
      durationMs: 1800,
      actions: [{ label: 'Undo', run: () => undefined }],
    });
    await region.updateComplete;
    const box = region.renderRoot.querySelector('.toast')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 20), Math.round(box.y + 10)] });
    timers.pass(60_000);
    await region.updateComplete;
    expect(texts()).to.deep.equal(['done']);
    await sendMouse({ type: 'move', position: [1, 1] });
    timers.pass(1800);
    await until(() => texts().length === 0, 'it to go');
    timers.end();
  });

  it('goes after its time where a pointer was at rest before it came [W-06]', async () => {
    const { host, texts, region } = await stage();
    const notice = { text: 'done', durationMs: 1800 };
    host.current.notices.show(notice);
    await region.updateComplete;
    const box = region.renderRoot.querySelector('.toast')!.getBoundingClientRect();
    region.renderRoot.querySelector<HTMLButtonElement>('.toast button')!.click();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 20), Math.round(box.y + 10)] });
    const timers = holdTimers();
    host.current.notices.show(notice);
    await region.updateComplete;
    await painted();
    expect(region.renderRoot.querySelector('.toast')!.matches(':hover')).to.equal(true);
    timers.pass(2_000);
    await region.updateComplete;
    expect(texts()).to.deep.equal([]);
    timers.end();
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('moves into the topmost modal dialog, where it can be pressed', async () => {
    const { host, region, texts } = await stage();
    host.current.notices.show({ text: 'before' });
    const dialog = host.find<HubDialog>('hub-dialog');
    await dialog.show();
    const inner = await until(
      () => dialog.renderRoot.querySelector<HubToasts>('hub-toasts'),
      'the notices in the dialog',
    );
    await until(() => texts(inner).length === 1, 'what was said before');
    expect([texts(), texts(inner)]).to.deep.equal([[], ['before']]);
    const button = inner.renderRoot.querySelector<HTMLButtonElement>('.toast button')!;
    const box = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 12), Math.round(box.y + 12)] });
    await until(() => texts(inner).length === 0, 'it to be closed');
    expect(dialog.open).to.equal(true);
    host.current.notices.show({ text: 'inside', tone: 'failed' });
    await until(() => texts(inner).length === 1, 'what is said inside');
    dialog.close();
    await until(() => texts().length === 1, 'what was said inside');
    expect(texts()).to.deep.equal(['inside']);
    expect(region.renderRoot.querySelector('[popover]')!.matches(':popover-open')).to.equal(true);
    expect(deepActive()?.textContent).to.not.equal('Undo');
  });

  it('leaves nothing running when the hub goes; what it had to say waits for the next region', async () => {
    const { host, region } = await stage();
    const { notices } = host.current;
    notices.show({ text: 'x' });
    await region.updateComplete;
    const list = ToastList.of(notices);
    expect(list.toasts).to.have.lengthOf(1);
    host.remove();
    notices.show({ text: 'y' });
    expect(list.toasts).to.have.lengthOf(0);
    const waiting: string[] = [];
    notices.subscribe(({ text }) => waiting.push(text))();
    expect(waiting).to.deep.equal(['x', 'y']);
  });
});
