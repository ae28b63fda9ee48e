import type { Device, DeviceOs } from '@customer-hub/server/parts/contract/types';
import type { DeviceModel } from '@customer-hub/server/parts/database/collections/device-row';

type Kind = Device['kind'];

const os = (
  family: DeviceOs['family'],
  name: string,
  version: string | null,
  build: string | null,
): DeviceOs => Object.freeze({ family, name, version, build });
/** Newest first: the first ones are the most frequent. */
export const systems: Readonly<Partial<Record<Kind, readonly DeviceOs[]>>> = {
  pc: [
    os('windows', 'Windows 11 Pro', '24H2', '26100.4946'),
    os('windows', 'Windows 11 Pro', '25H2', '26200.7171'),
    os('windows', 'Windows 11 Enterprise', '23H2', '22631.5909'),
    os('windows', 'Windows 10 Pro', '22H2', '19045.6456'),
  ],
  server: [
    os('windows', 'Windows Server 2022 Standard', '21H2', '20348.4052'),
    os('windows', 'Windows Server 2019 Standard', '1809', '17763.7792'),
    os('windows', 'Windows Server 2025 Datacenter', '24H2', '26100.6899'),
    os('windows', 'Windows Server 2016 Standard', '1607', '14393.8422'),
  ],
  mac: [
    os('mac', 'macOS Tahoe', '26.1', '25B78'),
    os('mac', 'macOS Sequoia', '15.7.2', '24G325'),
    os('mac', 'macOS Sonoma', '14.8.2', '23J126'),
  ],
  linux: [
    os('linux', 'Ubuntu', '24.04.3 LTS', '6.8.0-87-generic'),
    os('linux', 'Debian GNU/Linux', '13 (trixie)', '6.12.48'),
    os('linux', 'Rocky Linux', '9.6', '5.14.0-570'),
    os('linux', 'Ubuntu', '22.04.5 LTS', null),
  ],
};

const model = (
  manufacturer: string | null,
  name: string | null,
  cpu: string | null,
  memoryMb: number | null,
  ...diskGb: number[]
): DeviceModel => Object.freeze({ manufacturer, model: name, cpu, memoryMb, diskGb });
export const models: Readonly<Partial<Record<Kind, readonly DeviceModel[]>>> = {
  pc: [
    model('Dell Inc.', 'OptiPlex 7010', 'Intel Core i5-13500', 16_384, 476),
    model('HP', 'EliteDesk 800 G9', 'Intel Core i7-12700', 16_384, 512),
    model('LENOVO', 'ThinkCentre M70q Gen 4', 'Intel Core i5-13400T', 8_192, 256),
    model('Dell Inc.', 'Latitude 5450', 'Intel Core Ultra 5 125U', 16_384, 512),
    model('LENOVO', 'ThinkPad T14 Gen 5', 'AMD Ryzen 7 PRO 8840U', 32_768, 1_024),
    model('Microsoft Corporation', 'Surface Pro 10', 'Intel Core Ultra 7 165U', 16_384, 256),
    model('HP', 'Z2 Mini G9 Workstation', 'Intel Core i9-13900K', 65_536, 1_024, 2_048),
    model('ASUSTeK COMPUTER INC.', null, 'Intel Pentium Gold G6405', 4_096, 128),
  ],
  server: [
    model('Dell Inc.', 'PowerEdge R650xs', 'Intel Xeon Silver 4310', 131_072, 480, 3_840),
    model('HPE', 'ProLiant DL380 Gen10', 'Intel Xeon Gold 5218', 196_608, 960, 7_680),
    model('VMware, Inc.', 'VMware Virtual Platform', 'Intel Xeon Gold 6338', 32_768, 120, 500),
    model('Microsoft Corporation', 'Virtual Machine', 'AMD EPYC 7543', 16_384, 127),
  ],
  mac: [
    model('Apple Inc.', 'MacBook Pro (14-inch, M4)', 'Apple M4 Pro', 24_576, 512),
    model('Apple Inc.', 'Mac mini (2024)', 'Apple M4', 16_384, 256),
    model('Apple Inc.', 'iMac (24-inch, M3)', 'Apple M3', 16_384, 512),
  ],
  linux: [
    model('QEMU', 'Standard PC (Q35 + ICH9, 2009)', 'AMD EPYC 7543', 8_192, 80),
    model('Supermicro', 'SYS-510T-MR', 'Intel Xeon E-2388G', 65_536, 1_920, 8_000),
    model('Raspberry Pi Foundation', 'Raspberry Pi 5 Model B', 'Cortex-A76', 8_192, 64),
  ],
};
/** Type, manufacturer and the letters its name begins with. */
export const snmpDevices: readonly (readonly [
  type: string,
  letters: string,
  manufacturer: string,
  model: string,
])[] = [
  ['switch', 'SW', 'Cisco', 'Catalyst 1300-24T'],
  ['access_point', 'AP', 'Ubiquiti', 'U7 Pro'],
  ['firewall', 'FW', 'Fortinet', 'FortiGate 60F'],
  ['printer', 'PRN', 'Brother', 'HL-L6410DN'],
  ['router', 'RTR', 'MikroTik', 'RB5009UG+S+IN'],
  ['ups', 'UPS', 'APC', 'Smart-UPS 1500'],
  ['nas', 'NAS', 'Synology', 'DS923+'],
  ['camera', 'CAM', 'AXIS', 'P3265-LV'],
];
