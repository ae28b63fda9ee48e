/** What the scripts of `scripts.ts` say, in their order. */
export const contents: readonly string[] = [
  `param([switch]$Verbose)
$ErrorActionPreference = 'Stop'
$folder = "$env:SystemRoot\\System32\\spool\\PRINTERS"
Stop-Service -Name Spooler -Force
Get-ChildItem -Path $folder -File | ForEach-Object {
  if ($Verbose) { Write-Output "Removing $($_.Name)" }
  Remove-Item -LiteralPath $_.FullName -Force
}
Start-Service -Name Spooler
Write-Output 'The print queue is empty.'
`,
  `param([int]$OlderThanDays = 14)
$limit = (Get-Date).AddDays(-$OlderThanDays)
$folders = $env:TEMP, "$env:SystemRoot\\Temp", "$env:SystemRoot\\SoftwareDistribution\\Download"
$before = (Get-PSDrive C).Free
Get-ChildItem $folders -Recurse -File -ErrorAction SilentlyContinue |
  Where-Object LastWriteTime -lt $limit |
  Remove-Item -Force -ErrorAction SilentlyContinue
'{0:N1} GB freed' -f (((Get-PSDrive C).Free - $before) / 1GB)
`,
  `$services = 'wuauserv', 'bits', 'cryptsvc'
Stop-Service $services -Force
Remove-Item "$env:SystemRoot\\SoftwareDistribution" -Recurse -Force
Remove-Item "$env:SystemRoot\\System32\\catroot2" -Recurse -Force
Start-Service $services
Write-Output 'Windows Update was reset.'
`,
  `Get-LocalGroupMember -Group Administrators | Sort-Object Name | Format-Table Name, ObjectClass, PrincipalSource
`,
  `param([Parameter(Mandatory)][string]$Drive)
if ((Get-BitLockerVolume $Drive).ProtectionStatus -eq 'On') { Write-Output "$Drive is encrypted already."; exit 0 }
Enable-BitLocker -MountPoint $Drive -EncryptionMethod XtsAes256 -RecoveryPasswordProtector -SkipHardwareTest
$key = (Get-BitLockerVolume $Drive).KeyProtector | Where-Object KeyProtectorType -eq RecoveryPassword
Backup-BitLockerKeyProtector -MountPoint $Drive -KeyProtectorId $key.KeyProtectorId
`,
  `@echo off
ipconfig /flushdns
`,
  `param([Parameter(Mandatory)][string]$Path, [int]$MaxHours = 24)
$newest = Get-ChildItem $Path -File | Sort-Object LastWriteTime -Descending | Select-Object -First 1
if (-not $newest) { Write-Error "No backup in $Path"; exit 2 }
$age = (New-TimeSpan $newest.LastWriteTime).TotalHours
Write-Output ('{0}: {1:N0} hours old' -f $newest.Name, $age)
if ($age -gt $MaxHours) { exit 1 }
`,
  `Install-WindowsFeature NET-Framework-Core
Start-Process msiexec '/i "\\\\files\\dentrix\\SQLSysClrTypes.msi" /qn' -Wait
Start-Process msiexec '/i "\\\\files\\dentrix\\ReportViewer.msi" /qn' -Wait
`,
  `#!/bin/bash
set -euo pipefail
find /var/log -name '*.log' -mtime +7 -print -exec gzip -9 {} \\;
`,
  `#!/bin/bash
set -euo pipefail
certbot renew --cert-name "$1" --quiet
systemctl reload nginx
openssl x509 -enddate -noout -in "/etc/letsencrypt/live/$1/cert.pem"
`,
  `#!/bin/bash
docker system prune --all --force --filter 'until=168h'
`,
  `import json, platform, socket
print(json.dumps({
    "host": socket.gethostname(),
    "system": platform.platform(),
    "machine": platform.machine(),
}, indent=2))
`,
  `param([Parameter(Mandatory)][string]$Hersteller)
Get-PrinterDriver | Where-Object Manufacturer -like "*$Hersteller*" | ForEach-Object {
  Write-Output "Entferne $($_.Name)"
  Remove-PrinterDriver -Name $_.Name
}
pnputil /scan-devices
`,
  `param([string]$Domain, [string]$User, [string]$Password)
$secret = ConvertTo-SecureString $Password -AsPlainText -Force
Add-Computer -DomainName $Domain -Credential (New-Object PSCredential $User, $secret)
Write-Output "Joined $Domain. It counts after a restart."
`,
];
