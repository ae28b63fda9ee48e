import type { CommandProposal } from '@customer-hub/server/parts/contract/types';

type Shell = CommandProposal['shell'];
type Parts = CommandProposal['explanation'];
type Family = 'powershell' | 'cmd' | 'unix';
const part = (words: string, text: string): Parts[number] => ({ part: words, text });
interface Known {
  asks: RegExp;
  parts: Partial<Record<Family, (found: RegExpExecArray) => Parts>>;
}

/** Fixed answers: the same request is always answered alike. The first that fits is taken. */
const KNOWN: readonly Known[] = [
  {
    asks: /(?=.*(?:delete|remove|clear|clean))(?=.*(?:backup|\.bak))/i,
    parts: {
      powershell: () => [
        part('Get-ChildItem E:\\Backups\\Full -Filter *.bak |', 'Takes the full backups on E:'),
        part('Where-Object LastWriteTime -lt (Get-Date).AddDays(-14) |', 'keeps those older than 14 days,'),
        part('Remove-Item', 'and deletes them for good.'),
      ],
    },
  },
  {
    asks: /backup|\.bak/i,
    parts: {
      powershell: () => [
        part('Get-ChildItem E:\\Backups\\Full -Filter *.bak |', 'Takes the full backups on E:'),
        part('Where-Object LastWriteTime -lt (Get-Date).AddDays(-14) |', 'keeps those older than 14 days,'),
        part('Remove-Item -WhatIf', 'and only lists what a deletion would remove.'),
      ],
      cmd: () => [
        part('dir E:\\Backups\\Full\\*.bak /o:d', 'Lists the full backups on E:, the oldest first.'),
      ],
    },
  },
  {
    asks: /(?=.*(?:temp|temporary|tmp))(?=.*(?:delete|remove|clear|clean))/i,
    parts: {
      powershell: () => [
        part('Get-ChildItem $env:TEMP -Recurse |', 'Takes all temporary files'),
        part(
          'Remove-Item -Recurse -ErrorAction SilentlyContinue',
          'and deletes those that nobody holds open.',
        ),
      ],
      cmd: () => [part('del /q /s %TEMP%\\*', 'Deletes all temporary files that nobody holds open.')],
      unix: () => [part('find /tmp -type f -mtime +7 -delete', 'Deletes temporary files older than 7 days.')],
    },
  },
  {
    asks: /restart\s+(?:the\s+)?(?:service\s+)?(?<name>[\w.-]+)/i,
    parts: {
      powershell: found => [
        part(
          `Restart-Service ${found.groups?.name ?? ''}`,
          'Restarts the service; who uses it waits a moment.',
        ),
      ],
      cmd: found => [
        part(`net stop ${found.groups?.name ?? ''} &&`, 'Stops the service'),
        part(`net start ${found.groups?.name ?? ''}`, 'and starts it again.'),
      ],
      unix: found => [
        part(
          `sudo systemctl restart ${found.groups?.name ?? ''}`,
          'Restarts the service; who uses it waits a moment.',
        ),
      ],
    },
  },
  {
    asks: /dns/i,
    parts: {
      powershell: () => [part('Clear-DnsClientCache', 'Forgets the names of the network that are kept.')],
      cmd: () => [part('ipconfig /flushdns', 'Forgets the names of the network that are kept.')],
      unix: () => [part('sudo resolvectl flush-caches', 'Forgets the names of the network that are kept.')],
    },
  },
  {
    asks: /disk|space|full|volume/i,
    parts: {
      powershell: () => [
        part('Get-Volume |', 'Takes all volumes'),
        part('Sort-Object SizeRemaining', 'and puts the fullest first.'),
      ],
      cmd: () => [part('fsutil volume diskfree C:', 'Tells how much is free on C:')],
      unix: () => [part('df -h', 'Tells how full each disk is.')],
    },
  },
  {
    asks: /error|event|log/i,
    parts: {
      powershell: () => [
        part(
          'Get-WinEvent -FilterHashtable @{LogName="System";Level=2} -MaxEvents 50',
          'Reads the last 50 errors of the system log.',
        ),
      ],
      cmd: () => [
        part('wevtutil qe System /c:50 /rd:true /f:text', 'Reads the last 50 records of the system log.'),
      ],
      unix: () => [part('journalctl -p err -n 50', 'Reads the last 50 errors.')],
    },
  },
  {
    asks: /memory|cpu|slow|process/i,
    parts: {
      powershell: () => [
        part('Get-Process |', 'Takes all processes'),
        part('Sort-Object CPU -Descending |', 'puts the busiest first'),
        part('Select-Object -First 10', 'and shows ten of them.'),
      ],
      cmd: () => [part('tasklist /v', 'Lists all processes.')],
      unix: () => [
        part('ps aux --sort=-%cpu |', 'Lists all processes, the busiest first'),
        part('head -n 11', 'and shows ten of them.'),
      ],
    },
  },
  {
    asks: /who|user|signed/i,
    parts: {
      powershell: () => [part('quser', 'Lists who is signed in.')],
      cmd: () => [part('query user', 'Lists who is signed in.')],
      unix: () => [part('who', 'Lists who is signed in.')],
    },
  },
];

/** A command for what was asked, part by part; nothing when the assistant knows none. */
export function proposalFor(request: string, shell: Shell): Parts | undefined {
  const family: Family = shell === 'powershell' || shell === 'cmd' ? shell : 'unix';
  for (const { asks, parts } of KNOWN) {
    const found = asks.exec(request),
      own = parts[family];
    if (found && own) return own(found);
  }
  return undefined;
}
