import { expect, html } from '@open-wc/testing';
import type { Device } from '@customer-hub/sdk';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/customer-hub.ts';
import '../../define/hub-attention.ts';
import '../../define/hub-contacts.ts';
import '../../define/hub-device.ts';
import '../../define/hub-devices.ts';
import '../../define/hub-jobs.ts';
import '../../define/hub-notes.ts';
import '../../define/hub-overview.ts';
import { mount, tidy } from '../testing/mount.ts';
import { all, find, gone, nameOf, painted, pressButton, reads, see, until } from '../testing/person.ts';
import { rows } from '../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../testing/world.ts';
import { contactsView } from '../tabs/contacts/contacts-view.ts';
import type { HubElement } from '../element/hub-element.ts';
import type { Features } from './features.ts';

const open = (
  tag: string,
  { hub }: World,
  features: Features | undefined,
  customerId = ASHGROVE,
): Promise<HTMLElement> => {
  const element = Object.assign(document.createElement(tag) as HubElement, {
    hub,
    customerId,
    features,
    locale: 'en',
    timeZone: 'UTC',
  });
  return mount(html`${element}`, { width: 1500 });
};

describe('a tab that is read-only', () => {
  afterEach(tidy);

  it('attention: leaves nothing alone and sets no levels', async () => {
    await open('hub-attention', world(), undefined);
    await find('button', /^Snooze: /);
    await find('button', 'Levels');
    tidy();
    const element = await open('hub-attention', world(), { attention: 'read-only' });
    // The account is there as soon as the facts are.
    await reads(element, 'Late');
    await until(() => all('.fact', element).length > 0, 'facts');
    expect(Boolean(see('button', /^Snooze: /))).to.equal(false);
    expect(Boolean(see('button', 'Levels'))).to.equal(false);
  });

  it('notes: none is begun, in the tab, in its empty place, or in the Overview', async () => {
    const features: Features = { notes: 'read-only' };
    for (const [tag, customerId, sign] of [
      ['hub-notes', ASHGROVE, /.+/],
      ['hub-notes', BAKERY, 'No notes yet'],
      ['hub-overview', ASHGROVE, /.+/],
    ] as const) {
      await open(tag, world(), undefined, customerId);
      await find('button', /^(?:New|Add) note$|^Add$/);
      tidy();
      const element = await open(tag, world(), features, customerId);
      await (typeof sign === 'string' ? reads(element, sign) : until(() => see('li .text', sign), 'notes'));
      expect(Boolean(see('button', /^(?:New|Add) note$|^Add$/)), `${tag} ${customerId}`).to.equal(false);
    }
  });

  it('devices: no work is begun, gone on with or ended, wherever devices are shown', async () => {
    const works =
      /^(?:Run(?! command: )|Restart|Retry|Cancel|Connect|New|Add|Move|Assign|Install|Edit|Delete)\b/;
    const offered = (root: HTMLElement): string[] =>
      all('button', root)
        .filter(button => button.checkVisibility() && button.ariaDisabled !== 'true')
        .map(nameOf)
        .filter(name => works.test(name));
    for (const [tag, sign] of [
      ['hub-devices', '[role="row"] a'],
      ['hub-device', '.panel *'],
      ['hub-jobs', 'button, a'],
    ] as const) {
      const show = async (features: Features | undefined): Promise<HTMLElement> => {
        const element = document.createElement(tag);
        Object.assign(element, tag === 'hub-device' ? { deviceId: 'dev_1' } : { customerId: ASHGROVE });
        const { hub } = world();
        const { items } = await hub.devices.list(ASHGROVE, { limit: 200 });
        const isReady = ({ availability, capabilities }: Device): boolean =>
          availability === 'online' && capabilities.includes('powershell');
        await hub.jobs.create({
          type: 'run_command',
          targets: { deviceIds: [items.find(isReady)!.id] },
          params: { shell: 'powershell', command: 'sleep 600' },
        });
        Object.assign(element, { hub, features, locale: 'en', timeZone: 'UTC' });
        await mount(html`${element}`, { width: 1500 });
        await until(() => all(sign, element).length > 0, tag);
        return element;
      };
      const open = await show(undefined);
      await until(() => offered(open).length > 0, `what ${tag} offers`);
      tidy();
      const fixed = await show({ devices: 'read-only' });
      await until(
        () => offered(fixed).length === 0,
        () => `${tag}: ${offered(fixed).join()}`,
      );
      await painted();
      expect(offered(fixed), tag).to.deep.equal([]);
      tidy();
    }
  });

  it('contacts: possible duplicates are offered only to who can merge', async () => {
    const twins = async (at: World): Promise<World> => {
      for (const name of ['Aaa Lopez', 'Aaa López']) {
        const body = {
          email: `${encodeURIComponent(name)}@ashgrovedental.com`.replaceAll('%', ''),
          displayName: name,
        };
        await at.mock.call('createContact', { path: { customerId: ASHGROVE }, body });
      }
      return at;
    };
    // As it comes a while after the first touch.
    await contactsView.prefetch?.[0]?.();
    await open('hub-contacts', await twins(world()), undefined);
    await find('button', /^Possible duplicates/);
    const scopes = 'scopes=customer:read,contact:read,contact:write';
    for (const [features, token] of [
      [{ contacts: 'read-only' }, 'staff'],
      [{ 'contacts.merge': 'locked' }, 'staff'],
      [{ 'contacts.duplicates': 'hidden' }, 'staff'],
      [undefined, scopes],
    ] as const) {
      tidy();
      const at = await twins(world({ token }));
      await open('hub-contacts', at, features);
      await until(() => rows().length > 3, 'contacts');
      // What is read-only is known before the account is.
      if (token !== 'staff') await until(() => at.calls.includes('GET /account'), 'the account');
      await painted();
      await gone('button', /^Possible duplicates/);
      // A menu shows what is known when it opens, and the account may still be on its way.
      await until(
        async () => {
          await pressButton('More actions');
          await until(() => see('[role="menuitem"]', /./), 'the menu');
          const entry = see('[role="menuitem"]', 'Possible duplicates');
          await sendKeys({ press: 'Escape' });
          return !entry || entry.ariaDisabled === 'true';
        },
        `no merging with ${JSON.stringify(features)}`,
      );
      await gone('button', /^Possible duplicates/);
    }
  });
});
