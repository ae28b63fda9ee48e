import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { mountHub, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  find,
  painted,
  press,
  pressButton,
  until,
} from '../testing/person.ts';
import { world } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';

const open = (): HTMLElement[] => all('dialog').filter(one => one.matches('[open], :popover-open'));
const closed = (): Promise<unknown> => until(() => open().length === 0, 'no dialog');
const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** A page with a bar of its own at its foot, over the hub, as bars about consent are. */
const page = async (): Promise<{ hub: CustomerHub; accept: HTMLButtonElement; pressed: string[] }> => {
  const hub = await mountHub(world(), { tab: 'contacts', width: 1000, height: 700 });
  const bar = document.body.appendChild(document.createElement('div'));
  Object.assign(bar.style, { position: 'fixed', inset: 'auto 0 0 0', zIndex: '10', background: 'white' });
  const accept = bar.appendChild(document.createElement('button'));
  const pressed: string[] = [];
  accept.textContent = 'Accept cookies';
  accept.addEventListener('click', () => pressed.push('accept'));
  accept.style.blockSize = '60px';
  hub.style.setProperty('--hub-layer-inset-block-end', '60px');
  return { hub, accept, pressed };
};
const newContact = async (): Promise<HTMLElement> => {
  await pressButton(/^New contact/);
  return until(() => open()[0], 'the dialog');
};
/** Presses a point with the mouse, whatever is there. */
const pressAt = ({ left, top, width, height }: DOMRect): Promise<unknown> =>
  sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });

describe('where dialogs of a hub lie', () => {
  afterEach(tidy);

  it('over the page, which waits: a bar of the page cannot be used', async () => {
    const { hub, accept, pressed } = await page();
    expect(hub.overlays).to.equal(undefined);
    const dialog = await newContact();
    expect(dialog.matches(':modal')).to.equal(true);
    await pressAt(boxOf(accept));
    expect(pressed).to.deep.equal([]);
  });

  it('contained: over the hub alone, and a bar of the page stays in use [H-11]', async () => {
    const { hub, accept, pressed } = await page();
    hub.overlays = 'contained';
    const dialog = await newContact();
    expect(dialog.matches(':modal')).to.equal(false);
    expect(hub.hasOpenLayer).to.equal(true);
    await until(
      () => dialog.contains(deepActive()!) || all('input').includes(deepActive()!),
      'the first field',
    );
    await painted();
    const [layer, frame] = [boxOf(dialog), boxOf(hub)];
    expect(layer.top).to.be.at.least(frame.top);
    expect(layer.right).to.be.at.most(frame.right);
    expect(layer.bottom, 'off the bar of the page').to.be.at.most(boxOf(accept).top);
    await pressAt(boxOf(accept));
    expect(pressed).to.deep.equal(['accept']);
    await accessible(hub);
  });

  it('contained: the keyboard leaves it for the page, and the rest of the hub waits', async () => {
    const { hub, accept } = await page();
    hub.overlays = 'contained';
    await newContact();
    const first = deepActive();
    const seen = new Set<Element | undefined>();
    for (let tabs = 0; tabs < 80 && document.activeElement !== accept; tabs += 1) {
      await press('Tab');
      seen.add(deepActive());
    }
    expect(document.activeElement).to.equal(accept);
    expect([...seen].some(one => one?.closest('[role="tab"], .head, [role="row"]'))).to.equal(false);
    // Escape there is the page's.
    await press('Escape');
    expect(open()).to.have.length(1);
    // Back in it, it closes, and the focus goes where it was.
    first!.focus();
    await press('Escape');
    await closed();
    expect(hub.hasOpenLayer).to.equal(false);
    expect(deepActive()?.textContent).to.include('New contact');
    expect(all('[inert]')).to.have.length(0);
  });

  it('contained: a press beside it loses nothing, and Escape closes it even then', async () => {
    const { hub } = await page();
    hub.overlays = 'contained';
    const dialog = await newContact();
    const { left, top } = boxOf(hub);
    expect(boxOf(dialog).left - left).to.be.above(20);
    await sendMouse({ type: 'click', position: [Math.round(left) + 8, Math.round(top) + 200] });
    expect(open()).to.have.length(1);
    await press('Escape');
    await closed();
  });

  it('contained: does not call a person back who has gone on in the page', async () => {
    const { hub, accept } = await page();
    hub.overlays = 'contained';
    await newContact();
    accept.focus();
    (await find<HTMLElement>('button', 'Cancel')).click();
    await closed();
    expect(document.activeElement).to.equal(accept);
  });

  it('contained: a question over a dialog makes that wait, and follows the hub when the page is scrolled', async () => {
    const { hub } = await page();
    document.body.style.blockSize = '2000px';
    hub.overlays = 'contained';
    await pressButton('Customer menu');
    await choose(/Fields and settings/);
    const dialog = await until(() => open()[0], 'the dialog');
    const before = boxOf(dialog).bottom;
    scrollTo(0, 200);
    await until(() => boxOf(dialog).bottom < before, 'it follows');
    scrollTo(0, 0);
    await setViewport({ width: 400, height: 700 });
    await until(() => boxOf(dialog).right <= 400, 'the whole of it');
    await press('Escape');
    await closed();
  });

  it('contained: where the hub is too small for a dialog, the window is its frame', async () => {
    const { hub } = await page();
    hub.overlays = 'contained';
    hub.parentElement!.style.blockSize = '200px';
    const button = await find('button', /^New contact/);
    await click(button);
    const dialog = await until(() => open()[0], 'the dialog');
    await until(() => boxOf(dialog).height > 240, 'its height');
  });
});
