import { expect } from '@open-wc/testing';
import { createHub } from '@customer-hub/sdk';
import { sendKeys } from '@web/test-runner-commands';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  all,
  deepActive,
  fill,
  find,
  pressButton,
  reads,
  textOf,
  until,
} from '../../../testing/person.ts';
import { world, type World } from '../../../testing/world.ts';
import { openPanel } from '../testing/open-panel.ts';

const prompt = (): Promise<HTMLTextAreaElement> => find<HTMLTextAreaElement>('textarea', 'Command');
const blocks = (): HTMLElement[] => all('hub-command-block');
const last = (): HTMLElement => {
  const block = blocks().at(-1);
  if (!block) throw new Error('Nothing was run.');
  return block;
};
const withControl = async (key: string): Promise<void> => {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
};
const run = async (command: string): Promise<HTMLElement> => {
  const before = blocks().length;
  await fill(await prompt(), command);
  await sendKeys({ press: 'Enter' });
  await until(() => blocks().length > before, 'a block');
  return last();
};
const jobsOf = async ({ mock }: World, deviceId: string) =>
  (await mock.call('listJobs', { query: { deviceId, type: ['run_command'], limit: 50 } })).body.items;

/** A client whose job streams break: `blocked` never opens one, `cut` loses each after a moment. */
const behind = ({ mock }: World, how: 'blocked' | 'cut') =>
  createHub({
    baseUrl: 'https://hub.test/v1',
    auth: () => 'staff',
    retry: { limit: 0 },
    fetch: async request => {
      if (!/\/jobs\/[^/]+\/events$/.test(new URL(request.url).pathname)) return mock.fetch(request);
      if (how === 'blocked') return new Response('no', { status: 503 });
      const { body, headers } = await mock.fetch(request);
      if (!body) return new Response(null, { status: 204 });
      const reader = body.getReader();
      let pieces = 0;
      const cut = new ReadableStream<Uint8Array>({
        async pull(to) {
          const { done, value } = await reader.read();
          if (done) return to.close();
          to.enqueue(value);
          if (++pieces % 3 !== 0) return;
          void reader.cancel();
          to.error(new TypeError('network changed'));
        },
        cancel: () => void reader.cancel(),
      });
      return new Response(cut, { headers });
    },
  });

