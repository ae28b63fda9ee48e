import type { Device, Hub } from '@customer-hub/sdk';
import { contactChoices } from '../../customer/names.ts';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { refusalOf } from '../../internal/allowed.ts';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import type { RecordsMessages } from '../../messages/en/records.ts';

type Kind = Device['kind'];
type Dialog = DeviceActionsMessages['dialog'];
type Watched = keyof Dialog['addressHints'];

/** In the order in which somebody adds them by hand: machines come by their agent. */
const kinds: readonly Kind[] = ['snmp', 'http', 'tcp', 'generic', 'pc', 'server', 'mac', 'linux'];
const isWatched = (kind: Kind): kind is Watched =>
  kind === 'snmp' || kind === 'tcp' || kind === 'http' || kind === 'generic';

interface DeviceForm {
  readonly dialog: Dialog;
  readonly m: DevicesMessages;
  readonly words: RecordsMessages;
  readonly noFolder: string;
  readonly record: Device | undefined;
  /** Of a new one. */
  readonly chosenKind: string;
  readonly folders: readonly FieldOption[];
  readonly types: readonly FieldOption[];
  readonly hub: Hub;
  readonly customerId: string;
}

/** The fields of a device in their groups: only those of its kind [DEV-29]. */
export const deviceGroups = (form: DeviceForm): readonly FieldGroup[] => {
  const { dialog, m, record, chosenKind } = form;
  const kind = record?.kind ?? kinds.find(known => known === chosenKind) ?? 'snmp';
  const locked = record && refusalOf(record, 'update', m.reasons, form.words);
  const field = (
    key: keyof Dialog['fields'],
    type: FieldDefinition['type'],
    more: Partial<FieldDefinition> = {},
  ): FieldDefinition => ({ key, type, label: dialog.fields[key], locked, ...more });
  const ofKind: FieldDefinition[] = [];
  if (!record)
    ofKind.push(
      field('kind', 'select', {
        required: true,
        options: kinds.map(value => ({ value, label: m.kinds[value] })),
        hint: isWatched(kind) ? undefined : dialog.agentHint,
      }),
    );
  ofKind.push(field('name', 'text', { required: true, maxLength: 255 }));
  if (isWatched(kind))
    ofKind.push(
      field('address', 'text', { required: true, maxLength: 2048, hint: dialog.addressHints[kind] }),
    );
  if (kind === 'tcp') ofKind.push(field('port', 'number', { required: true, minimum: 1, maximum: 65_535 }));
  if (kind === 'snmp') ofKind.push(field('snmpType', 'select', { options: form.types }));
  const { contactId, contactName } = record ?? {};
  return [
    { legend: dialog.device, fields: ofKind },
    {
      legend: dialog.place,
      fields: [
        field('folderId', 'select', { options: form.folders, emptyLabel: form.noFolder }),
        field('contactId', 'person', {
          load: contactChoices(form.hub, form.customerId, { system: ['none'] }),
          chosen: contactId ? { value: contactId, label: contactName ?? contactId } : undefined,
        }),
        field('monitored', 'boolean'),
        field('favorite', 'boolean'),
      ],
    },
  ];
};
