import { expect, html } from '@open-wc/testing';
import '../../define/hub-attachments.ts';
import '../../define/hub-passwords.ts';
import type { HubElement } from '../element/hub-element.ts';
import type { Features } from '../policy/features.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  deepActive,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  until,
} from '../testing/person.ts';
import { findSecrets, watchLeaks } from '../testing/secrets.ts';
import { row, rowMenu, rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

interface Given {
  readonly page?: string | undefined;
  readonly features?: Features;
  readonly tag?: 'hub-passwords' | 'hub-attachments';
}

const open = async (at: World, { page = '/shared', features, tag = 'hub-passwords' }: Given = {}) => {
  const element = Object.assign(document.createElement(tag) as HubElement, {
    hub: at.hub,
    locale: 'en',
    timeZone: 'UTC',
    customerId: ASHGROVE,
    hrefFor: ({ to }: { to: string }) => (to === 'shared_item' && page !== '' ? page : undefined),
    ...(features ? { features } : {}),
  });
  await mount<HubElement>(html`${element}`, { width: 1500 });
  await until(() => rows().length > 3, 'rows');
  return element;
};

const entryOf = async ({ mock }: World, reasonRequired: boolean) => {
  const { items } = (
    await mock.call('listPasswords', { path: { customerId: ASHGROVE }, query: { sort: 'name', limit: 20 } })
  ).body;
  return items.find(one => one.reasonRequired === reasonRequired)!;
};
/** What the link of the dialog leads to. */
const address = (): Promise<string> =>
  until(() => all<HTMLInputElement>('#address')[0]?.value, 'the link that was made');
const tokenOf = (link: string): string => new URL(link).hash.slice(1);
const openedBy = async ({ mock }: World, token: string, passPhrase?: string) =>
  mock.call('openSharedItem', {
    body: { token, visit: crypto.randomUUID(), ...(passPhrase === undefined ? {} : { passPhrase }) },
    token: null,
  });
const linksOf = async ({ mock }: World) =>
  (await mock.call('listSharedLinks', { path: { customerId: ASHGROVE } })).body.items;

describe('sharing by a link', () => {
  afterEach(tidy);

  it('makes a link that opens, shows it once, and keeps nothing of it', async () => {
    const at = world();
    const leaks = watchLeaks();
    await open(at);
    const { name } = await entryOf(at, false);
    await rowMenu(name);
    await choose('Share by link…');
    const form = await dialog(`Share ${name}`);
    await accessible(form);
    await pressButton('Make one up');
    const phrase = (deepActive() as HTMLInputElement).value;
    expect(phrase).to.match(/^(?:[a-z]{4}-){4}[a-z]{4}$/);
    await fill(await find('input', 'For whom'), 'Helen');
    await press('Enter');
    const link = await address();
    expect(new URL(link).pathname).to.equal('/shared');
    expect((deepActive() as HTMLInputElement).value).to.equal(link);
    await accessible(await dialog('The link is ready'));
    const { body } = await openedBy(at, tokenOf(link), phrase);
    expect([body.view, body.maxViews]).to.deep.equal([1, 1]);
    await press('Escape');
    await noDialog();
    expect(await findSecrets([tokenOf(link), phrase], leaks)).to.deep.equal([]);
    leaks.end();
    const [made] = await linksOf(at);
    expect([made?.note, made?.state, made?.hasPassPhrase]).to.deep.equal(['Helen', 'used_up', true]);
  });

  it('marks what is shared now, until it is not', async () => {
    const at = world();
    await open(at);
    const { name } = await entryOf(at, false);
    expect(all('hub-shared-mark [role="img"]').length).to.equal(0);
    await rowMenu(name);
    await choose('Share by link…');
    await pressButton('Create link');
    const token = tokenOf(await address());
    await pressButton('Done');
    const line = await row(new RegExp(name));
    await find('[role="img"]', 'Shared by a link now', line);
    await openedBy(at, token);
    await until(() => !see('[role="img"]', 'Shared by a link now', line), 'the last view was taken');
  });

  it('says what is missing where it is missing, and sends nothing', async () => {
    const at = world();
    await open(at);
    const { name } = await entryOf(at, true);
    await rowMenu(name);
    await choose('Share by link…');
    await dialog(`Share ${name}`);
    await fill(await find('input', 'Pass phrase'), 'short');
    await pressButton('Create link');
    expect(deepActive()?.id).to.equal('phrase');
    await reads(await dialog(`Share ${name}`), 'At least 8 characters, or none.');
    await fill(await find('input', 'Pass phrase'), '');
    await pressButton('Create link');
    expect(deepActive()?.id).to.equal('reason');
    expect(at.calls.filter(call => call.endsWith('/share'))).to.deep.equal([]);
    await fill(await find('input', 'Reason'), 'Ticket 7');
    await press('Enter');
    await address();
  });

  it('is not offered where the page hides it, and says why where nothing can open it', async () => {
    const hidden = world();
    const { name } = await entryOf(hidden, false);
    await open(hidden, { features: { 'passwords.share': 'hidden' } });
    await rowMenu(name);
    await find('[role="menuitem"]', 'Shared links…');
    expect(Boolean(see('[role="menuitem"]', 'Share by link…'))).to.equal(false);
    tidy();
    const bare = world();
    await open(bare, { page: '' });
    await rowMenu(name);
    await choose('Share by link…');
    const form = await dialog(`Share ${name}`);
    await reads(form, 'There is no page where such links open.');
    expect((await find<HTMLButtonElement>('button', 'Create link')).disabled).to.equal(true);
  });

  it('makes one link, though the answer to the first press was lost', async () => {
    const at = world({ retries: 0 });
    let lost = 0;
    const hub = at.hub.with([
      async (request, next, { operationId }) => {
        const answer = await next(request);
        if (operationId !== 'sharePassword' || lost++ > 0) return answer;
        throw new TypeError('Failed to fetch');
      },
    ]);
    await open({ ...at, hub });
    const { name } = await entryOf(at, false);
    await rowMenu(name);
    await choose('Share by link…');
    await pressButton('Create link');
    await says("Couldn't create the link.");
    await pressButton('Create link');
    const { body } = await openedBy(at, tokenOf(await address()));
    expect(body.view).to.equal(1);
    expect((await linksOf(at)).length).to.equal(1);
  });

  it('is no failure, and not offered, where a server has no links', async () => {
    const at = world({ retries: 0 });
    const { name } = await entryOf(at, false);
    at.mock.fault({ operationId: 'listSharedLinks', status: 501 });
    const hub = at.hub.with([
      async (request, next, { operationId }) => {
        const answer = await next(request);
        if (operationId !== 'listPasswords') return answer;
        const body = (await answer.json()) as { items: { allowedActions: { action: string }[] }[] };
        for (const row of body.items)
          row.allowedActions = row.allowedActions.filter(({ action }) => action !== 'share');
        return Response.json(body);
      },
    ]);
    const failures: string[] = [];
    const told = (event: Event): void => void failures.push(event.type);
    document.addEventListener('hub-error', told);
    await open({ ...at, hub });
    await rowMenu(name);
    await find('[role="menuitem"]', 'Copy password');
    expect(all('[role="menuitem"]').some(item => item.textContent.includes('link…'))).to.equal(false);
    await press('Escape');
    await pressButton('More actions');
    await find('[role="menuitem"]', /^Export/);
    expect(Boolean(see('[role="menuitem"]', 'Shared links…'))).to.equal(false);
    document.removeEventListener('hub-error', told);
    expect(failures).to.deep.equal([]);
  });

  it('shares a file as well', async () => {
    const at = world();
    await open(at, { tag: 'hub-attachments' });
    const file = (await at.mock.call('listAttachments', { path: { customerId: ASHGROVE } })).body.items[0]!;
    await rowMenu(file.fileName);
    await choose('Share by link…');
    await pressButton('Create link');
    const { body } = await openedBy(at, tokenOf(await address()));
    expect(body.file?.fileName).to.equal(file.fileName);
  });
});

describe('the list of links', () => {
  afterEach(tidy);

  const shared = async (at: World, input: object = {}) => {
    const { id, name } = await entryOf(at, false);
    const made = (await at.mock.call('sharePassword', { path: { passwordId: id }, body: input })).body;
    return { ...made, name };
  };
  const list = async (name?: string): Promise<HTMLElement> => {
    if (name === undefined) {
      await pressButton('More actions');
      await choose('Shared links…');
      return dialog('Shared links');
    }
    await rowMenu(name);
    await choose('Shared links…');
    return dialog(`Links to ${name}`);
  };

  it('tells at once when somebody opens a link or another ends it', async () => {
    const at = world();
    const { token, link, name } = await shared(at, { maxViews: 3, note: 'Helen' });
    await open(at);
    await until(() => at.streams.size > 0, 'the stream of changes');
    const shown = await list(name);
    await reads(shown, 'Opened 0 of 3');
    await accessible(shown);
    await openedBy(at, token);
    await reads(shown, 'Opened 1 of 3');
    await at.mock.call('withdrawSharedLink', { path: { linkId: link.id } });
    await reads(shown, 'Withdrawn');
    expect(Boolean(see('button', /^Withdraw/))).to.equal(false);
  });

  it('withdraws by one press, says that this is for good, and the link opens nothing', async () => {
    const at = world();
    const { token, name } = await shared(at);
    await open(at);
    const shown = await list(name);
    (await find('button', `Withdraw the link to ${name}`)).focus();
    await press('Enter');
    await reads(shown, 'Withdrawn');
    await says("can't be undone");
    const { status, problem } = await at.mock.refused('openSharedItem', {
      body: { token, visit: crypto.randomUUID() },
      token: null,
    });
    expect([status, problem.code]).to.deep.equal([404, 'link_ended']);
  });

  it('keeps a link that could not be withdrawn, and says that it still opens', async () => {
    const at = world({ retries: 0 });
    const { name } = await shared(at);
    await open(at);
    await list(name);
    at.mock.fault({ operationId: 'withdrawSharedLink', status: 503, times: 1 });
    await pressButton(`Withdraw the link to ${name}`);
    await says('It still opens');
    await find('button', `Withdraw the link to ${name}`);
  });

  it('says when there is nothing, and when it could not be read', async () => {
    const at = world({ retries: 0 });
    await open(at);
    const { name } = await entryOf(at, false);
    at.mock.fault({ operationId: 'listSharedLinks', status: 500, times: 1 });
    const shown = await list(name);
    await reads(shown, "Couldn't load the links.");
    await pressButton('Try again');
    await reads(shown, 'Nothing is shared by link.');
  });

  it('shows those of the whole customer from the toolbar, with their names', async () => {
    const at = world();
    const { name } = await shared(at);
    await open(at);
    await reads(await list(), name);
  });
});
