import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { loadMessages, type MessageBundle } from '../messages/bundle.ts';
import { commonMessages } from '../messages/common.ts';
import { contactDialogMessages } from '../messages/contactDialog.ts';
import { contactsMessages } from '../messages/contacts.ts';
import { customerMessages } from '../messages/customer.ts';
import { directoryMessages } from '../messages/directory.ts';
import { formMessages } from '../messages/form.ts';
import { hubMessages } from '../messages/hub.ts';
import { importMessages } from '../messages/import.ts';
import { listViewMessages } from '../messages/listView.ts';
import { notesMessages } from '../messages/notes.ts';
import { overviewMessages } from '../messages/overview.ts';
import { pinsMessages } from '../messages/pins.ts';
import { statesMessages } from '../messages/states.ts';
import { tableMessages } from '../messages/table.ts';
import { accessible, all, click, dialog, find, noDialog, press, textOf, until } from '../testing/person.ts';
import { mountCustomers, mountHub, tidy } from '../testing/mount.ts';
import { rows } from '../testing/table-view.ts';
import { world } from '../testing/world.ts';

const bundles: readonly MessageBundle<object>[] = [
  commonMessages,
  contactDialogMessages,
  contactsMessages,
  customerMessages,
  directoryMessages,
  formMessages,
  hubMessages,
  importMessages,
  listViewMessages,
  notesMessages,
  overviewMessages,
  pinsMessages,
  statesMessages,
  tableMessages,
];

/** Every plain string of a group of messages, by path. */
const strings = (group: object, path = ''): [string, string][] =>
  Object.entries(group).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value]]
      : typeof value === 'object' && value
        ? strings(value as object, `${path}.${key}`)
        : [],
  );

/** English strings that are said differently in the other language. */
const english = async (locale: string): Promise<Set<string>> => {
  const found = new Set<string>();
  const spoken = new Set<string>();
  for (const bundle of bundles) {
    const other = new Map(strings(await loadMessages(bundle, locale)));
    for (const [path, text] of strings(bundle.en)) if (other.get(path) !== text) found.add(text);
    for (const text of other.values()) spoken.add(text);
  }
  for (const text of spoken) found.delete(text);
  return found;
};

/** Everything a person reads or hears on the page: texts, names, hints, placeholders. */
const said = (root: ParentNode = document.body): string[] => {
  const found: string[] = [];
  const visit = (at: ParentNode): void => {
    for (const element of at.querySelectorAll<HTMLElement>('*')) {
      if (element instanceof HTMLStyleElement || element instanceof HTMLScriptElement) continue;
      for (const node of element.childNodes)
        if (node instanceof Text && node.data.trim()) found.push(node.data.trim());
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) {
        const value = element.getAttribute(name)?.trim();
        if (value) found.push(value);
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root);
  return found;
};

/** Sentences that are put together begin with one of these in English. */
const begins =
  /^(Edit|Add|Remove|Move|Select|Options for|Resize column|Actions for|Open|Copy|Pin|Unpin|Delete|Updated|Loading|Changed) /;

/** Options of a custom field of the seed: data, whatever the language. */
const data = new Set(['Open Dental', 'None']);

const noEnglish = (words: Set<string>, where: string): void => {
  const found = said().filter(text => (words.has(text) || begins.test(text)) && !data.has(text));
  expect([...new Set(found)], where).to.deep.equal([]);
};

afterEach(async () => {
  tidy();
  await emulateMedia({ media: 'screen', reducedMotion: 'no-preference', colorScheme: 'light' });
});

for (const [locale, dir, title] of [
  ['de', 'ltr', 'Übersicht'],
  ['ar', 'rtl', 'نظرة عامة'],
] as const) {
  describe(`in ${locale}`, () => {
    it('speaks no English in the hub and its tabs', async () => {
      const words = await english(locale);
      expect(words.size).to.be.above(250);
      const hub = await mountHub(world(), { locale, width: 1500, height: 1200 });
      await until(() => textOf(hub).includes(title), 'the language');
      await until(
        () => all('li .text').length > 0 && all('.health', hub).length > 0,
        'everything of the Overview',
      );
      expect(hub.dir).to.equal(dir);
      noEnglish(words, 'Overview');
      await accessible(hub);
      hub.activeTab = 'contacts';
      await until(() => rows().length > 3, 'contacts');
      noEnglish(words, 'Contacts');
      hub.activeTab = 'notes';
      await until(() => all('li .text').length > 3, 'notes');
      hub.activeTab = 'devices';
      await hub.updateComplete;
      noEnglish(words, 'notes and devices');
    });

    it('speaks no English in dialogs', async () => {
      const words = await english(locale);
      const { directory } = { directory: await loadMessages(directoryMessages, locale) };
      const contacts = await loadMessages(contactsMessages, locale);
      const hubWords = await loadMessages(hubMessages, locale);
      const pins = await loadMessages(pinsMessages, locale);
      const hub = await mountHub(world(), { locale, tab: 'contacts', width: 1500, height: 900 });
      await until(() => rows().length > 3, 'contacts');
      await click(await find('button', contacts.add));
      await dialog(contacts.add);
      noEnglish(words, 'new contact');
      await press('Escape');
      await noDialog();
      await click(await find('button', (await loadMessages(listViewMessages, locale)).moreActions));
      await click(await find('[role="menuitem"]', contacts.importCsv));
      await dialog((await loadMessages(importMessages, locale)).title);
      noEnglish(words, 'import');
      await press('Escape');
      await noDialog();
      for (const [item, heading] of [
        [hubWords.editPins, pins.title],
        [hubWords.manageForms, pins.formsTitle],
        [hubWords.configure, 'Ashgrove Dental Group'],
      ] as const) {
        await click(await find('button', hubWords.menu));
        await click(await find('[role="menuitem"]', item));
        await dialog(heading);
        await until(
          () => all('hub-dialog ol li, hub-dialog ul li, hub-dialog form, .item').length > 0,
          'what is in it',
        );
        noEnglish(words, item);
        await press('Escape');
        await noDialog();
      }
      expect(directory.add).not.to.equal(directoryMessages.en.add);
      expect(hub.dir).to.equal(dir);
    });

    it('speaks no English in the directory', async () => {
      const words = await english(locale);
      const element = await mountCustomers(world(), { locale, width: 1500 });
      await click(await find('button', (await loadMessages(listViewMessages, locale)).filter));
      await until(() => all('fieldset input').length > 3, 'filters');
      noEnglish(words, 'directory');
      await accessible(element);
    });

    it('begins at its own side, and overflows nowhere', async () => {
      for (const width of [1200, 400]) {
        const hub = await mountHub(world(), { locale, width });
        const tabs = await until(() => {
          const found = all('[role="tab"]').filter(entry => entry.checkVisibility());
          return found.length > 1 && found;
        }, 'tabs');
        const [first, second] = tabs.map(entry => entry.getBoundingClientRect().left) as [number, number];
        expect(dir === 'rtl' ? first > second : first < second).to.equal(true);
        await until(() => all('hub-inline-field').length > 10, 'details');
        expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(width, 360));
        const box = hub.getBoundingClientRect();
        for (const entry of all('button, input, h1, h2, dd', hub).filter(
          element => element.checkVisibility() && !element.closest('.pins'),
        )) {
          const { left, right, width: own } = entry.getBoundingClientRect();
          if (own > 1)
            expect(
              left >= box.left - 1 && right <= box.right + 1,
              `${entry.outerHTML.slice(0, 160)} at ${left}..${right}`,
            ).to.equal(true);
        }
        tidy();
      }
    });
  });
}

