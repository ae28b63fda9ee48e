import { expect, html } from '@open-wc/testing';
import type { Hub } from '@customer-hub/sdk';
import '../../define/hub-shared-item.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  deepActive,
  fill,
  find,
  press,
  pressButton,
  reads,
  says,
  until,
} from '../testing/person.ts';
import { findSecrets, watchLeaks } from '../testing/secrets.ts';
import { savedFiles } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { HubSharedItem } from './hub-shared-item.ts';

const here = location.pathname + location.search;
const PHRASE = 'maple-orbit-lantern';

/** The page as a link opens it. */
const arrive = async (token: string | undefined, hub: Hub, locale = 'en'): Promise<HubSharedItem> => {
  history.replaceState(null, '', token === undefined ? here : `${here}#${token}`);
  return mount<HubSharedItem>(
    html`<hub-shared-item .hub=${hub} locale=${locale} time-zone="UTC"></hub-shared-item>`,
    { width: 700 },
  );
};
const shared = async ({ mock }: World, body: object = {}) => {
  const path = { customerId: ASHGROVE };
  const entry = (
    await mock.call('createPassword', {
      path,
      body: {
        name: 'Firewall',
        username: 'admin',
        loginUrl: 'https://fw.example/',
        secret: 'tr0ub4dor-and-3',
      },
    })
  ).body;
  return (await mock.call('sharePassword', { path: { passwordId: entry.id }, body })).body;
};
const linkOf = async ({ mock }: World, { id }: { id: string }) =>
  (await mock.call('getSharedLink', { path: { linkId: id } })).body;
const opens = ({ calls }: World): number => calls.filter(call => call.endsWith('/shared-item/open')).length;

