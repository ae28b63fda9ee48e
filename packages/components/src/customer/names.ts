import type { Hub, RequestOptions } from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import type { Choice, LoadChoices } from '../primitives/choices.ts';

/** Folders of a customer by their path, for filters and choices. */
export const folderNames = async (hub: Hub, customerId: string | undefined): Promise<readonly Choice[]> => {
  const folders = customerId ? await hubState(hub).records.read('folders', customerId) : [];
  return folders
    .map(({ id, path }) => ({ value: id, label: path.join(' / ') }))
    .sort((a, b) => a.label.localeCompare(b.label));
};

/** Names of all contacts of a customer, for a filter. */
export const contactNames = async (
  hub: Hub,
  customerId: string | undefined,
  options: RequestOptions,
): Promise<readonly Choice[]> => {
  const found: Choice[] = [];
  if (customerId)
    for await (const { id, displayName } of hub.contacts.list(
      customerId,
      { limit: 200, sort: 'displayName' },
      options,
    ))
      found.push({ value: id, label: displayName });
  return found;
};

/**
 * Contacts of a customer as they are searched for, told apart by their address. @param more Narrows them
 * down, e.g. to people.
 */
export const contactChoices =
  (hub: Hub, customerId: string, more: Parameters<Hub['contacts']['list']>[1] = {}): LoadChoices =>
  async (q, signal) => {
    const page = await hub.contacts.list(
      customerId,
      { ...more, ...(q ? { q } : {}), limit: 50, sort: 'displayName' },
      { signal },
    );
    return page.items.map(({ id, displayName, email }) => ({
      value: id,
      label: displayName,
      hint: email ?? '',
    }));
  };
