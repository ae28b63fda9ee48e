import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/hub-contacts.ts';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  click,
  deepActive,
  dialog,
  find,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { rowName, rowNames, rows, savedFiles } from '../testing/table-view.ts';
import { ASHGROVE, world } from '../testing/world.ts';
import type { HubContacts } from '../tabs/contacts/hub-contacts.ts';
import { wantShortcuts } from './choice.ts';

const filled = (): Promise<boolean> => until(() => rows().length > 5, 'contacts');
const lone = async (locale = 'en', shortcuts = 'on'): Promise<HubContacts> => {
  const element = await mount<HubContacts>(
    html`<hub-contacts
      .hub=${world().hub}
      customer-id=${ASHGROVE}
      locale=${locale}
      shortcuts=${shortcuts}
      time-zone="UTC"></hub-contacts>`,
    { width: 1300 },
  );
  await filled();
  return element;
};
/** A press on nothing in particular. */
const blank = async (element: HTMLElement): Promise<void> => click(all('.foot', element)[0]!);
/** The row that the focus is in. */
const here = (): string => rowName(deepActive()!.closest<HTMLElement>('[role="row"]')!);

/** Pages of other tests share the storage of this origin: what is switched off here is not switched off there. */
const ownStorage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: index => [...kept.keys()][index] ?? null,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
  };
};

before(() => {
  Object.defineProperty(window, 'localStorage', { configurable: true, value: ownStorage() });
});
after(() => {
  Reflect.deleteProperty(window, 'localStorage');
});
afterEach(() => {
  localStorage.clear();
  tidy();
});

