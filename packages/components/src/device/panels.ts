import type { Device } from '@customer-hub/sdk';
import type { OwnKey, OwnPanel } from '../extensions/extensions.ts';
import { knownOnes } from '../extensions/known-ones.ts';
import type { DeviceMessages } from '../messages/en/device.ts';
import type { PageEntry } from '../record-page/page-entry.ts';

/** A panel of the device view, by its name in an address. */
export type PanelKey = keyof DeviceMessages['panels'];

/** The same, or one of the page's own. */
export type AnyPanelKey = PanelKey | OwnKey;

/** What the device view knows of a panel before its code is there. Its element is `hub-device-<key>`. */
export interface PanelEntry extends PageEntry<Device, AnyPanelKey> {
  /** What the device must be able to do, one of them. Default: every device has it. */
  readonly needs?: readonly Device['capabilities'][number][];
}

/** The panels in their order. What a device cannot do stays in the menu of the tabs with its reason. */
export const panels: readonly PanelEntry[] = [
  { key: 'overview', load: () => import('./overview/overview-panel.ts').then(m => m.HubDeviceOverview) },
  { key: 'history', load: () => import('./history/history-panel.ts').then(m => m.HubDeviceHistory) },
  {
    key: 'patches',
    load: () => import('./panels/patches/patches-panel.ts').then(m => m.HubDevicePatches),
    needs: ['patches'],
    count: ({ patchCounts }) => patchCounts?.available ?? 0,
  },
  {
    key: 'packages',
    load: () => import('./panels/packages/packages-panel.ts').then(m => m.HubDevicePackages),
    needs: ['packages'],
  },
  {
    key: 'services',
    load: () => import('./panels/services/services-panel.ts').then(m => m.HubDeviceServices),
    needs: ['services'],
  },
  {
    key: 'tasks',
    load: () => import('./panels/tasks/tasks-panel.ts').then(m => m.HubDeviceTasks),
    needs: ['tasks', 'services'],
  },
  {
    key: 'command_line',
    needs: ['cmd', 'powershell', 'terminal', 'ssh'],
    load: () => import('./panels/command-line/command-line-panel.ts').then(m => m.HubDeviceCommandLine),
  },
  {
    key: 'files',
    load: () => import('./panels/files/files-panel.ts').then(m => m.HubDeviceFiles),
    needs: ['files'],
  },
  {
    key: 'events',
    load: () => import('./panels/events/events-panel.ts').then(m => m.HubDeviceEvents),
    needs: ['event_log'],
  },
  {
    key: 'software',
    load: () => import('./panels/software/software-panel.ts').then(m => m.HubDeviceSoftware),
    needs: ['software'],
  },
  {
    key: 'scripts',
    load: () => import('./panels/scripts/scripts-panel.ts').then(m => m.HubDeviceScripts),
    needs: ['script'],
  },
  {
    key: 'users',
    load: () => import('./panels/users/users-panel.ts').then(m => m.HubDeviceUsers),
    needs: ['users'],
  },
  {
    key: 'registry',
    load: () => import('./panels/registry/registry-panel.ts').then(m => m.HubDeviceRegistry),
    needs: ['registry'],
  },
  {
    key: 'chat',
    load: () => import('./panels/chat/chat-panel.ts').then(m => m.HubDeviceChat),
    needs: ['chat'],
  },
];

export const panelOf = (key: string): PanelEntry | undefined => panels.find(panel => panel.key === key);

/** Its name. */
export const panelName = ({ key, label }: PanelEntry, t: DeviceMessages): string =>
  label ?? t.panels[key as PanelKey];

/** Whether a device has what a panel shows. */
export const isOffered = ({ needs, when }: PanelEntry, device: Device): boolean => {
  try {
    return when ? when(device) : !needs || needs.some(need => device.capabilities.includes(need));
  } catch (error) {
    console.error('customer-hub: a panel of the page failed.', error);
    return false;
  }
};

const ownEntry = ({ key, label, when }: OwnPanel): PanelEntry => ({
  key,
  label,
  ...(when ? { when } : {}),
  load: () => import('./own-panel.ts').then(({ ownPanelType }) => ownPanelType(key)),
});

/** Ours, and behind them those of the page. @param host Tells of those that cannot be shown. */
export const panelsWith = (host: EventTarget, own: readonly OwnPanel[] = []): readonly PanelEntry[] =>
  own.length === 0 ? panels : [...panels, ...knownOnes(host, 'device.panels', own).map(ownEntry)];
