import { expect } from '@open-wc/testing';
import { hubState } from '@customer-hub/state/core';
import { sendKeys } from '@web/test-runner-commands';
import { mountHub, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  gone,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  until,
} from '../../testing/person.ts';
import { findSecrets, watchLeaks, type LeakWatch } from '../../testing/secrets.ts';
import { cell, row, rowMenu, rows } from '../../testing/table-view.ts';
import { world } from '../../testing/world.ts';
import { generate } from './generate.ts';
import { revealsOf } from './reveals.ts';
import {
  fakeClipboard,
  hidden,
  open,
  path,
  plainOf,
  reveals,
  secretOf,
  showing,
  stored,
} from './testing/passwords.ts';

describe('the secret of an entry', () => {
  let leaks: LeakWatch;
  beforeEach(() => (leaks = watchLeaks()));
  afterEach(() => {
    leaks.end();
    tidy();
  });

  it('shows one password when it is asked for, counts down, and hides it by itself; nothing of it is left [PWD-06, PWD-07]', async () => {
    const at = world();
    await open(at, { revealSeconds: 2 });
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    const secret = await secretOf(at, entry);
    await pressButton(`Show the password of ${entry.name}`);
    expect(await showing(entry.name)).to.equal(secret);
    expect(reveals(at)).to.deep.equal([`POST /passwords/${entry.id}/reveal`]);
    const seconds = new Set<number>();
    await until(() => {
      const left = all('.left')[0];
      if (left) seconds.add(Number.parseInt(left.textContent, 10));
      return !left;
    }, 'hidden by itself');
    expect([...seconds]).to.include(1);
    expect(Math.max(...seconds)).to.be.at.most(2);
    expect(all('.plain').length).to.equal(0);
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    await find('button', `Show the password of ${entry.name}`);
  });

  it('shows one at a time, and hides it by its button and by Escape [PWD-07]', async () => {
    const at = world();
    const element = await open(at);
    const [one, two] = (await stored(at)).filter(entry => !entry.reasonRequired);
    await pressButton(`Show the password of ${one!.name}`);
    const first = await showing(one!.name);
    await accessible(element);
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

  it('hides it when its row is scrolled out of sight, and nothing of it is left in any row [R-31]', async () => {
    const at = world();
    for (let n = 0; n < 190; n += 1)
      await at.mock.call('createPassword', { path, body: { name: `Further entry ${n}`, secret: `s-${n}` } });
    const element = await open(at);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    await pressButton(`Show the password of ${entry.name}`);
    const secret = await showing(entry.name);
    const [shown] = all('hub-secret-cell').filter(one => one.textContent.includes(secret));
    const [scroller] = all('.scroll', element).filter(one => one.scrollHeight > 4000 + one.clientHeight);
    scroller!.scrollTop = 4000;
    await hidden();
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    expect(shown!.textContent).not.to.contain(secret);
    scroller!.scrollTop = 0;
    await find('button', `Show the password of ${entry.name}`);
    expect(all('.plain').length).to.equal(0);
  });

  it('keeps it while its row is moved to another place by a change', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at)).find(one => !one.reasonRequired)!;
    await pressButton(`Show the password of ${entry.name}`);
    await showing(entry.name);
    const reveal = revealsOf(hubState(at.hub));
    const before = rows().length;
    await at.mock.call('createPassword', { path, body: { name: '0 first of all', secret: 's' } });
    hubState(at.hub).records.written('password', { as: 'created', ...path });
    await find('button', 'Show the password of 0 first of all');
    expect(rows().length).to.be.at.least(before);
    expect(reveal.of(entry.id) !== undefined).to.equal(true);
    expect(plainOf(entry.name) !== undefined).to.equal(true);
  });

  it('asks for a reason where the entry wants one, records it, and keeps it when the call fails [PWD-07, X-25]', async () => {
    const at = world();
    await open(at);
    const entry = (await stored(at, { reasonRequired: true }))[0]!;
    await pressButton(`Show the password of ${entry.name}`);
    const form = await dialog(`Reason to view ${entry.name}`);
    expect(reveals(at)).to.deep.equal([]);
    await accessible(all('hub-reason-dialog')[0]!);
    await pressButton('Show password', form);
    await reads(form, 'Enter a reason to view this password.');
    at.mock.fault({ operationId: 'revealPassword', status: 403, times: 1 });
    await fill(await find('input', 'Reason', form), 'Ticket 48301');
    await press('Enter');
    await reads(form, "You don't have permission to view this customer's passwords.");
    await press('Enter');
    await noDialog();
    const secret = await showing(entry.name);
    // The look is on record, and the list says so.
    const noted = await until(
      async () =>
        (await stored(at)).find(one => one.id === entry.id && one.lastRevealedAt !== entry.lastRevealedAt),
      'noted',
    );
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
    await at.mock.call('updatePassword', {
      path: { passwordId: entry.id },
      headers: { 'If-Match': entry.etag },
      body: { reasonRequired: true },
    });
    await pressButton(`Show the password of ${entry.name}`);
    const form = await dialog(`Reason to view ${entry.name}`);
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
    await says(
      `Couldn't load the password of ${entry.name}. You don't have permission to view this customer's passwords. Ask your administrator (secret:reveal).`,
    );
  });

  it('copies without showing, takes it out of the clipboard again, and says so [PWD-08]', async () => {
    const at = world();
    await open(at, { clipboardSeconds: 1 });
    const board = fakeClipboard();
    try {
      const entry = (await stored(at)).find(one => !one.reasonRequired)!;
      const secret = await secretOf(at, entry);
      await pressButton(`Copy the password of ${entry.name}`);
      await says('Password copied. The clipboard is cleared in 1 second.');
      expect(board.text).to.equal(secret);
      expect(all('.plain').length).to.equal(0);
      expect(await findSecrets([secret], leaks)).to.deep.equal([]);
      await says('Clipboard cleared');
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
      navigator.clipboard.readText = () => {
        looked += 1;
        return own();
      };
      board.text = 'something of their own';
      await until(() => looked > 0, 'the page looks');
      await gone('.toast', /Clipboard cleared/);
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
      await says(/Stay on this page for 1 second to clear the clipboard/);
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
      await says('The browser blocked the clipboard. Show the password and copy it by hand.');
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
    await choose('Show in large type');
    const large = await dialog(`Password of ${entry.name}`);
    const letters = all('li', all('hub-large-secret')[0]).map(one =>
      [...one.childNodes]
        .filter(node => node instanceof Text)
        .map(node => node.data)
        .join(''),
    );
    expect(letters).to.deep.equal([...secret]);
    await reads(large, /Hides automatically in \d s/);
    await accessible(all('hub-large-secret')[0]!);
    await noDialog();
    await hidden();
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
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
    const secret = generate({
      kind: 'characters',
      length: 64,
      upper: true,
      lower: true,
      digits: true,
      symbols: false,
      clear: true,
    });
    await at.mock.call('updatePassword', {
      path: { passwordId: entry.id },
      headers: { 'If-Match': entry.etag },
      body: { secret },
    });
    await open(at);
    await pressButton(`Show the password of ${entry.name}`);
    await showing(entry.name);
    const shown = cell(await row(entry.name), 'Password');
    expect(shown.querySelector('.plain')!.scrollWidth).to.be.above(
      shown.querySelector('.plain')!.clientWidth,
    );
    // The grid offers the full text of a cell that is cut off as soon as the keyboard gets there.
    await press('F2');
    expect(deepActive()).to.equal(shown);
    shown.querySelector('.plain')!.classList.add('ellip');
    await press('ArrowDown');
    await press('ArrowUp');
    expect(deepActive()).to.equal(shown);
    // In its cell, and in what renders that cell, as long as it shows; nowhere else.
    expect(
      (await findSecrets([secret], leaks))
        .filter(place => !place.includes('plain') && !place.startsWith('property hub-secret-cell'))
        .join('; '),
    ).to.equal('');
    await press('Escape');
    await hidden();
    expect(await findSecrets([secret], leaks)).to.deep.equal([]);
    expect(all('.hub-tip').some(tip => tip.textContent.includes(secret))).to.equal(false);
  });
});
