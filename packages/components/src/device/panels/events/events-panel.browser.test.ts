import { expect, html } from '@open-wc/testing';
import { mount, tidy } from '../../../testing/mount.ts';
import {
  accessible,
  all,
  click,
  dialog,
  fill,
  find,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../../testing/person.ts';
import { cell, rows, rowsAre } from '../../../testing/table-view.ts';
import { world } from '../../../testing/world.ts';
import type { HubDevice } from '../../hub-device.ts';
import { openPanel } from '../testing/open-panel.ts';

describe('the events of a device', () => {
  afterEach(tidy);

  it('are read, searched, and seen over time as a picture or a table [DVM-32]', async () => {
    const at = world();
    const { element } = await openPanel(at, 'events', { name: 'AGD-FRONT-02' });
    await rowsAre(names => names.length > 5, 'records');
    await find('svg', 'Records over time, by level');
    await accessible(element);
    await pressButton('Show as table');
    await reads(element, /Time Critical Error Warning Information Verbose/);
    await fill(await find('input', 'Source, event ID or message'), '7031');
    await rowsAre(
      names => names.length > 0 && names.every(name => name === 'Service Control Manager'),
      'one kind',
    );
    expect(textOf(cell(rows()[0]!, 'Level'))).to.equal('Error');
  });

  it('become a ticket with all that they say [DVM-32]', async () => {
    const at = world();
    const { device } = await openPanel(at, 'events', { name: 'AGD-FRONT-02' });
    await fill(await find('input', 'Source, event ID or message'), '7031');
    await rowsAre(names => names[0] === 'Service Control Manager', 'the record');
    await pressButton(/^Details/);
    await pressButton('Create ticket');
    const box = await dialog(/ticket/i);
    await until(
      () =>
        all<HTMLInputElement>('input', box).some(
          ({ value }) => value === 'Service Control Manager (7031) on AGD-FRONT-02',
        ),
      'the title',
    );
    await pressButton(/^Create/, box);
    await says(/^Ticket \d+ created/);
    const { items } = (
      await at.mock.call('listTickets', {
        path: { customerId: device.customerId },
        query: { q: 'Service Control Manager (7031)', limit: 5 },
      })
    ).body;
    expect(items[0]?.deviceId).to.equal(device.id);
  });

  it('can be read, but become no ticket without the right; a Mac has none, and says so [DVM-32]', async () => {
    const at = world({ token: 'read-only' });
    await openPanel(at, 'events', { name: 'AGD-FRONT-02' });
    await rowsAre(names => names.length > 5, 'records');
    await pressButton(/^Details/);
    const button = await until(() => {
      const found = see('button', 'Create ticket');
      return found?.ariaDisabled === 'true' && found;
    }, 'a button that is off');
    await click(button);
    expect(button.getAttribute('aria-description')).to.equal("You don't have permission to do this");
    expect(all('dialog[open]')).to.have.length(0);
    tidy();
    const { mock, hub } = world();
    const { items } = (await mock.call('listAllDevices', { query: { q: 'MBP-HHALLORAN', limit: 1 } })).body;
    const element = await mount<HubDevice>(
      html`<hub-device .hub=${hub} device-id=${items[0]!.id} active-panel="events" locale="en"></hub-device>`,
    );
    await reads(element, /Not available on macOS/);
  });
});
