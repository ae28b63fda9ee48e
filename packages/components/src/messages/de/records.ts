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
  into: customer => customer,
  created: name => `${name} erstellt`,
  saved: name => `${name} gespeichert`,
  deleted: name => `${name} gelöscht`,
  restored: name => `${name} wiederhergestellt`,
  failed: name => `${name} konnte nicht geändert werden`,
  actionFailed: action => `Das ließ sich nicht ausführen: ${action}`,
  noPermission: 'Dafür fehlt Ihnen die Berechtigung',
  gone: 'Existiert nicht mehr',
};
export default records;