describe('the command line of a device', () => {
  afterEach(tidy);

  it("runs one's own command and shows output, exit code and time [DVM-18] [DVM-22]", async () => {
    const at = world();
    const { device, element } = await openPanel(at, 'command_line', { name: 'AGD-FRONT-02' });
    const ok = await run('hostname');
    await reads(ok, device.machineName ?? device.name);
    await reads(ok, 'Exit 0');
    await pressButton('Command prompt');
    await until(() => blocks().length === 0, 'the other shell');
    const failed = await run('exit 3');
    await reads(failed, 'Exit 3');
    const jobs = await jobsOf(at, device.id);
    expect(jobs.map(({ params }) => params.shell).slice(0, 2)).to.deep.equal(['cmd', 'powershell']);
    await accessible(element);
  });

  for (const [shell, name, row] of [
    ['Terminal', 'MBP-HHALLORAN', 'DVM-20'],
    ['SSH', 'LNX-PACS-01', 'DVM-21'],
  ] as const)
    it(`runs one's own command in ${shell} [${row}]`, async () => {
      const at = world();
      const { device } = await openPanel(at, 'command_line', { name });
      await pressButton(shell);
      const block = await run('whoami');
      await reads(block, 'root');
      await reads(block, 'Exit 0');
      const [job] = await jobsOf(at, device.id);
      expect(job?.params).to.include({ shell: shell.toLowerCase(), command: 'whoami' });
      await pressButton('Ask the assistant');
      await fill(await find('input', 'What should the command do?'), 'How full is the disk?');
      await pressButton('Propose');
      await pressButton('Run', await find('section', 'Proposed by the assistant'));
      await until(() => blocks().length === 2, 'the proposal to run');
      await reads(last(), 'proposed by the assistant');
      await reads(last(), 'df -h');
    });

  it('shows a proposal that only a press runs; what cannot be undone asks for the name [DVM-19] [DVM-22]', async () => {
    const at = world();
    const { device } = await openPanel(at, 'command_line', { name: 'AGD-FRONT-02' });
    await pressButton('Ask the assistant');
    const ask = async (request: string): Promise<void> => {
      await fill(await find('input', 'What should the command do?'), request);
      await sendKeys({ press: 'Enter' });
      await find('section', 'Proposed by the assistant');
    };
    await ask('Which backups are old?');
    const shown = await find('section', 'Proposed by the assistant');
    await reads(shown, 'Changes nothing');
    await reads(shown, 'keeps those older than 14 days');
    await sendKeys({ press: 'Enter' });
    const button = await find<HTMLButtonElement>('button', 'Run', shown);
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(blocks().length).to.equal(0);
    await pressButton('Edit');
    await until(async () => (await prompt()).value.startsWith('Get-ChildItem'), 'the command in the prompt');
    expect(await jobsOf(at, device.id)).to.deep.equal([]);
    await fill(await prompt(), '');
    await pressButton('Ask the assistant');
    await ask('Delete the old backups');
    await reads(await find('section', 'Proposed by the assistant'), 'Cannot be undone');
    const danger = await find<HTMLButtonElement>(
      'button',
      'Run',
      await find('section', 'Proposed by the assistant'),
    );
    expect(danger.disabled).to.equal(true);
    await fill(await find('input', `Type ${device.name} to run it`), device.name);
    await until(() => !danger.disabled, 'Run');
    danger.click();
    await until(() => blocks().length === 1, 'the command');
    await reads(last(), 'proposed by the assistant');
  });

  it('says why nothing can be run: offline, and no right to [DVM-18] [DVM-20]', async () => {
    const at = world();
    await openPanel(at, 'command_line', { name: 'MBP-DREYES' });
    const offline = await prompt();
    expect(offline.disabled).to.equal(true);
    await until(
      () => all('hub-prompt').some(element => /Can't reach the device/.test(textOf(element))),
      'the reason',
    );
    tidy();
    const { device } = await openPanel(world({ token: 'read-only' }), 'command_line', {
      name: 'AGD-FRONT-02',
    });
    expect((await prompt()).disabled, device.name).to.equal(true);
  });

  it('says what the server refused, and leaves out what went offline meanwhile [DVM-18]', async () => {
    const at = world({ retries: 0 });
    const { device } = await openPanel(at, 'command_line', { name: 'AGD-FRONT-02' });
    await prompt();
    await at.mock.db.devices.update(device.id, { availability: 'offline' }, { silent: true, event: false });
    await reads(await run('hostname'), 'Not run: The device is offline.');
  });

  it('cuts off the rest of a line by Ctrl K, as a shell does, and leaves the command palette closed', async () => {
    await openPanel(world(), 'command_line', { name: 'AGD-FRONT-02' });
    const area = await prompt();
    await fill(area, 'Get-Date -Format u');
    area.setSelectionRange(8, 8);
    await withControl('k');
    await until(
      () => area.value === 'Get-Date',
      () => area.value,
    );
    await withControl('k');
    expect([area.value, area.selectionStart]).to.deep.equal(['Get-Date', 8]);
    expect(all('hub-command-palette').length).to.equal(0);
  });

  it('stops a command by Ctrl C, but copies what is marked [DVM-18] [DVM-22]', async () => {
    const at = world();
    const { device } = await openPanel(at, 'command_line', { name: 'AGD-FRONT-02' });
    const block = await run('sleep 600');
    await reads(block, 'Cancel');
    await fill(await prompt(), 'marked');
    (await prompt()).select();
    await withControl('c');
    expect((await jobsOf(at, device.id))[0]?.status).to.equal('running');
    await fill(await prompt(), '');
    await withControl('c');
    await reads(block, 'Canceled');
    await until(
      async () => (await jobsOf(at, device.id))[0]?.status === 'cancelled',
      'the job to be cancelled',
    );
  });

  for (const how of ['blocked', 'cut'] as const)
    it(`shows all output, once, where the stream is ${how} [DVM-18] [DVM-22]`, async () => {
      const at = world();
      await openPanel({ ...at, hub: behind(at, how) }, 'command_line', { name: 'AGD-FRONT-02' });
      const said = Array.from({ length: 8 }, (_, n) => `said-${n}`);
      const block = await run(said.map(text => `echo ${text}`).join('; sleep 1; '));
      const rows = (): string[] =>
        all('.ln', block)
          .map(row => row.textContent.trim())
          .filter(Boolean);
      await until(
        () => rows().includes('said-7'),
        () => rows().join(),
        40_000,
      );
      await reads(block, 'Exit 0');
      expect(rows()).to.deep.equal(said);
    });

  it('shows hostile output as text', async () => {
    const at = world();
    const title = document.title;
    await openPanel(at, 'command_line', { name: 'AGD-FRONT-02' });
    const hostile = '<img src=x onerror=alert(1)>\u001b]2owned\u0007\u001b[6n\u202efdp.exe';
    const block = await run(`echo "${hostile}"`);
    await reads(block, 'Exit 0');
    const row = all('.ln', block)[0]!;
    expect(row.textContent).to.contain('<img src=x onerror=alert(1)>').and.to.contain('U+202E');
    expect(all('.esc', block).length).to.equal(3);
    expect(all('img', block).length).to.equal(0);
    // Also where the command itself is shown.
    expect(textOf(document.body)).not.to.contain('\u202e').and.not.to.contain('\u001b');
    expect(document.title).to.equal(title);
  });

  it('remembers commands for the keys, and nothing of those that are not to be kept', async () => {
    const at = world();
    const { device } = await openPanel(at, 'command_line', { name: 'AGD-FRONT-02' });
    await reads(await run('hostname'), 'Exit 0');
    await reads(await run('whoami'), 'Exit 0');
    await pressButton('Do not record');
    const secret = await run('net user backup S3cret-Word');
    await reads(secret, /Exit|Failed/);
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(textOf(document.body) + stored + location.href).not.to.contain('S3cret-Word');
    expect(JSON.stringify(await jobsOf(at, device.id))).not.to.contain('S3cret-Word');
    const area = await prompt();
    area.focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(
      () => area.value === 'whoami',
      () => area.value,
    );
    await sendKeys({ press: 'ArrowUp' });
    await until(
      () => area.value === 'hostname',
      () => area.value,
    );
    await withControl('r');
    await sendKeys({ type: 'who' });
    await sendKeys({ press: 'Enter' });
    await until(
      () => area.value === 'whoami' && deepActive() === area,
      () => area.value,
    );
    expect(blocks().length).to.equal(3);
    await find('button', /^hostname/);
    await withControl('l');
    await until(() => blocks().length === 0, 'an empty view');
  });
});
