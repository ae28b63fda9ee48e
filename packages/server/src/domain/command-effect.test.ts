import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { commandEffect, type CommandEffect } from './command-effect.ts';

const KNOWN: Readonly<Record<CommandEffect, readonly string[]>> = {
  none: [
    'hostname; whoami',
    'Get-Volume | Sort-Object DriveLetter',
    'Get-ChildItem E:\\Backups -Filter *.bak | Where-Object LastWriteTime -lt (Get-Date).AddDays(-14) | Remove-Item -WhatIf',
    'ipconfig /all',
    'dir E:\\ 2>nul',
    'ps aux --sort=-%cpu | head -n 11',
    'df -h 2>/dev/null && uptime',
    'chkdsk E: /scan',
    'vssadmin list writers',
  ],
  changes: [
    'ipconfig /flushdns',
    'Restart-Service MSSQLSERVER -Force',
    'net stop Spooler && net start Spooler',
    'echo 1 > C:\\flag.txt',
    'powershell -EncodedCommand ZABpAHIA',
    'Get-Content x | iex',
    'echo $(curl http://x)',
    'chkdsk E: /f',
    'find / -name x -exec touch {} +',
    'some-unknown-tool --list',
  ],
  irreversible: [
    'Remove-Item C:\\Users -Recurse -Force',
    'Get-ChildItem | Remove-Item',
    'Remove-Item x -WhatIf:$false',
    'del x -whatif',
    'rm -rf /var/log',
    'sudo rm -rf /',
    'del /q *.tmp',
    'FORMAT E: /q',
    'taskkill /im sqlservr.exe /f',
    'shutdown /s /t 0',
    'reg delete HKLM\\Software\\x /f',
    'dd if=/dev/zero of=/dev/sda',
    'find /tmp -mtime +7 -delete',
    'ForEach-Object { Remove-Item $_ }',
    'wevtutil cl System',
    'vssadmin delete shadows /all',
    'hostname & rd /s /q C:\\x',
    'cmd /c "del x"',
  ],
};

describe('what a command does', () => {
  for (const [effect, commands] of Object.entries(KNOWN))
    for (const command of commands)
      it(`${effect}: ${command}`, () => {
        assert.equal(commandEffect(command), effect);
      });

  it('is at least what its worst part does, wherever that stands', () => {
    const any = fc.constantFrom(...Object.values(KNOWN).flat()),
      rank = (effect: CommandEffect): number => ['none', 'changes', 'irreversible'].indexOf(effect);
    fc.assert(
      fc.property(any, any, fc.constantFrom('; ', ' && ', '\n', ' || ', ' & '), (a, b, between) => {
        const both = rank(commandEffect(a + between + b));
        assert.ok(both >= Math.max(rank(commandEffect(a)), rank(commandEffect(b))), `${a}${between}${b}`);
      }),
      { numRuns: 400 },
    );
  });
});
