import { expect, html } from '@open-wc/testing';
import type { Job, JobInput } from '@customer-hub/sdk';
import '../../define/hub-jobs.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  deepActive,
  find,
  gone,
  nameOf,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { HubJobs } from './hub-jobs.ts';
import type { HubTargetList } from './target-list.ts';

const open = ({ hub }: World, jobId?: string): Promise<HubJobs> =>
  mount<HubJobs>(
    html`<hub-jobs
      .hub=${hub}
      .jobId=${jobId}
      customer-id=${ASHGROVE}
      closable
      locale="en"
      time-zone="UTC"></hub-jobs>`,
    { width: 1200, height: 800 },
  );

/** Ids of devices that take commands. */
const devices = async ({ hub }: World, availability: 'online' | 'offline' = 'online'): Promise<string[]> => {
  const { items } = await hub.devices.list(ASHGROVE, { limit: 200 });
  return items
    .filter(row => row.availability === availability && row.capabilities.includes('powershell'))
    .map(({ id }) => id);
};

const command = (deviceIds: string[], text: string, more: Partial<JobInput> = {}): JobInput =>
  ({
    type: 'run_command',
    targets: { deviceIds },
    params: { shell: 'powershell', command: text },
    ...more,
  }) as JobInput;

/** Waits until the server has come to the end of a job. */
const over = ({ hub }: World, id: string): Promise<Job> =>
  until(async () => {
    const job = await hub.jobs.get(id);
    return job.endedAt ? job : undefined;
  }, `end of ${id}`);

afterEach(tidy);

