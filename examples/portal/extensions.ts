/** What this portal adds to the hub: a tab, a column and an action that only it knows. */
import type { Extensions, OwnTab } from '@customer-hub/components';
import type { Words } from './words.ts';

/** A real portal would ask its own project management. */
const projects: Readonly<Record<string, readonly string[]>> = {
  cus_1: ['Windows 11 rollout', 'Second site', 'Backup renewal'],
};

/** The portal's own tab; what it shows is made when it is opened, once for each customer. */
export const projectsTab = (words: Words, customerId: string): OwnTab => ({
  key: 'x-projects',
  label: words.projects,
  count: projects[customerId]?.length ?? 0,
  load: ({ customer }) => {
    const list = document.createElement('ul');
    list.className = 'projects';
    for (const name of projects[customer.id] ?? []) {
      const item = document.createElement('li');
      item.textContent = name;
      list.append(item);
    }
    return list;
  },
});

/** Where a device stands, as the portal's own records have it: by its folder, here. */
export const extensionsFor = (words: Words): Extensions => ({
  devices: {
    columns: [
      {
        key: 'x-site',
        title: words.site,
        value: ({ folderName }) => folderName && `${folderName}, 1`,
        optional: true,
      },
    ],
    rowActions: [
      {
        key: 'x-label',
        label: words.printLabel,
        run: ({ name }, { state }) => state.notices.show({ text: `${name}: ${words.labelPrinted}` }),
      },
    ],
  },
});
