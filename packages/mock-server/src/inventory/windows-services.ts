import type { DeviceService } from '@customer-hub/server/parts/contract/types';

/** A Windows service as it is on every machine that has it. */
export interface KnownService {
  name: string;
  displayName: string;
  startup: DeviceService['startup'];
  account: 'LocalSystem' | 'LocalService' | 'NetworkService' | (string & {});
  description: string;
  /** Names of the services it needs. */
  needs?: readonly string[];
  /** Its process; most share the host of the system. */
  process?: string;
  protectedReason?: 'system' | 'agent';
  triggered?: boolean;
  /** Only where a database server runs. */
  sql?: boolean;
}
type Options = Omit<KnownService, 'name' | 'displayName' | 'startup' | 'account' | 'description'>;
export const service = (
  name: string,
  displayName: string,
  startup: KnownService['startup'],
  account: KnownService['account'],
  description: string,
  options: Options = {},
): KnownService => ({ name, displayName, startup, account, description, ...options });

export const SYSTEM = { protectedReason: 'system' } as const,
  RPC = { needs: ['RpcSs'] } as const;

/** Those that Windows cannot do without come first: each after what it needs. */
export const windowsServices: readonly KnownService[] = [
  service(
    'DcomLaunch',
    'DCOM Server Process Launcher',
    'automatic',
    'LocalSystem',
    'Launches COM and DCOM servers.',
    SYSTEM,
  ),
  service(
    'RpcEptMapper',
    'RPC Endpoint Mapper',
    'automatic',
    'NetworkService',
    'Resolves RPC interface identifiers.',
    SYSTEM,
  ),
  service(
    'RpcSs',
    'Remote Procedure Call (RPC)',
    'automatic',
    'NetworkService',
    'Service control manager for COM and DCOM.',
    { ...SYSTEM, needs: ['DcomLaunch', 'RpcEptMapper'] },
  ),
  service(
    'SamSs',
    'Security Accounts Manager',
    'automatic',
    'LocalSystem',
    'Signals that accounts are ready.',
    { ...SYSTEM, ...RPC, process: 'lsass.exe' },
  ),
  service(
    'EventLog',
    'Windows Event Log',
    'automatic',
    'LocalService',
    'Keeps events and event logs.',
    SYSTEM,
  ),
  service(
    'gpsvc',
    'Group Policy Client',
    'automatic',
    'LocalSystem',
    'Applies the settings of administrators.',
    { ...SYSTEM, ...RPC, triggered: true },
  ),
  service('Schedule', 'Task Scheduler', 'automatic', 'LocalSystem', 'Runs tasks at their time.', {
    ...SYSTEM,
    needs: ['RpcSs', 'EventLog'],
  }),
  service('Dnscache', 'DNS Client', 'automatic', 'NetworkService', 'Keeps names of the network.', {
    ...SYSTEM,
  }),
  service(
    'nsi',
    'Network Store Interface Service',
    'automatic',
    'LocalService',
    'Tells programs of changes of the network.',
  ),
  service('Dhcp', 'DHCP Client', 'automatic', 'LocalService', 'Asks for the addresses of this computer.', {
    needs: ['nsi'],
  }),
  service('LanmanServer', 'Server', 'automatic', 'LocalSystem', 'File, print and named-pipe sharing.', {
    needs: ['SamSs'],
  }),
  service(
    'LanmanWorkstation',
    'Workstation',
    'automatic',
    'NetworkService',
    'Connects to shares of other computers.',
    { needs: ['nsi'] },
  ),
  service(
    'Netlogon',
    'Netlogon',
    'automatic',
    'LocalSystem',
    'Keeps a secure channel to the domain controller.',
    { needs: ['LanmanWorkstation'], process: 'lsass.exe' },
  ),
  service(
    'SessionEnv',
    'Remote Desktop Configuration',
    'manual',
    'LocalSystem',
    'Configures Remote Desktop.',
    { needs: ['RpcSs', 'LanmanWorkstation'] },
  ),
  service(
    'TermService',
    'Remote Desktop Services',
    'manual',
    'NetworkService',
    'Lets people sign in to this computer remotely.',
    RPC,
  ),
  service(
    'UmRdpService',
    'Remote Desktop Services UserMode Port Redirector',
    'manual',
    'LocalSystem',
    'Redirects printers and drives.',
    { needs: ['TermService'] },
  ),
  service(
    'Spooler',
    'Print Spooler',
    'automatic',
    'LocalSystem',
    'Holds print jobs and hands them to the printer.',
    { ...RPC, process: 'spoolsv.exe' },
  ),
  service('Fax', 'Fax', 'manual', 'NetworkService', 'Sends and receives faxes.', {
    needs: ['Spooler'],
    process: 'FXSSVC.exe',
  }),
  service(
    'PrintNotify',
    'Printer Extensions and Notifications',
    'manual',
    'LocalSystem',
    'Opens dialogs of printers.',
    { ...RPC, triggered: true },
  ),
  service(
    'BITS',
    'Background Intelligent Transfer Service',
    'automatic_delayed',
    'LocalSystem',
    'Transfers files while the network is idle.',
    RPC,
  ),
  service('wuauserv', 'Windows Update', 'manual', 'LocalSystem', 'Finds, downloads and installs updates.', {
    ...RPC,
    triggered: true,
  }),
  service(
    'TrustedInstaller',
    'Windows Modules Installer',
    'manual',
    'LocalSystem',
    'Installs and removes parts of Windows.',
    { process: 'TrustedInstaller.exe', triggered: true },
  ),
  service('W32Time', 'Windows Time', 'automatic', 'LocalService', 'Keeps date and time.', {
    triggered: true,
  }),
  service('VSS', 'Volume Shadow Copy', 'manual', 'LocalSystem', 'Makes shadow copies for backups.', {
    ...RPC,
    process: 'VSSVC.exe',
  }),
  service(
    'Winmgmt',
    'Windows Management Instrumentation',
    'automatic',
    'LocalSystem',
    'Answers what is asked about this computer.',
    RPC,
  ),
  service(
    'EventSystem',
    'COM+ Event System',
    'automatic',
    'LocalService',
    'Hands events to COM components.',
    RPC,
  ),
  service(
    'SENS',
    'System Event Notification',
    'automatic',
    'LocalSystem',
    'Watches system events for COM+.',
    { needs: ['EventSystem'] },
  ),
  service('StorSvc', 'Storage Service', 'manual', 'LocalSystem', 'Storage settings and external storage.', {
    ...RPC,
    triggered: true,
  }),
  service('SysMain', 'SysMain', 'automatic_delayed', 'LocalSystem', 'Keeps performance up over time.', RPC),
  service(
    'RemoteRegistry',
    'Remote Registry',
    'disabled',
    'LocalService',
    'Lets remote people change registry values.',
    RPC,
  ),
  service('SSDPSRV', 'SSDP Discovery', 'disabled', 'LocalService', 'Finds devices on the network.'),
  service(
    'WinRM',
    'Windows Remote Management (WS-Management)',
    'automatic',
    'NetworkService',
    'Takes commands over the network.',
    RPC,
  ),
  service(
    'WSearch',
    'Windows Search',
    'automatic_delayed',
    'LocalSystem',
    'Indexes what people search for.',
    { ...RPC, process: 'SearchIndexer.exe' },
  ),
  service(
    'WinDefend',
    'Microsoft Defender Antivirus Service',
    'automatic',
    'LocalSystem',
    'Guards against malware.',
    { ...SYSTEM, ...RPC, process: 'MsMpEng.exe' },
  ),
];