describe('hub-jobs', () => {
  it('takes the focus into a job that is opened, and gives it back to its row at Escape', async () => {
    const at = world();
    const [a = ''] = await devices(at);
    const job = await at.hub.jobs.create(command([a], 'hostname'));
    await over(at, job.id);
    await open(at);
    const row = await find('button', /hostname/);
    row.focus();
    await press('Enter');
    await until(() => deepActive()?.matches('.back'), 'the focus on the way back');
    await press('Escape');
    await until(() => /hostname/.test(nameOf(deepActive() ?? document.body)), 'the focus on its row');
  });

  it('lists what runs, waits and is over, with counts that add up, and cancels [DVB-01]', async () => {
    const at = world();
    const [a = '', b = ''] = await devices(at);
    const [off = ''] = await devices(at, 'offline');
    const done = await at.hub.jobs.create(command([a], 'hostname'));
    await over(at, done.id);
    const long = await at.hub.jobs.create(command([a, b], 'sleep 600'));
    await at.hub.jobs.create(command([off], 'hostname'));
    const element = await open(at);
    await reads(element, 'Running 1');
    await reads(element, /Scheduled 1 .*When online/);
    await reads(element, /Done 1 .*Succeeded/);
    expect(textOf(element)).to.contain('0 of 2');
    await accessible(element);
    await pressButton('Cancel: Run command: sleep 600');
    await reads(element, 'Canceled after');
    const { counts } = await over(at, long.id);
    expect(counts.succeeded + counts.failed + counts.cancelled).to.equal(2);
  });

  it('says what failed by name, and tries just that again inside the same job [DVB-01]', async () => {
    const at = world();
    const ids = (await devices(at)).slice(0, 3);
    const job = await at.hub.jobs.create(command(ids, 'exit 3'));
    await over(at, job.id);
    const element = await open(at);
    await reads(element, '3 of 3 failed');
    const names = (await at.hub.jobs.targets(job.id)).items.map(({ deviceName }) => deviceName);
    await until(() => names.every(name => textOf(element).includes(name ?? '?')), 'the names');
    await pressButton(/^Retry 3 failed/);
    await says('Trying 3 again');
    const again = await until(async () => {
      const now = await at.hub.jobs.get(job.id);
      return now.attempts === 2 && now.endedAt ? now : undefined;
    }, 'the second attempt');
    expect(again.counts.failed).to.equal(3);
    expect((await at.hub.jobs.list({ customerId: ASHGROVE })).items).to.have.length(1);
  });

  it('is used by the keyboard alone: rows, one job, and back to its row [WCAG 2.1.1]', async () => {
    const at = world();
    const [a = ''] = await devices(at);
    for (const text of ['hostname', 'whoami'])
      await over(at, (await at.hub.jobs.create(command([a], text))).id);
    const element = await open(at);
    let closed = 0;
    element.addEventListener('hub-jobs-close', () => (closed += 1));
    await reads(element, 'Done 2');
    element.enter();
    expect(nameOf(deepActive()!)).to.match(/^Run command: whoami/);
    await press('ArrowDown');
    expect(nameOf(deepActive()!)).to.match(/^Run command: hostname/);
    await press('Enter');
    await find('h2', 'Run command: hostname');
    expect(element.jobId).to.be.a('string');
    await until(() => all('hub-job-detail').length > 0, 'the job');
    all<HTMLElement>('hub-job-detail')[0]!.focus();
    await until(() => nameOf(deepActive()!) === 'Jobs', 'the focus on the way back');
    await press('Escape');
    await until(() => /^Run command: hostname/.test(nameOf(deepActive()!)), 'the focus on the row');
    expect(closed).to.equal(0);
    await press('Escape');
    expect(closed).to.equal(1);
  });

  it('says why there is nothing: no jobs yet, no answer, no permission', async () => {
    const at = world({ retries: 0 });
    await open(at);
    await find('h2', 'Nothing has run yet');
    tidy();
    const failing = world({ retries: 0 });
    const end = failing.mock.fault({ operationId: 'listJobs', status: 500 });
    await open(failing);
    await find('h2', "Couldn't load: Jobs");
    end();
    await pressButton('Retry now');
    await find('h2', 'Nothing has run yet');
    tidy();
    const refused = world({ retries: 0 });
    refused.mock.fault({ operationId: 'listJobs', status: 403 });
    await open(refused);
    await find('h2', /You don't have access: Jobs/);
  });

  it('keeps what it shows when the connection is lost, says since when, and goes on after it', async () => {
    const at = world({ retries: 0 });
    const [a = ''] = await devices(at);
    await over(at, (await at.hub.jobs.create(command([a], 'hostname'))).id);
    const element = await open(at);
    await reads(element, 'Done 1');
    const end = at.mock.fault({ operationId: 'listJobs', status: 503 });
    all<HubJobs>('hub-jobs')[0]!.requestUpdate();
    await at.hub.jobs.create(command([a], 'whoami'));
    await reads(element, /As of .* Jobs continue on the server/);
    expect(textOf(element)).to.contain('Done 1');
    end();
    await pressButton('Try now');
    await reads(element, 'Done 2');
    await gone('button', 'Try now');
  });
});

describe('one job', () => {
  it('shows each device with state, exit code and last line, and the output of the chosen one', async () => {
    const at = world();
    const ids = (await devices(at)).slice(0, 2);
    const [off = ''] = await devices(at, 'offline');
    const job = await at.hub.jobs.create(command([...ids, off], 'echo one; echo two'));
    const element = await open(at, job.id);
    await reads(element, 'All 3');
    await until(() => see('.pill', 'Succeeded 2') && see('.pill', 'Waiting 1'), 'the counts');
    const rows = (): string[] => all('.target').map(row => textOf(row));
    expect(rows()).to.have.length(3);
    expect(rows().filter(text => /Succeeded two 0/.test(text))).to.have.length(2);
    await pressButton('Waiting 1');
    await until(() => rows().length === 1 && /Waiting until/.test(rows()[0]!), 'the one that waits');
    await pressButton('All 3');
    all<HubTargetList>('hub-target-list')[0]!.focus();
    await press('End');
    await until(() => all('hub-output').some(output => textOf(output).includes('two')), 'its output');
    await accessible(element);
  });

  it('puts only the rows in sight of 500 devices into the page', async () => {
    const at = world();
    const ids = (await devices(at)).slice(0, 1);
    const job = await at.hub.jobs.create(command(ids, 'echo one'));
    await open(at, (await over(at, job.id)).id);
    await until(() => all('hub-target-list')[0], 'the code of the list');
    const [first] = (await at.hub.jobs.targets(job.id)).items;
    const place = document.body.appendChild(document.createElement('div'));
    Object.assign(place.style, { display: 'grid', blockSize: '400px' });
    const list = document.createElement('hub-target-list') as HubTargetList;
    list.job = await at.hub.jobs.get(job.id);
    list.targets = Array.from({ length: 500 }, (_, n) => ({
      ...first!,
      id: `t${n}`,
      deviceName: `PC-${String(n).padStart(3, '0')}`,
    }));
    place.append(list);
    await until(() => see('.target', /PC-000/), 'the first row');
    const inPage = (): number => list.renderRoot.querySelectorAll('.target').length;
    expect(inPage()).to.be.below(60);
    list.focus();
    list.addEventListener('hub-target-select', event => {
      list.selected = (event as CustomEvent<{ id: string }>).detail.id;
    });
    await press('End');
    await until(() => see('.target', /PC-499/), 'the last row');
    expect(inPage()).to.be.below(60);
  });
});
