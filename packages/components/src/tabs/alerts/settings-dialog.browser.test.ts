import { expect, html } from '@open-wc/testing';
import '../../../define/hub-alerts.ts';
import {
  accessible,
  all,
  click,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  textOf,
  until,
} from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { rows } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { HubAlerts } from './hub-alerts.ts';

const path = { customerId: ASHGROVE };
const open = async ({ hub }: World): Promise<HTMLElement> => {
  if (all('hub-alerts').length === 0) {
    await mount<HubAlerts>(
      html`<hub-alerts .hub=${hub} .customerId=${ASHGROVE} locale="en" time-zone="UTC"></hub-alerts>`,
      { width: 1300, height: 900 },
    );
    await until(() => rows().length > 0, 'alerts');
  }
  await pressButton('Alert settings');
  const form = await dialog('Alert settings');
  await find('select', 'Settings for', form);
  return form;
};
const stored = async ({ mock }: World) => (await mock.call('getAlertSettings', { path })).body;
const pick = async (form: HTMLElement, name: string, option: RegExp): Promise<void> => {
  const select = await find<HTMLSelectElement>('select', name, form);
  select.value = [...select.options].find(({ text }) => option.test(text))!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

afterEach(tidy);

describe('alert settings', () => {
  it('changes those of the customer, all of them, and says who did [ALR-33]', async () => {
    const at = world();
    let form = await open(at);
    await accessible(all('hub-alert-settings')[0]!);
    await pick(form, 'Minimum severity', /^Warning/);
    await pick(form, 'Create a ticket', /^Never/);
    await click(await find('input', 'Disk', form));
    await fill(await find('input', 'Notify by email', form), 'night@fieldhouse.example');
    await press('Enter');
    await click(await find('input', /^Resolve automatically/, form));
    await click(await find('input', /^Quiet hours/, form));
    const from = await find<HTMLInputElement>('input', 'From', form);
    from.value = '';
    from.dispatchEvent(new Event('change'));
    await pressButton('Save settings', form);
    await reads(form, 'Enter both times.');
    from.value = '21:30';
    from.dispatchEvent(new Event('change'));
    await pressButton('Save settings', form);
    await noDialog();
    await says('Alert settings saved');
    const { rules } = await stored(at);
    expect([
      rules.minimumSeverity,
      rules.ticketFrom,
      rules.mutedCategories,
      rules.resolveWhenOver,
      rules.quietHours,
    ]).to.deep.equal(['warning', null, ['disk'], false, { from: '21:30', to: '06:00', timeZone: 'UTC' }]);
    expect(rules.notifyEmails).to.include('night@fieldhouse.example');
    form = await open(at);
    await reads(form, 'Last changed by Dana Whitfield');
  });

  it('a folder has its own or takes those of what is above it [ALR-34]', async () => {
    const at = world();
    const form = await open(at);
    const scope = await find<HTMLSelectElement>('select', 'Settings for', form);
    expect([...scope.options].some(({ text }) => text === 'Servers: has its own settings')).to.equal(true);
    await pick(form, 'Settings for', /^Imaging/);
    const own = await find<HTMLInputElement>('input', /^Own settings for this folder/, form);
    expect(own.checked).to.equal(false);
    expect((await find<HTMLSelectElement>('select', 'Minimum severity', form)).disabled).to.equal(true);
    await click(own);
    await pick(form, 'Minimum severity', /^Critical only/);
    await pick(form, 'Settings for', /^Servers/);
    await click(await find('input', /^Own settings for this folder/, form));
    await pressButton('Save settings', form);
    await noDialog();
    const { folders, rules } = await stored(at);
    expect(
      folders.map(({ folderName, rules: { minimumSeverity } }) => [folderName, minimumSeverity]),
    ).to.deep.equal([['Imaging', 'critical']]);
    expect(rules.minimumSeverity).to.equal('information');
  });

  it('an address that is none is said before anything is sent; what was entered is asked about before it is lost', async () => {
    const at = world();
    const form = await open(at);
    await fill(await find('input', 'Notify by email', form), 'nobody');
    await press('Enter');
    await pressButton('Save settings', form);
    await reads(form, 'nobody: Enter an email address like name@example.com.');
    await press('Escape');
    await reads(all('hub-dialog')[0]!, 'Discard what you entered?');
    await pressButton('Discard');
    await noDialog();
    expect((await stored(at)).rules.notifyEmails).not.to.include('nobody');
  });

  it('what somebody else changed elsewhere is taken in; what both changed is asked about', async () => {
    const at = world();
    const form = await open(at);
    await pick(form, 'Minimum severity', /^Warning/);
    const before = await stored(at);
    await at.mock.call('replaceAlertSettings', {
      path,
      ifMatch: before.etag,
      body: { rules: before.rules, folders: [] },
    });
    await pressButton('Save settings', form);
    await noDialog();
    const after = await stored(at);
    expect([after.rules.minimumSeverity, after.folders.length]).to.deep.equal(['warning', 0]);

    const again = await open(at);
    await pick(again, 'Minimum severity', /^Critical/);
    await at.mock.call('replaceAlertSettings', {
      path,
      ifMatch: after.etag,
      body: { rules: { ...after.rules, enabled: false }, folders: [] },
    });
    await pressButton('Save settings', again);
    await reads(again, 'changed the settings of Customer while you were editing');
    await pressButton('Keep your version', again);
    await until(() => !textOf(again).includes('while you were editing'), 'decided');
    await pressButton('Save settings', again);
    await noDialog();
    expect((await stored(at)).rules.minimumSeverity).to.equal('critical');
  });

  it('may be looked at by whoever may not change them', async () => {
    const at = world({ token: 'read-only' });
    const form = await open(at);
    await reads(form, 'You can view these settings. Ask your administrator for permission to change them.');
    expect((await find<HTMLInputElement>('input', /^Raise alerts/, form)).disabled).to.equal(true);
    expect(all('button', form).some(button => textOf(button) === 'Save settings')).to.equal(false);
  });
});
