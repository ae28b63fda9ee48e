import type { RecordsMessages } from '../en/records.ts';

const records: RecordsMessages = {
  edit: 'Bearbeiten',
  remove: 'Löschen',
  undo: 'Rückgängig',
  save: 'Speichern',
  cancel: 'Abbrechen',
  add: 'Hinzufügen',
  openDevice: 'Gerät öffnen',
  openContact: 'Kontakt öffnen',
  openContract: 'Vertrag öffnen',
  menu: name => `Aktionen für ${name}`,
  into: customer => `für ${customer}`,
  created: name => `${name} hinzugefügt`,
  saved: name => `${name} gespeichert`,
  deleted: name => `${name} gelöscht`,
  restored: name => `${name} ist wieder da`,
  failed: name => `Das hat bei ${name} nicht geklappt`,
  noPermission: 'Das dürfen Sie nicht',
  gone: 'Nicht mehr da',
};
export default records;
