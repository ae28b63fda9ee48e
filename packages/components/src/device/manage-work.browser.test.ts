import { expect } from '@open-wc/testing';
import type { Device, JobTarget } from '@customer-hub/sdk';
import { atOnce, pick, ready } from '../tabs/devices/testing/work.ts';
import { tidy } from '../testing/mount.ts';
import { choose, click, dialog, fill, find, noDialog, pressButton, says } from '../testing/person.ts';
import { world, type World } from '../testing/world.ts';
import { newestJob, requestsOf } from './testing/open-panel.ts';
import { openPanel } from './panels/testing/open-panel.ts';

const PC = 'AGD-FRONT-02';
const MAC = 'MBP-HHALLORAN';
const LINUX = 'LNX-PACS-01';

/** Longer than any of this work takes. */
const END_MS = 120_000;

interface Case {
  readonly does: string;
  readonly on: string;
  /** Through the Manage menu. */
  readonly menu: readonly [string | RegExp, ...(string | RegExp)[]];
  readonly heading: string;
  /** What is answered in the dialog. */
  readonly answer?: () => Promise<void>;
  readonly button: string;
  readonly said: RegExp;
  readonly type: string;
  /** What is so afterwards. */
  readonly then?: (at: World, device: Device, target: JobTarget) => Promise<unknown>;
}

const softwareOf = async ({ mock }: World, { id }: Device): Promise<string[]> =>
  (await mock.call('listDeviceSoftware', { path: { deviceId: id }, query: { limit: 200 } })).body.items.map(
    ({ name }) => name,
  );
const usersOf = async ({ mock }: World, { id }: Device) =>
  (await mock.call('listDeviceUsers', { path: { deviceId: id } })).body.items;
const now = async ({ mock }: World, { id }: Device): Promise<Device> =>
  (await mock.call('getDevice', { path: { deviceId: id } })).body;

const install = (from: string, on: string, software: string): Omit<Case, 'does'> => ({
  on,
  menu: ['Install software', from],
  heading: `Install software on ${on}`,
  answer: () => pick(new RegExp(`^${software}`)),
  button: `Install on ${on}`,
  said: new RegExp(`^${software} started on ${on}`),
  type: 'install_software',
  then: async (at, device) => expect(await softwareOf(at, device)).to.include(software),
});

const script = (
  from: string,
  name: string,
  answer: () => Promise<void>,
  output: RegExp,
): Omit<Case, 'does'> => ({
  on: PC,
  menu: [/^Run script/, from],
  heading: `Run script on ${PC}`,
  answer,
  button: `Run on ${PC}`,
  said: new RegExp(`${name} started on ${PC}`),
  type: 'run_script',
  then: (_at, _device, { result }) => Promise.resolve(expect(result?.stdout).to.match(output)),
});

const cases: readonly Case[] = [
  { does: 'installs from Homebrew [DVM-08]', ...install('From Homebrew', MAC, 'Rectangle') },
  {
    does: 'installs from the private repository [DVM-09]',
    ...install('From your repository', LINUX, 'Fieldhouse VPN profile'),
  },
  {
    does: "runs one's own script, uploaded there and then [DVM-10]",
    ...script(
      'One of your scripts',
      'Who and where',
      async () => {
        await pressButton('Write or upload');
        await fill(await find('input', /^Name/), 'Who and where');
        await fill(await find('textarea', /^Script/), 'hostname; whoami');
        await pressButton('Save to my scripts');
        await says('Who and where is in your scripts');
      },
      /nt authority\\system/,
    ),
  },
  {
    does: 'runs a script of the shared library [DVM-11]',
    ...script('From the shared library', 'Free disk space', () => pick(/^Free disk space/), /Finished\./),
  },
  {
    does: 'signs everybody out [DVM-17]',
    on: PC,
    menu: ['Shutdown actions', 'Sign out'],
    heading: `Sign out everyone on ${PC}?`,
    answer: atOnce,
    button: `Sign out on ${PC}`,
    said: /^Sign out users started/,
    type: 'log_out',
    then: async (at, device) =>
      expect((await usersOf(at, device)).every(({ sessionId }) => sessionId === null)).to.equal(true),
  },
  {
    does: 'reboots [DVM-17]',
    on: PC,
    menu: ['Shutdown actions', 'Reboot'],
    heading: `Reboot ${PC}?`,
    answer: atOnce,
    button: `Reboot ${PC}`,
    said: /^Reboot started/,
    type: 'restart',
    then: async (at, device) =>
      expect(await now(at, device)).to.include({ availability: 'online', pendingReboot: false }),
  },
  {
    does: 'shuts down [DVM-17]',
    on: PC,
    menu: ['Shutdown actions', 'Shut down'],
    heading: `Shut down ${PC}?`,
    answer: atOnce,
    button: `Shut down ${PC}`,
    said: /^Shut down started/,
    type: 'shut_down',
    then: async (at, device) => expect((await now(at, device)).availability).to.equal('offline'),
  },
  {
    does: 'rolls out an app of the app center [DVM-25]',
    on: MAC,
    menu: ['Apps'],
    heading: `Deploy app to ${MAC}`,
    answer: () => pick(/^Bitdefender GravityZone/),
    button: `Deploy to ${MAC}`,
    said: /^Bitdefender GravityZone started/,
    type: 'deploy_app',
  },
  {
    does: 'switches the helpdesk agent, one of the further tools [DVM-26, DVM-27]',
    on: PC,
    menu: ['More tools', 'Turn off helpdesk agent'],
    heading: `Turn off the helpdesk agent on ${PC}?`,
    button: `Turn off for ${PC}`,
    said: /^Helpdesk agent started/,
    type: 'set_helpdesk_agent',
    then: async (at, device) => expect((await now(at, device)).helpdeskAgent).to.equal('inactive'),
  },
];

describe('work from the Manage menu of a device, to its end', () => {
  afterEach(tidy);

  for (const { does, on, menu, heading, answer, button, said, type, then } of cases)
    it(does, async () => {
      const at = world();
      const { device } = await openPanel(at, 'overview', { name: on });
      await pressButton(`Manage ${on}`);
      for (const entry of menu) await choose(entry);
      await dialog(heading);
      await answer?.();
      await click(await ready(button));
      await says(said);
      await noDialog();
      await at.mock.clock.advance(END_MS);
      const job = await newestJob(at, device);
      expect(job).to.include({ type, status: 'succeeded' });
      expect(requestsOf(at)).to.equal(1);
      const [target] = (await at.mock.call('listJobTargets', { path: { jobId: job.id } })).body.items;
      expect(target).to.include({ deviceId: device.id, status: 'succeeded' });
      await then?.(at, device, target!);
    });
});
