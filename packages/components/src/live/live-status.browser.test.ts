import { expect } from '@open-wc/testing';
import { loadLiveStatus } from '../element/live-status.ts';
import { hubState, type LiveStatus, type Writable } from '@customer-hub/state/core';
import type { CustomerHub } from '../hub/customer-hub.ts';
import { mountCustomers, mountHub, tidy } from '../testing/mount.ts';
import { accessible, all, deepActive, pressButton, reads, textOf, until } from '../testing/person.ts';
import { world, type World } from '../testing/world.ts';
import type { HubLiveStatus } from './live-status.ts';

/** A world in which live changes stand as the test says. */
const told = (): World => {
  const at = world();
  hubState(at.hub).live.follow = () => () => undefined;
  return at;
};

/** Says how live changes stand. */
const say = ({ hub }: World, status: LiveStatus): void =>
  (hubState(hub).live.status as Writable<LiveStatus>).set(status);

const lost = (secondsAgo: number): LiveStatus => ({
  kind: 'retrying',
  since: Date.now() - secondsAgo * 1000,
  retryAt: Date.now() + 60_000,
  error: { code: 'connection' },
});

const status = (): Promise<HubLiveStatus> =>
  until(
    () => all<HubLiveStatus>('hub-live-status').find(element => element.shadowRoot),
    'the place of the status',
  );

const rects = (element: CustomerHub): string =>
  JSON.stringify(
    ['.head', '.head .new', '.head .btn:last-child', '.pins', 'hub-tab-bar'].map(selector => {
      const { top, left, width, height } = element
        .shadowRoot!.querySelector(selector)!
        .getBoundingClientRect();
      return [selector, top, left, width, height].map(value =>
        typeof value === 'number' ? Math.round(value) : value,
      );
    }),
  );

afterEach(tidy);

describe('live status', () => {
  it('is quiet as long as nothing is wrong', async () => {
    const at = told();
    await mountHub(at);
    // As soon after the first touch.
    loadLiveStatus();
    for (const kind of ['connecting', 'live', 'unsupported'] as const) {
      say(at, { kind, since: Date.now() });
      const place = await status();
      await place.updateComplete;
      expect(place.shown, kind).to.equal(false);
    }
  });

  it('is quiet for the first seconds of a lost connection', async () => {
    const at = world({ retries: 0 });
    at.mock.fault({ operationId: 'streamEvents', status: 503 });
    const element = await mountHub(at);
    const { live } = hubState(at.hub);
    await until(() => live.status.get().kind === 'retrying', 'the loss of the connection');
    const place = await status();
    await place.updateComplete;
    expect(textOf(place)).to.equal('');
    await until(() => place.shown, 'the loss after its grace');
    expect(Date.now() - live.status.get().since).to.be.at.least(3000);
    await reads(element, /Reconnecting since \d/);
  });

  for (const { width, locale, words } of [
    { width: 1200, locale: 'en', words: /Reconnecting since \d/ },
    { width: 1200, locale: 'ar', words: /إعادة الاتصال/ },
    { width: 700, locale: 'de', words: /Verbindung wird seit/ },
    { width: 400, locale: 'en', words: /Reconnecting since \d/ },
    { width: 400, locale: 'ar', words: /إعادة الاتصال/ },
  ]) {
    it(`says since when the connection is lost, and moves nothing: ${locale}, ${width} px`, async () => {
      const at = told();
      const element = await mountHub(at, { width, locale });
      await until(() => element.shadowRoot!.querySelector('.pins dl'), 'the pinned fields');
      const before = rects(element);
      say(at, lost(60));
      const place = await status();
      const button = await until(() => place.shadowRoot!.querySelector('button'), 'the status');
      expect(place.shadowRoot!.querySelector('[role="status"]')!.textContent).to.match(words);
      expect(button.ariaLabel).to.match(words);
      expect(rects(element)).to.equal(before);
      const { width: taken, height } = button.getBoundingClientRect();
      expect(Math.min(taken, height), 'can be touched').to.be.at.least(24);
      const menu = element.shadowRoot!.querySelector('.head .new')!.getBoundingClientRect();
      const own = button.getBoundingClientRect();
      expect(own.right <= menu.left || own.left >= menu.right, 'lies beside the buttons').to.equal(true);
      await accessible(element);
    });
  }

  it('says that live changes were refused, tries again when asked to, and keeps the place of who has pressed [R-08]', async () => {
    const at = world({ retries: 0 });
    const mend = at.mock.fault({ operationId: 'streamEvents', status: 403, code: 'no_permission' });
    const element = await mountHub(at);
    await reads(element, 'Live updates were refused');
    const asked = at.calls.filter(call => call === 'GET /events').length;
    mend();
    await pressButton(/Live updates were refused/);
    await reads(element, 'Live updates restored');
    expect(at.calls.filter(call => call === 'GET /events').length).to.equal(asked + 1);
    expect(deepActive()!.textContent).to.contain('Live updates restored');
    (deepActive() as HTMLElement).blur();
    await until(() => !textOf(element).includes('Live updates restored'), 'quiet again');
  });

  it('is said once: by the head of a hub for all that is in it, by a list that stands alone in its foot', async () => {
    const at = told();
    const element = await mountHub(at, { tab: 'contacts' });
    await until(() => all('[role="row"]').length > 1, 'rows');
    say(at, lost(60));
    await reads(element, /Reconnecting since \d/);
    expect(all('hub-live-status').length).to.equal(1);

    const alone = told();
    const directory = await mountCustomers(alone, { width: 400 });
    await until(() => all('[role="row"]', directory).length > 1, 'rows');
    // It becomes the higher one of narrow lists when the list has heard of its width.
    const foot = (
      await until(() => all('.small .foot', directory)[0], 'the foot of a narrow list')
    ).getBoundingClientRect();
    say(alone, lost(60));
    await until(
      () => all('hub-live-status', directory).some(one => one.shadowRoot?.querySelector('button')),
      'the status in the foot',
    );
    expect(all('.foot', directory)[0]!.getBoundingClientRect().height).to.equal(foot.height);
    await accessible(directory);
  });

  it('connects at once when the browser is online again', async () => {
    const at = told();
    await mountHub(at);
    say(at, lost(60));
    await status();
    let retried = 0;
    hubState(at.hub).live.retry = () => void (retried += 1);
    window.dispatchEvent(new Event('online'));
    expect(retried).to.equal(1);
  });

  it('asks again for what is in sight when the window is looked at again, where the backend has no stream', async () => {
    const at = world({ retries: 0 });
    at.mock.fault({ operationId: 'streamEvents', status: 404, code: 'not_found' });
    const directory = await mountCustomers(at);
    const { live } = hubState(at.hub);
    await until(() => live.status.get().kind === 'unsupported', 'the refusal');
    const asked = (): number => at.calls.filter(call => call === 'GET /customers').length;
    const before = asked();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => asked() > before, 'another look at the rows');
    expect(textOf(directory)).not.to.contain('Reconnecting');
  });
});
