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
  into: (customer: string) => `for ${customer}`,
  created: (name: string) => `${name} added`,
  saved: (name: string) => `${name} saved`,
  deleted: (name: string) => `${name} deleted`,
  restored: (name: string) => `${name} is back`,
  failed: (name: string) => `That did not work for ${name}`,
  noPermission: 'You may not do this',
  gone: 'It is not there any more',
};

export type RecordsMessages = typeof records;
