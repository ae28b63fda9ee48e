import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Password } from '@customer-hub/sdk';
import '../../../define/hub-passwords.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { mount, mountHub, tidy } from '../../testing/mount.ts';
import { accessible, all, choose, click, deepActive, dialog, fill, find, gone, noDialog, press, pressButton, reads, says, see, textOf, until } from '../../testing/person.ts';
import { findSecrets, watchLeaks, type LeakWatch } from '../../testing/secrets.ts';
import { cell, columnNames, row, rowMenu, rowNames, rows, rowsAre, savedFiles } from '../../testing/table-view.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubPasswords } from './hub-passwords.ts';
import { generate } from './generate.ts';

const path = { customerId: ASHGROVE };
const stored = async ({ mock }: World, query: Record<string, unknown> = {}): Promise<readonly Password[]> => (await mock.call('listPasswords', { path, query: { sort: 'name', limit: 100, ...query } })).body.items;
/** The secret as the server has it, asked for past the page. */
const secretOf = async ({ mock }: World, { id }: { id: string }): Promise<string> => (await mock.call('revealPassword', { path: { passwordId: id }, body: { reason: 'test' } })).body.secret;
const reveals = ({ calls }: World): string[] => calls.filter(call => call.endsWith('/reveal'));

const open = async ({ hub }: World, { customerId = ASHGROVE, width = 1500, revealSeconds = 30, clipboardSeconds = 30, locale = 'en' } = {}): Promise<HubPasswords> => {
  const element = await mount<HubPasswords>(html`<hub-passwords .hub=${hub} customer-id=${customerId} locale=${locale} time-zone="UTC" reveal-seconds=${revealSeconds} clipboard-seconds=${clipboardSeconds}></hub-passwords>`, { width });
  await until(() => customerId === BAKERY || rows().length > 3, 'passwords');
  return element;
};
const plainOf = (name: string): string | undefined => {
  const found = rows().find(entry => entry.querySelector('[role="rowheader"]')!.textContent.includes(name));
  return found?.querySelector('.plain')?.textContent ?? undefined;
};
const showing = (name: string): Promise<string> => until(() => plainOf(name), `the password of ${name}`);
const hidden = (): Promise<boolean> => until(() => all('.plain').length === 0, 'hidden again');

/** The page's clipboard, without the system's. */
const fakeClipboard = ({ readable = true, refused = false } = {}): { text: string; end: () => void } => {
  const state = { text: 'before', end: () => { for (const [owner, name, own] of before) Object.defineProperty(owner, name, own ?? { value: undefined, configurable: true }); } };
  const before = ([[navigator, 'clipboard'], [navigator, 'permissions']] as const).map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(Navigator.prototype, name)] as const);
  const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
    write: async ([item]: ClipboardItem[]) => {
      const blob = await item!.getType('text/plain');
      if (refused) return refuse();
      state.text = await blob.text();
    },
    writeText: async (text: string) => (refused ? refuse() : void (state.text = text)),
    readText: async () => (readable ? state.text : refuse()),
  } });
  Object.defineProperty(navigator, 'permissions', { configurable: true, value: { query: async () => ({ state: readable ? 'granted' : 'prompt' }) } });
  return state;
};

