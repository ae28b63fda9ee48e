import type { Hub, Password } from '@customer-hub/sdk';
import type { FieldDefinition } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import type { PasswordDialogsMessages } from '../../messages/en/passwordDialogs.ts';

/** The fields of an entry but its secret, which stands between them. */
export const passwordGroups = (
  t: PasswordDialogsMessages,
  hub: Hub,
  customerId: string,
  password?: Password,
): readonly [FieldGroup, FieldGroup] => {
  const field = (
    key: keyof PasswordDialogsMessages['fields'],
    type: FieldDefinition['type'],
    more: Partial<FieldDefinition> = {},
  ): FieldDefinition => ({ key, type, label: t.fields[key], ...more });
  const device = password?.device;
  return [
    {
      legend: t.entry,
      fields: [
        field('name', 'text', { required: true, maxLength: 200, hint: password ? undefined : t.nameHint }),
        field('username', 'text', { maxLength: 320 }),
        field('loginUrl', 'url', { maxLength: 2000, intranet: true, placeholder: 'https://' }),
        field('deviceId', 'device', {
          chosen: device ? { value: device.id, label: device.name } : undefined,
          load: async (q, signal) => {
            const page = await hub.devices.list(customerId, { ...(q ? { q } : {}), limit: 50 }, { signal });
            return page.items.map(({ id, name }) => ({ value: id, label: name }));
          },
        }),
      ],
    },
    {
      legend: t.rules,
      fields: [
        field('notes', 'multiline', { maxLength: 10_000, hint: t.notesHint }),
        field('reasonRequired', 'boolean'),
      ],
    },
  ];
};
