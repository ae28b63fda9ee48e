import { expect, html } from '@open-wc/testing';
import type { Alert } from '@customer-hub/sdk';
import { alerts as m } from '../../messages/en/alerts.ts';
import { records as words } from '../../messages/en/records.ts';
import { HubStage } from '../../primitives/testing/stage.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { all, dialog, fill, find, noDialog, pressButton, until } from '../../testing/person.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import { resolveWhy, snooze, type Context } from './alert-actions.ts';

const alertOf = async (at: World): Promise<Alert> =>
  (await at.mock.call('listAlerts', { path: { customerId: ASHGROVE }, query: { limit: 1 } })).body
    .items[0] as Alert;
const fresh = async (at: World, { id }: Alert): Promise<Alert> =>
  (await at.mock.call('getAlert', { path: { alertId: id } })).body as Alert;
const contextOf = async ({ hub }: World): Promise<Context> => {
  const host = await mount<HubStage>(html`<hub-stage locale="en" time-zone="UTC" .hub=${hub}></hub-stage>`);
  const { current: session } = host;
  return {
    host,
    session,
    hub,
    m,
    words,
    name: ({ title }: Alert) => title,
    customerId: ASHGROVE,
    refresh: async () => undefined,
  } as unknown as Context;
};

afterEach(tidy);

describe('what is typed about an alert', () => {
  for (const status of [500, 412] as const) {
    it(`stays with its time when a snooze is answered by ${status} [R-25]`, async () => {
      const at = world({ retries: 0 });
      const row = await alertOf(at);
      const context = await contextOf(at);
      const end = at.mock.fault({ operationId: 'snoozeAlert', status });
      const done = snooze(row, context);
      const form = await dialog(/^Snooze/);
      await fill(await find('textarea', 'Reason', form), 'Vendor is on it.');
      const chosen = all<HTMLInputElement>('[type="radio"]', form)[2]!;
      chosen.click();
      await pressButton('Snooze', form);
      await until(() => all('[role="alert"] .prob', form)[0], 'why it did not work');
      expect((await find<HTMLTextAreaElement>('textarea', 'Reason', form)).value).to.equal(
        'Vendor is on it.',
      );
      expect(chosen.checked).to.equal(true);
      end();
      await pressButton('Snooze', form);
      await done;
      await noDialog();
      const stored = await fresh(at, row);
      expect([stored.status, stored.statusReason]).to.deep.equal(['snoozed', 'Vendor is on it.']);
    });
  }

  it('stays when it cannot be resolved, and is sent again [R-25]', async () => {
    const at = world({ retries: 0 });
    const row = await alertOf(at);
    const context = await contextOf(at);
    const end = at.mock.fault({ operationId: 'resolveAlert', status: 500 });
    const done = resolveWhy(row, context);
    const form = await dialog(/^Resolve/);
    await fill(await find('textarea', 'Reason', form), 'Cable replaced.');
    await pressButton('Resolve', form);
    await until(() => all('[role="alert"] .prob', form)[0], 'why it did not work');
    end();
    await pressButton('Resolve', form);
    await done;
    expect((await fresh(at, row)).statusReason).to.equal('Cable replaced.');
  });
});
