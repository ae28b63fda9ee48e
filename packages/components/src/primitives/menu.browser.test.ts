import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { holdTimers } from '../testing/timers.ts';
import { painted, until } from '../testing/until.ts';
import { defineElement } from '../internal/define.ts';
import { deepActive } from './focus.ts';
import { trash } from './icons.ts';
import { HubMenu, type MenuEntry } from './menu.ts';
import { HubStage } from './testing/stage.ts';

defineElement('hub-menu', HubMenu);

const stage = async (
  dir = 'ltr',
): Promise<{
  host: HubStage;
  menu: HubMenu;
  anchor: HTMLButtonElement;
  ran: string[];
  entries: MenuEntry[];
}> => {
  const ran: string[] = [];
  const run = (name: string) => () => void ran.push(name);
  const entries: MenuEntry[] = [
    { heading: 'Device' },
    { label: 'Restart', run: run('restart') },
    { label: 'Rename', hint: 'F2', run: run('rename') },
    { label: 'Wake', disabled: 'The device has no network card that can be woken.', run: run('wake') },
    { label: 'Favourite', checked: true, run: run('favourite') },
    'separator',
    {
      label: 'Move to',
      items: [
        { label: 'Front desk', run: run('front') },
        { label: 'Imaging', run: run('imaging') },
      ],
    },
    { label: 'Delete', icon: trash, danger: true, run: run('delete') },
  ];
  const host = await fixture<HubStage>(
    html`<hub-stage
      locale=${dir === 'rtl' ? 'ar' : 'en'}
      .content=${() =>
        html` <p>Text</p>
          <button
            id="anchor"
            class="btn"
            aria-haspopup="menu"
            aria-label="Manage"
            @click=${(event: Event) => void host.find<HubMenu>('hub-menu').open(event.currentTarget as HTMLElement, entries)}>
            …
          </button>
          <button id="after" class="btn">After</button><hub-menu></hub-menu>`}></hub-stage>`,
  );
  const anchor = host.find<HTMLButtonElement>('#anchor');
  anchor.focus();
  return { host, menu: host.find<HubMenu>('hub-menu'), anchor, ran, entries };
};
const label = (): string =>
  deepActive()?.querySelector('span:not(.box)')?.firstChild?.nextSibling?.textContent ?? '';
const open = (menu: HubMenu): boolean => menu.renderRoot.querySelector('.main')!.matches(':popover-open');

describe('hub-menu', () => {
  it('walks by arrows, Home, End and letters, over items that cannot be chosen too', async () => {
    const { menu, ran, anchor } = await stage();
    await sendKeys({ press: 'Enter' });
    await until(() => label() === 'Restart', 'the first item');
    expect(anchor.ariaExpanded).to.equal('true');
    await painted();
    await expect(menu).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(label()).to.equal('Wake');
    expect(deepActive()?.textContent).to.contain('no network card');
    await sendKeys({ press: 'Enter' });
    expect(ran).to.deep.equal([]);
    expect(open(menu)).to.equal(true);
    await sendKeys({ press: 'End' });
    expect(label()).to.equal('Delete');
    await sendKeys({ press: 'ArrowDown' });
    expect(label()).to.equal('Restart');
    await sendKeys({ press: 'r' });
    expect(label()).to.equal('Rename');
    await sendKeys({ press: 'r' });
    expect(label()).to.equal('Restart');
    // After a while letters begin another word.
    const timers = holdTimers();
    timers.pass(750);
    await sendKeys({ type: 'fa' });
    timers.end();
    expect(label()).to.equal('Favourite');
    expect(deepActive()?.role).to.equal('menuitemcheckbox');
    expect(deepActive()?.ariaChecked).to.equal('true');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    expect(ran).to.deep.equal(['restart']);
    expect(open(menu)).to.equal(false);
    expect(deepActive()).to.equal(anchor);
  });

  it('gives the focus back on Escape, and goes on from the anchor on Tab', async () => {
    const { menu, anchor, host } = await stage();
    const timers = holdTimers();
    await sendKeys({ press: 'Enter' });
    await until(() => label() === 'Restart', 'the first item');
    await sendKeys({ press: 'Escape' });
    expect(deepActive()).to.equal(anchor);
    expect(anchor.ariaExpanded).to.equal('false');
    timers.pass(200);
    timers.end();
    await sendKeys({ press: 'Enter' });
    await until(() => label() === 'Restart', 'the first item again');
    await sendKeys({ press: 'Tab' });
    expect(open(menu)).to.equal(false);
    expect(deepActive()).to.equal(host.find('#after'));
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`opens what is inside an item towards the inner side (${dir})`, async () => {
      const { menu, ran } = await stage(dir);
      const [inward, outward] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      await sendKeys({ press: 'Enter' });
      await until(() => label() === 'Restart', 'the first item');
      await sendKeys({ press: 'm' });
      await sendKeys({ press: inward! });
      await until(() => label() === 'Front desk', 'the first item inside');
      const main = menu.renderRoot.querySelector('.main')!.getBoundingClientRect();
      const sub = menu.renderRoot.querySelector('.sub')!.getBoundingClientRect();
      if (dir === 'ltr') expect(sub.left).to.be.at.least(main.right - 8);
      await sendKeys({ press: outward! });
      expect(label()).to.equal('Move to');
      expect(open(menu)).to.equal(true);
      await sendKeys({ press: 'Enter' });
      await until(() => label() === 'Front desk', 'the first item inside again');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect(ran).to.deep.equal(['imaging']);
      expect(open(menu)).to.equal(false);
    });
  }

  it('stands under its anchor, and a second press on the anchor closes it', async () => {
    const { menu, anchor } = await stage();
    const box = anchor.getBoundingClientRect();
    const at: [number, number] = [Math.round(box.x + 8), Math.round(box.y + 8)];
    const timers = holdTimers();
    await sendMouse({ type: 'click', position: at });
    await until(() => open(menu), 'the menu');
    const shown = menu.renderRoot.querySelector('.main')!.getBoundingClientRect();
    expect(Math.abs(shown.left - box.left)).to.be.below(2);
    expect(shown.top).to.be.within(box.bottom, box.bottom + 8);
    await sendMouse({ type: 'click', position: at });
    await nextFrame();
    expect(open(menu)).to.equal(false);
    timers.pass(200);
    timers.end();
    await sendMouse({ type: 'click', position: at });
    await until(() => open(menu), 'the menu again');
  });
});
