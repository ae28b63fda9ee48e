import { expect, fixtureCleanup, html } from '@open-wc/testing';
import type { OperationId } from '@customer-hub/mock-server';
import type { View } from '@customer-hub/sdk';
import type { HubElement } from '../element/hub-element.ts';
import { watchLeftovers } from './leftovers.ts';
import { mount, tidy, type Place } from './mount.ts';
import { accessible, all, dialog, noDialog, press, pressButton, reads, see, until } from './person.ts';
import { rows as lines } from './table-view.ts';
import { ASHGROVE, world, type World } from './world.ts';

interface ListTab extends HubElement {
  customerId?: string;
  view?: Partial<View>;
  create?(): void;
}

export interface TabContract {
  /** The public element, defined by the test's own import of `define/hub-<tab>.ts`. */
  readonly tag: string;
  /** Operation that lists the rows of a customer: `listContacts`. */
  readonly operationId: OperationId;
  /** The permission that a refusal names: `contact:read`. */
  readonly scope: string;
  /** English start of sentences about the rows: `Contacts`. */
  readonly subject: string;
  /** English heading of the empty list. */
  readonly empty: string;
  /** English heading of the dialog that `create()` opens. Left out where nothing can be made. */
  readonly created?: string | RegExp;
  /** Whose rows. Default Ashgrove. */
  readonly customerId?: string;
  /** What there has to be before rows are there. */
  readonly prepare?: (at: World) => unknown;
}

/** Rows of records: a list that is grouped from the beginning has heads of its groups in between. */
const rows = (): HTMLElement[] => lines().filter(line => !line.matches('.group'));

