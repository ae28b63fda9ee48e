import type { Hub } from '@customer-hub/sdk';
import type { LoadChoices } from '../primitives/choices.ts';

/** Technicians who can get work, as they are searched for. */
export const activeTechnicians =
  (hub: Hub): LoadChoices =>
  async (q, signal) => {
    const page = await hub.catalogues.technicians({ ...(q ? { q } : {}), limit: 50 }, { signal });
    return page.items
      .filter(({ active }) => active)
      .map(({ id, name, role }) => ({ value: id, label: name, hint: role ?? undefined }));
  };
