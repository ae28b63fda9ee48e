import type { Device, DeviceOs } from '@customer-hub/server/parts/contract/types';
import { systems } from './device-models.ts';

/** A device of the drawings' customer. Logins are minutes before now; the drawing shows 8:21 AM. */
export interface DrawnDevice {
  name: string;
  kind: Device['kind'];
  snmpType?: string;
  os?: DeviceOs;
  availability: Device['availability'];
  folder: number;
  login?: readonly [user: string, minutesAgo: number];
  person?: number;
  reboot?: 'pending' | 'planned';
  patches?: number;
  security?: number;
  monitored: boolean;
  favorite?: boolean;
  seenMinutesAgo?: number;
  address?: string;
}
const drawnAtMs = Date.UTC(2026, 10, 22, 8, 21);
const ago = (text: string): number => (drawnAtMs - Date.parse(`${text} UTC`)) / 60_000;
const [FRONT, STORAGE, SURGERY, IMAGING, NETWORK, SERVERS, MANAGEMENT] = [0, 1, 2, 3, 4, 5, 6];
type Rest = Partial<Omit<DrawnDevice, 'name' | 'kind' | 'folder'>> & { at?: string; user?: string };
function device(
  name: string,
  kind: Device['kind'],
  folder: number,
  { at, user, ...rest }: Rest = {},
): DrawnDevice {
  return {
    name,
    kind,
    folder,
    availability: 'online',
    monitored: true,
    ...(at && user ? { login: [user, ago(at)] as const } : {}),
    ...rest,
  };
}

/** The 38 that the morning check shows: 22 as drawn, then those below the fold. */
const monitored: readonly DrawnDevice[] = [
  device('AGD-FRONT-01', 'pc', FRONT, { user: 'tlopez', at: '11/22/2026 08:14:32', person: 2, patches: 0 }),
  device('AGD-FRONT-02', 'pc', FRONT, {
    user: 'rjensen',
    at: '11/22/2026 08:09:47',
    person: 3,
    patches: 6,
    security: 2,
    reboot: 'pending',
    os: systems.pc?.[0],
    favorite: true,
  }),
  device('AGD-FRONT-03', 'pc', FRONT, { user: 'kpatel', at: '11/22/2026 07:55:20', person: 4, patches: 2 }),
  device('AGD-OLD-07', 'pc', STORAGE, {
    user: 'tlopez',
    at: '06/30/2026 17:02:12',
    availability: 'retired',
    os: systems.pc?.[3],
  }),
  device('AGD-OP-01', 'pc', SURGERY, {
    user: 'opuser',
    at: '11/22/2026 07:31:08',
    patches: 11,
    security: 4,
    reboot: 'pending',
  }),
  device('AGD-OP-02', 'pc', SURGERY, {
    user: 'opuser',
    at: '11/22/2026 07:31:40',
    patches: 11,
    security: 4,
    reboot: 'pending',
  }),
  device('AGD-OP-03', 'pc', SURGERY, {
    user: 'opuser',
    at: '11/21/2026 17:28:16',
    availability: 'offline',
    patches: 11,
    security: 4,
  }),
  device('AGD-OP-04', 'pc', SURGERY, { user: 'opuser', at: '11/22/2026 07:33:02', patches: 4, security: 1 }),
  device('AGD-XRAY-01', 'pc', IMAGING, {
    user: 'imaging',
    at: '11/22/2026 06:50:59',
    patches: 7,
    security: 3,
    reboot: 'planned',
    favorite: true,
  }),
  device('AGD-XRAY-02', 'pc', IMAGING, {
    user: 'imaging',
    at: '11/20/2026 16:12:33',
    availability: 'offline',
    patches: 8,
    security: 3,
  }),
  device('AP-2F-EAST', 'snmp', NETWORK, {
    snmpType: 'access_point',
    availability: 'unreachable',
    address: '10.20.0.21',
  }),
  device('FW-EDGE-01', 'snmp', NETWORK, { snmpType: 'firewall', address: '10.20.0.1', favorite: true }),
  device('LNX-BACKUP', 'linux', SERVERS, { user: 'veeam', at: '11/22/2026 03:04:29', patches: 6 }),
  device('LNX-PACS-01', 'linux', IMAGING, {
    user: 'root',
    at: '11/19/2026 11:26:50',
    patches: 22,
    security: 9,
  }),
  device('MBP-DREYES', 'mac', MANAGEMENT, {
    user: 'dreyes',
    at: '11/21/2026 21:17:45',
    availability: 'offline',
    person: 1,
    patches: 5,
  }),
  device('MBP-HHALLORAN', 'mac', MANAGEMENT, {
    user: 'hhalloran',
    at: '11/22/2026 08:01:14',
    person: 0,
    patches: 2,
  }),
  device('MINI-LOBBY', 'mac', FRONT, {
    user: 'kiosk',
    at: '11/22/2026 07:00:03',
    patches: 1,
    reboot: 'pending',
  }),
  device('portal.ashgrove.care', 'http', NETWORK, { address: 'https://portal.ashgrove.care/' }),
  device('SRV-DC01', 'server', SERVERS, {
    user: 'svc-admin',
    at: '11/22/2026 07:58:02',
    patches: 14,
    security: 5,
    reboot: 'pending',
    favorite: true,
  }),
  device('SRV-FILE02', 'server', SERVERS, { user: 'svc-backup', at: '11/22/2026 03:00:11', patches: 3 }),
  device('SRV-SQL01', 'server', SERVERS, {
    user: 'mkowalski',
    at: '11/21/2026 18:42:55',
    availability: 'unreachable',
    patches: 9,
    security: 2,
    reboot: 'planned',
    favorite: true,
  }),
  device('SW-CORE-01', 'snmp', NETWORK, { snmpType: 'switch', address: '10.20.0.2' }),
  device('VM-APP01', 'server', SERVERS, { user: 'svc-admin', at: '11/22/2026 02:14:00' }),
  device('VM-PRINT01', 'server', SERVERS, { user: 'svc-admin', at: '11/20/2026 09:40:12' }),
  device('VM-RDS01', 'server', SERVERS, { user: 'rjensen', at: '11/22/2026 07:44:51', patches: 3 }),
  ...Array.from({ length: 13 }, (_, i) =>
    device(
      `WS-${i < 5 ? 'BILL' : i < 9 ? 'HYG' : 'ADMIN'}-${String((i % 5) + 1).padStart(2, '0')}`,
      'pc',
      i < 5 ? FRONT : i < 9 ? SURGERY : MANAGEMENT,
      {
        user: `user${i + 6}`,
        at: `11/${i % 4 === 3 ? 21 : 22}/2026 07:${String(10 + i * 3).padStart(2, '0')}:0${i % 10}`,
        person: i + 6,
        ...(i % 4 === 3 ? { availability: 'offline' } : {}),
      },
    ),
  ),
];

