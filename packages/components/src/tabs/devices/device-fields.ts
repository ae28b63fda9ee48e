import type { Device } from '@customer-hub/sdk';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import type { Format } from '../../messages/format.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { about } from './device-cells.ts';
import { whyNot } from './why-not.ts';

type Kind = Device['kind'];
export type Watched = keyof DeviceActionsMessages['dialog']['addressHints'];

/** In the order in which somebody adds them by hand: machines come by their agent. */
const kinds: readonly Kind[] = ['snmp', 'http', 'tcp', 'generic', 'pc', 'server', 'mac', 'linux'];
const isWatched = (kind: Kind): kind is Watched =>
  kind === 'snmp' || kind === 'tcp' || kind === 'http' || kind === 'generic';

interface DeviceFieldParts {
  readonly t: DeviceActionsMessages;
  readonly m: DevicesMessages;
  readonly device?: Device | undefined;
  readonly kind: Kind;
  readonly folders: readonly FieldOption[];
  readonly types: readonly FieldOption[];
  readonly contacts: LoadChoices;
}

/** The fields of a device: only those of its kind [DEV-29]. */
export const deviceFields = ({
  t,
  m,
  device,
  kind,
  folders,
  types,
  contacts,
}: DeviceFieldParts): {
  readonly device: readonly FieldDefinition[];
  readonly place: readonly FieldDefinition[];
} => {
  const { dialog } = t;
  const locked = device && whyNot(device, 'update', m);
  return {
    device: [
      ...(device
        ? []
        : [
            {
              key: 'kind',
              type: 'select' as const,
              label: dialog.kind,
              required: true,
              options: kinds.map(value => ({ value, label: m.kinds[value] })),
              hint: isWatched(kind) ? undefined : dialog.agentHint,
            },
          ]),
      { key: 'name', type: 'text', label: dialog.name, required: true, maxLength: 255, locked },
      ...(isWatched(kind)
        ? [
            {
              key: 'address',
              type: 'text' as const,
              label: dialog.address,
              required: true,
              maxLength: 2048,
              hint: dialog.addressHints[kind],
              locked,
            },
          ]
        : []),
      ...(kind === 'tcp'
        ? [
            {
              key: 'port',
              type: 'number' as const,
              label: dialog.port,
              required: true,
              minimum: 1,
              maximum: 65_535,
              locked,
            },
          ]
        : []),
      ...(kind === 'snmp'
        ? [{ key: 'snmpType', type: 'select' as const, label: dialog.snmpType, options: types, locked }]
        : []),
    ],
    place: [
      { key: 'folderId', type: 'select', label: dialog.folder, options: folders, locked },
      {
        key: 'contactId',
        type: 'person',
        label: dialog.contact,
        load: contacts,
        locked,
        chosen: device?.contactId
          ? { value: device.contactId, label: device.contactName ?? device.contactId }
          : undefined,
      },
      { key: 'monitored', type: 'boolean', label: dialog.monitored, locked },
      { key: 'favorite', type: 'boolean', label: dialog.favorite, locked },
    ],
  };
};

/** What a device tells of itself, in words; what it does not tell is left out. */
export const deviceFacts = (
  device: Device,
  { dialog: { facts } }: DeviceActionsMessages,
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
