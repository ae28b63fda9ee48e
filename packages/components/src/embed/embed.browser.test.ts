import { expect } from '@open-wc/testing';
import type { AuthReason } from '@customer-hub/sdk';
import { all, click, find, painted, press, reads, textOf, until } from '../testing/person.ts';
import { ASHGROVE, BAKERY, endWorlds, world, type World } from '../testing/world.ts';
import { tags } from '../cdn/tags.ts';
import { navigate } from '../internal/events.ts';
import type { HubErrorDetail, HubReadyDetail } from '../internal/event-details.ts';
import {
  createHubEmbed,
  type HubEmbed,
  type HubEmbedOptions,
  type HubTag,
  type HubTelemetry,
} from './index.ts';

let embeds: HubEmbed[] = [];

const embedOf = ({ mock }: World, options: Partial<HubEmbedOptions> = {}): HubEmbed => {
  const embed = createHubEmbed({
    endpoint: 'https://hub.test/v1',
    fetchToken: () => 'staff',
    locale: 'en',
    timeZone: 'UTC',
    client: { fetch: request => mock.fetch(request), retry: { limit: 0 } },
    ...options,
  });
  embeds.push(embed);
  return embed;
};

/** Puts elements into the page, each as high as it needs. */
const show = (...elements: HTMLElement[]): void => {
  for (const element of elements) element.style.blockSize = '600px';
  document.body.append(...elements);
};

