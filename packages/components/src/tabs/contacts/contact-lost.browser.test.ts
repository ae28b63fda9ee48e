import { expect, html } from '@open-wc/testing';
import type { Contact } from '@customer-hub/sdk';
import { HubStage } from '../../primitives/testing/stage.ts';
import { gatewayOf } from '../../testing/gateway.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { dialog, fill, find, pressButton, reads, until } from '../../testing/person.ts';
import { ASHGROVE, world } from '../../testing/world.ts';
import { openContact } from './contact-dialog.ts';

void HubStage;
afterEach(tidy);

describe('a new contact whose answer is lost', () => {
  it('is found again, and the changed phone is stored on it [R-22]', async () => {
    const at = world();
    const gateway = gatewayOf(at);
    const found = async (): Promise<Contact[]> =>
      (
        (
          await at.mock.call('listContacts', {
            path: { customerId: ASHGROVE },
            query: { q: 'Lovelace', limit: 50 },
          })
        ).body.items as Contact[]
      ).filter(({ displayName }) => displayName.includes('Lovelace'));
    const stage = await mount<HubStage>(html`<hub-stage locale="en" .hub=${gateway.hub}></hub-stage>`);
    const said: string[] = [];
    stage.current.notices.subscribe(({ text }) => said.push(text));
    gateway.hide('POST', /\/contacts$/, 1);
    const done = openContact(stage, { customerId: ASHGROVE, customerName: '', domains: [] });
    const form = await dialog('New contact');
    await fill(await find('input', /^Full name/, form), 'Ada Lovelace');
    await fill(await find('input', /^Email/, form), 'ada@ashgrovedental.com');
    await fill(await find('input', /^Phone/, form), '+1 503 555 0100');
    await pressButton('Create contact', form);
    await reads(form, 'No response from the server');
    expect((await found()).length).to.equal(1);
    await fill(await find('input', /^Phone/, form), '+1 503 555 0199');
    await pressButton('Create contact', form);
    expect((await done)?.phone).to.equal('+1 503 555 0199');
    expect((await found()).map(({ phone }) => phone)).to.deep.equal(['+1 503 555 0199']);
    await until(() => said.some(text => text.includes('The first save had worked')), 'it is said');
  });
});