/** The others are known but not watched: phones, tablets, printers, spare machines. */
function unwatched(index: number): DrawnDevice {
  const n = index - monitored.length,
    number = String(n + 1).padStart(3, '0');
  const availability =
    n % 13 === 8
      ? 'offline'
      : n === 30 || n === 80 || n === 130
        ? 'unreachable'
        : n === 61 || n === 161
          ? 'retired'
          : 'online';
  const rest: Partial<DrawnDevice> = {
    monitored: false,
    availability,
    seenMinutesAgo: availability === 'retired' ? 400 * 1440 : availability === 'offline' ? 3 * 1440 : 2,
  };
  if (n % 4 === 0) return device(`TEL-${number}`, 'generic', FRONT, { ...rest, address: `10.20.8.${n + 2}` });
  if (n % 4 === 1)
    return device(`TAB-OP-${number}`, 'generic', SURGERY, { ...rest, address: `10.20.9.${n + 2}` });
  if (n % 4 === 2)
    return device(`ZEBRA-${number}`, 'snmp', STORAGE, {
      ...rest,
      snmpType: 'printer',
      address: `10.20.10.${n + 2}`,
    });
  return device(`WS-SPARE-${number}`, 'pc', STORAGE, {
    ...rest,
    ...(n % 40 === 3 && n < 160 && availability === 'online' ? { reboot: 'pending' } : {}),
  });
}
export const drawnDevices = (index: number): DrawnDevice => monitored[index] ?? unwatched(index);
export function indexOfDrawn(is: (drawn: DrawnDevice) => boolean): number | null {
  const index = monitored.findIndex(is);
  return index < 0 ? null : index;
}
