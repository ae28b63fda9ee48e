import { expect } from '@open-wc/testing';
import { gatewayOf } from '../testing/gateway.ts';
import { tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  click,
  deepActive,
  dialog,
  fill,
  find,
  gone,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { rowNames } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import { openDevices } from '../tabs/devices/testing/open-devices.ts';
import { newest, pick, ready, select } from '../tabs/devices/testing/work.ts';
import '../../define/hub-devices.ts';

const targetsOf = async ({ mock }: World, jobId: string) =>
  (await mock.call('listJobTargets', { path: { jobId }, query: { limit: 200 } })).body.items;

const countOf = async ({ mock }: World): Promise<number> =>
  (await mock.call('listJobs', { query: { limit: 200 } })).body.items.length;

describe('starting work on a selection', () => {
  afterEach(tidy);

  it('runs a script of the shared library on what fits, names what is left out and what waits [DVB-01, DVB-02]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02', 'AGD-OP-03', 'LNX-BACKUP');
    await pressButton('Run script');
    const box = await dialog('Run script on 4 devices');
    await until(
      () => all('[role="option"]').some(item => textOf(item) === 'Clear print queue 3 of 4 PowerShell'),
      'how many devices it fits',
    );
    await accessible(all('hub-job-start')[0]!);
    await pick(/^Clear print queue/);
    await reads(box, '2 start now');
    await reads(box, '1 is offline and waits');
    await reads(box, 'AGD-OP-03');
    await reads(box, 'Not available on this operating system');
    await reads(box, 'LNX-BACKUP');
    await reads(box, 'Say every step');
    await click(await ready('Run on 3 devices'));
    await says('Clear print queue started on 3 devices');
    await noDialog();
    const job = await newest(at);
    expect(job).to.include({ type: 'run_script', subject: 'Clear print queue', whenOffline: 'wait' });
    const targets = await targetsOf(at, job.id);
    const told = Object.fromEntries(targets.map(({ deviceName, skipReason }) => [deviceName, skipReason]));
    expect(told).to.deep.equal({
      'AGD-FRONT-01': null,
      'AGD-FRONT-02': null,
      'AGD-OP-03': null,
      'LNX-BACKUP': 'unsupported_os',
    });
    // The offline one waits while the others are done.
    await until(async () => {
      const states = (await targetsOf(at, job.id)).map(({ deviceName, status }) => `${deviceName} ${status}`);
      return (
        states.includes('AGD-OP-03 waiting_for_device') &&
        states.some(state => /FRONT.* succeeded/.test(state))
      );
    }, 'one waits, others succeed');
    await reads(document.body, '4 selected');
  });

  it('by keys alone: three machines, a script, its button [DVB-01]', async () => {
    const at = world();
    await openDevices(at);
    const [first = ''] = rowNames();
    (await find('input', `Select ${first}`)).focus();
    await press('Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space');
    await reads(document.body, '3 selected');
    (await find('button', 'Run script')).focus();
    await press('Enter');
    await dialog('Run script on 3 devices');
    await until(() => deepActive()?.getAttribute('role') === 'combobox', 'the focus in the search');
    await until(() => see('[role="option"]', /Clear print queue/), 'the library');
    await press('F', 'r', 'e', 'e', 'ArrowDown');
    await find('h3', 'Free disk space');
    await ready(/^Run on \d device/);
    await press('Enter');
    await until(() => nameOf(deepActive()!).startsWith('Only files older than'), 'the first argument');
    await press('Control+Enter');
    await says(/^Free disk space started on/);
    await noDialog();
    expect((await newest(at)).subject).to.equal('Free disk space');
    expect(nameOf(deepActive()!)).to.equal('Run script');
  });

  it('asks for what a script needs, keeps secrets out of what is shown, and asks before it is lost [DVB-01]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01');
    await pressButton('Run script');
    const box = await dialog('Run script on AGD-FRONT-01');
    await pressButton('Mine', box);
    await pick(/^Join domain/);
    await click(await ready('Run on AGD-FRONT-01'));
    const domain = await find<HTMLInputElement>('input', /^Domain/);
    await until(() => domain.getAttribute('aria-invalid') === 'true', 'what is missing');
    expect(deepActive()).to.equal(domain);
    await fill(domain, 'ashgrove.local');
    await fill(await find('input', /^Account that may/), 'admin');
    const secret = await find<HTMLInputElement>('input', /^Its password/);
    expect(secret.type).to.equal('password');
    await fill(secret, 'Swordfish-77');
    await press('Escape');
    await says('Discard what you entered?');
    await pressButton('Keep editing');
    await click(await ready('Run on AGD-FRONT-01'));
    await says(/^Join domain started on/);
    await noDialog();
    const { params } = await newest(at);
    expect(params.args).to.deep.equal(['ashgrove.local', 'admin', '••••••']);
    expect(document.documentElement.outerHTML).not.to.contain('Swordfish');
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('Swordfish');
  });

  it('starts later, on the clocks of the devices beside mine', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02');
    await pressButton('Run script');
    const box = await dialog('Run script on 2 devices');
    await pick(/^Free disk space/);
    await click(await find('input', 'At a time'));
    const zones = await find('table', /Where/, box);
    expect(textOf(zones)).to.match(/Los Angeles, 2 devices \d+:\d\d [AP]M \d+:\d\d [AP]M/);
    const day = await find<HTMLInputElement>('input', 'Date');
    const kept = day.value;
    day.value = '2001-01-01';
    day.dispatchEvent(new Event('input', { bubbles: true }));
    await click(await ready('Schedule on 2 devices'));
    await says('Choose a time in the future.');
    day.value = kept;
    day.dispatchEvent(new Event('input', { bubbles: true }));
    await gone('.prob', /future/);
    await click(await ready('Schedule on 2 devices'));
    await says('Free disk space scheduled on 2 devices');
    const job = await newest(at);
    expect(job.status).to.equal('scheduled');
    expect(Date.parse(job.schedule!.at)).to.be.greaterThan(Date.parse(job.createdAt));
  });

  it('installs one application, or a bundle [DVB-06, DVB-07]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01', 'AGD-FRONT-02');
    await pressButton('Install software');
    await dialog('Install software on 2 devices');
    const entry = await until(() => all('[role="option"]')[0], 'software');
    await click(entry);
    await click(await ready('Install on 2 devices'));
    await says(/started on 2 devices/);
    await noDialog();
    const single = await newest(at);
    expect(single.type).to.equal('install_software');
    expect(single.params.packageIds).to.have.length(1);
    await pressButton('Install software');
    const box = await dialog('Install software on 2 devices');
    await pressButton('Bundles', box);
    await until(
      () => all('[role="option"]').length > 0 && !textOf(box).includes('Chocolatey package'),
      'bundles',
    );
    const fitting = await until(
      () => all('[role="option"]').find(item => textOf(item).includes('2 of 2')),
      'a bundle that fits',
    );
    await click(fitting);
    await reads(box, 'Contains');
    await click(await ready('Install on 2 devices'));
    await until(async () => (await newest(at)).params.bundleId !== undefined, 'the bundle');
  });

  it('a lost answer starts nothing twice: it is asked for again with the same key [DVB-01]', async () => {
    const at = world();
    const gateway = gatewayOf(at);
    await openDevices({ ...at, hub: gateway.hub });
    await select('AGD-FRONT-01');
    await pressButton('Run script');
    await dialog('Run script on AGD-FRONT-01');
    await pick(/^Free disk space/);
    const before = await countOf(at);
    gateway.hide('POST', /\/jobs$/, 1);
    await click(await ready('Run on AGD-FRONT-01'));
    await says('Free disk space started on AGD-FRONT-01');
    await noDialog();
    expect(gateway.sent.map(({ key }) => key)).to.deep.equal([gateway.sent[0]!.key, gateway.sent[0]!.key]);
    expect((await countOf(at)) - before).to.equal(1);
  });

  it('stays open when it is refused, with the reason, and can be started again [DVB-01]', async () => {
    const at = world();
    await openDevices(at);
    await select('AGD-FRONT-01');
    await pressButton('Run script');
    const box = await dialog('Run script on AGD-FRONT-01');
    await pick(/^Free disk space/);
    at.mock.fault({ operationId: 'createJob', status: 403, times: 1 });
    await click(await ready('Run on AGD-FRONT-01'));
    await until(
      () => textOf(box).includes('permission'),
      () => `a reason in ${textOf(box)}`,
    );
    await click(await ready('Run on AGD-FRONT-01'));
    await says('Free disk space started on AGD-FRONT-01');
    await noDialog();
  });

  it('who may not start work is told so [DVB-01]', async () => {
    await openDevices(world({ token: 'read-only' }));
    await select('AGD-FRONT-01');
    const button = await until(() => {
      const found = see('button', 'Run script');
      return found?.ariaDisabled === 'true' && found;
    }, 'a button that is off');
    await click(button);
    expect(all('hub-dialog').length).to.equal(0);
  });

  it('runs on all that match, fixed when it is asked [DVB-01]', async () => {
    const at = world();
    await openDevices(at, { view: { facets: { kind: ['server'] } } });
    await select(rowNames()[0]!);
    const all_ = await find('button', /^Select all \d+$/);
    const count = Number(/\d+/.exec(textOf(all_))?.[0]);
    await click(all_);
    await pressButton('Run script');
    await dialog(`Run script on ${count} devices`);
    await pick(/^List local administrators/);
    await click(await ready(/^Run on \d+ devices$/));
    await says(/started on/);
    const job = await newest(at);
    expect(job.counts.total).to.equal(count);
    expect(job.customerId).to.equal(ASHGROVE);
  });
});
