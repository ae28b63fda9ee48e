import type { Device } from '@customer-hub/sdk';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';

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
  if (row.capabilities.length === 0)
    return [{ label: t.agentTools, icon: icons.wrench, disabled: t.noAgent }];
  const system = row.os?.name ?? '';
  const tool = (
    name: Tool,
    more: Partial<Exclude<MenuEntry, 'separator' | { heading: string }>> = {},
  ): MenuEntry => ({ label: t.tools[name].label, icon: toolIcons[name], run: () => open(name), ...more });
  const part = (name: Tool, label: string, icon: icons.Icon, more: object = {}): MenuEntry => ({
    label,
    icon,
    run: () => open(name),
    ...more,
  });
  const orNot = (name: Tool, able: boolean, more: object = {}): MenuEntry =>
    able ? tool(name, more) : tool(name, { disabled: t.notOn(system) });
  const when = (capability: Capability, name: Tool): MenuEntry[] => (can(capability) ? [tool(name)] : []);
  const { items } = t;
  const waiting = row.patchCounts?.available ?? 0;
  const security = row.patchCounts?.security ?? 0;
  const refused = { disabled: why('install_patches') };
  const sources: MenuEntry[] = [
    ...(can('choco') ? [part('install', items.choco, icons.parcel)] : []),
    ...(can('brew') ? [part('install', items.brew, icons.parcel)] : []),
    ...(can('software') ? [part('install', items.private, icons.folder)] : []),
  ];
  const more: MenuEntry[] = [
    ...when('helpdesk_agent', 'helpdesk'),
    ...when('files', 'files'),
    ...when('event_log', 'events'),
    ...when('registry', 'registry'),
    ...when('chat', 'chat'),
  ];
  return [
    ...(can('patches')
      ? [
          tool('patches', {
            hint: format.number(waiting),
            items: [
              part('patches', items.installAll, icons.play, { hint: format.number(waiting), ...refused }),
              part('patches', items.installSecurity, icons.shield, {
                hint: format.number(security),
                ...refused,
              }),
              part('patches', items.seeUpdates, icons.list),
              part('patches', items.tonight, icons.clock, refused),
            ],
          }),
        ]
      : []),
    ...when('packages', 'packages'),
    ...when('software', 'software'),
    ...(sources.length > 0 ? [tool('install', { items: sources })] : []),
    orNot('script', can('script'), {
      items: [
        part('script', items.ownScript, icons.prompt, { disabled: why('run_script') }),
        part('script', items.sharedScript, icons.list, { disabled: why('run_script') }),
      ],
    }),
    'separator',
    ...when('cmd', 'cmd'),
    ...when('powershell', 'powershell'),
    ...when('terminal', 'terminal'),
    ...when('ssh', 'ssh'),
    orNot('services', can('services')),
    orNot('tasks', can('tasks')),
    'separator',
    ...when('users', 'users'),
    ...when('apps', 'apps'),
    ...(more.length > 0 ? [{ label: t.more, icon: icons.wrench, items: more }] : []),
    ...(can('shutdown')
      ? [
          'separator' as const,
          tool('shutdown', {
            items: [
              part('shutdown', items.logOut, icons.person, { disabled: why('log_out') }),
              part('shutdown', items.restart, icons.refresh, { disabled: why('restart') }),
              part('shutdown', items.shutDown, icons.power, { disabled: why('shut_down') }),
            ],
          }),
        ]
      : []),
  ];
};

export const rebootEntries = ({ row, t, open, why }: ManageParts): MenuEntry[] => {
  const entry = (label: string, icon: icons.Icon): MenuEntry => ({
    label,
    icon,
    disabled: why('restart'),
    run: () => open('reboot'),
  });
  const { items } = t;
  return row.rebootScheduledAt
    ? [
        entry(items.rebootNow, icons.refresh),
        entry(items.rebootChange, icons.clock),
        entry(items.rebootCancel, icons.close),
      ]
    : [entry(items.rebootNow, icons.refresh), entry(items.rebootLater, icons.clock)];
};

export const remoteEntries = ({ row, t, open }: ManageParts): MenuEntry[] => {
  const can = (capability: Capability): boolean => row.capabilities.includes(capability);
  const tool = (name: Tool): MenuEntry => ({
    label: t.tools[name].label,
    icon: toolIcons[name],
    run: () => open(name),
  });
  const by: readonly [Capability, Tool][] = [
    ['cmd', 'cmd'],
    ['powershell', 'powershell'],
    ['terminal', 'terminal'],
    ['ssh', 'ssh'],
    ['files', 'files'],
    ['chat', 'chat'],
  ];
  return [
    tool('connect'),
    ...by.filter(([capability]) => can(capability)).map(([, name]) => tool(name)),
    'separator',
    { label: t.items.remoteSettings, icon: icons.settings, run: () => open('connect') },
  ];
};
