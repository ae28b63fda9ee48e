import { expect } from '@open-wc/testing';
import type { Password } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { findSecrets, watchLeaks, type LeakWatch } from '../../testing/secrets.ts';
import { cell, columnNames, row, rowMenu, rowNames, rowsAre, savedFiles } from '../../testing/table-view.ts';
import { BAKERY, world } from '../../testing/world.ts';
import { generate } from './generate.ts';
import { open, reveals, secretOf, showing, stored } from './testing/passwords.ts';

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
    expect(columnNames()).to.deep.equal([
      'Name',
      'Login URL',
      'Username',
      'Password',
      'Last changed',
      'Device',
      '',
    ]);
    await reads(element, `${entries.length} passwords`);
    const entry = entries.find(one => one.username && one.loginUrl && !one.reasonRequired)!;
    const at1 = await row(entry.name);
    expect(textOf(cell(at1, 'Username'))).to.equal(entry.username);
    expect(textOf(cell(at1, 'Login URL'))).to.equal(
      entry.loginUrl!.replace(/^https:\/\//, '').replace(/\/$/, ''),
    );
    expect(textOf(cell(at1, 'Password'))).to.match(/^•+/);
    expect(textOf(cell(await row(entries.find(one => !one.loginUrl)!.name), 'Login URL'))).to.equal('–');
    expect(reveals(at)).to.deep.equal([]);
    const secrets = await Promise.all(entries.map(one => secretOf(at, one)));
    expect(await findSecrets(secrets, leaks)).to.deep.equal([]);
    await accessible(element);
  });

  it('opens the login address with http and https only, in a window that knows nothing of this one [PWD-03, PWD-04]', async () => {
    const at = world();
    const element = await open(at);
    const entry = (await stored(at)).find(
      one => one.loginUrl?.startsWith('https://') && one.loginUrl.length < 60,
    )!;
    const link = cell(await row(entry.name), 'Login URL').querySelector('a')!;
    expect(link.href).to.equal(new URL(entry.loginUrl!).href);
    expect([link.target, link.rel, link.referrerPolicy]).to.deep.equal([
      '_blank',
      'noopener noreferrer',
      'no-referrer',
    ]);
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
    expect(shown.querySelector('a')).to.not.exist;
    expect(textOf(shown)).to.equal('javascript:alert(document.domain)//');
    await rowMenu(entry!.name);
    await find('[role="menuitem"]', /^Edit/);
    expect(see('[role="menuitem"]', /^Open login page/)).to.not.exist;
  });

  it('searches name, login address and username, and never the secret [PWD-09, PWD-10, PWD-11]', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    const search = await find('input', 'Name, login address or username');
    for (const [text, of] of [
      ['firewall', (one: Password) => one.name],
      ['registrar.example', (one: Password) => one.loginUrl],
      ['svc-backup', (one: Password) => one.username],
    ] as const) {
      const wanted = entries.filter(one => of(one)?.toLowerCase().includes(text)).map(one => one.name);
      expect(wanted.length).to.be.above(0);
      await fill(search, text);
      await rowsAre(
        names => names.length === wanted.length && names.every(name => wanted.includes(name)),
        `those with ${text}`,
      );
    }
    const secret = await secretOf(at, entries[0]!);
    await fill(search, secret.slice(0, 9));
    await reads(element, 'Nothing matches');
  });

  it('shows only those that were not changed for so many days, and those that ask for a reason', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    const old = entries.filter(
      one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= 365 * 86_400_000,
    );
    expect(old.length).to.be.above(0).and.below(entries.length);
    await pressButton('Filter');
    await click(await find('input', /^365 days/));
    await reads(element, `${old.length} of ${entries.length} passwords`);
    await click(await find('input', /^90 days/));
    const older = entries.filter(
      one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= 90 * 86_400_000,
    );
    await reads(element, `${older.length} of ${entries.length} passwords`);
    await pressButton('Clear all');
    await click(await find('input', /^Requires a reason/));
    const asking = entries.filter(one => one.reasonRequired).length;
    await reads(element, `${asking} of ${entries.length} passwords`);
  });

  it('shows how many were not changed for how long, and filters by a press on it', async () => {
    const at = world();
    const element = await open(at);
    const entries = await stored(at);
    const old = (days: number): number =>
      entries.filter(
        one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= days * 86_400_000,
      ).length;
    const strip = await until(() => all('hub-password-age')[0], 'the strip');
    for (const days of [90, 180, 365]) {
      const button = await find('button', new RegExp(`^${days} days or longer.*${old(days)}$`), strip);
      expect(button.querySelector<HTMLElement>('.fill')!.style.getPropertyValue('--share')).to.equal(
        `${Math.round((old(days) / entries.length) * 100)}%`,
      );
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
    const [oldest] = entries.filter(
      one => Date.parse(at.mock.clock.now()) - Date.parse(one.lastChangedAt) >= 365 * 86_400_000,
    );
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
      await choose('Export to CSV');
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
    await pressButton('Create password', form);
    await reads(form, 'Enter a value.');
    await fill(await find('input', /^Name/, form), 'Camera recorder');
    await pressButton('Create password', form);
    await reads(form, 'Enter a password, or generate one.');
    await fill(await find('input', /^Login URL/, form), 'javascript:alert(1)');
    await press('Tab');
    await reads(form, 'Start the address with https:// or http://.');
    await fill(await find('input', /^Login URL/, form), 'http://recorder:8080/');
    const field = await find<HTMLInputElement>('input', /^Password/, form);
    expect([field.type, field.autocomplete]).to.deep.equal(['password', 'one-time-code']);
    await fill(field, 'password1');
    await reads(form, 'Strength: Very weak');
    await pressButton('Generate', form);
    await reads(form, 'Strength: Very strong');
    await click(await find('input', 'Symbols', form));
    await until(
      () => /^[A-Za-z0-9]{20}$/.test(field.value),
      () => `no signs in ${field.value}`,
    );
    await click(await find('input', 'Easy to read out', form));
    await until(() => /^[a-z2-9]+(?:-[a-z2-9]+){4}$/.test(field.value), 'groups');
    await accessible(all('hub-password-dialog')[0]!);
    const secret = field.value;
    await pressButton('Create password', form);
    await says('Camera recorder created');
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
    await until(
      async () => textOf(cell(await row(entry.name), 'Username')) === 'somebody-else',
      'the change',
    );
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
    await at.mock.call('updatePassword', {
      path: { passwordId: entry.id },
      headers: { 'If-Match': (await stored(at))[0]!.etag },
      body: { secret: 'theirs-came-first' },
    });
    await pressButton('Save', form);
    await reads(form, 'Saving replaces their version.');
    expect(await secretOf(at, entry)).to.equal('theirs-came-first');
    expect(await findSecrets(['theirs-came-first'], leaks)).to.deep.equal([]);
    await pressButton('Replace their version', form);
    await noDialog();
    expect(await secretOf(at, entry)).to.equal('mine-is-longer-22');
  });

  it('asks before what was entered is thrown away, and then throws it away', async () => {
    const at = world();
    await open(at);
    await pressButton('New password');
    const form = await dialog('New password');
    const secret = generate({
      kind: 'characters',
      length: 24,
      upper: true,
      lower: true,
      digits: true,
      symbols: false,
      clear: true,
    });
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
    await choose('Delete');
    const question = await dialog(`Delete ${entry.name}?`);
    await reads(question, "This doesn't change the password on the device or website itself.");
    await pressButton('Delete password', question);
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
    await pressButton('Delete');
    await pressButton('Delete 2 passwords', await dialog('Delete 2 passwords?'));
    await rowsAre(names => !names.includes(first!) && !names.includes(second!), 'both gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes(first!) && names.includes(second!), 'both back');
    expect(element.isConnected).to.equal(true);
  });

  it('offers nothing that is not allowed, and says why', async () => {
    const at = world({ token: 'read-only' });
    await open(at);
    const entry = (await stored(at))[0]!;
    const button = await find('button', `Show the password of ${entry.name}`);
    expect([button.getAttribute('aria-disabled'), button.title]).to.deep.equal([
      'true',
      "You don't have permission to do this",
    ]);
    button.click();
    await rowMenu(entry.name);
    expect(textOf(await find('[role="menuitem"]', /^Copy password/))).to.contain(
      "You don't have permission to do this",
    );
    expect(reveals(at)).to.deep.equal([]);
  });

  it('tells what it is for where nothing is yet, and is a card per entry where there is little room', async () => {
    const element = await open(world(), { customerId: BAKERY });
    await reads(element, 'No passwords yet');
    await reads(element, 'Every view is recorded');
    tidy();
    const at = world();
    const narrow = await open(at, { width: 380 });
    await until(() => narrow.scrollWidth <= 381, 'cards that fit');
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    await pressButton(`Show the password of ${entry.name}`);
    await showing(entry.name);
    await accessible(narrow);
  });
});
