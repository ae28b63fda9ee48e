import type { Device, Hub } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import type { Started, WorkRequest } from '../../job-start/work.ts';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { Tool } from './tool-entries.ts';

/** Where a tool is used: any element that shows devices. */
export interface ToolPlace {
  readonly host: LitElement;
  readonly hub: Hub;
  /** Opens a panel of the device that is shown here. Without it the host is asked, then the list. */
  readonly openPanel?: ((panel: string) => void) | undefined;
}

/** One thing that a tool does. */
export type ToolItem = keyof DeviceActionsMessages['items'];

type Request = Omit<WorkRequest, 'target' | 'name' | 'count'>;

/** The panel of the device view in which a tool is used. */
const panels: Partial<Record<Tool, string>> = {
  patches: 'patches',
  packages: 'packages',
  software: 'software',
  cmd: 'command_line',
  powershell: 'command_line',
  terminal: 'command_line',
  ssh: 'command_line',
  services: 'services',
  tasks: 'tasks',
  users: 'users',
  files: 'files',
  events: 'events',
  registry: 'registry',
  chat: 'chat',
};

const patches = (category: 'all' | 'security'): Request => ({
  work: 'install_patches',
  params: { category },
});

/** The work that an item starts. */
const works: Partial<Record<ToolItem, Request>> = {
  installAll: patches('all'),
  installSecurity: patches('security'),
  tonight: { ...patches('all'), later: true },
  choco: { work: 'install_software', source: 'choco' },
  brew: { work: 'install_software', source: 'brew' },
  private: { work: 'install_software', source: 'private' },
  ownScript: { work: 'run_script', source: 'own' },
  sharedScript: { work: 'run_script', source: 'library' },
  logOut: { work: 'log_out' },
  restart: { work: 'restart' },
  shutDown: { work: 'shut_down' },
  rebootNow: { work: 'restart' },
  rebootLater: { work: 'restart', later: true },
  rebootChange: { work: 'restart', later: true },
  rebootCancel: { work: 'cancel_reboot' },
  agentOn: { work: 'set_helpdesk_agent', params: { active: true } },
  agentOff: { work: 'set_helpdesk_agent', params: { active: false } },
};

const start = async (row: Device, { host }: ToolPlace, request: Request): Promise<Started> => {
  const { startWork } = await lazily(() => import('../../job-start/start-work.ts'));
  const { id, name, customerId } = row;
  return startWork(host, { ...request, target: { deviceIds: [id] }, name, count: 1, customerId });
};

/** A reboot that is planned anew takes the place of those that were planned for this device alone. */
const replacePlanned = async ({ id: deviceId }: Device, { hub }: ToolPlace, by: Started): Promise<void> => {
  if (!by) return;
  const query = { deviceId, type: ['restart'], status: ['scheduled'], limit: 50 } as const;
  const { items } = await hub.jobs.list({ ...query, type: [...query.type], status: [...query.status] });
  for (const { id, counts } of items)
    if (id !== by.id && counts.total === 1) await hub.jobs.cancel(id).catch(() => undefined);
};

/** Opens the panel of a tool: where the device is shown, by the host, or beside the list. */
const open = ({ id, customerId }: Device, { host, openPanel }: ToolPlace, panel: string): void => {
  if (openPanel) return openPanel(panel);
  if (!navigate(host, { to: 'device', id, customerId, panel })) return;
  host.dispatchEvent(
    new CustomEvent('hub-record-open', { detail: { id, panel }, bubbles: true, cancelable: true }),
  );
};

/** Uses a tool on a device: opens its panel, starts its work, or opens a session. */
export const useTool = async (row: Device, place: ToolPlace, tool: Tool, item?: ToolItem): Promise<void> => {
  const work = item && works[item];
  const panel = panels[tool];
  if (work) {
    const job = await start(row, place, work);
    if (item === 'rebootChange') await replacePlanned(row, place, job);
  } else if (tool === 'apps') await start(row, place, { work: 'deploy_app' });
  else if (tool === 'connect' && item === 'remoteSettings')
    navigate(place.host, { to: 'tab', tab: 'work_from_home', customerId: row.customerId });
  else if (tool === 'connect') {
    const { connect } = await lazily(() => import('../../job-start/connect.ts'));
    await connect(row, place, item === 'networkScan' ? 'scan' : 'session');
  } else if (panel) open(row, place, panel);
};
