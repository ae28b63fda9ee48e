/** What every list and every form says of its records: `Edit`, `Delete`, `Saved`. */
export const records = {
  edit: 'Edit',
  remove: 'Delete',
  undo: 'Undo',
  save: 'Save',
  cancel: 'Cancel',
  add: 'Add',
  openDevice: 'Open device',
  openContact: 'Open contact',
  openContract: 'Open contract',
  menu: (name: string) => `Actions for ${name}`,
  into: (customer: string) => customer,
  created: (name: string) => `${name} created`,
  saved: (name: string) => `${name} saved`,
  deleted: (name: string) => `${name} deleted`,
  restored: (name: string) => `${name} restored`,
  failed: (name: string) => `Couldn't change ${name}`,
  actionFailed: (action: string) => `Couldn't do this: ${action}`,
  noPermission: "You don't have permission to do this",
  gone: 'It no longer exists',
};

export type RecordsMessages = typeof records;
