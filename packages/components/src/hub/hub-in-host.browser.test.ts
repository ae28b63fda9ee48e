import { createHub } from '@customer-hub/sdk';
import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineElement } from '../internal/define.ts';
import { all, choose, click, fill, find, pressButton, reads, textOf, until } from '../testing/person.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import { ASHGROVE, BAKERY, world } from '../testing/world.ts';
import { CustomerHub } from './customer-hub.ts';

/** Would closing the window ask now? */
const asksBeforeUnload = (): boolean => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

afterEach(tidy);

describe('customer-hub in a host page', () => {
  it('shows two customers side by side, each with its own client and its own edits', async () => {
    const [left, right] = [world(), world()];
    const place = await mount<CustomerHub>(
      html`<customer-hub .hub=${left.hub} customer-id=${ASHGROVE} locale="en"></customer-hub
        ><customer-hub .hub=${right.hub} customer-id=${BAKERY} locale="de"></customer-hub>`,
      { height: 1400 },
    );
    const other = place.nextElementSibling as CustomerHub;
    await reads(place, 'Ashgrove Dental Group');
    await reads(other, 'Brightwater Bakery');
    await reads(other, 'Übersicht');
    other.activeTab = 'notes';
    await reads(other, 'Noch keine Notizen');
    expect(place.activeTab).to.equal('overview');
    expect(left.calls.some(call => call.includes(BAKERY))).to.equal(false);
    expect(right.calls.some(call => call.includes(ASHGROVE))).to.equal(false);
  });

  it('takes properties that were set before the element was there, in any order', async () => {
    const { hub } = world();
    const early = document.createElement('early-customer-hub') as CustomerHub;
    early.customerId = ASHGROVE;
    early.activeTab = 'notes';
    early.hub = hub;
    early.locale = 'en';
    document.body.append(early);
    defineElement('early-customer-hub', class extends CustomerHub {});
    await reads(early, 'Ashgrove Dental Group');
    const late = document.createElement('customer-hub');
    document.body.append(late);
    await late.updateComplete;
    late.locale = 'en';
    late.activeTab = 'notes';
    late.hub = hub;
    await late.updateComplete;
    late.customerId = ASHGROVE;
    await reads(late, 'Ashgrove Dental Group');
    for (const element of [early, late]) {
      await until(() => element.shadowRoot!.querySelector('hub-notes'), 'notes');
      expect(element.getAttribute('active-tab')).to.equal('notes');
    }
  });

  it('shows another customer when it is given another id, and another client when it is given one', async () => {
    const [first, second] = [world(), world()];
    const element = await mountHub(first);
    element.customerId = BAKERY;
    await reads(element, 'Brightwater Bakery');
    await until(() => !textOf(element).includes('ashgrovedental'), 'nothing of the other customer');
    await second.mock.someoneElse(BAKERY, { phone: '+1 503 555 0142' });
    element.hub = second.hub;
    await reads(element, '+1 503 555 0142');
  });

  it('leaves no request, no timer and no listener behind when it is taken away', async () => {
    const at = world();
    const counted = new Map<string, number>();
    const { addEventListener, removeEventListener } = window;
    const targets = [window, document];
    const originals = targets.map(
      target => [target, target.addEventListener, target.removeEventListener] as const,
    );
    for (const target of targets) {
      target.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
        counted.set(type, (counted.get(type) ?? 0) + 1);
        return (addEventListener as (...args: unknown[]) => void).call(target, type, ...rest);
      } as typeof addEventListener;
      target.removeEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
        counted.set(type, (counted.get(type) ?? 0) - 1);
        return (removeEventListener as (...args: unknown[]) => void).call(target, type, ...rest);
      } as typeof removeEventListener;
    }
    try {
      const element = await mountHub(at, { tab: 'contacts' });
      await until(() => all('[role="row"]').length > 3, 'rows');
      await until(() => at.calls.includes('GET /events'), 'stream');
      at.mock.latency(200);
      element.activeTab = 'notes';
      element.remove();
      await until(() => at.open.size === 0, 'all requests given up');
      const { length } = at.calls;
      await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0113' });
      at.mock.latency(0);
      await nextFrame();
      element.openTab('overview');
      expect(at.calls.length).to.equal(length);
      expect([...counted].filter(([, count]) => count !== 0)).to.deep.equal([]);
    } finally {
      for (const [target, add, remove] of originals)
        Object.assign(target, { addEventListener: add, removeEventListener: remove });
    }
  });

  it('works again when it is moved to another place of the page', async () => {
    const at = world();
    const streams = (): number => at.calls.filter(call => call === 'GET /events').length;
    const element = await mountHub(at);
    await reads(element, '+1 503 555 0167');
    const place = document.createElement('div');
    document.body.append(place);
    await until(() => at.streams.size > 0, 'stream');
    place.append(element);
    await reads(element, '+1 503 555 0167');
    await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0114' });
    await reads(element, '+1 503 555 0114');
    expect(streams(), 'the stream was not broken off').to.equal(1);
    await click(await find('[role="tab"]', /^Contacts/));
    await until(() => all('[role="row"]').length > 3, 'rows');
  });

  it('touches neither head, body nor html of the page, also with menus and dialogs open', async () => {
    // As the place of every test has it, so that what differs afterwards comes from the hub.
    document.body.style.margin = '0px';
    const before = [document.documentElement, document.body]
      .map(element => element.cloneNode(false) as Element)
      .map(element => element.outerHTML);
    const seen: string[] = [];
    const at = world();
    const element = await mountHub(at);
    const observer = new MutationObserver(records =>
      seen.push(
        ...records.map(record => `${record.target.nodeName} ${record.type} ${record.attributeName ?? ''}`),
      ),
    );
    observer.observe(document.head, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    observer.observe(document.documentElement, { attributes: true, childList: true });
    observer.observe(document.body, { attributes: true, childList: true });
    await pressButton('Customer menu');
    await choose('Edit pinned fields');
    await find('h2', 'Pinned fields');
    await sendKeys({ press: 'Escape' });
    await until(() => all('dialog[open]').length === 0, 'closed');
    element.activeTab = 'contacts';
    await until(() => all('[role="row"]').length > 3, 'rows');
    await nextFrame();
    observer.disconnect();
    expect(seen).to.deep.equal([]);
    expect(
      [document.documentElement, document.body].map(part => (part.cloneNode(false) as Element).outerHTML),
    ).to.deep.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('asks nobody but its endpoint', async () => {
    performance.clearResourceTimings();
    const element = await mountHub(world());
    await reads(element, '+1 503 555 0167');
    const foreign = performance
      .getEntriesByType('resource')
      .filter(entry => new URL(entry.name).origin !== location.origin);
    expect(foreign.map(entry => entry.name)).to.deep.equal([]);
    expect({ ...localStorage, ...sessionStorage }).to.deep.equal({});
  });

  it('warns before the window is closed while an edit is not saved, and only then', async () => {
    const element = await mountHub(world());
    await pressButton(/^Edit Phone/);
    expect(asksBeforeUnload()).to.equal(false);
    await fill(await find('input', 'Phone'), '+1 503 555 0123');
    await until(asksBeforeUnload, 'a guard');
    await sendKeys({ press: 'Escape' });
    await until(() => !asksBeforeUnload(), 'no guard');
    await pressButton(/^Edit Phone/);
    await fill(await find('input', 'Phone'), '+1 503 555 0124');
    await until(asksBeforeUnload, 'a guard');
    element.remove();
    await until(() => !asksBeforeUnload(), 'no guard after it is gone');
  });

  it('keeps the unsaved text when the tab is changed, and the warning with it', async () => {
    const element = await mountHub(world());
    await pressButton(/^Edit Phone/);
    await fill(await find('input', 'Phone'), '+1 503 555 0125');
    await click(await find('[role="tab"]', /^Contacts/));
    await until(() => element.activeTab === 'contacts', 'contacts');
    expect(asksBeforeUnload()).to.equal(true);
    await click(await find('[role="tab"]', /^Overview/));
    expect((await find<HTMLInputElement>('input', 'Phone')).value).to.equal('+1 503 555 0125');
  });

  it('is reused when the same version is defined twice, and reports another version without a throw', async () => {
    const told: CustomEvent[] = [];
    const listener = (event: Event): void => void told.push(event as CustomEvent);
    document.addEventListener('hub-error', listener);
    const { error } = console;
    console.error = () => undefined;
    try {
      defineElement('customer-hub', CustomerHub);
      const same = class extends HTMLElement {};
      defineElement('customer-hub', same);
      customElements.define(
        'hub-of-another-version',
        Object.assign(class extends HTMLElement {}, { hubVersion: '0.0.9' }),
      );
      defineElement('hub-of-another-version', class extends HTMLElement {});
      await until(() => told.length, 'the report');
      expect(told.map(event => (event.detail as { code: string; tag: string }).code)).to.deep.equal([
        'duplicate_element',
      ]);
      expect((told[0]!.detail as { message: string }).message).to.contain('0.0.9');
      expect(customElements.get('customer-hub')).to.equal(CustomerHub);
    } finally {
      console.error = error;
      document.removeEventListener('hub-error', listener);
    }
  });

  it('asks for a token by the callback, and keeps it out of the page', async () => {
    const at = world();
    const hub = createHub({
      baseUrl: 'https://hub.test/v1',
      auth: () => 'secret-token-of-mine',
      fetch: at.mock.fetch,
    });
    const element = await mountHub({ ...at, hub });
    await reads(element, '+1 503 555 0167');
    expect(document.documentElement.outerHTML).not.to.contain('secret-token-of-mine');
    expect(textOf(element)).not.to.contain('secret-token-of-mine');
  });
});
