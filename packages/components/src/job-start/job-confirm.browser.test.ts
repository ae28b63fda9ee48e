import { expect } from '@open-wc/testing';
import '../../define/hub-devices.ts';
import { tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  until,
} from '../testing/person.ts';
import { world } from '../testing/world.ts';
import { openDevices } from '../tabs/devices/testing/open-devices.ts';
import {
  atOnce,
  device,
  jobsOf,
  more,
  newest,
  pick,
  ready,
  select,
  skipped,
} from '../tabs/devices/testing/work.ts';

describe('questions before work', () => {
  afterEach(tidy);

  it('shuts many down only when their number is typed, names who is signed in and who is left out [DVB-16]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02', 'AGD-OP-03', 'FW-EDGE-01');
    await more('Shut down');
    const box = await dialog('Shut down 2 devices?');
    await reads(box, 'people are signed in and may lose unsaved work');
    await reads(box, 'AGD-OP-03 Offline');
    await reads(box, 'FW-EDGE-01 Not available on this operating system');
    await accessible(all('hub-job-confirm')[0]!);
    const button = await find<HTMLButtonElement>('button', 'Shut down 2 devices');
    expect(button.disabled).to.equal(true);
    await fill(await find('input', /^Type the number of devices, 2/), '3');
    expect(button.disabled).to.equal(true);
    await fill(await find('input', /^Type the number of devices, 2/), '2');
    await atOnce();
    await ready('Shut down 2 devices');
    await press('Enter');
    await says('Shut down started on 2 devices');
    await noDialog();
    const job = await newest(at);
    expect(job).to.include({ type: 'shut_down', whenOffline: 'skip' });
    expect(await skipped(at, job.id)).to.deep.equal({
      'AGD-FRONT-01': null,
      'AGD-FRONT-02': null,
      'AGD-OP-03': 'offline',
      'FW-EDGE-01': 'unsupported_os',
    });
  });

  it('tells people first and reboots later; the devices are those that were asked about [DVB-15]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02');
    await more('Reboot');
    await dialog('Reboot 2 devices?');
    await click(await ready('Reboot 2 devices'));
    await says('Reboot scheduled on 2 devices');
    const [restart, message] = await jobsOf(at);
    expect(restart).to.include({ type: 'restart', status: 'scheduled' });
    expect(message!.type).to.equal('message_users');
    expect(message!.params.text).to.contain('5 minutes');
  });

  it('signs people out of one device, named in the question; leaving it does nothing [DVB-14]', async () => {
    const at = world();
    await openDevices(at);
    const before = (await jobsOf(at)).length;
    await select('AGD-FRONT-01');
    await more('Sign out users');
    await dialog('Sign out everyone on AGD-FRONT-01?');
    await press('Escape');
    await noDialog();
    expect((await jobsOf(at)).length).to.equal(before);
    await more('Sign out users');
    await dialog('Sign out everyone on AGD-FRONT-01?');
    await atOnce();
    await click(await ready('Sign out on AGD-FRONT-01'));
    await says('Sign out users started on AGD-FRONT-01');
    expect((await newest(at)).type).to.equal('log_out');
  });

  it('switches the helpdesk agent on and off [DVB-17, DVB-18]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'MBP-HHALLORAN');
    await more('Turn off helpdesk agent');
    const box = await dialog(/^Turn off the helpdesk agent on/);
    await reads(box, 'MBP-HHALLORAN Not available on this operating system');
    await click(await ready(/^Turn off for/));
    await says(/^Helpdesk agent started on/);
    await until(async () => (await device(at, 'AGD-FRONT-01')).helpdeskAgent === 'inactive', 'off');
    await more('Turn on helpdesk agent');
    await dialog(/^Turn on the helpdesk agent on/);
    await click(await ready(/^Turn on for/));
    await until(async () => (await device(at, 'AGD-FRONT-01')).helpdeskAgent === 'active', 'on');
  });

  it('rolls out an app that is enabled; one that is not cannot be chosen [DVB-19]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02');
    await more('Deploy app');
    await dialog('Deploy app to 2 devices');
    const off = await until(
      () => all('[role="option"]').find(item => item.textContent?.includes('Not enabled in the app center')),
      'an app that is not enabled',
    );
    expect(off.ariaDisabled).to.equal('true');
    const on = await until(() => all('[role="option"]').find(item => !item.ariaDisabled), 'an app that is');
    await click(on);
    await click(await ready(/^Deploy to/));
    await says(/started on/);
    expect((await newest(at)).type).to.equal('deploy_app');
  });

  it('moves devices to another customer and into a folder of it, at once [DVB-12, DVB-13]', async () => {
    const at = world();
    await openDevices(at);
    const folders = (await at.mock.call('listFolders', { path: { customerId: 'cus_4' } })).body.items;
    const customer = (await at.mock.call('getCustomer', { path: { customerId: 'cus_4' } })).body;
    await select('AGD-FRONT-01', 'AGD-FRONT-02');
    await more('Edit relations…');
    const box = await dialog('Edit relations of 2 devices');
    const to = await find('input', /^Customer/, box);
    await fill(to, customer.name);
    await click(await find('[role="option"]', new RegExp(`^${customer.name}`)));
    const folder = folders[0];
    if (folder) {
      const list = await find<HTMLSelectElement>('select', /^Folder/);
      await until(() => [...list.options].some(({ value }) => value === folder.id), 'its folders');
      list.value = folder.id;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await click(await ready('Move'));
    await until(async () => (await device(at, 'AGD-FRONT-01')).customerId === 'cus_4', 'moved');
    expect((await device(at, 'AGD-FRONT-02')).folderId).to.equal(folder?.id ?? null);
  });

  it('deletes the selected devices, and brings them back [DVB-20]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02');
    await more('Delete');
    await pressButton('Delete 2 devices', await dialog('Delete 2 devices?'));
    await says('2 devices deleted');
    await pressButton('Undo');
    await until(async () => (await device(at, 'AGD-FRONT-01')) !== undefined, 'back');
  });

  it('has further actions in a menu [DVB-11]; who may not act is told why there', async () => {
    await openDevices(world({ token: 'read-only' }));
    await select('AGD-FRONT-01');
    await pressButton('More actions for the selected');
    for (const name of [
      /^Reboot/,
      /^Shut down/,
      /^Sign out/,
      /^Deploy app/,
      /^Install patches/,
      /^Edit relations/,
    ]) {
      const item = await find('[role="menuitem"]', name);
      expect(item.ariaDisabled).to.equal('true');
      expect(item.textContent).to.contain("You don't have permission to do this");
    }
  });
});

