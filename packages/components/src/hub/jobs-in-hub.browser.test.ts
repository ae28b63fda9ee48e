import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JobInput } from '@customer-hub/sdk';
import { mountHub, tidy } from '../testing/mount.ts';
import { all, deepActive, find, gone, nameOf, press, pressButton, reads, until } from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const start = async ({ hub }: World, text: string): Promise<string> => {
  const { items } = await hub.devices.list(ASHGROVE, { limit: 200 });
  const device = items.find(row => row.availability === 'online' && row.capabilities.includes('powershell'));
  const input: JobInput = {
    type: 'run_command',
    targets: { deviceIds: [device!.id] },
    params: { shell: 'powershell', command: text },
  };
  return (await hub.jobs.create(input)).id;
};

const drawer = (): HTMLElement | undefined => all('hub-jobs')[0];

afterEach(tidy);

describe('jobs in the hub', () => {
  it('counts what runs in the head, and opens the list beside the tabs, and closes it back to its button', async () => {
    const at = world();
    await start(at, 'sleep 600');
    const hub = await mountHub(at, { width: 1300 });
    const places: string[] = [];
    hub.addEventListener('hub-place-change', event => places.push((event as CustomEvent).detail.place));
    await pressButton(/^Jobs, 1 running/);
    await until(() => drawer(), 'the list');
    await reads(drawer()!, 'Running 1');
    const panels = hub.renderRoot.querySelector('.panels')!.getBoundingClientRect();
    expect(panels.right).to.be.at.most(drawer()!.getBoundingClientRect().left + 1);
    await until(() => places.at(-1) === 'jobs?overview', 'the place');
    await press('Escape');
    await until(() => !drawer(), 'the list to be gone');
    expect(nameOf(deepActive()!)).to.match(/^Jobs, 1 running/);
    expect(hub.place).to.equal('overview');
    await sendKeys({ type: 'J' });
    await until(() => drawer(), 'the list, by its key');
  });

  it('says when a job has ended, and shows it from there; its address leads there again', async () => {
    const at = world();
    const hub = await mountHub(at, { width: 1300 });
    await find('button', 'Jobs');
    const id = await start(at, 'exit 3');
    await find('[role="alert"]', /Run command: exit 3: 1 of 1 failed/);
    await find('button', /^Jobs, 1 job with failures/);
    await pressButton('Open');
    await find('h2', 'Run command: exit 3');
    await until(() => hub.place === `jobs/${id}?overview`, 'the place of the job');
    await find('button', 'Jobs');
    hub.place = 'contacts';
    await gone('h2', 'Run command: exit 3');
    expect(hub.activeTab).to.equal('contacts');
    hub.place = `jobs/${id}?overview`;
    await find('h2', 'Run command: exit 3');
    expect(hub.activeTab).to.equal('overview');
  });

  it('begins below the head for another customer, too', async () => {
    const hub = await mountHub(world(), { width: 1300 });
    const below = (): string => drawer()?.style.getPropertyValue('--below') ?? '';
    await pressButton(/^Jobs/);
    await until(() => /^[1-9]\d*px$/.test(below()), 'its begin');
    hub.customerId = 'cus_3';
    await until(() => !drawer(), 'the list to be gone');
    await pressButton(/^Jobs/);
    await until(() => drawer(), 'the list of the other customer');
    await until(() => /^[1-9]\d*px$/.test(below()), 'its begin');
  });

  it('gives way to what a link in it leads to, and is there again by its address', async () => {
    const at = world();
    const id = await start(at, 'hostname');
    const hub = await mountHub(at, { width: 1300 });
    hub.place = `jobs/${id}?overview`;
    await find('h2', 'Run command: hostname');
    await pressButton(/^Open device/);
    await until(() => /^devices\/dev_/.test(hub.place), 'the place of the device');
    await until(
      () => all('hub-device').some(device => device.checkVisibility({ visibilityProperty: true })),
      'it',
    );
    expect(drawer()).to.equal(undefined);
    hub.place = `jobs/${id}?overview`;
    await find('h2', 'Run command: hostname');
  });
});
