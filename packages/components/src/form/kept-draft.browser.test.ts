import { expect, html } from '@open-wc/testing';
import { HubStage } from '../primitives/testing/stage.ts';
import { gatewayOf } from '../testing/gateway.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  all,
  deepActive,
  dialog,
  fill,
  find,
  noDialog,
  pressButton,
  reads,
  until,
} from '../testing/person.ts';
import { ASHGROVE, BAKERY, world, type World } from '../testing/world.ts';
import type { HubNotes } from '../tabs/notes/hub-notes.ts';
import { newTicket } from '../ticket/new-ticket-dialog.ts';

const kept = (): string => JSON.stringify({ ...sessionStorage });
const notes = ({ hub }: Pick<World, 'hub'>, customerId = BAKERY): Promise<HubNotes> =>
  mount<HubNotes>(
    html`<hub-notes .hub=${hub} customer-id=${customerId} locale="en" time-zone="UTC"></hub-notes>`,
  );

afterEach(tidy);

describe('a draft', () => {
  it('of a new note is open again after a reload, until it is stored [R-18]', async () => {
    const at = world();
    const first = await notes(at);
    await pressButton('New note', first);
    await fill(await find('textarea', 'Text of the note'), 'Door code is 4711.');
    await until(() => kept().includes('Door code'), 'it is kept');
    first.remove();
    const element = await notes(gatewayOf(at));
    await until(
      async () => (await find<HTMLTextAreaElement>('textarea', 'Text of the note')).value !== '',
      'it is back',
    );
    await reads(element, 'Draft restored.');
    expect(deepActive()?.matches('textarea') ?? false, 'it takes no focus').to.equal(false);
    await pressButton('Create', element);
    await until(
      () => all('li .text').some(({ textContent }) => textContent === 'Door code is 4711.'),
      'stored',
    );
    expect(kept()).not.to.contain('Door code');
  });

  it('of a new ticket is in the form again after a reload, and gone when it is given up [R-18]', async () => {
    const at = world();
    const stage = (hub = at.hub): Promise<HubStage> =>
      mount<HubStage>(html`<hub-stage locale="en" .hub=${hub}></hub-stage>`);
    const first = await stage();
    void newTicket(first, { customerId: ASHGROVE });
    await fill(await find('input', /^Title/, await dialog('New ticket')), 'Printer');
    await fill(await find('textarea', /^Description/), 'It prints blank pages.');
    await until(() => kept().includes('blank pages'), 'it is kept');
    first.remove();
    const second = await stage(gatewayOf(at).hub);
    void newTicket(second, { customerId: ASHGROVE });
    const form = await dialog('New ticket');
    const text = await find<HTMLTextAreaElement>('textarea', /^Description/, form);
    await until(() => text.value === 'It prints blank pages.', 'it is back');
    expect((await find<HTMLInputElement>('input', /^Title/, form)).value).to.equal('Printer');
    await reads(form, 'Draft restored.');
    await pressButton('Cancel', form);
    await pressButton('Discard', form);
    await noDialog();
    await until(() => !kept().includes('blank pages'), 'it is given up');
  });
});
