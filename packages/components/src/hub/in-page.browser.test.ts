import type { Hub } from '@customer-hub/sdk';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, mountHub, tidy } from '../testing/mount.ts';
import { all, find, noDialog, painted, pressButton, reads, see, until } from '../testing/person.ts';
import { rows } from '../testing/table-view.ts';
import { ASHGROVE, world } from '../testing/world.ts';
import type { HubContacts } from '../tabs/contacts/hub-contacts.ts';

/** The rules of the page around the hub. */
const page = (rules: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
};
const contacts = async (): Promise<HubContacts> => {
  const element = await mount<HubContacts>(
    html`<hub-contacts .hub=${world().hub} customer-id=${ASHGROVE} locale="en"></hub-contacts>`,
  );
  await until(() => rows().length > 5, 'contacts');
  return element;
};
/** What a page hears of keys, while they go down and when they come back up. */
const heard = (): { keys: string[]; end: () => void } => {
  const keys: string[] = [];
  const down = ({ key }: KeyboardEvent): void => void keys.push(`down ${key}`);
  const up = ({ key, type }: KeyboardEvent): void => void keys.push(`${type} ${key}`);
  document.addEventListener('keydown', down, { capture: true });
  for (const type of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(type, up);
  return {
    keys,
    end: () => {
      document.removeEventListener('keydown', down, { capture: true });
      for (const type of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(type, up);
    },
  };
};

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('dir');
  tidy();
});

describe('the hub in a page with habits of its own', () => {
  it('takes no letters, cursors or lengths of the page, and no names of its colours [H-08, H-09]', async () => {
    page(`body { text-transform: uppercase; white-space: pre; word-spacing: 9px; cursor: wait; user-select: none;
      text-indent: 20px; hyphens: auto; --hub-space: 2; --hub-row-compact: tall }
      * { --ch-accent: red; --ch-text: red } body { --accent: teal }`);
    const element = await contacts();
    const cell = getComputedStyle(all('.c')[3]!);
    expect([
      cell.textTransform,
      cell.wordSpacing,
      cell.cursor,
      cell.userSelect,
      cell.textIndent,
      cell.hyphens,
    ]).to.deep.equal(['none', '0px', 'auto', 'text', '0px', 'manual']);
    const own = getComputedStyle(element);
    expect(own.whiteSpace).to.equal('normal');
    for (const name of ['--ch-accent', '--ch-text']) expect(own.getPropertyValue(name)).not.to.equal('red');
    expect(own.getPropertyValue('--ch-space')).to.equal('4px');
    // What the page puts into the hub has the page's own names.
    expect(own.getPropertyValue('--accent')).to.equal('teal');
    expect(rows()[1]!.getBoundingClientRect().height).to.equal(28);
  });

  it('fills the height it is given, and has one of its own where it is given none [H-05]', async () => {
    const element = await contacts();
    const given = element.getBoundingClientRect().height;
    expect(given).to.equal(700);
    const place = element.parentElement!;
    Object.assign(place.style, { display: 'block', blockSize: 'auto' });
    const table = all('hub-table')[0]!;
    expect(table.getBoundingClientRect().height).to.be.closeTo(innerHeight * 0.7, 2);
    page('body { --hub-list-height: 321px }');
    expect(table.getBoundingClientRect().height).to.be.closeTo(321, 2);
  });

  it('keeps its dialogs in sight where the page is enlarged [H-07]', async () => {
    await mountHub(world());
    page('body { zoom: 1.6 }');
    await pressButton(/open fields and settings$/);
    const box = await until(() => all('dialog[open]')[0], 'the dialog');
    await until(() => box.getBoundingClientRect().height > innerHeight * 0.8, 'its fields');
    const { top, bottom, left, right } = box.getBoundingClientRect();
    expect([top >= 0, left >= 0, bottom <= innerHeight, right <= innerWidth]).to.deep.equal([
      true,
      true,
      true,
      true,
    ]);
    await sendKeys({ press: 'Escape' });
    await noDialog();
  });

  it('follows the direction of the page, unless it is given a language [H-15]', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount<HubContacts>(
      html`<hub-contacts .hub=${world().hub} customer-id=${ASHGROVE}></hub-contacts>`,
    );
    expect(element.matches(':dir(rtl)')).to.equal(true);
    element.locale = 'de';
    await element.updateComplete;
    expect(element.matches(':dir(ltr)')).to.equal(true);
    element.dir = 'rtl';
    element.locale = 'en';
    await element.updateComplete;
    expect(element.matches(':dir(rtl)')).to.equal(true);
  });

  it('is dark where the page says so by a class', async () => {
    page('.night hub-contacts { color-scheme: dark }');
    const element = await contacts();
    const surface = (): string => {
      const { backgroundColor } = getComputedStyle(all('.scroll')[0]!);
      const { color } = getComputedStyle(element);
      return `${backgroundColor} ${color}`;
    };
    const byDay = surface();
    element.parentElement!.classList.add('night');
    expect(surface()).not.to.equal(byDay);
    expect(getComputedStyle(element).color).to.equal('rgb(233, 235, 238)');
  });

  it('says what the page says differently, from its first word [H-12]', async () => {
    const hub = await mountHub(world());
    hub.messages = { customer: { fields: { phone: 'Telephone' } } };
    await find('button', /^Edit Telephone/);
    expect(see('button', /^Edit Phone/)).to.equal(undefined);
  });

  it('takes something else for no client, and says so [H-18]', async () => {
    const { error } = console;
    const told: unknown[] = [];
    console.error = (text: unknown) => void told.push(text);
    try {
      const element = await mount(
        html`<customer-hub .hub=${{} as Hub} customer-id=${ASHGROVE} locale="en"></customer-hub>`,
      );
      await reads(element, 'No customer selected');
      expect(told).to.deep.equal(['This hub is no client of createHub():']);
    } finally {
      console.error = error;
    }
  });

  it('keeps what is typed in its fields from shortcuts of the page [H-10]', async () => {
    await contacts();
    const search = all<HTMLInputElement>('input[type="search"]')[0]!;
    const { keys, end } = heard();
    search.focus();
    // The code of keys comes with the focus.
    await import('../shortcuts/press.ts');
    await painted();
    await sendKeys({ type: 'e' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'F8' });
    end();
    expect(keys.filter(key => !key.startsWith('down'))).to.deep.equal(['keydown F8', 'keyup F8']);
  });

  it('has Escape for itself while it has a use for it, or something to lose [H-06]', async () => {
    await mountHub(world());
    const { keys, end } = heard();
    await pressButton('Customer menu');
    await until(() => all('[role="menu"]:popover-open').length, 'the menu');
    await sendKeys({ press: 'Escape' });
    await until(() => !all('[role="menu"]:popover-open').length, 'no menu');
    await pressButton(/^Edit Phone/);
    const field = await find<HTMLInputElement>('input', 'Phone');
    field.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !field.isConnected, 'the editor is closed');
    expect(keys.filter(key => key.endsWith('Escape') && key !== 'keyup Escape')).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(keys).to.include('down Escape');
    end();
  });
});
