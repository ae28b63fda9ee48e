import type { AlertCategory, AlertDetail } from '@customer-hub/server/parts/contract/types';

interface AlertText {
  title: string;
  message: string;
  details: readonly AlertDetail[];
}
const text = (
  title: string,
  message: string,
  ...details: readonly (readonly [label: string, value: string])[]
): AlertText => ({ title, message, details: details.map(([label, value]) => ({ label, value })) });
/** `{device}` is the device's name. */
export const alertTexts: Readonly<Record<AlertCategory, readonly [AlertText, ...AlertText[]]>> = {
  hardware: [
    text(
      'Disk reports bad sectors',
      'S.M.A.R.T. of drive 0 on {device} counts 24 reallocated sectors; it was 3 last week.',
      ['Drive', 'WDC WD10EZEX-08WN4A0'],
      ['Reallocated sectors', '24'],
    ),
    text(
      'Fan speed below limit',
      'Fan 2 of {device} turns at 480 rpm; the limit is 900 rpm.',
      ['Fan', '2 of 4'],
      ['Speed', '480 rpm'],
    ),
    text(
      'Power supply redundancy lost',
      'PSU 2 of {device} has no input. The machine runs on PSU 1 alone.',
      ['PSU 1', '412 W'],
      ['PSU 2', 'no input'],
    ),
    text(
      'Battery of the UPS needs replacement',
      'The self-test of {device} failed: estimated runtime 3 minutes.',
      ['Runtime', '3 min'],
    ),
  ],
  disk: [
    text(
      'Disk C: is almost full',
      'Free space on C: of {device} fell below 5 % and stayed there for 15 minutes.',
      ['Free', '4.1 GB of 119 GB'],
      ['Largest folder', 'C:\\Windows\\Logs\\CBS'],
    ),
    text('Disk queue is long', 'The average disk queue of {device} was above 8 for 30 minutes.', [
      'Queue',
      '11.4',
    ]),
    text(
      'Volume will be full in 9 days',
      'At the growth of the last 30 days /data of {device} is full on day 9.',
      ['Growth', '14 GB a day'],
    ),
    text('Speicherplatz auf D: wird knapp', 'Auf D: von {device} sind weniger als 10 % frei.', [
      'Frei',
      '38 GB von 465 GB',
    ]),
  ],
  availability: [
    text(
      'Device is unreachable',
      '{device} has not answered for 15 minutes.',
      ['Last answer', '15 minutes ago'],
      ['Attempts', '5'],
    ),
    text(
      'Website answers slowly',
      '{device} took 9.4 seconds to answer; the limit is 5 seconds.',
      ['Status', '200'],
      ['Time', '9,412 ms'],
    ),
    text('Agent stopped reporting', 'The agent of {device} was last seen 24 hours ago.', [
      'Agent',
      '1.8.7.2',
    ]),
    text('Certificate expires in 6 days', 'The certificate of {device} is valid until next week.', [
      'Issuer',
      "Let's Encrypt R11",
    ]),
  ],
  performance: [
    text(
      'CPU load above 95 %',
      'CPU load of {device} was above 95 % for 20 minutes.',
      ['Load', '98 %'],
      ['Busiest process', 'MsMpEng.exe'],
    ),
    text(
      'Memory almost used up',
      '{device} uses more than 92 % of its memory.',
      ['Used', '15.2 GB of 16 GB'],
      ['Largest process', 'sqlservr.exe'],
    ),
    text('Sign-in takes long', 'The last sign-in on {device} took 74 seconds.', ['Group policy', '51 s']),
  ],
  exchange: [
    text('Mail queue is growing', 'The transport queue of {device} holds 340 messages; the limit is 100.', [
      'Queue',
      '340',
    ]),
    text('Mailbox database dismounted', 'Database DB02 on {device} is dismounted.', ['Database', 'DB02']),
  ],
  general: [
    text('Windows licence is not activated', '{device} runs in notification mode.', [
      'Channel',
      'Volume:GVLK',
    ]),
    text('Antivirus signatures are old', 'Signatures on {device} are 9 days old.', [
      'Product',
      'Microsoft Defender Antivirus',
    ]),
    text(
      'Unbekanntes USB-Gerät angeschlossen',
      'An {device} wurde ein nicht freigegebener Massenspeicher angeschlossen.',
      ['Gerät', 'SanDisk Ultra'],
    ),
    text('كلمة مرور المسؤول المحلي قديمة', 'لم تتغير كلمة مرور المسؤول المحلي على {device} منذ 400 يوم.', [
      'الأيام',
      '400',
    ]),
  ],
  network: [
    text(
      'WAN link is down',
      'WAN 1 of {device} lost its carrier; traffic runs over WAN 2.',
      ['Interface', 'wan1'],
      ['Since', '22 minutes'],
    ),
    text(
      'Packet loss to the gateway',
      '{device} lost 14 % of packets over 10 minutes.',
      ['Loss', '14 %'],
      ['Round trip', '182 ms'],
    ),
    text(
      'New device in the network',
      'The scan found an unknown device beside {device}.',
      ['MAC', 'B8:27:EB:4C:91:0E'],
      ['Address', '10.20.4.119'],
    ),
    text('Port flaps', 'Port 14 of {device} went down and up 31 times in an hour.', ['Port', '14']),
  ],
  apps: [
    text('Backup finished with warnings', 'Veeam Agent on {device}: 2 of 214 files were skipped.', [
      'Skipped',
      '2 files',
    ]),
    text(
      'Endpoint protection needs a restart',
      'Bitdefender on {device} updated itself and waits for a restart.',
      ['Product', 'GravityZone 7.9'],
    ),
    text('OneDrive does not sync', 'OneDrive of a user on {device} stands still since yesterday.', [
      'Files waiting',
      '1,204',
    ]),
  ],
  script_based: [
    text(
      'Script “Check backup age” failed',
      'Exit code 2 on {device}: newest backup is 51 hours old.',
      ['Exit code', '2'],
      ['Output', 'newest: 51 h'],
    ),
    text(
      'Script “Local admins” found a change',
      'A member was added to the local administrators of {device}.',
      ['Added', 'opuser'],
    ),
  ],
};