/** What there is more of than before, kind by kind: one that went does not make up for another that came. */
const grown = (before: readonly string[], after: readonly string[]): string[] => {
  const kinds = (list: readonly string[]) => list.map(what => what.replace(/#\d+/, ''));
  const left = kinds(before);
  return kinds(after).filter(kind => {
    const at = left.indexOf(kind);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/**
 * What every list tab keeps to, as tests of the calling file. Use, once per tab, at the end of
 * `hub-<tab>.browser.test.ts`:
 *
 *     import '../../../define/hub-contacts.ts';
 * tabContract({ tag: 'hub-contacts', operationId: 'listContacts', scope: 'contact:read', subject: 'Contacts',
 * empty: 'No contacts yet', created: 'New contact' });
 */
export const tabContract = ({
  tag,
  operationId,
  scope,
  subject,
  empty,
  created,
  customerId = ASHGROVE,
  prepare,
}: TabContract): void => {
  const open = async (
    at: World,
    properties: Record<string, unknown> = {},
    place: Place = { width: 1300 },
  ): Promise<ListTab> => {
    await prepare?.(at);
    const element = Object.assign(
      document.createElement(tag) as ListTab,
      { hub: at.hub, customerId, locale: 'en', timeZone: 'UTC' },
      properties,
    );
    return mount<ListTab>(html`${element}`, place);
  };
  const filled = (): Promise<boolean> =>
    until(
      () => rows().length > 0 && all('hub-table .sk').every(bar => !bar.checkVisibility()),
      `rows of ${tag}`,
    );

  describe(`${tag}, as every tab`, () => {
    afterEach(tidy);

    it('slow: the frame stands at once, bars hold the place of rows, rows come without a shift; loaded: everything has a name [GEN-07]', async () => {
      const at = world();
      const latency = at.mock.fault({ operationId, latencyMs: 700 });
      const element = await open(at);
      const bar = await until(
        () => all('.sk', element).find(entry => entry.checkVisibility()),
        'bars in the place of rows',
      );
      const head = all('.head [role="columnheader"]', element).find(entry => entry.checkVisibility());
      const before = head?.getBoundingClientRect().top;
      expect(bar.getBoundingClientRect().height).to.be.above(0);
      latency();
      await filled();
      if (before !== undefined) expect(head!.getBoundingClientRect().top).to.be.closeTo(before, 1);
      await accessible(element);
    });

    it('what opens over it does so under the strictest policy, and gives the focus back', async () => {
      // A violation fails whichever test it happens in; here it is made sure that there is a policy to violate.
      const policy = (await fetch(location.href)).headers.get('content-security-policy') ?? '';
      for (const part of [`default-src 'none'`, `require-trusted-types-for 'script'`])
        expect(policy).to.contain(part);
      expect(policy).not.to.contain('unsafe');
      await open(world());
      await filled();
      await pressButton('Columns');
      await dialog('Columns');
      await press('Escape');
      await noDialog();
      const filter = see('button', /^Filter/);
      if (filter) {
        await pressButton(/^Filter/);
        await until(() => all('hub-filter-panel').length > 0, 'filters');
        await press('Escape');
      }
      const menu = rows()[0]!.querySelector<HTMLElement>('[aria-haspopup="menu"]');
      if (menu) {
        menu.click();
        await until(() => all('[role="menu"]').some(entry => entry.checkVisibility()), 'the menu of a row');
        await press('Escape');
      }
    });

    it('asks for the rows of its customer, and never for those of another one', async () => {
      const at = world();
      await open(at);
      await filled();
      // `listContacts`: GET /customers/cus_1/contacts; of all customers it is GET /contacts.
      const noun = operationId
        .replace(/^list/, '')
        .replace(/(?<=.)[A-Z]/g, '-$&')
        .toLowerCase();
      const isList = new RegExp(`^GET (?:/customers/[^/]+)?/${noun}$`);
      const lists = at.calls.filter(call => isList.test(call));
      const own = `GET /customers/${customerId}/${noun}`;
      void expect([...new Set(lists)], 'requests for rows').to.deep.equal([own]);
    });

    it('empty: says what it is for; nothing matches: says so, and leads back', async () => {
      const bare = world({ scenario: 'empty' });
      const element = await open(bare);
      await reads(element, empty);
      element.remove();
      const at = world();
      const searched = await open(at, { view: { q: 'zzqqxx' } });
      await reads(searched, 'Nothing matches “zzqqxx”');
      // Where filters are on by default, they go too.
      await pressButton(/^Clear (search|all)$/, all('.state', searched)[0]);
      await filled();
    });

    it('an error says what happened with the number of the request, and the next try brings the rows', async () => {
      const at = world({ retries: 0 });
      const end = at.mock.fault({ operationId, status: 500 });
      const element = await open(at);
      await reads(element, `Couldn't load: ${subject}`);
      await reads(element, 'Request');
      end();
      await pressButton('Retry now');
      await filled();
    });

    it('forbidden: names the permission to ask for', async () => {
      const element = await open(world({ scenario: 'forbidden' }));
      await reads(element, `You don't have access: ${subject}`);
      await reads(element, scope);
    });

    it('from right to left, in the dark, and 360 px wide: readable, nothing sticks out', async () => {
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.background = '#161719';
      try {
        const element = await open(world(), { locale: 'ar', appearance: 'dark' });
        await filled();
        await until(() => element.dir === 'rtl', 'the direction');
        const [first] = rows();
        const start = first!.querySelector('[role="rowheader"]')!.getBoundingClientRect();
        expect(start.left).to.be.above(innerWidth / 2);
        await accessible(element);
        (element.parentElement as HTMLElement).style.inlineSize = '360px';
        await until(() => element.getBoundingClientRect().width <= 360, 'a narrow place');
        await until(
          () => element.scrollWidth <= 360,
          () => `${element.scrollWidth} px to fit into 360`,
        );
        await filled();
      } finally {
        document.documentElement.style.removeProperty('color-scheme');
        document.body.style.removeProperty('background');
      }
    });

    it('leaves no node, listener, timer or request behind', async () => {
      const at = world();
      const watch = watchLeftovers();
      try {
        const visit = async (): Promise<string[]> => {
          const element = await open(at);
          await filled();
          element.remove();
          // Timers that end by themselves within a moment are no leak; those that stay are.
          await until(
            () => at.open.size === 0,
            () => `${at.open.size} requests to end`,
          );
          fixtureCleanup();
          return watch.list();
        };
        const first = await visit();
        let more = grown(first, await visit());
        await until(
          async () => more.length === 0 || (more = grown(first, await watch.list())).length === 0,
          () =>
            `an end of what a second visit left: ${more.join('; ')}\nafter the first: ${first.join('; ')}`,
        );
      } finally {
        watch.end();
      }
    });

    if (created) {
      it('begins a new record when it is told to from outside', async () => {
        const element = await open(world());
        await filled();
        element.create!();
        await dialog(created);
        await press('Escape');
        await noDialog();
      });
    }
  });
};
