import type { Device } from '@customer-hub/sdk';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry, MenuItem } from '../../primitives/menu.ts';

export type Tool = keyof DeviceActionsMessages['tools'];

export const toolIcons: Readonly<Record<Tool, icons.Icon>> = {
  patches: icons.shield,
  packages: icons.parcel,
  software: icons.parcel,
  install: icons.apps,
  script: icons.prompt,
  cmd: icons.prompt,
  powershell: icons.prompt,
  terminal: icons.terminalBox,
  ssh: icons.terminalBox,
  services: icons.settings,
  tasks: icons.list,
  users: icons.person,
  apps: icons.apps,
  helpdesk: icons.person,
  files: icons.file,
  events: icons.note,
  registry: icons.columns,
  chat: icons.mail,
  shutdown: icons.power,
  reboot: icons.refresh,
  connect: icons.monitor,
  profile: icons.gauge,
};

type Capability = Device['capabilities'][number];

export interface ManageParts {
  readonly row: Device;
  readonly t: DeviceActionsMessages;
  readonly format: Pick<Format, 'number'>;
  readonly open: (tool: Tool, item?: keyof DeviceActionsMessages['items']) => void;
  /** Why an action is refused, in words. */
  readonly why: (action: string) => string | undefined;
}

type Items = DeviceActionsMessages['items'];

/** What the menus of a device are put together from. */
const builder = ({ row, t, open, why }: ManageParts) => {
  const can = (capability: Capability): boolean => row.capabilities.includes(capability);
  const tool = (name: Tool, more: Partial<MenuItem> = {}): MenuItem => ({
    label: t.tools[name],
    icon: toolIcons[name],
    run: () => open(name),
    ...more,
  });
  return {
    can,
    tool,
    /** One thing that a tool does. @param action Of the server, which may refuse it. */
    part: (name: Tool, item: keyof Items, icon: icons.Icon, action?: string, hint?: string): MenuItem => ({
      ...tool(name, {
        label: t.items[item],
        icon,
        disabled: action && why(action),
        run: () => open(name, item),
      }),
      ...(hint === undefined ? {} : { hint }),
    }),
    /** The tool, where the device can do it. */
    when: (capability: Capability, name: Tool, more?: Partial<MenuItem>): MenuEntry[] =>
      can(capability) ? [tool(name, more)] : [],
    /** The tool; where the device cannot do it, with the reason. */
    orNot: (name: Tool & Capability, more: Partial<MenuItem> = {}): MenuEntry =>
      tool(name, can(name) ? more : { disabled: t.notOn(row.os?.name ?? '') }),
  };
};
type Builder = ReturnType<typeof builder>;

const patchParts = ({ part }: Builder, { row, format }: ManageParts): MenuEntry[] => {
  const { available = 0, security = 0 } = row.patchCounts ?? {};
  const install = 'install_patches';
  return [
    part('patches', 'installAll', icons.play, install, format.number(available)),
    part('patches', 'installSecurity', icons.shield, install, format.number(security)),
    part('patches', 'seeUpdates', icons.list),
    part('patches', 'tonight', icons.clock, install),
  ];
};

const installEntries = ({ can, part, tool }: Builder): MenuEntry[] => {
  const items = [
    ...(can('choco') ? [part('install', 'choco', icons.parcel, 'software')] : []),
    ...(can('brew') ? [part('install', 'brew', icons.parcel, 'software')] : []),
    ...(can('software') ? [part('install', 'private', icons.folder, 'software')] : []),
  ];
  return items.length > 0 ? [tool('install', { items })] : [];
};

const moreEntries = ({ can, when, part }: Builder, { row, t }: ManageParts): MenuEntry[] => {
  const isOn = row.helpdeskAgent === 'active';
  const items = [
    ...(can('helpdesk_agent')
      ? [part('helpdesk', isOn ? 'agentOff' : 'agentOn', toolIcons.helpdesk, 'set_helpdesk_agent')]
      : []),
    ...when('files', 'files'),
    ...when('event_log', 'events'),
    ...when('registry', 'registry'),
    ...when('chat', 'chat'),
  ];
  return items.length > 0 ? [{ label: t.more, icon: icons.wrench, items }] : [];
};

/**
 * The tools of a device: only what it can do, as the server tells [DVM-36, X-05, X-06]. Of those that people
 * look for by habit, the ones
 * it cannot do stay in sight with the reason.
 */
export const toolEntries = (parts: ManageParts): MenuEntry[] => {
  const { row, t, format } = parts;
  if (row.capabilities.length === 0)
    return [{ label: t.agentTools, icon: icons.wrench, disabled: t.noAgent }];
  const build = builder(parts);
  const { can, part, tool, when, orNot } = build;
  const script = [
    part('script', 'ownScript', icons.prompt, 'run_script'),
    part('script', 'sharedScript', icons.list, 'run_script'),
  ];
  const shutdown = [
    part('shutdown', 'logOut', icons.person, 'log_out'),
    part('shutdown', 'restart', icons.refresh, 'restart'),
    part('shutdown', 'shutDown', icons.power, 'shut_down'),
  ];
  return [
    ...when('patches', 'patches', {
      hint: format.number(row.patchCounts?.available ?? 0),
      items: patchParts(build, parts),
    }),
    ...when('packages', 'packages'),
    ...when('software', 'software'),
    ...installEntries(build),
    orNot('script', { items: script }),
    'separator',
    ...when('cmd', 'cmd'),
    ...when('powershell', 'powershell'),
    ...when('terminal', 'terminal'),
    ...when('ssh', 'ssh'),
    orNot('services'),
    orNot('tasks'),
    'separator',
    ...when('users', 'users'),
    ...when('apps', 'apps', { disabled: parts.why('deploy_app') }),
    ...moreEntries(build, parts),
    ...(can('shutdown') ? (['separator', tool('shutdown', { items: shutdown })] as const) : []),
  ];
};

/** A reboot at once or planned; one that is planned can be changed. */
export const rebootEntries = (parts: ManageParts): MenuEntry[] => {
  const { part } = builder(parts);
  const entry = (item: keyof Items, icon: icons.Icon, action = 'restart'): MenuEntry =>
    part('reboot', item, icon, action);
  return [
    entry('rebootNow', icons.refresh),
    ...(parts.row.rebootScheduledAt
      ? [entry('rebootChange', icons.clock), entry('rebootCancel', icons.close, 'cancel_reboot')]
      : [entry('rebootLater', icons.clock)]),
  ];
};

/** What can be done about the updates that wait [DEV-14]. */
export const patchEntries = (parts: ManageParts): MenuEntry[] => patchParts(builder(parts), parts);

/** Further ways to the device. */
export const remoteEntries = (parts: ManageParts): MenuEntry[] => {
  const { part, tool, when } = builder(parts);
  const ways = ['cmd', 'powershell', 'terminal', 'ssh', 'files', 'chat'] as const;
  return [
    tool('connect', { disabled: parts.why('connect') }),
    ...ways.flatMap(way => when(way, way)),
    'separator',
    part('connect', 'networkScan', icons.search, 'network_scan'),
    part('connect', 'remoteSettings', icons.settings),
  ];
};