describe('wishes of the system', () => {
  it('moves nothing when less motion is wished for', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await mountHub(world());
    await until(() => all('hub-inline-field').length > 10, 'details');
    await click(await find('button', 'Customer menu'));
    await find('[role="menuitem"]', 'Manage forms');
    const moving = all('*').filter(element => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return (
        transitionDuration.split(', ').some(time => parseFloat(time) > 0.02) ||
        (animationName !== 'none' && parseFloat(animationDuration) > 0.02)
      );
    });
    expect(moving.map(element => element.outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  it('follows the dark scheme of the system, readable for everybody', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    document.documentElement.style.colorScheme = 'dark';
    try {
      const hub = await mountHub(world());
      await until(() => all('hub-inline-field').length > 10, 'details');
      const [red = 255] = getComputedStyle(hub.shadowRoot!.querySelector('.hub')!)
        .backgroundColor.match(/\d+(\.\d+)?/g)!
        .map(Number);
      expect(red < 60 || red <= 0.3).to.equal(true);
      await accessible(hub);
    } finally {
      document.documentElement.removeAttribute('style');
    }
  });

  it('keeps shapes and states visible in forced colours', async () => {
    await executeServerCommand('force-colors', true);
    try {
      const hub = await mountHub(world(), { tab: 'contacts' });
      await until(() => rows().length > 3, 'contacts');
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      // What is selected, and what can be pressed, is told by more than a background that is gone now.
      const selected = getComputedStyle(
        await find('[role="tab"][aria-selected="true"]', /./),
        '::after',
      ).backgroundColor;
      const plain = getComputedStyle(hub.shadowRoot!.querySelector('.hub')!).backgroundColor;
      expect(selected).not.to.equal(plain);
      const button = getComputedStyle(await find('button', 'Columns'));
      expect(parseFloat(button.borderTopWidth) > 0 && button.borderTopColor !== plain).to.equal(true);
      await click(await find('button', 'Customer menu'));
      const menu = (await find('[role="menuitem"]', 'Manage forms')).closest<HTMLElement>('[popover]')!;
      expect(parseFloat(getComputedStyle(menu).borderTopWidth)).to.be.above(0);
      await accessible(hub);
    } finally {
      await executeServerCommand('force-colors', false);
    }
  });
});
