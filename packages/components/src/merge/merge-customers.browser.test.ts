import { expect, html } from '@open-wc/testing';
import '../../define/hub-customers.ts';
import { merge as words } from '../messages/en/merge.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  click,
  dialog,
  find,
  noDialog,
  pressButton,
  reads,
  says,
  until,
} from '../testing/person.ts';
import { row, rowNames, rows } from '../testing/table-view.ts';
import { world } from '../testing/world.ts';

describe('the merge of two customers', () => {
  afterEach(tidy);

  it('is begun in the directory, moves what they have, and can be undone', async () => {
    const at = world();
    const make = async (name: string, domain: string) =>
      (await at.mock.call('createCustomer', { body: { name, domains: [domain] } })).body;
    const [kept, other] = [
      await make('Aaa Tools', 'aaa.test'),
      await make('AAA Tools, Inc.', 'aaa-tools.test'),
    ];
    const { body: note } = await at.mock.call('createNote', {
      path: { customerId: other.id },
      body: { text: 'Key with the porter' },
    });
    await mount(html`<hub-customers .hub=${at.hub} locale="en" time-zone="UTC"></hub-customers>`, {
      width: 1400,
    });
    await until(() => rows().length > 3, 'customers');
    for (const name of ['Aaa Tools', 'AAA Tools, Inc.'])
      await click((await row(name)).querySelector<HTMLElement>('.chk')!);
    await pressButton('Merge');
    const shown = await dialog(words.customer.title);
    await find('input', 'Domain: aaa-tools.test', shown);
    await reads(shown, words.reasons.similar_name);
    await reads(shown, 'Notes');
    await accessible(shown);
    await pressButton(words.customer.action, shown);
    await noDialog();
    await says(words.done('AAA Tools, Inc.', 'Aaa Tools'));
    await until(() => !rowNames().includes('AAA Tools, Inc.'), 'one is left');
    expect((await at.mock.db.notes.need(note.id)).customerId).to.equal(kept.id);
    await pressButton('Undo');
    await says(words.undone('AAA Tools, Inc.', 'Aaa Tools'));
    await until(() => rowNames().includes('AAA Tools, Inc.'), 'two again');
    expect((await at.mock.db.notes.need(note.id)).customerId).to.equal(other.id);
  });

  it('keeps the managed one, whichever was ticked first', async () => {
    const at = world();
    const managed = (await at.mock.db.customers.find({ kind: 'managed' }))[0]!;
    await at.mock.db.customers.update(managed.id, { name: 'Aab Managed' });
    await at.mock.call('createCustomer', { body: { name: 'Aaa Loose' } });
    await mount(html`<hub-customers .hub=${at.hub} locale="en" time-zone="UTC"></hub-customers>`, {
      width: 1400,
    });
    await until(() => rows().length > 3, 'customers');
    for (const name of ['Aaa Loose', 'Aab Managed'])
      await click((await row(name)).querySelector<HTMLElement>('.chk')!);
    await pressButton('Merge');
    const shown = await dialog(words.customer.title);
    await pressButton(words.keepNamed('Aaa Loose'), shown);
    await reads(shown, words.refused.managed);
    await find('button', words.keepNamed('Aaa Loose'), shown);
  });
});
