import type { Device } from '@customer-hub/sdk';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { Format } from '../../messages/format.ts';
import { about } from '../../device/device-about.ts';

/** What a device tells of itself, in words; what it does not tell is left out. */
export const deviceFacts = (
  device: Device,
  facts: DeviceActionsMessages['dialog']['facts'],
  format: Format,
): readonly (readonly [name: string, value: string])[] => {
  const { hardware, lastLogin } = device;
  const all: readonly (readonly [string, string | null | undefined])[] = [
    [facts.system, device.os && about(device)],
    [facts.machine, device.machineName],
    [facts.ip, device.ipAddresses.join(', ')],
    [facts.mac, device.macAddresses.join(', ')],
    [facts.model, hardware && [hardware.manufacturer, hardware.model].filter(Boolean).join(' ')],
    [facts.serial, hardware?.serialNumber],
    [facts.cpu, hardware?.cpu],
    [
      facts.memory,
      hardware?.memoryMb
        ? format.number(hardware.memoryMb / 1024, {
            style: 'unit',
            unit: 'gigabyte',
            maximumFractionDigits: 1,
          })
        : '',
    ],
    [facts.login, lastLogin && `${lastLogin.user}, ${format.dateTime(lastLogin.at)}`],
    [facts.seen, format.dateTime(device.lastSeenAt)],
    [facts.added, format.dateTime(device.createdAt)],
  ];
  return all.filter((fact): fact is readonly [string, string] => !!fact[1]);
};
