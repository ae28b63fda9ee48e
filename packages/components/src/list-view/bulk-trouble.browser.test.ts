import { expect, html } from '@open-wc/testing';
import {
  DriftError,
  type BulkResults,
  type Contact,
  type ContactBulk,
  type RequestOptions,
} from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import { activities } from '@customer-hub/state/work';
import { noSelection, select } from '@customer-hub/state/lists';
import { mount, tidy } from '../testing/mount.ts';
import {
  click,
  dialog,
  find,
  gone,
  noDialog,
  pressButton,
  reads,
  says,
  textOf,
  until,
} from '../testing/person.ts';
import { rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { ListDefinition } from './definition.ts';
import { peopleList, type PeoplePage } from './testing/people-list.ts';

type Answer = (really: () => Promise<BulkResults>) => Promise<BulkResults>;

/** Keys of the requests for contacts, and how the next ones are answered. */
const bulkOf = ({ hub }: World): { readonly keys: (string | undefined)[]; answer: Answer } => {
  const really = hub.contacts.bulk.bind(hub.contacts);
  const at = {
    keys: [] as (string | undefined)[],
    answer: ((send): Promise<BulkResults> => send()) as Answer,
  };
  Object.assign(hub.contacts, {
    bulk: (action: ContactBulk, options?: RequestOptions) => {
      at.keys.push(options?.idempotencyKey);
      return at.answer(() => really(action, options));
    },
  });
  return at;
};

/** The work is done, its answer is no JSON. */
const unreadable: Answer = async send => {
  await send();
  throw new DriftError('Unreadable.');
};

const [deactivate, remove] = peopleList.bulkActions!;
const activate = {
  ...deactivate!,
  key: 'activate',
  label: () => 'Activate',
  done: (_: unknown, count: number) => `${count} activated`,
  run: (target, { hub }, { options }) => hub.contacts.bulk({ action: 'activate', ...target }, options),
} satisfies typeof deactivate;

const open = async (at: World, isDone?: (record: Contact | undefined) => boolean): Promise<PeoplePage> => {
  const definition = {
    ...peopleList,
    bulkActions: [{ ...deactivate!, ...(isDone ? { isDone } : {}) }, activate, remove!],
  } as unknown as ListDefinition<never, never>;
  const page = await mount<PeoplePage>(
    html`<people-page
      .hub=${at.hub}
      .customerId=${ASHGROVE}
      .definition=${definition}
      locale="en"></people-page>`,
  );
  await until(() => rows().length > 5, 'rows');
  return page;
};
const tick = (n: number): Promise<void> => click(rows()[n]!.querySelector<HTMLElement>('.chk')!);
const statusOf = async ({ hub }: World, id: string): Promise<string> => (await hub.contacts.get(id)).status;

afterEach(tidy);

describe('a bulk action while another one runs', () => {
  it('waits, is shown as waiting, and is done afterwards [R-15]', async () => {
    const at = world();
    const { items } = await at.hub.contacts.list(ASHGROVE, { sort: 'displayName', limit: 2 });
    const second = items[1]!.id;
    await at.hub.contacts.bulk({ action: 'deactivate', ids: [second] });
    const bulk = bulkOf(at);
    const page = await open(at);
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    bulk.answer = async send => {
      await held;
      return send();
    };
    await tick(0);
    const [first] = page.list.chosen.ids;
    await pressButton('Deactivate');
    const bar = await find('[role="group"]', 'Deactivate');
    const ending = page.list.bulk('activate', select(noSelection, [second], true), true);
    await reads(bar, 'Next: Activate');
    expect(bulk.keys).to.have.length(1);
    release();
    await ending;
    await says('1 deactivated');
    await says('1 activated');
    expect(new Set(bulk.keys).size).to.equal(2);
    expect(await statusOf(at, first!)).to.equal('deactivated');
    await gone('[role="group"]', 'Deactivate');
  });

  it('is cancelled before its turn: then nothing of it is sent [R-15]', async () => {
    const at = world();
    const bulk = bulkOf(at);
    const page = await open(at);
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    bulk.answer = async send => {
      await held;
      return send();
    };
    await tick(0);
    await pressButton('Deactivate');
    const bar = await find('[role="group"]', 'Deactivate');
    const ending = page.list.bulk('activate', select(noSelection, [page.list.source.row(1)!.id], true), true);
    await pressButton('Cancel Activate', bar);
    await ending;
    release();
    await says('1 deactivated');
    expect(bulk.keys).to.have.length(1);
  });

  it('leaves ticked what is ticked meanwhile [R-28]', async () => {
    const at = world();
    const bulk = bulkOf(at);
    const page = await open(at);
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    bulk.answer = async send => {
      await held;
      return send();
    };
    await tick(0);
    await pressButton('Deactivate');
    await find('[role="group"]', 'Deactivate');
    await tick(2);
    const later = page.list.source.row(2)!.id;
    release();
    await says('1 deactivated');
    await find('[role="group"]', '1 selected');
    expect([...page.list.chosen.ids]).to.deep.equal([later]);
  });
});

describe('a bulk action before its question is answered', () => {
  it('is no activity yet, and is none after a no [W-16]', async () => {
    const at = world();
    const page = await open(at);
    const { all } = activities(hubState(at.hub));
    await tick(0);
    await pressButton('Delete');
    const question = await dialog('Delete 1?');
    expect(all.get()).to.have.length(0);
    await pressButton('Cancel', question);
    await noDialog();
    expect(all.get()).to.have.length(0);
    expect(textOf(page.list.renderRoot)).to.contain('1 selected');
  });
});

describe('a bulk action whose answer is lost after the work', () => {
  it('is looked up by its records, and told as what it is [R-26]', async () => {
    const at = world();
    const bulk = bulkOf(at);
    await open(at, record => record?.status === 'deactivated');
    bulk.answer = unreadable;
    await tick(0);
    await pressButton('Deactivate');
    await says('1 deactivated');
    expect(new Set(bulk.keys).size, 'always the same key').to.equal(1);
  });

  it('claims nothing where it cannot be looked up; checking again uses the same key [R-26]', async () => {
    const at = world();
    const bulk = bulkOf(at);
    const page = await open(at);
    bulk.answer = unreadable;
    await tick(0);
    const [id] = page.list.chosen.ids;
    await pressButton('Deactivate');
    const results = await dialog('No response: 1 of 1');
    expect(textOf(results)).to.contain('No response from the server').and.not.contain('Nothing was changed');
    expect(await statusOf(at, id!)).to.equal('deactivated');
    bulk.answer = send => send();
    await pressButton('Check again', results);
    await noDialog();
    await says('1 deactivated');
    expect(new Set(bulk.keys).size, 'always the same key').to.equal(1);
  });

  it('for all that match: says that it is not known, and checks again by the same key [R-26]', async () => {
    const at = world();
    const bulk = bulkOf(at);
    const page = await open(at);
    const { count } = page.list.source;
    bulk.answer = unreadable;
    await tick(0);
    await pressButton(`Select all ${count}`);
    await pressButton('Deactivate');
    await says(`No response from the server: ${count}.`);
    bulk.answer = send => send();
    await pressButton('Check again');
    await says(/^\d+ deactivated/);
    expect(new Set(bulk.keys).size, 'always the same key').to.equal(1);
  });
});
