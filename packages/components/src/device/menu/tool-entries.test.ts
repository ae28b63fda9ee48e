import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Device } from '@customer-hub/sdk';
import { deviceActions } from '../../messages/en/deviceActions.ts';
import type { MenuEntry, MenuItem } from '../../primitives/menu.ts';
import { rebootEntries, remoteEntries, toolEntries, type Tool } from './tool-entries.ts';

type Capability = Device['capabilities'][number];

const byCapability = {
  patches: 'patches',
  packages: 'packages',
  software: 'software',
  script: 'script',
  services: 'services',
  tasks: 'tasks',
  cmd: 'cmd',
  powershell: 'powershell',
  terminal: 'terminal',
  ssh: 'ssh',
  shutdown: 'shutdown',
  users: 'users',
  apps: 'apps',
  files: 'files',
  event_log: 'events',
  registry: 'registry',
  chat: 'chat',
} as const satisfies Partial<Record<Capability, Tool>>;
const capabilities = [
  ...Object.keys(byCapability),
  'helpdesk_agent',
  'choco',
  'brew',
  'remote_control',
] as Capability[];

const device = (own: readonly Capability[], more: Partial<Device> = {}): Device =>
  ({
    name: 'X',
    capabilities: [...own],
    os: { family: 'windows', name: 'Windows 11 Pro', version: null, build: null },
    patchCounts: { available: 6, security: 2 },
    rebootScheduledAt: null,
    allowedActions: [],
    ...more,
  }) as unknown as Device;

const isItem = (entry: MenuEntry): entry is MenuItem => typeof entry === 'object' && 'label' in entry;
const flat = (entries: readonly MenuEntry[]): MenuItem[] =>
  entries.filter(isItem).flatMap(entry => [entry, ...flat(entry.items ?? [])]);
const entriesOf = (row: Device, why: (action: string) => string | undefined = () => undefined) => {
  const opened: Tool[] = [];
  const parts = {
    row,
    t: deviceActions,
    format: { number: String },
    why,
    open: (tool: Tool) => void opened.push(tool),
  };
  return { opened, tools: toolEntries(parts), reboot: rebootEntries(parts), remote: remoteEntries(parts) };
};

describe('the tools of a device', () => {
  it('are those that the server says it can do, and no other can be pressed [X-05, X-06]', () => {
    fc.assert(
      fc.property(fc.subarray(capabilities, { minLength: 1 }), own => {
        const items = flat(entriesOf(device(own)).tools);
        for (const [capability, tool] of Object.entries(byCapability) as [Capability, Tool][]) {
          const usable = items.some(
            ({ label, disabled }) => label === deviceActions.tools[tool] && !disabled,
          );
          assert.equal(usable, own.includes(capability), `${capability} as ${tool}`);
        }
      }),
    );
  });

  it('keep the ones that people look for in sight, with the system that does not offer them [X-06]', () => {
    const items = flat(entriesOf(device(['cmd'])).tools);
    for (const tool of ['script', 'services', 'tasks'] as const) {
      assert.equal(
        items.find(({ label }) => label === deviceActions.tools[tool])?.disabled,
        'Not available on Windows 11 Pro',
      );
    }
  });

  it('say why there are none where no agent runs', () => {
    const [only, ...others] = flat(entriesOf(device([], { os: null })).tools);
    assert.equal(only?.disabled, 'No agent runs on this device');
    assert.deepEqual(others, []);
  });

  it('are refused with the reason of the server', () => {
    const { tools, reboot } = entriesOf(device(['patches', 'shutdown']), action => `no ${action}`);
    assert.deepEqual(
      reboot.filter(isItem).map(({ disabled }) => disabled),
      ['no restart', 'no restart'],
    );
    const items = flat(tools);
    assert.equal(items.find(({ label }) => label === 'Install all patches')?.disabled, 'no install_patches');
    assert.equal(items.find(({ label }) => label === 'Shut down')?.disabled, 'no shut_down');
  });

  it('lead to the tool they name, each of them', () => {
    fc.assert(
      fc.property(fc.subarray(capabilities, { minLength: 1 }), own => {
        const { tools, remote, reboot, opened } = entriesOf(device(own));
        const leaves = flat([...tools, ...remote, ...reboot]).filter(
          ({ items, disabled }) => !items && !disabled,
        );
        for (const leaf of leaves) leaf.run?.();
        assert.equal(opened.length, leaves.length);
      }),
    );
  });

  it('switch the helpdesk agent the other way [DVM-27]', () => {
    const labels = (helpdeskAgent: Device['helpdeskAgent']): string[] =>
      flat(entriesOf(device(['helpdesk_agent'], { helpdeskAgent })).tools).map(({ label }) => label);
    assert.ok(labels('active').includes('Turn off helpdesk agent'));
    assert.ok(labels('inactive').includes('Turn on helpdesk agent'));
  });

  it('count the updates that wait, those of security apart', () => {
    const items = flat(entriesOf(device(['patches'])).tools);
    assert.equal(items.find(({ label }) => label === 'Install all patches')?.hint, '6');
    assert.equal(items.find(({ label }) => label === 'Security patches only')?.hint, '2');
  });

  it('offer to change a reboot that is planned already', () => {
    assert.deepEqual(
      flat(entriesOf(device(['shutdown'], { rebootScheduledAt: '2026-11-22T22:00:00Z' })).reboot).map(
        ({ label }) => label,
      ),
      ['Reboot now', 'Change schedule…', 'Cancel scheduled reboot'],
    );
  });
});