describe('hub-passwords', () => {
  let leaks: LeakWatch;
  beforeEach(() => (leaks = watchLeaks()));
  afterEach(() => {
    leaks.end();
    tidy();
  });

  it('lists what is stored in the columns of the seed, with every password masked and none of them in the page [PWD-01, PWD-02, PWD-03, PWD-05, PWD-06]', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    expect(columnNames()).to.deep.equal(['Name', 'Login URL', 'Username', 'Password', 'Last changed', 'Device', '']);
    await reads(element, `${entries.length} passwords`);
    const entry = entries.find(one => one.username && one.loginUrl && !one.reasonRequired)!;
    const at1 = await row(entry.name);
    expect(textOf(cell(at1, 'Username'))).to.equal(entry.username);
    expect(textOf(cell(at1, 'Login URL'))).to.equal(entry.loginUrl!.replace(/^https:\/\//, '').replace(/\/$/, ''));
    expect(textOf(cell(at1, 'Password'))).to.match(/^•+/);
    expect(textOf(cell(await row(entries.find(one => !one.loginUrl)!.name), 'Login URL'))).to.equal('–');
    expect(reveals(at)).to.deep.equal([]);
    const secrets = await Promise.all(entries.map(one => secretOf(at, one)));
    expect(await findSecrets(secrets, leaks)).to.deep.equal([]);
    await accessible(element);
  });

  it('shows one password when it is asked for, counts down, and hides it by itself; nothing of it is left [PWD-06, PWD-07]', async () => {
    const at = world();
    const element = await open(at, { revealSeconds: 2 });
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    const secret = await secretOf(at, entry);
    await pressButton(`Show the password of ${entry.name}`);
    expect(await showing(entry.name)).to.equal(secret);
    expect(reveals(at)).to.deep.equal([`POST /passwords/${entry.id}/reveal`]);
    await reads(cell(await row(entry.name), 'Password'), /[12] s/);
    await accessible(element);
    await reads(cell(await row(entry.name), 'Password'), /1 s/);
    await hidden();
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    await find('button', `Show the password of ${entry.name}`);
  });

  it('shows one at a time, and hides it by its button and by Escape [PWD-07]', async () => {
    const at = world();
    await open(at);
    const [one, two] = (await stored(at)).filter(entry => !entry.reasonRequired);
    await pressButton(`Show the password of ${one!.name}`);
    const first = await showing(one!.name);
    await pressButton(`Show the password of ${two!.name}`);
    const second = await showing(two!.name);
    expect(plainOf(one!.name)).to.equal(undefined);
    expect(await findSecrets([first])).to.deep.equal([]);
    await press('Escape');
    await hidden();
    await pressButton(`Show the password of ${two!.name}`);
    await showing(two!.name);
    await pressButton(`Hide the password of ${two!.name}`);
    await hidden();
    expect(await findSecrets([first, second], leaks)).to.deep.equal([]);
  });

  it('hides it at once when the page is out of sight, is printed or left, and soon when another window is the active one [PWD-06]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    const show = async (): Promise<string> => {
      await pressButton(`Show the password of ${entry.name}`);
      return showing(entry.name);
    };
    const secret = await show();
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    // Not with the next frame: a page out of sight gets none.
    expect(all('.plain').length).to.equal(0);
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    delete (document as { visibilityState?: string }).visibilityState;
    for (const type of ['beforeprint', 'pagehide'] as const) {
      await show();
      dispatchEvent(new Event(type));
      expect(all('.plain').length, type).to.equal(0);
    }
    await show();
    const { hasFocus } = document;
    document.hasFocus = () => false;
    dispatchEvent(new Event('blur'));
    document.hasFocus = hasFocus;
    await reads(cell(await row(entry.name), 'Password'), /^\S+ ?(?:10|9) s/);
  });

  it('does not show what arrives after the person has left [PWD-07]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    const secret = await secretOf(at, entry);
    at.mock.latency(400);
    await pressButton(`Show the password of ${entry.name}`);
    await until(() => reveals(at).length > 0, 'the call');
    await press('Escape');
    await until(() => all('hub-secret-cell [aria-busy="true"]').length === 0, 'the answer');
    expect(all('.plain').length).to.equal(0);
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
  });

  it('hides it when another tab of the hub is opened, and when the element goes', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'passwords', width: 1400 });
    await until(() => rows().length > 3, 'passwords');
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    await pressButton(`Show the password of ${entry.name}`);
    const secret = await showing(entry.name);
    hub.openTab('overview');
    await hidden();
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    hub.openTab('passwords');
    await pressButton(`Show the password of ${entry.name}`);
    await showing(entry.name);
    const element = all('hub-passwords')[0]!;
    const kept = all('hub-secret-cell');
    element.remove();
    expect(kept.some(one => one.textContent.includes(secret))).to.equal(false);
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
  });

  it('asks for a reason where the entry wants one, records it, and keeps it when the call fails [PWD-07, X-25]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at, { reasonRequired: true }))[0]!;
    await pressButton(`Show the password of ${entry.name}`);
    const form = await dialog(`Why do you need ${entry.name}?`);
    expect(reveals(at)).to.deep.equal([]);
    await accessible(all('hub-reason-dialog')[0]!);
    await pressButton('Show password', form);
    await reads(form, 'Say why: this entry is shown with a reason only.');
    at.mock.fault({ operationId: 'revealPassword', status: 403, times: 1 });
    await fill(await find('input', 'Reason', form), 'Ticket 48301');
    await press('Enter');
    await reads(form, 'You may not see passwords of this customer.');
    await press('Enter');
    await noDialog();
    const secret = await showing(entry.name);
    // The look is on record, and the list says so.
    const noted = await until(async () => (await stored(at)).find(one => one.id === entry.id && one.lastRevealedAt !== entry.lastRevealedAt), 'noted');
    expect(Date.parse(noted.lastRevealedAt!)).to.be.closeTo(Date.parse(at.mock.clock.now()), 60_000);
    expect(secret).to.equal(await secretOf(at, entry));
    await press('Escape');
    await hidden();
    expect(await findSecrets([secret, 'Ticket 48301'], leaks)).to.deep.equal([]);
  });

  it('asks for the reason as well when the rule came later than the list', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    await at.mock.call('updatePassword', { path: { passwordId: entry.id }, headers: { 'If-Match': entry.etag }, body: { reasonRequired: true } });
    await pressButton(`Show the password of ${entry.name}`);
    const form = await dialog(`Why do you need ${entry.name}?`);
    await press('Escape');
    await noDialog();
    expect(form.isConnected).to.equal(false);
    expect(all('.plain').length).to.equal(0);
  });

  it('says what to do when the password cannot be fetched', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    at.mock.fault({ operationId: 'revealPassword', status: 403 });
    await pressButton(`Show the password of ${entry.name}`);
    await says(`The password of ${entry.name} could not be fetched. You may not see passwords of this customer. Ask an administrator for the permission secret:reveal.`);
  });

  it('copies without showing, takes it out of the clipboard again, and says so [PWD-08]', async () => {
    const at = world();
    await open(at, { clipboardSeconds: 1 });
    const board = fakeClipboard();
    try {
      const entry = (await stored(at)).find(one => !one.reasonRequired)!;
      const secret = await secretOf(at, entry);
      await pressButton(`Copy the password of ${entry.name}`);
      await says('Password copied. It is taken out of the clipboard in 1 second, unless something else is in it by then.');
      expect(board.text).to.equal(secret);
      expect(all('.plain').length).to.equal(0);
      expect(await findSecrets([secret], leaks)).to.deep.equal([]);
      await says('The clipboard was cleared');
      expect(board.text).to.equal('');
    } finally {
      board.end();
    }
  });

  it('leaves alone what else was copied meanwhile [PWD-08]', async () => {
    const at = world();
    await open(at, { clipboardSeconds: 1 });
    const board = fakeClipboard();
    try {
      const entry = (await stored(at)).find(one => !one.reasonRequired)!;
      await pressButton(`Copy the password of ${entry.name}`);
      await says(/Password copied/);
      let looked = 0;
      const own = navigator.clipboard.readText;
      navigator.clipboard.readText = () => { looked += 1; return own(); };
      board.text = 'something of their own';
      await until(() => looked > 0, 'the page looks');
      await gone('.toast', /was cleared/);
      expect(board.text).to.equal('something of their own');
    } finally {
      board.end();
    }
  });

  it('says what it cannot know where the browser does not let it look, and clears when asked [PWD-08]', async () => {
    const at = world();
    await open(at, { clipboardSeconds: 1 });
    const board = fakeClipboard({ readable: false });
    try {
      const entry = (await stored(at)).find(one => !one.reasonRequired)!;
      const secret = await secretOf(at, entry);
      await pressButton(`Copy the password of ${entry.name}`);
      await says(/does not let the page look into the clipboard: it is cleared in 1 second only if you stay/);
      dispatchEvent(new Event('blur')); // the person went elsewhere to paste it
      await says(/The password may still be in the clipboard/);
      expect(board.text).to.equal(secret);
      const notice = all('.toast').find(one => one.textContent.includes('may still be'))!;
      await click(await find('button', 'Clear now', notice));
      await until(() => board.text === '', 'cleared');
    } finally {
      board.end();
    }
  });

  it('says when the browser refuses the clipboard', async () => {
    const at = world();
    await open(at);
    const board = fakeClipboard({ refused: true });
    try {
      await pressButton(`Copy the password of ${(await stored(at)).find(one => !one.reasonRequired)!.name}`);
      await says('The browser did not let the page use the clipboard. Show the password and copy it by hand.');
    } finally {
      board.end();
    }
  });

  it('shows it in large letters, one by one, and closes with its hiding', async () => {
    const at = world();
    await open(at, { revealSeconds: 4 });
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    const secret = await secretOf(at, entry);
    await rowMenu(entry.name);
    await choose('Show in large letters');
    const large = await dialog(`Password of ${entry.name}`);
    const letters = all('li', all('hub-large-secret')[0]).map(one => [...one.childNodes].filter(node => node instanceof Text).map(node => node.data).join(''));
    expect(letters).to.deep.equal([...secret]);
    await reads(large, /Hides itself in \d s/);
    await accessible(all('hub-large-secret')[0]!);
    await noDialog();
    await hidden();
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
  });

  it('opens the login address with http and https only, in a window that knows nothing of this one [PWD-03, PWD-04]', async () => {
    const at = world();
    const element = await open(at);
    const entry = (await stored(at)).find(one => one.loginUrl?.startsWith('https://') && one.loginUrl.length < 60)!;
    const link = cell(await row(entry.name), 'Login URL').querySelector('a')!;
    expect(link.href).to.equal(new URL(entry.loginUrl!).href);
    expect([link.target, link.rel, link.referrerPolicy]).to.deep.equal(['_blank', 'noopener noreferrer', 'no-referrer']);
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail);
      event.preventDefault(); // the host takes over; no window opens
    });
    await click(link);
    await until(() => leaves.length === 1, 'asked');
    expect(leaves[0]).to.deep.equal({ to: 'external', href: link.href });
  });

  it('does not make a link of an address that would run something [PWD-04]', async () => {
    const at = world();
    const [entry] = await stored(at);
    await at.mock.someoneElse(entry!.id, { loginUrl: 'javascript:alert(document.domain)//' });
    await open(at);
    const shown = cell(await row(entry!.name), 'Login URL');
    expect(shown.querySelector('a')).to.equal(null);
    expect(textOf(shown)).to.equal('javascript:alert(document.domain)//');
    await rowMenu(entry!.name);
    await find('[role="menuitem"]', /^Edit/);
    expect(see('[role="menuitem"]', /^Open login page/)).to.equal(undefined);
  });

  it('searches name, login address and username, and never the secret [PWD-09, PWD-10, PWD-11]', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    const search = await find('input', 'Name, login address or username');
    for (const [text, of] of [['firewall', (one: Password) => one.name], ['registrar.example', (one: Password) => one.loginUrl], ['svc-backup', (one: Password) => one.username]] as const) {
      const wanted = entries.filter(one => of(one)?.toLowerCase().includes(text)).map(one => one.name);
      expect(wanted.length).to.be.above(0);
      await fill(search, text);
      await rowsAre(names => names.length === wanted.length && names.every(name => wanted.includes(name)), `those with ${text}`);
    }
    const secret = await secretOf(at, entries[0]!);
    await fill(search, secret.slice(0, 9));
    await reads(element, 'Nothing matches');
  });

  it('shows only those that were not changed for so many days, and those that ask for a reason', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    const old = entries.filter(one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= 365 * 86_400_000);
    expect(old.length).to.be.above(0).and.below(entries.length);
    await pressButton('Filter');
    await click(await find('input', /^365 days/));
    await reads(element, `${old.length} of ${entries.length} passwords`);
    await click(await find('input', /^90 days/));
    const older = entries.filter(one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= 90 * 86_400_000);
    await reads(element, `${older.length} of ${entries.length} passwords`);
    await pressButton('Clear all');
    await click(await find('input', /^Asks for a reason/));
    const asking = entries.filter(one => one.reasonRequired).length;
    await reads(element, `${asking} of ${entries.length} passwords`);
  });

  it('shows how many were not changed for how long, and filters by a press on it', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    const old = (days: number): number => entries.filter(one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= days * 86_400_000).length;
    const strip = await until(() => all('hub-password-age')[0], 'the strip');
    for (const days of [90, 180, 365]) {
      const button = await find('button', new RegExp(`^${days} days or longer.*${old(days)}$`), strip);
      expect(button.querySelector<HTMLElement>('.fill')!.style.getPropertyValue('--share')).to.equal(`${Math.round((old(days) / entries.length) * 100)}%`);
    }
    await click(await find('button', /^180 days/, strip));
    await reads(element, `${old(180)} of ${entries.length} passwords`);
    expect((await find('button', /^180 days/, strip)).getAttribute('aria-pressed')).to.equal('true');
    // Its own filter changes no length.
    await find('button', new RegExp(`^365 days or longer.*${old(365)}$`), strip);
    await pressButton(/^Filter/);
    await find('input', new RegExp(`^30 days.*${old(30)}$`));
    await click(await find('button', /^180 days/, strip));
    await reads(element, new RegExp(`(?<!of )${entries.length} passwords`));
    // A new password shows at once.
    const [oldest] = entries.filter(one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= 365 * 86_400_000);
    await rowMenu(oldest!.name);
    await choose('Edit');
    const form = await dialog('Edit password');
    await fill(await find('input', /^New password/, form), 'kX4!vvTq9-lamp');
    await pressButton('Save', form);
    await find('button', new RegExp(`^365 days or longer.*${old(365) - 1}$`), strip);
  });

  it('exports what the table shows, and no password', async () => {
    const at = world();
    await open(at);
    const entries = await stored(at);
    const secrets = await Promise.all(entries.map(one => secretOf(at, one)));
    const saved = savedFiles();
    try {
      await pressButton('More actions');
      await choose('Export as CSV');
      const text = await (await until(() => saved.files[0], 'the file')).text();
      expect(text).to.contain('"Imaging server, local administrator"');
      expect(text.split('\r\n')[0]).to.match(/Name,Login URL,Username,Last changed,Device$/);
      expect(secrets.filter(secret => text.includes(secret))).to.deep.equal([]);
    } finally {
      saved.end();
    }
  });

  it('adds an entry with a generated password; the input is emptied, nothing of it is left [PWD-12]', async () => {
    const at = world();
    const element = await open(at);
    await pressButton('New password');
    const form = await dialog('New password');
    await pressButton('Add password', form);
    await reads(form, 'This is needed.');
    await fill(await find('input', /^Name/, form), 'Camera recorder');
    await pressButton('Add password', form);
    await reads(form, 'Enter a password, or generate one.');
    await fill(await find('input', /^Login URL/, form), 'javascript:alert(1)');
    await press('Tab');
    await reads(form, 'Only addresses with https:// or http:// are allowed.');
    await fill(await find('input', /^Login URL/, form), 'http://recorder:8080/');
    const field = await find<HTMLInputElement>('input', /^Password/, form);
    expect([field.type, field.autocomplete]).to.deep.equal(['password', 'one-time-code']);
    await fill(field, 'password1');
    await reads(form, 'Strength: Very weak');
    await pressButton('Generate', form);
    await reads(form, 'Strength: Very strong');
    await click(await find('input', 'Signs', form));
    await until(() => /^[A-Za-z0-9]{20}$/.test(field.value), () => `no signs in ${field.value}`);
    await click(await find('input', 'Easy to read out', form));
    await until(() => /^[a-z2-9]+(?:-[a-z2-9]+){4}$/.test(field.value), 'groups');
    await accessible(all('hub-password-dialog')[0]!);
    const secret = field.value;
    await pressButton('Add password', form);
    await says('Camera recorder added');
    await noDialog();
    await rowsAre(names => names.includes('Camera recorder'), 'the new one');
    const made = (await stored(at)).find(one => one.name === 'Camera recorder')!;
    expect(made.loginUrl).to.equal('http://recorder:8080/');
    expect(await secretOf(at, made)).to.equal(secret);
    expect(field.value).to.equal('');
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    expect(element.isConnected).to.equal(true);
  });

  it('edits by a press on the name; without a new password the stored one stays [PWD-13]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at)).find(one => one.username && one.device)!;
    const secret = await secretOf(at, entry);
    await click((await row(entry.name)).querySelector<HTMLElement>('.open')!);
    let form = await dialog('Edit password');
    expect((await find<HTMLInputElement>('input', /^New password/, form)).value).to.equal('');
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    await fill(await find('input', /^Username/, form), 'somebody-else');
    await pressButton('Save', form);
    await noDialog();
    await until(async () => textOf(cell(await row(entry.name), 'Username')) === 'somebody-else', 'the change');
    expect(await secretOf(at, entry)).to.equal(secret);
    expect((await stored(at)).find(one => one.id === entry.id)!.device).to.deep.equal(entry.device);
    // Only the secret.
    await click((await row(entry.name)).querySelector<HTMLElement>('.open')!);
    form = await dialog('Edit password');
    await fill(await find('input', /^New password/, form), 'kX4!vvTq9-lamp');
    await pressButton('Save', form);
    await noDialog();
    expect(await secretOf(at, entry)).to.equal('kX4!vvTq9-lamp');
    expect(await findSecrets(['kX4!vvTq9-lamp'], leaks)).to.deep.equal([]);
  });

  it('asks before it replaces a password that somebody else has just changed [PWD-13]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at))[0]!;
    await click((await row(entry.name)).querySelector<HTMLElement>('.open')!);
    const form = await dialog('Edit password');
    await fill(await find('input', /^New password/, form), 'mine-is-longer-22');
    await at.mock.call('updatePassword', { path: { passwordId: entry.id }, headers: { 'If-Match': (await stored(at))[0]!.etag }, body: { secret: 'theirs-came-first' } });
    await pressButton('Save', form);
    await reads(form, 'Saving now replaces theirs.');
    expect(await secretOf(at, entry)).to.equal('theirs-came-first');
    expect(await findSecrets(['theirs-came-first'], leaks)).to.deep.equal([]);
    await pressButton('Replace their password', form);
    await noDialog();
    expect(await secretOf(at, entry)).to.equal('mine-is-longer-22');
  });

  it('asks before what was entered is thrown away, and then throws it away', async () => {
    const at = world();
    await open(at);
    await pressButton('New password');
    const form = await dialog('New password');
    const secret = generate({ kind: 'characters', length: 24, upper: true, lower: true, digits: true, symbols: false, clear: true });
    const field = await find<HTMLInputElement>('input', /^Password/, form);
    await fill(field, secret);
    await press('Escape');
    await reads(form, 'Discard what you entered?');
    await pressButton('Discard', form);
    await noDialog();
    expect(field.value).to.equal('');
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
  });

  it('removes an entry after a question; undo brings it back with its password [PWD-14]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at))[0]!;
    const secret = await secretOf(at, entry);
    await rowMenu(entry.name);
    await choose('Remove');
    const question = await dialog(`Remove ${entry.name}?`);
    await reads(question, 'It changes nothing where the password is used.');
    await pressButton('Remove password', question);
    await rowsAre(names => !names.includes(entry.name), 'gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes(entry.name), 'back');
    expect(await secretOf(at, entry)).to.equal(secret);
  });

  it('removes several at once with a result for each, and takes it back by undo [PWD-14]', async () => {
    const at = world();
    const element = await open(at);
    const [first, second] = rowNames();
    for (const name of [first!, second!]) await click(await find('input', `Select ${name}`));
    await pressButton('Remove');
    await pressButton('Remove 2 passwords', await dialog('Remove 2 passwords?'));
    await rowsAre(names => !names.includes(first!) && !names.includes(second!), 'both gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes(first!) && names.includes(second!), 'both back');
    expect(element.isConnected).to.equal(true);
  });

  it('does everything by keys: reaches the cell, shows, copies and hides [PWD-07, PWD-08, X-25]', async () => {
    const at = world();
    const element = await open(at);
    const board = fakeClipboard();
    try {
      const entry = (await stored(at)).find(one => !one.reasonRequired)!;
      const target = cell(await row(entry.name), 'Password');
      (all('hub-table', element)[0] as HTMLElement).focus();
      await until(async () => {
        if (target.contains(deepActive() ?? null)) return true;
        const at1 = deepActive()!.closest<HTMLElement>('[role="row"]')?.ariaRowIndex ?? '2';
        const wanted = target.closest<HTMLElement>('[role="row"]')!.ariaRowIndex!;
        await press(Number(at1) < Number(wanted) ? 'ArrowDown' : 'ArrowRight');
        return false;
      }, 'the cell');
      await press('Enter');
      expect(deepActive()!.getAttribute('aria-label')).to.equal(`Show the password of ${entry.name}`);
      await sendKeys({ press: 'Enter' });
      const secret = await showing(entry.name);
      expect(deepActive()!.getAttribute('aria-label')).to.equal(`Hide the password of ${entry.name}`);
      await press('Tab');
      expect(deepActive()!.getAttribute('aria-label')).to.equal(`Copy the password of ${entry.name}`);
      await sendKeys({ press: 'Enter' });
      await until(() => board.text === secret, 'copied');
      expect(reveals(at).length).to.equal(1); // what shows is not asked for twice
      await press('Escape');
      await hidden();
    } finally {
      board.end();
    }
  });

  it('never copies a password that is too long for its cell into a tooltip', async () => {
    const at = world();
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    const secret = generate({ kind: 'characters', length: 64, upper: true, lower: true, digits: true, symbols: false, clear: true });
    await at.mock.call('updatePassword', { path: { passwordId: entry.id }, headers: { 'If-Match': entry.etag }, body: { secret } });
    await open(at);
    await pressButton(`Show the password of ${entry.name}`);
    await showing(entry.name);
    const shown = cell(await row(entry.name), 'Password');
    expect(shown.querySelector('.plain')!.scrollWidth).to.be.above(shown.querySelector('.plain')!.clientWidth);
    // The grid offers the full text of a cell that is cut off as soon as the keyboard gets there.
    await press('F2');
    expect(deepActive()).to.equal(shown);
    shown.querySelector('.plain')!.classList.add('ellip');
    await press('ArrowDown');
    await press('ArrowUp');
    expect(deepActive()).to.equal(shown);
    expect((await findSecrets([secret], leaks)).filter(place => !place.includes('plain'))).to.deep.equal([]);
    expect(all('.hub-tip').some(tip => tip.textContent.includes(secret))).to.equal(false);
  });

  it('offers nothing that is not allowed, and says why', async () => {
    const at = world({ token: 'read-only' });
    await open(at);
    const entry = (await stored(at))[0]!;
    const button = await find('button', `Show the password of ${entry.name}`);
    expect([button.getAttribute('aria-disabled'), button.title]).to.deep.equal(['true', 'You may not do this']);
    button.click();
    await rowMenu(entry.name);
    expect(textOf(await find('[role="menuitem"]', /^Copy password/))).to.contain('You may not do this');
    expect(reveals(at)).to.deep.equal([]);
  });

  it('tells what it is for where nothing is yet, and is a card per entry where there is little room', async () => {
    const element = await open(world(), { customerId: BAKERY });
    await reads(element, 'No passwords yet');
    await reads(element, 'every look is recorded');
    tidy();
    const at = world();
    const narrow = await open(at, { width: 380 });
    expect(narrow.scrollWidth).to.be.at.most(381);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    await pressButton(`Show the password of ${entry.name}`);
    await showing(entry.name);
    await accessible(narrow);
  });
});
