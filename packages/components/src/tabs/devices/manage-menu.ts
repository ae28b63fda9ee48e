import type { Device } from '@customer-hub/sdk';
import { loadMessages } from '../../messages/bundle.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry, MenuOptions } from '../../primitives/menu.ts';
import type { LitElement } from 'lit';
import { openComing, toolIcons, type Tool } from './coming.ts';
import { about } from './device-cells.ts';

type Capability = Device['capabilities'][number];

/** Where the menu of a device opens: any list that shows devices, e.g. alerts as well [ALR-17]. */
export interface ManagePlace {
  readonly host: LitElement;
  readonly format: Format;
  menu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;
}

interface ManageParts {
  readonly row: Device;
  readonly t: DeviceActionsMessages;
  readonly format: Format;
  readonly open: (tool: Tool) => void;
  /** Why an action is refused, in words. */
  readonly why: (action: string) => string | undefined;
}

/**
 * The tools of a device: only what it can do, as the server tells [DVM-36, X-05, X-06]. Of those that people look for by habit, the ones
 * it cannot do stay in sight with the reason.
 */
export const toolEntries = ({ row, t, format, open, why }: ManageParts): MenuEntry[] => {
  const can = (capability: Capability): boolean => row.capabilities.includes(capability);
  if (row.capabilities.length === 0) return [{ label: t.agentTools, icon: icons.wrench, disabled: t.noAgent }];
  const system = row.os?.name ?? '';
  const tool = (name: Tool, more: Partial<Exclude<MenuEntry, 'separator' | { heading: string }>> = {}): MenuEntry => ({ label: t.tools[name].label, icon: toolIcons[name], run: () => open(name), ...more });
  const part = (name: Tool, label: string, icon: icons.Icon, more: object = {}): MenuEntry => ({ label, icon, run: () => open(name), ...more });
  const orNot = (name: Tool, able: boolean, more: object = {}): MenuEntry => (able ? tool(name, more) : tool(name, { disabled: t.notOn(system) }));
  const when = (capability: Capability, name: Tool): MenuEntry[] => (can(capability) ? [tool(name)] : []);
  const { items } = t;
  const waiting = row.patchCounts?.available ?? 0;
  const security = row.patchCounts?.security ?? 0;
  const refused = { disabled: why('install_patches') };
  const sources: MenuEntry[] = [
    ...can('choco') ? [part('install', items.choco, icons.parcel)] : [], ...can('brew') ? [part('install', items.brew, icons.parcel)] : [], ...can('software') ? [part('install', items.private, icons.folder)] : [],
  ];
  const more: MenuEntry[] = [...when('helpdesk_agent', 'helpdesk'), ...when('files', 'files'), ...when('event_log', 'events'), ...when('registry', 'registry'), ...when('chat', 'chat')];
  return [
    ...can('patches') ? [tool('patches', { hint: format.number(waiting), items: [
      part('patches', items.installAll, icons.play, { hint: format.number(waiting), ...refused }), part('patches', items.installSecurity, icons.shield, { hint: format.number(security), ...refused }),
      part('patches', items.seeUpdates, icons.list), part('patches', items.tonight, icons.clock, refused),
    ] })] : [],
    ...when('packages', 'packages'), ...when('software', 'software'),
    ...sources.length > 0 ? [tool('install', { items: sources })] : [],
    orNot('script', can('script'), { items: [part('script', items.ownScript, icons.prompt, { disabled: why('run_script') }), part('script', items.sharedScript, icons.list, { disabled: why('run_script') })] }),
    'separator',
    ...when('cmd', 'cmd'), ...when('powershell', 'powershell'), ...when('terminal', 'terminal'), ...when('ssh', 'ssh'),
    orNot('services', can('services')), orNot('tasks', can('tasks')),
    'separator',
    ...when('users', 'users'), ...when('apps', 'apps'),
    ...more.length > 0 ? [{ label: t.more, icon: icons.wrench, items: more }] : [],
    ...can('shutdown') ? ['separator' as const, tool('shutdown', { items: [
      part('shutdown', items.logOut, icons.person, { disabled: why('log_out') }), part('shutdown', items.restart, icons.refresh, { disabled: why('restart') }), part('shutdown', items.shutDown, icons.power, { disabled: why('shut_down') }),
    ] })] : [],
  ];
};

const rebootEntries = ({ row, t, open, why }: ManageParts): MenuEntry[] => {
  const entry = (label: string, icon: icons.Icon): MenuEntry => ({ label, icon, disabled: why('restart'), run: () => open('reboot') });
  const { items } = t;
  return row.rebootScheduledAt
    ? [entry(items.rebootNow, icons.refresh), entry(items.rebootChange, icons.clock), entry(items.rebootCancel, icons.close)]
    : [entry(items.rebootNow, icons.refresh), entry(items.rebootLater, icons.clock)];
};

const remoteEntries = ({ row, t, open }: ManageParts): MenuEntry[] => {
  const can = (capability: Capability): boolean => row.capabilities.includes(capability);
  const tool = (name: Tool): MenuEntry => ({ label: t.tools[name].label, icon: toolIcons[name], run: () => open(name) });
  const by: readonly [Capability, Tool][] = [['cmd', 'cmd'], ['powershell', 'powershell'], ['terminal', 'terminal'], ['ssh', 'ssh'], ['files', 'files'], ['chat', 'chat']];
  return [tool('connect'), ...by.filter(([capability]) => can(capability)).map(([, name]) => tool(name)), 'separator', { label: t.items.remoteSettings, icon: icons.settings, run: () => open('connect') }];
};

/**
 * Opens what belongs to one device at a button: its Manage menu [DEV-15, DVM], the reboot [DEV-11, DEV-12] or further ways to it [DEV-18].
 * @param own Entries about its record, after its tools.
 */
export const openManage = async (anchor: HTMLElement, row: Device, place: ManagePlace, what: 'tools' | 'reboot' | 'remote', why: ManageParts['why'], own: readonly MenuEntry[] = []): Promise<void> => {
  const { host, format } = place;
  const t = await loadMessages(deviceActionsMessages, format.locale);
  const parts: ManageParts = { row, t, format, why, open: tool => void openComing(host, tool, { device: row }) };
  const entries = what === 'reboot' ? rebootEntries(parts) : what === 'remote' ? remoteEntries(parts) : [...toolEntries(parts), ...own.length > 0 ? ['separator' as const, ...own] : []];
  place.menu(anchor, [{ heading: [row.name, about(row)].filter(Boolean).join(' · ') }, ...entries], { align: 'end' });
};