describe('hub-shared-item', () => {
  afterEach(() => {
    tidy();
    history.replaceState(null, '', here);
  });

  it('takes the token out of the address, and reveals and counts nothing before a press', async () => {
    const at = world();
    const leaks = watchLeaks();
    const { token, link } = await shared(at, { maxViews: 2 });
    const element = await arrive(token, at.hub);
    await reads(element, 'It can be shown 2 more times.');
    expect(location.hash).to.equal('');
    await accessible(element);
    expect([opens(at), (await linkOf(at, link)).views]).to.deep.equal([0, 0]);
    await pressButton('Show it');
    await reads(element, 'tr0ub4dor-and-3');
    await reads(element, 'View 1 of 2');
    await accessible(element);
    expect((await linkOf(at, link)).views).to.equal(1);
    await pressButton('Hide password');
    expect(await findSecrets(['tr0ub4dor-and-3', token], leaks)).to.deep.equal([]);
    await pressButton('Show password');
    await reads(element, 'tr0ub4dor-and-3');
    expect(opens(at), 'looking again is no view').to.equal(1);
    leaks.end();
  });

  it('asks for the pass phrase, by the keyboard alone, and is locked in the end', async () => {
    const at = world();
    const { token } = await shared(at, { passPhrase: PHRASE });
    const element = await arrive(token, at.hub);
    const field = await find<HTMLInputElement>('input', 'Pass phrase');
    await until(() => deepActive() === field, 'the focus in the field');
    await press('Enter');
    await reads(element, 'Enter the pass phrase.');
    expect(opens(at)).to.equal(0);
    for (const left of ['4 tries are left', '3 tries are left', '2 tries are left', 'One try is left']) {
      await fill(field, 'not this one');
      await press('Enter');
      await reads(element, left);
    }
    await fill(field, 'nor this');
    await press('Enter');
    await reads(element, 'This link is locked');
    await accessible(element);
  });

  it('opens with the right pass phrase, and says that this was the last view', async () => {
    const at = world();
    const { token } = await shared(at, { passPhrase: PHRASE });
    const element = await arrive(token, at.hub);
    await fill(await find('input', 'Pass phrase'), PHRASE);
    await press('Enter');
    await reads(element, 'tr0ub4dor-and-3');
    await reads(element, 'This was the last view.');
  });

  it('answers alike what never was and what was used, and says what to do', async () => {
    const at = world();
    const { token } = await shared(at);
    await at.mock.call('openSharedItem', { body: { token, visit: crypto.randomUUID() } });
    const texts = new Set<string>();
    for (const given of [token, `${'0'.repeat(64)}.YWNjXzE`, 'nonsense']) {
      const element = await arrive(given, at.hub);
      await reads(element, 'This link does not open anything');
      texts.add(element.shadowRoot!.textContent.trim());
    }
    expect(texts.size).to.equal(1);
    await reads(await arrive(undefined, at.hub), 'The address is not complete');
  });

  it('is withdrawn while the page is open: the press shows nothing', async () => {
    const at = world();
    const { token, link } = await shared(at);
    const element = await arrive(token, at.hub);
    await find('button', 'Show it');
    await at.mock.call('withdrawSharedLink', { path: { linkId: link.id } });
    await pressButton('Show it');
    await reads(element, 'This link does not open anything');
    expect((await linkOf(at, link)).views).to.equal(0);
  });

  it('counts one view, though the first answer was lost and the press is repeated', async () => {
    const at = world({ retries: 0 });
    let lost = 0;
    const hub = at.hub.with([
      async (request, next, { operationId }) => {
        const answer = await next(request);
        if (operationId !== 'openSharedItem' || lost++ > 0) return answer;
        throw new TypeError('Failed to fetch');
      },
    ]);
    const { token, link } = await shared(at);
    const element = await arrive(token, hub);
    await pressButton('Show it');
    await says('one press counts one view');
    await pressButton('Show it');
    await reads(element, 'tr0ub4dor-and-3');
    const { views, state } = await linkOf(at, link);
    expect([views, state]).to.deep.equal([1, 'used_up']);
  });

  it('says that the server cannot be reached, and goes on when it can', async () => {
    const at = world({ retries: 0 });
    const { token } = await shared(at);
    at.mock.fault({ operationId: 'lookAtSharedItem', status: 0, times: 1 });
    const element = await arrive(token, at.hub);
    await says("Couldn't reach the server");
    await pressButton('Try again');
    await reads(element, 'A password waits behind this link.');
  });

  it('makes a client of its own where it is told an address, and sends no token of an account', async () => {
    const at = world();
    const { token } = await shared(at);
    const sent: Request[] = [];
    const { fetch: own } = window;
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      if (!request.url.includes('/v1/')) return own(input, init);
      sent.push(request);
      return at.mock.fetch(request);
    };
    try {
      history.replaceState(null, '', `${here}#${token}`);
      const element = await mount<HubSharedItem>(
        html`<hub-shared-item endpoint="/v1" locale="en" time-zone="UTC"></hub-shared-item>`,
      );
      await pressButton('Show it');
      await reads(element, 'tr0ub4dor-and-3');
    } finally {
      window.fetch = own;
    }
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).to.deep.equal([
      'POST /v1/shared-item/look',
      'POST /v1/shared-item/open',
    ]);
    expect(sent.some(({ headers, url }) => headers.has('authorization') || url.includes(token))).to.equal(
      false,
    );
  });

  it('opens another link that is put into the same address bar', async () => {
    const at = world();
    const [one, two] = [await shared(at, { maxViews: 2 }), await shared(at, { maxViews: 5 })];
    const element = await arrive(one.token, at.hub);
    await reads(element, '2 more times');
    location.hash = two.token;
    await reads(element, '5 more times');
    expect(location.hash).to.equal('');
  });

  it('hands a file to the browser as often as it takes, as bytes of no type, until it is withdrawn', async () => {
    const at = world();
    const saved = savedFiles();
    const file = (await at.mock.call('listAttachments', { path: { customerId: ASHGROVE } })).body.items[0]!;
    const { token, link } = (
      await at.mock.call('shareAttachment', { path: { attachmentId: file.id }, body: { maxViews: 2 } })
    ).body;
    const element = await arrive(token, at.hub);
    await pressButton('Show it');
    await reads(element, file.fileName);
    for (let times = 1; times <= 2; times++) {
      await pressButton('Download');
      await until(() => saved.files.length === times, 'the file');
      await find('button', 'Download');
    }
    expect(saved.files.map(({ size, type }) => [size, type])).to.deep.equal([
      [file.size, 'application/octet-stream'],
      [file.size, 'application/octet-stream'],
    ]);
    expect((await linkOf(at, link)).views).to.equal(1);
    await at.mock.call('withdrawSharedLink', { path: { linkId: link.id } });
    await pressButton('Download');
    await reads(element, 'This link does not open anything');
    saved.end();
  });

  it('reads from right to left in Arabic, with the secret from left to right', async () => {
    const at = world();
    const { token } = await shared(at);
    const element = await arrive(token, at.hub, 'ar');
    await pressButton('عرض');
    await reads(element, 'tr0ub4dor-and-3');
    expect(element.dir).to.equal('rtl');
    expect(all('.secret')[0]!.dir).to.equal('ltr');
    await accessible(element);
  });
});
