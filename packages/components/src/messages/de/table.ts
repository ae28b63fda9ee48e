import { plural } from '../bundle.ts';
import type { TableMessages } from '../en/table.ts';

export default {
  selectAll: 'Alle Zeilen auswählen',
  selectRow: name => `${name} auswählen`,
  actions: 'Aktionen',
  columnMenu: column => `Optionen der Spalte ${column}`,
  resize: column => `Breite der Spalte ${column}`,
  sortAscending: 'Aufsteigend sortieren',
  sortDescending: 'Absteigend sortieren',
  moveBack: 'Zum Anfang hin verschieben',
  moveOn: 'Zum Ende hin verschieben',
  wider: 'Breiter',
  narrower: 'Schmaler',
  ownWidth: 'Ursprüngliche Breite',
  hide: 'Spalte ausblenden',
  permanent: 'Diese Spalte ist immer sichtbar.',
  atEdge: 'Sie steht schon dort.',
  unfold: 'Details',
  details: name => `Details zu ${name}`,
  selectGroup: name => `Alle in ${name} auswählen`,
  inGroup: count => plural('de', count, { one: '1 Zeile', other: `${count} Zeilen` }),
  expandAll: 'Alle Gruppen aufklappen',
  collapseAll: 'Alle Gruppen zuklappen',
  rowsFailed: 'Diese Zeilen konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
} satisfies TableMessages;
