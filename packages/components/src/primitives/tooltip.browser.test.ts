import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { holdTimers } from '../testing/timers.ts';
import { until } from '../testing/until.ts';
import { HubStage } from './testing/stage.ts';
import { tip } from './tooltip.ts';

const stage = (): Promise<HubStage> =>
  fixture<HubStage>(
    html`<hub-stage
      .content=${() =>
        html` <p>Text</p>
          <button id="copy" aria-label="Copy" ${tip('Copy')}>C</button>
          <button id="save" ${tip('Saves and closes')}>Save</button>`}></hub-stage>`,
  );
const shown = (host: HubStage): string | undefined =>
  host.renderRoot.querySelector('.hub-tip:popover-open')?.textContent ?? undefined;

describe('tip', () => {
  it('shows on keyboard focus at once and hides by Escape, one per root', async () => {
    const host = await stage();
    await sendKeys({ press: 'Tab' });
    await until(() => shown(host) === 'Copy', 'the first tooltip');
    await sendKeys({ press: 'Tab' });
    await until(() => shown(host) === 'Saves and closes', 'the second tooltip');
    expect(host.renderRoot.querySelectorAll('.hub-tip').length).to.equal(1);
    const box = host.renderRoot.querySelector('.hub-tip')!.getBoundingClientRect();
    expect(box.top).to.be.at.least(host.find<HTMLElement>('#save').getBoundingClientRect().bottom);
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(shown(host)).to.equal(undefined);
  });

  it('never names a control, and describes it only when it says more than the name', async () => {
    const host = await stage();
    expect(host.find('#copy').getAttribute('aria-description')).to.not.exist;
    expect(host.find('#save').getAttribute('aria-description')).to.equal('Saves and closes');
  });

  it('waits for a resting pointer, and stays while the pointer is on it', async () => {
    const host = await stage();
    const save = host.find<HTMLElement>('#save'),
      box = save.getBoundingClientRect();
    // Times of the events themselves: how long the pointer takes to get there is the machine's affair.
    let enteredAtMs = NaN,
      shownAtMs = NaN;
    save.addEventListener('pointerenter', event => (enteredAtMs = event.timeStamp));
    host.renderRoot.addEventListener('beforetoggle', event => (shownAtMs = event.timeStamp), {
      capture: true,
      once: true,
    });
    await sendMouse({ type: 'move', position: [Math.round(box.x + 5), Math.round(box.y + 5)] });
    await until(() => shown(host) === 'Saves and closes', 'the tooltip');
    expect(shownAtMs - enteredAtMs).to.be.at.least(450);
    const tipBox = host.renderRoot.querySelector('.hub-tip')!.getBoundingClientRect();
    const timers = holdTimers();
    await sendMouse({ type: 'move', position: [Math.round(tipBox.x + 5), Math.round(tipBox.y + 5)] });
    timers.pass(1000);
    timers.end();
    expect(shown(host)).to.equal('Saves and closes');
    await sendMouse({ type: 'move', position: [700, 400] });
    await until(() => shown(host) === undefined, 'the tooltip to go');
  });
});
