import { RPC, service, windowsServices, type KnownService } from './windows-services.ts';

/** Those of other makers. */
const ofOthers: readonly KnownService[] = [
  service(
    'FieldhouseAgent',
    'Fieldhouse Agent',
    'automatic',
    'LocalSystem',
    'Connects this computer to the help desk.',
    { protectedReason: 'agent', process: 'agent.exe' },
  ),
  service(
    'FieldhouseUpdater',
    'Fieldhouse Updater',
    'automatic_delayed',
    'LocalSystem',
    'Keeps the agent up to date.',
    { needs: ['FieldhouseAgent'], process: 'updater.exe' },
  ),
  service(
    'VeeamEndpointBackupSvc',
    'Veeam Agent for Microsoft Windows',
    'automatic',
    'LocalSystem',
    'Backs this computer up.',
    { ...RPC, process: 'Veeam.EndPoint.Service.exe' },
  ),
  service('DentrixSvc', 'Dentrix ACE Server', 'automatic', '.\\dentrix', 'Storage of practice data.', {
    process: 'dentrix.exe',
  }),
  service(
    'MSSQLSERVER',
    'SQL Server (MSSQLSERVER)',
    'automatic',
    'NT Service\\MSSQLSERVER',
    'Storage, processing and access to practice data.',
    { process: 'sqlservr.exe', sql: true },
  ),
  service(
    'SQLSERVERAGENT',
    'SQL Server Agent (MSSQLSERVER)',
    'automatic',
    'NT Service\\SQLSERVERAGENT',
    'Runs jobs, watches SQL Server, fires alerts.',
    { needs: ['MSSQLSERVER'], process: 'SQLAGENT.EXE', sql: true },
  ),
  service(
    'ReportServer',
    'SQL Server Reporting Services',
    'automatic_delayed',
    'NT Service\\ReportServer',
    'Manages, runs and delivers reports.',
    { needs: ['MSSQLSERVER'], process: 'RSPortal.exe', sql: true },
  ),
  service(
    'MSSQLFDLauncher',
    'SQL Full-text Filter Daemon (MSSQLSERVER)',
    'manual',
    'NT Service\\MSSQLFDLauncher',
    'Full-text filter process for SQL search.',
    { needs: ['MSSQLSERVER'], process: 'fdlauncher.exe', sql: true },
  ),
  service(
    'SQLWriter',
    'SQL Server VSS Writer',
    'automatic',
    'LocalSystem',
    'Backup of SQL files through shadow copies.',
    { ...RPC, process: 'sqlwriter.exe', sql: true },
  ),
  service(
    'SQLBrowser',
    'SQL Server Browser',
    'disabled',
    'LocalService',
    'Tells clients where SQL Server listens.',
    { process: 'sqlbrowser.exe', sql: true },
  ),
];
export const knownServices: readonly KnownService[] = [...windowsServices, ...ofOthers];

/** A server on which many people work at once has these for each of them. */
const perSession = [
  ['CDPUserSvc', 'Connected Devices Platform User Service'],
  ['OneSyncSvc', 'Sync Host'],
  ['PimIndexMaintenanceSvc', 'Contact Data'],
  ['UnistoreSvc', 'User Data Storage'],
  ['UserDataSvc', 'User Data Access'],
  ['WpnUserService', 'Windows Push Notifications User Service'],
  ['cbdhsvc', 'Clipboard User Service'],
  ['DevicesFlowUserSvc', 'DevicesFlow'],
] as const;
export const sessionServices = (count: number): KnownService[] =>
  Array.from({ length: count }, (_, index) => {
    const [name, displayName] = perSession[index % perSession.length] ?? perSession[0],
      session = (0x1a2b3 + Math.floor(index / perSession.length) * 7).toString(16);
    return service(
      `${name}_${session}`,
      `${displayName}_${session}`,
      'manual',
      'LocalSystem',
      'Serves one signed-in user.',
      { triggered: true },
    );
  });