describe('cells that act', () => {
  afterEach(tidy);

  const planned = async (at: ReturnType<typeof world>) =>
    (await at.mock.call('listAllDevices', { query: { pendingReboot: true, limit: 200 } })).body.items;

  it('reboots at once, or plans it; a plan is changed and cancelled [DEV-11, DEV-12]', async () => {
    const at = world();
    await openDevices(at, { width: 1900 });
    const chip = await find('button', 'Pending: reboot of AGD-FRONT-02');
    await click(chip);
    await choose('Reboot now');
    await dialog('Reboot AGD-FRONT-02?');
    await atOnce();
    await click(await ready('Reboot AGD-FRONT-02'));
    await says('Reboot started on AGD-FRONT-02');
    expect((await newest(at)).type).to.equal('restart');
    const other = (await planned(at)).find(
      ({ name, availability, rebootScheduledAt, customerId }) =>
        name.startsWith('AGD-') &&
        customerId === 'cus_1' &&
        name !== 'AGD-FRONT-02' &&
        availability === 'online' &&
        !rebootScheduledAt,
    )!;
    await click(await find('button', `Pending: reboot of ${other.name}`));
    await choose('Schedule reboot…');
    await dialog(`Schedule reboot of ${other.name}`);
    await click(await ready(`Schedule on ${other.name}`));
    await says(`Reboot scheduled on ${other.name}`);
    await until(async () => (await device(at, other.name)).rebootScheduledAt !== null, 'planned');
    const first = await newest(at);
    const again = await find('button', new RegExp(`M: reboot of ${other.name}$`));
    await click(again);
    await choose('Change schedule…');
    await dialog(`Schedule reboot of ${other.name}`);
    const clock = await find<HTMLInputElement>('input', 'Time');
    clock.value = '23:30';
    clock.dispatchEvent(new Event('input', { bubbles: true }));
    await click(await ready(`Schedule on ${other.name}`));
    await until(
      async () => (await at.mock.call('getJob', { path: { jobId: first.id } })).body.status === 'cancelled',
      'the first plan is cancelled',
    );
    const { rebootScheduledAt } = await device(at, other.name);
    expect(rebootScheduledAt).to.match(/T23:30/);
    await click(await find('button', new RegExp(`M: reboot of ${other.name}$`)));
    await choose('Cancel scheduled reboot');
    await dialog(`Cancel the scheduled reboot of ${other.name}?`);
    await click(await ready('Cancel the reboot'));
    await until(async () => (await device(at, other.name)).rebootScheduledAt === null, 'no plan');
  });

  it('installs the updates that wait, those of security only, or tonight [DEV-14]', async () => {
    const at = world();
    await openDevices(at, { width: 1900 });
    await pressButton('Manage patches of AGD-FRONT-02');
    await choose(/^Security patches only/);
    await dialog('Install patches on AGD-FRONT-02');
    await click(await ready('Install on AGD-FRONT-02'));
    await says('Install patches started on AGD-FRONT-02');
    const job = await newest(at);
    expect(job).to.deep.include({ type: 'install_patches' });
    expect(job.params.category).to.equal('security');
    await pressButton('Manage patches of AGD-FRONT-02');
    await choose(/^Schedule for tonight/);
    await dialog('Install patches on AGD-FRONT-02');
    await click(await ready('Schedule on AGD-FRONT-02'));
    await until(async () => (await newest(at)).status === 'scheduled', 'tonight');
  });

  it('connects: hands the session to the host, and says why it cannot [DEV-17]', async () => {
    const at = world();
    const element = await openDevices(at);
    const told: { url: string; expiresAt: string; device: { name: string } }[] = [];
    element.addEventListener('hub-connect', event => {
      event.preventDefault();
      told.push((event as CustomEvent).detail);
    });
    await pressButton('Connect to AGD-FRONT-02');
    await until(() => told.length === 1, 'a session');
    expect(told[0]!.url).to.match(/^https:/);
    expect(told[0]!.device.name).to.equal('AGD-FRONT-02');
    at.mock.fault({ operationId: 'createRemoteSession', status: 409, code: 'device_offline', times: 1 });
    await pressButton('Connect to AGD-FRONT-02');
    await says("Couldn't connect to AGD-FRONT-02: Can't reach the device");
    expect(told.length).to.equal(1);
    expect(nameOf(deepActive()!)).to.equal('Connect to AGD-FRONT-02');
  });

  it('further ways to the device stand in its menu [DEV-18]', async () => {
    const at = world();
    const element = await openDevices(at);
    const told: { kind: string }[] = [];
    element.addEventListener('hub-connect', event => {
      event.preventDefault();
      told.push((event as CustomEvent).detail);
    });
    await pressButton('More remote tools for AGD-FRONT-02');
    await choose('Network scan');
    await until(() => told[0]?.kind === 'scan', 'a scan');
  });

  it('runs a script of its Manage menu on one device [DEV-15]', async () => {
    const at = world();
    await openDevices(at);
    await pressButton('Manage AGD-FRONT-02');
    await click(await find('[role="menuitem"]', /^Run script/));
    await choose('From the shared library');
    await dialog('Run script on AGD-FRONT-02');
    await pick(/^Free disk space/);
    await click(await ready('Run on AGD-FRONT-02'));
    await says('Free disk space started on AGD-FRONT-02');
    const job = await newest(at);
    expect(await skipped(at, job.id)).to.deep.equal({ 'AGD-FRONT-02': null });
  });
});