afterEach(() => {
  for (const embed of embeds) embed.close();
  embeds = [];
  endWorlds();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

describe('createHubEmbed', () => {
  it('opens the command palette over what is in sight, with a text in it', async () => {
    const embed = embedOf(world());
    await embed.openPalette();
    expect(all('hub-command-palette').length).to.equal(0);
    const [notes, hub] = [
      embed.create('hub-notes', { customerId: ASHGROVE }),
      embed.create('customer-hub', { customerId: ASHGROVE }),
    ];
    show(notes, hub);
    await reads(hub, 'Ashgrove Dental Group');
    const closed = embed.openPalette('>contacts');
    const field = await find<HTMLInputElement>('input', 'Command palette', hub);
    expect(field.value).to.equal('>contacts');
    await embed.openPalette('>');
    await until(() => field.value === '>', 'the other text');
    await press('Escape');
    await closed;
    expect(all('hub-command-palette').length).to.equal(0);
  });

  it('gives any number of elements one client, one state and one stream', async () => {
    const at = world();
    let streams = 0;
    const fetch = (request: Request): Promise<Response> => {
      if (new URL(request.url).pathname.endsWith('/events')) streams += 1;
      return at.mock.fetch(request);
    };
    const embed = embedOf(at, { client: { fetch } });
    const [hub, notes] = [
      embed.create('customer-hub', { customerId: ASHGROVE }),
      embed.create('hub-notes', { customerId: ASHGROVE }),
    ];
    show(hub, notes);
    await reads(hub, 'Ashgrove Dental Group');
    expect([hub.hub, notes.hub]).to.deep.equal([embed.hub, embed.hub]);
    expect(embed.state.records.peek('customer', ASHGROVE)?.id).to.equal(ASHGROVE);
    await until(() => streams > 0, 'the stream');
    await at.mock.someoneElse(ASHGROVE, { phone: '+1 503 555 0199' });
    await reads(hub, '+1 503 555 0199');
    expect(streams).to.equal(1);
  });

  it('asks for the first token before any code, with its reason, and once for all', async () => {
    const reasons: AuthReason[] = [];
    const embed = embedOf(world(), {
      fetchToken: reason => {
        reasons.push(reason);
        return 'staff';
      },
    });
    expect(reasons).to.deep.equal([]);
    const elements = [BAKERY, ASHGROVE].map(customerId => embed.create('hub-overview', { customerId }));
    expect(reasons, 'while the code is on its way').to.deep.equal(['initial']);
    show(...elements);
    await reads(elements[1]!, '+1 503 555 0167');
    expect(reasons).to.deep.equal(['initial']);
    expect(document.documentElement.outerHTML).not.to.include('staff');
  });

  it('tells of links, of what is in sight and of how long that took', async () => {
    const facts: HubTelemetry[] = [];
    const left: string[] = [];
    const embed = embedOf(world(), {
      onTelemetry: fact => facts.push(fact),
      onNavigate: event => {
        event.preventDefault();
        left.push(event.detail.to);
      },
    });
    const list = embed.create('hub-customers');
    list.addEventListener('hub-ready', ({ detail }) => {
      expect(detail.element).to.equal('hub-customers');
      expect(all('[role="row"]').length, 'rows in sight').to.be.above(2);
    });
    show(list);
    await until(() => facts.some(({ kind }) => kind === 'opened'), 'the first records');
    await click(await find('a, button', /Ashgrove Dental Group/));
    await until(() => left.length > 0, 'the way out');
    expect(left).to.deep.equal(['customer']);
    for (const fact of facts) {
      if (fact.kind === 'failed') continue;
      expect(fact.element).to.equal('hub-customers');
      expect(fact.durationMs).to.be.within(0, 60_000);
    }
    expect(facts.map(({ kind }) => kind)).to.deep.equal(['loaded', 'opened']);
  });

  it('tells of the first records of every element', async () => {
    const embed = embedOf(world());
    for (const tag of Object.keys(tags) as HubTag[]) {
      const element = embed.create(tag);
      const told: HubReadyDetail[] = [];
      element.addEventListener('hub-ready', ({ detail }) => told.push(detail));
      Object.assign(element, {
        customerId: ASHGROVE,
        deviceId: tag === 'hub-device' ? 'dev_1' : undefined,
        ...(tag === 'hub-contact' ? { contactId: 'con_1' } : {}),
        ...(tag === 'hub-contract' ? { contractId: 'ctr_1' } : {}),
      });
      show(element);
      await until(() => told.some(detail => detail.element === tag), `first records of ${tag}`);
      expect(told.filter(detail => detail.element === tag)).to.have.length(1);
      element.remove();
    }
  });

  it('tells each failure once, whoever shows it, and without values', async () => {
    const at = world();
    const told: HubErrorDetail[] = [];
    const facts: HubTelemetry[] = [];
    const embed = embedOf(at, { onError: error => told.push(error), onTelemetry: fact => facts.push(fact) });
    const hub = embed.create('customer-hub', { customerId: 'cus_unknown' });
    const heard: HubErrorDetail[] = [];
    hub.addEventListener('hub-error', ({ detail }) => heard.push(detail));
    show(hub);
    await reads(hub, 'This no longer exists');
    const of = (errors: HubErrorDetail[]): HubErrorDetail[] =>
      errors.filter(({ where }) => where === 'getCustomer');
    await until(() => of(heard).length > 0, 'an event of the element');
    expect(of(heard)).to.have.length(1);
    expect(of(told)).to.have.length(1);
    const [{ code, message, requestId }] = of(told) as [HubErrorDetail];
    expect({ code, message }).to.deep.equal({ code: 'not_found', message: 'NotFoundError 404' });
    expect(requestId).to.be.a('string');
    expect(JSON.stringify([told, facts])).not.to.include('cus_unknown');
    expect(facts.filter(fact => fact.kind === 'failed' && fact.where === 'getCustomer')).to.have.length(1);
  });

  it('looks as the theme says, and says what of it is none', async () => {
    const { error } = console;
    const said: string[] = [];
    console.error = (text: string) => void said.push(text);
    try {
      document.body.style.fontFamily = 'Georgia';
      const embed = embedOf(world(), {
        theme: { accent: '#0a7', radius: 'wide', font: 'inherit', density: 'roomy', scheme: 'dark' },
      });
      const notes = embed.create('hub-notes', { customerId: ASHGROVE });
      show(notes);
      const button = await find('button', 'New note');
      const { backgroundColor, color, fontFamily, borderRadius } = getComputedStyle(button);
      expect(backgroundColor).to.equal('rgb(0, 170, 119)');
      expect(color, 'black reads better on it').to.equal('color(srgb-linear 0 0 0)');
      expect(fontFamily).to.equal('Georgia');
      expect(borderRadius).to.equal('6px');
      expect(button.getBoundingClientRect().height).to.equal(34);
      expect(getComputedStyle(notes).colorScheme).to.equal('dark');
      expect(said).to.deep.equal([
        'Customer Hub: theme.radius has to be a value of the CSS property border-top-left-radius.',
      ]);
      embed.setTheme({ radius: '9px' });
      expect(getComputedStyle(button).borderRadius).to.equal('9px');
      expect(getComputedStyle(button).backgroundColor).not.to.equal('rgb(0, 170, 119)');
    } finally {
      console.error = error;
    }
  });

  it('tells once of what happens in an element within another, and does as the page says', async () => {
    const left: string[] = [];
    const facts: HubTelemetry[] = [];
    const embed = embedOf(world(), {
      onReady: ({ detail }) => left.push(`ready ${detail.element}`),
      onTelemetry: fact => facts.push(fact),
      onNavigate: event => {
        left.push(`${event.detail.to} ${event.detail.tab ?? event.detail.id}`);
        if (event.detail.to !== 'tab') event.preventDefault();
      },
    });
    const activity = embed.create('hub-activity', { customerId: ASHGROVE });
    const hub = embed.create('customer-hub', { customerId: ASHGROVE });
    hub.tabs = ['overview', 'contacts', { key: 'x-mine', label: 'Mine', load: () => activity }];
    show(hub);
    await reads(hub, 'Mine');
    hub.activeTab = 'x-mine';
    await until(() => left.includes('ready hub-activity'), 'the element within');
    left.length = 0;
    // Each by itself: an own page, a page that the hub has, a tab, which the hub says in its own words.
    for (const detail of [
      { to: 'ticket', id: 'tck_1' },
      { to: 'contact', id: 'con_1' },
      { to: 'tab', tab: 'contacts' },
    ] as const) {
      const begun = left.length;
      navigate(activity, detail);
      await until(() => left.length > begun, detail.to);
      await painted();
    }
    await until(() => hub.activeTab === 'contacts', 'the tab, which the page did not take over');
    expect(left.filter(line => !line.startsWith('ready'))).to.deep.equal([
      'ticket tck_1',
      'contact con_1',
      'tab contacts',
    ]);
    const opened = facts.flatMap(fact => (fact.kind === 'opened' ? [fact.element] : []));
    expect(opened.filter(element => element === 'hub-activity')).to.have.length(1);
  });

  it('takes everything away when it is closed', async () => {
    const at = world();
    let stream: AbortSignal | undefined;
    const fetch = (request: Request): Promise<Response> => {
      if (new URL(request.url).pathname.endsWith('/events')) stream = request.signal;
      return at.mock.fetch(request);
    };
    const embed = embedOf(at, { client: { fetch } });
    const hub = embed.create('customer-hub', { customerId: ASHGROVE });
    show(hub);
    await reads(hub, '+1 503 555 0167');
    await until(() => stream, 'the stream');
    embed.close();
    expect(hub.isConnected).to.equal(false);
    await until(() => stream!.aborted, 'the end of the stream');
    expect(() => embed.create('hub-notes')).to.throw('closed');
    await embed.hub.customers.get(ASHGROVE).then(
      () => expect.fail('answered after the end'),
      () => undefined,
    );
  });

  it('says at once what is no address and what is no element', () => {
    for (const endpoint of ['ftp://hub.test', 'https://a:b@hub.test/v1', 'http://'])
      expect(() => embedOf(world(), { endpoint })).to.throw('endpoint has to be');
    expect(() => embedOf(world()).create('hub-nothing' as 'hub-notes')).to.throw('<hub-nothing>');
  });

  it('gives its settings to an element that something else has made', async () => {
    const embed = embedOf(world());
    const early = document.createElement('hub-assets');
    early.customerId = ASHGROVE;
    embed.attach(early);
    embed.attach(null);
    show(early);
    await until(() => all('[role="row"]').length > 2, 'rows');
    expect(textOf(early)).to.include('Name');
  });
});
