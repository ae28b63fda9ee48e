import type { Contact } from '@customer-hub/sdk';
import { expect, html } from '@open-wc/testing';
import '../../define/hub-contacts.ts';
import type { HubNavigateDetail } from '../internal/events.ts';
import { contactsView } from '../tabs/contacts/contacts-view.ts';
import { loadMessages } from '../messages/bundle.ts';
import { merge as words } from '../messages/en/merge.ts';
import { mergeMessages } from '../messages/merge.ts';
import { mount, tidy } from '../testing/mount.ts';
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
  textOf,
  until,
} from '../testing/person.ts';
import { row, rowMenu, rowNames, rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
let made = 0;
const add = async ({ mock }: World, displayName: string, more: object = {}): Promise<Contact> =>
  (
    await mock.call('createContact', {
      path,
      body: { email: `twin${++made}@ashgrovedental.com`, displayName, ...more },
    })
  ).body;
const get = async ({ mock }: World, contactId: string): Promise<Contact> =>
  (await mock.call('getContact', { path: { contactId } })).body;

/** Two that are one, first in the list, and a ticket of the second. */
const twins = async (at: World): Promise<{ one: Contact; two: Contact; ticketId: string }> => {
  const one = await add(at, 'Aaa Lopez', { jobTitle: 'Front desk lead', mobile: '+1 503 777 0152' });
  const two = await add(at, 'Aaa López', { jobTitle: 'Reception', mobile: '503 777 0152' });
  const [ticket] = await at.mock.db.tickets.find(path);
  await at.mock.db.tickets.update(ticket!.id, { contactId: two.id });
  return { one, two, ticketId: ticket!.id };
};
const open = async ({ hub }: World, width = 1400): Promise<HTMLElement> => {
  const element = await mount(
    html`<hub-contacts .hub=${hub} .customerId=${ASHGROVE} locale="en" time-zone="UTC"></hub-contacts>`,
    { width },
  );
  await until(() => rows().length > 3, 'contacts');
  return element;
};
const tick = async (name: string): Promise<void> =>
  click((await row(name)).querySelector<HTMLElement>('.chk')!);
const compare = async (): Promise<HTMLElement> => {
  await tick('Aaa Lopez');
  await tick('Aaa López');
  await pressButton('Merge');
  const shown = await dialog(words.contact.title);
  await find('input', 'Name: Aaa López', shown);
  return shown;
};
const choice = (name: string, shown: HTMLElement): Promise<HTMLInputElement> =>
  find<HTMLInputElement>('input', name, shown);

describe('the merge of two contacts', () => {
  afterEach(tidy);

  it('is offered for exactly two, shows both beside the result, and can be undone at once', async () => {
    const at = world();
    const { one, two, ticketId } = await twins(at);
    await open(at);
    await tick('Aaa Lopez');
    await gone('button', 'Merge');
    await tick('Anton Ferreira');
    await tick('Aaa López');
    await gone('button', 'Merge');
    await tick('Anton Ferreira');
    await tick('Aaa Lopez');
    await tick('Aaa López');
    const shown = await compare();
    await reads(shown, words.reasons.same_mobile);
    await reads(shown, words.reasons.similar_name);
    await accessible(shown);
    await click(await choice('Name: Aaa López', shown));
    await reads(shown, words.was('Aaa Lopez'));
    await reads(shown, 'Tickets');
    await pressButton(words.contact.action, shown);
    await noDialog();
    await says(words.done('Aaa López', 'Aaa Lopez'));
    await until(
      () =>
        rowNames()
          .filter(name => name.startsWith('Aaa'))
          .join() === 'Aaa López',
      'one is left',
    );
    const now = await get(at, one.id);
    expect([now.displayName, now.jobTitle, now.otherEmails]).to.deep.equal([
      'Aaa López',
      'Front desk lead',
      [two.email],
    ]);
    expect((await at.mock.db.tickets.need(ticketId)).contactId).to.equal(one.id);
    await gone('button', 'Clear selection');
    await pressButton('Undo');
    await says(words.undone('Aaa López', 'Aaa Lopez'));
    await until(() => rowNames().filter(name => name.startsWith('Aaa')).length === 2, 'two again');
    expect((await at.mock.db.tickets.need(ticketId)).contactId).to.equal(two.id);
  });

  it('heads what differs in one line, in every language', async () => {
    const at = world();
    await twins(at);
    for (const locale of ['en', 'de', 'ar']) {
      const element = await open(at);
      await compare();
      Object.assign(element, { locale });
      const { differ } = await loadMessages(mergeMessages, locale);
      const head = (): HTMLElement | undefined =>
        all('.heading .fl').find(one => textOf(one).includes(differ));
      await until(head, differ);
      const text = document.createRange();
      text.selectNodeContents(head()!);
      const lines = new Set([...text.getClientRects()].map(({ top }) => Math.round(top)));
      expect(lines.size, differ).to.equal(1);
      tidy();
    }
  });

  it('is done by the keyboard alone: arrows by row and side, Space picks, Control and Enter merge', async () => {
    const at = world();
    const { one } = await twins(at);
    await open(at);
    const shown = await compare();
    await until(() => deepActive()?.ariaLabel === 'Name: Aaa Lopez', 'the first choice has the focus');
    await press('ArrowDown');
    expect(deepActive()?.ariaLabel).to.equal('Job title: Front desk lead');
    await press('ArrowRight');
    expect(deepActive()?.ariaLabel).to.equal('Job title: Reception');
    expect((await choice('Job title: Reception', shown)).checked).to.equal(false, 'arrows choose nothing');
    await press('Space');
    expect((await choice('Job title: Reception', shown)).checked).to.equal(true);
    await press('ArrowLeft');
    await press('ArrowUp');
    expect(deepActive()?.ariaLabel).to.equal('Name: Aaa Lopez');
    await press('Control+Enter');
    await noDialog();
    await says(words.done('Aaa López', 'Aaa Lopez'));
    expect((await get(at, one.id)).jobTitle).to.equal('Reception');
  });

  it('lets the other one stay, with what was chosen', async () => {
    const at = world();
    const { one, two } = await twins(at);
    await open(at);
    const shown = await compare();
    await click(await choice('Job title: Reception', shown));
    await pressButton(words.keepNamed('Aaa López'), shown);
    await find('button', words.keepNamed('Aaa Lopez'), shown);
    expect((await choice('Name: Aaa Lopez', shown)).checked).to.equal(true);
    expect((await choice('Job title: Reception', shown)).checked).to.equal(true);
    await pressButton(words.contact.action, shown);
    await noDialog();
    const now = await get(at, two.id);
    expect([now.displayName, now.jobTitle, now.email]).to.deep.equal(['Aaa Lopez', 'Reception', one.email]);
  });

  it('marks what was changed meanwhile, and asks to choose again', async () => {
    const at = world();
    const { one, two } = await twins(at);
    await open(at);
    const shown = await compare();
    await at.mock.call('updateContact', {
      path: { contactId: two.id },
      ifMatch: '*',
      body: { jobTitle: 'Manager' },
    });
    await pressButton(words.contact.action, shown);
    await reads(shown, words.changed('Aaa López'));
    const action = await find<HTMLButtonElement>('button', words.contact.action, shown);
    expect(action.disabled).to.equal(true);
    await accessible(shown);
    expect((await get(at, two.id)).jobTitle).to.equal('Manager');
    await click(await choice('Job title: Manager', shown));
    await until(() => !action.disabled, 'it can be merged now');
    await pressButton(words.contact.action, shown);
    await noDialog();
    expect((await get(at, one.id)).jobTitle).to.equal('Manager');
  });

  it('says what they are part of when somebody else was faster, and leads there', async () => {
    const at = world();
    const { one, two } = await twins(at);
    const element = await open(at);
    const shown = await compare();
    const [kept, merged] = [await get(at, two.id), await get(at, one.id)];
    await at.mock.call('mergeContacts', {
      path: { contactId: kept.id },
      body: { with: merged.id, keptEtag: kept.etag, mergedEtag: merged.etag },
    });
    await pressButton(words.contact.action, shown);
    await reads(shown, words.part('Aaa López'));
    const went = new Promise<HubNavigateDetail>(resolve =>
      element.addEventListener(
        'hub-navigate',
        event => {
          event.preventDefault();
          resolve((event as CustomEvent<HubNavigateDetail>).detail);
        },
        { once: true },
      ),
    );
    await pressButton(words.open('Aaa López'), shown);
    expect(await went).to.deep.equal({ to: 'contact', id: two.id, customerId: ASHGROVE });
    await noDialog();
  });

  it('changes nothing by a failure, says its number, and can be tried again', async () => {
    const at = world({ retries: 0 });
    const { one } = await twins(at);
    await open(at);
    const shown = await compare();
    const end = at.mock.fault({ operationId: 'mergeContacts', status: 500 });
    await pressButton(words.contact.action, shown);
    await reads(shown, words.failed);
    await reads(shown, /Request \S+/);
    end();
    await pressButton(words.contact.action, shown);
    await noDialog();
    await says(words.done('Aaa López', 'Aaa Lopez'));
    expect((await at.mock.db.merges.find({ keptId: one.id })).length).to.equal(1);
  });

  it('has one field a card on a phone, the result beneath, and nothing cut off', async () => {
    const at = world();
    await twins(at);
    await open(at, 400);
    await tick('Aaa Lopez');
    await tick('Aaa López');
    await pressButton('Merge');
    const shown = await dialog(words.contact.title);
    const kept = await choice('Name: Aaa Lopez', shown);
    const merged = await choice('Name: Aaa López', shown);
    const result = kept.closest('.row')!.querySelector('.res')!;
    if (innerWidth < 640) {
      expect(merged.getBoundingClientRect().top).to.be.above(kept.getBoundingClientRect().bottom);
      expect(result.getBoundingClientRect().top).to.be.above(merged.getBoundingClientRect().bottom);
    }
    const grid = kept.closest('.mg')!;
    expect(grid.scrollWidth).to.be.at.most(grid.clientWidth);
  });
});

describe('possible duplicates', () => {
  afterEach(tidy);

  it('are told by a button with their number, compared one by one, or said to be two people', async () => {
    const at = world();
    const { one } = await twins(at);
    await open(at);
    // As it comes a while after the first touch.
    await contactsView.prefetch?.[0]?.();
    await pressButton(/^Possible duplicates/);
    const list = await dialog(words.duplicates);
    await until(() => all('li', list).some(item => textOf(item).includes('Aaa López')), 'the twins');
    await accessible(list);
    await pressButton(words.contact.distinctNamed('Aaa Lopez', 'Aaa López'), list);
    await until(() => !all('li', list).some(item => textOf(item).includes('Aaa López')), 'they are gone');
    await pressButton('Undo');
    await pressButton(words.compareNamed('Aaa Lopez', 'Aaa López'), list);
    const shown = await dialog(words.contact.title);
    await choice('Name: Aaa López', shown);
    await pressButton(words.contact.action, shown);
    await reads(list, words.recent);
    // What was edited since then stays, and is named.
    const now = await get(at, one.id);
    expect(now.otherEmails.length).to.equal(1);
    const [ticket] = await at.mock.db.tickets.find({ customerId: ASHGROVE, contactId: one.id });
    const [third] = await at.mock.db.contacts.find({ customerId: ASHGROVE });
    await at.mock.db.tickets.update(ticket!.id, { contactId: third!.id });
    await pressButton(words.undoOne('Aaa López'), list);
    await reads(list, words.stayed('Tickets (1)'));
    await until(() => rowNames().filter(name => name.startsWith('Aaa')).length === 2, 'two again');
  });

  it('say why "two people" could not be taken back', async () => {
    const at = world({ retries: 0 });
    await twins(at);
    await open(at);
    await contactsView.prefetch?.[0]?.();
    await pressButton(/^Possible duplicates/);
    const list = await dialog(words.duplicates);
    await pressButton(words.contact.distinctNamed('Aaa Lopez', 'Aaa López'), list);
    await until(() => !all('li', list).some(item => textOf(item).includes('Aaa López')), 'they are gone');
    at.mock.fault({ operationId: 'markContactsDistinct', status: 503 });
    await pressButton('Undo');
    await says(words.tryAgain);
  });

  it('stand in the menu of the list too, and say when there are none or when it failed', async () => {
    const at = world({ retries: 0 });
    for (const { id } of await at.mock.db.contacts.find({ ...path, displayName: 'Zoe Reyes' }))
      await at.mock.db.contacts.update(id, { displayName: `Zoe ${id}` });
    const end = at.mock.fault({ operationId: 'listContactDuplicates', status: 500 });
    await open(at);
    await pressButton('More actions');
    await choose('Possible duplicates');
    const list = await dialog(words.duplicates);
    await reads(list, words.loadFailed);
    end();
    await pressButton('Retry', list);
    await reads(list, words.none);
  });

  it('are looked for by hand from the menu of a row', async () => {
    const at = world();
    const { two } = await twins(at);
    await open(at);
    await rowMenu('Aaa Lopez');
    await choose('Merge with…');
    const asked = await dialog(words.mergeWith('Aaa Lopez'));
    const search = await find('input', words.other, asked);
    await fill(search, 'López');
    await click(await find('[role="option"]', /López/));
    await pressButton(words.compare, asked);
    const shown = await dialog(words.contact.title);
    await choice('Name: Aaa López', shown);
    await pressButton(words.contact.action, shown);
    await noDialog();
    expect((await at.mock.refused('getContact', { path: { contactId: two.id } })).problem.code).to.equal(
      'merged',
    );
  });
});
