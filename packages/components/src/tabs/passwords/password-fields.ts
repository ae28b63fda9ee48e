import type { Hub, Password } from '@customer-hub/sdk';
import type { FieldDefinition } from '../../form/definition.ts';
import type { PasswordDialogsMessages } from '../../messages/en/passwordDialogs.ts';

/** The fields of an entry but its secret, the name first. */
export const passwordFields = (
  t: PasswordDialogsMessages,
  hub: Hub,
  customerId: string,
  password?: Password,
): readonly FieldDefinition[] => {
  const { fields } = t;
  return [
    {
      key: 'name',
      type: 'text',
      label: fields.name,
      required: true,
      maxLength: 200,
      hint: password ? undefined : t.nameHint,
    },
    { key: 'username', type: 'text', label: fields.username, maxLength: 320 },
    {
      key: 'loginUrl',
      type: 'url',
      label: fields.loginUrl,
      maxLength: 2000,
      intranet: true,
      placeholder: 'https://',
    },
    {
      key: 'deviceId',
      type: 'device',
      label: fields.deviceId,
      chosen: password?.device ? { value: password.device.id, label: password.device.name } : undefined,
      load: async (q, signal) =>
        (await hub.devices.list(customerId, { ...(q ? { q } : {}), limit: 50 }, { signal })).items.map(
          ({ id, name }) => ({ value: id, label: name }),
        ),
    },
    { key: 'notes', type: 'multiline', label: fields.notes, maxLength: 10_000, hint: t.notesHint },
    { key: 'reasonRequired', type: 'boolean', label: fields.reasonRequired },
  ];
};