describe('keyboard shortcuts', () => {
  it('work after the page was loaded, before anything has the focus [L-13]', async () => {
    await lone();
    expect(document.activeElement).to.equal(document.body);
    await press('/');
    await until(() => deepActive()?.matches('input[type="search"]'), 'the search');
    (deepActive() as HTMLElement).blur();
    await sendKeys({ type: '?' });
    await dialog(/shortcuts/i);
    await press('Escape');
    await noDialog();
  });

  it('work in a lone element from wherever one pressed: search, rows, selection, columns, filter, density, new', async () => {
    const element = await lone();
    await blank(element);
    await press('/');
    await until(() => deepActive()?.matches('input[type="search"]'), 'the search');
    await sendKeys({ type: 'njx/?' });
    await until(
      () => (deepActive() as HTMLInputElement).value === 'njx/?',
      'letters are letters while one types',
    );
    expect(all('dialog[open]')).to.have.length(0);
    await press('Escape');
    await filled();
    await blank(element);
    await press('j');
    await until(() => deepActive()?.closest('[role="row"]') && here() === rowNames()[0], 'the first row');
    await press('j', 'j');
    expect(here()).to.equal(rowNames()[2]);
    await press('k', 'x');
    await find('[role="group"]', '1 selected');
    expect(here()).to.equal(rowNames()[1]);
    await press('x');
    await until(() => !see('[role="group"]', /selected/), 'nothing selected');
    await press('d');
    await until(() => see('button[aria-pressed="true"]', 'Detailed rows'), 'detailed rows');
    await press('f');
    await until(() => all('hub-filter-panel').length === 1, 'filters');
    await press('Escape', 'c');
    await dialog('Columns');
    await press('n');
    expect(all('dialog[open]'), 'none from within a dialog').to.have.length(1);
    await press('Escape');
    await noDialog();
    await press('n');
    await dialog('New contact');
  });

  it('exports with e, loads again with r', async () => {
    const at = world();
    const element = await mount<HubContacts>(
      html`<hub-contacts .hub=${at.hub} customer-id=${ASHGROVE} locale="en"></hub-contacts>`,
    );
    await filled();
    await blank(element);
    const asked = at.calls.length;
    await press('r');
    await until(() => at.calls.slice(asked).some(call => call.endsWith('/contacts')), 'rows again');
    const saved = savedFiles();
    await press('e');
    await until(() => saved.files.length === 1, 'a file').finally(() => saved.end());
  });

  it('are listed with ?, in a dialog that says them all, and can be switched off for good [WCAG 2.1.4]', async () => {
    const element = await lone();
    await blank(element);
    await press('?');
    const list = await dialog('Keyboard shortcuts');
    for (const word of [
      'Search',
      'Next row',
      'Select the row',
      'Export to CSV',
      'Beside a device',
      'Next device',
      'Close the device',
      'Show jobs',
      'Next tab',
    ])
      await reads(list, word);
    await accessible(element);
    await click(await find('input', /^Single-key shortcuts/, list));
    await pressButton('Done', list);
    await noDialog();
    await blank(element);
    await press('/', '?', 'n', 'c');
    expect(all('dialog[open]')).to.have.length(0);
    expect(deepActive()?.matches('input[type="search"]') ?? false).to.equal(false);
    tidy();
    const next = await lone();
    await blank(next);
    await press('n');
    expect(all('dialog[open]')).to.have.length(0);
    // The way back is in the menu.
    await pressButton('More actions');
    await pressButton('Keyboard shortcuts');
    const again = await dialog('Keyboard shortcuts');
    await click(await find('input', /^Single-key shortcuts/, again));
    await press('Escape');
    await noDialog();
    await blank(next);
    await press('/');
    await until(() => deepActive()?.matches('input[type="search"]'), 'the search');
  });

  it('beside a device go with the others when they are switched off [WCAG 2.1.4]', async () => {
    const hub = await mountHub(world(), { tab: 'devices', width: 1500 });
    await filled();
    const [first = '', second = ''] = rowNames();
    await click(await find('a', first, hub));
    const shown = (): string => textOf(all('hub-device')[0]?.shadowRoot?.querySelector('h2') ?? hub);
    await until(() => shown() === first && deepActive()?.localName === 'h2', 'the device');
    wantShortcuts(false);
    await press('j');
    expect(shown()).to.equal(first);
    wantShortcuts(true);
    await press('j');
    await until(() => shown() === second, 'the next device');
  });

  it('a host that keeps keys to itself gets them', async () => {
    const element = await lone('en', 'off');
    const heard: string[] = [];
    document.addEventListener('keydown', event => heard.push(`${event.key} ${event.defaultPrevented}`), {
      once: true,
    });
    await blank(element);
    await press('/');
    expect(heard).to.deep.equal(['/ false']);
    expect(deepActive()?.matches('input[type="search"]') ?? false).to.equal(false);
  });

  it("work in the hub wherever the focus is: the tab beside, its list, a new record; Ctrl and Alt are the page's", async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'attention', width: 1300 });
    (await find('[role="tab"]', /^Attention/)).focus();
    await press(']');
    await until(() => hub.activeTab === 'contacts', 'the next tab');
    await filled();
    await press('/');
    await until(() => deepActive()?.matches('input[type="search"]'), 'the search of the list');
    await press('Escape');
    (await find('button', /^Configure|Ashgrove/)).focus();
    await press('[');
    expect(hub.activeTab).to.equal('attention');
    await press('[');
    expect(hub.activeTab).to.equal('overview');
    await press('[');
    expect(hub.activeTab).to.equal('activity');
    await press('[');
    expect(hub.activeTab).to.equal('notes');
    await until(() => all('hub-notes').some(notes => notes.checkVisibility()), 'the notes');
    await press('n');
    await until(
      () => deepActive()?.closest('hub-note-editor') ?? all('hub-note-editor').length > 0,
      'a new note',
    );
    await press('Escape');
    (await find('button', /^Configure|Ashgrove/)).focus();
    const dialogs = all('dialog[open]').length;
    await sendKeys({ down: 'Alt' });
    await press('[');
    await sendKeys({ up: 'Alt' });
    expect(hub.activeTab).to.equal('notes');
    expect(all('dialog[open]')).to.have.length(dialogs);
  });

  for (const [locale, title] of [
    ['de', 'Tastenkürzel'],
    ['ar', 'اختصارات لوحة المفاتيح'],
  ] as const) {
    it(`are listed in ${locale}`, async () => {
      const element = await lone(locale);
      await blank(element);
      await press('?');
      const list = await dialog(title);
      expect(textOf(list)).to.contain('Shift');
      await accessible(element);
      expect(nameOf(list)).not.to.equal('');
    });
  }
});
