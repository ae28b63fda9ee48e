import type { PinsMessages } from '../en/pins.ts';

export default {
  title: 'Angeheftete Felder',
  subtitle: 'im Kopf jeder Kundenseite, für das ganze Konto',
  chosen: (_count, n) => `${n} von höchstens 6`,
  least: 'Mindestens 3 Felder bleiben angeheftet.',
  most: 'Höchstens 6 Felder lassen sich anheften. Entfernen Sie eines, um ein anderes aufzunehmen.',
  available: 'Lässt sich anheften',
  add: name => `${name} anheften`,
  remove: name => `${name} nicht mehr anheften`,
  swap: name => `${name} durch ein anderes Feld ersetzen`,
  up: name => `${name} nach oben`,
  down: name => `${name} nach unten`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: 'Angeheftete Felder für alle Kunden gespeichert',
  failed: 'Nicht gespeichert. Ihre Auswahl ist noch da.',
  changedMeanwhile:
    'Jemand hat die angehefteten Felder inzwischen geändert. Speichern Sie noch einmal, um Ihre an deren Stelle zu setzen, oder übernehmen Sie die anderen.',
  useTheirs: 'Andere Version übernehmen',
  formsTitle: 'Formulare verwalten',
  formsChosen: 'Bei diesem Kunden',
  formsNone: 'Bei diesem Kunden gibt es noch kein Formular.',
  formsAvailable: 'Formular hinzufügen',
  formsNoneLeft: 'Alle Formulare des Kontos sind bei diesem Kunden.',
  formsNoneAtAll:
    'Es gibt noch keine Formulare. Ein Administrator legt sie in den Einstellungen des Kontos an.',
  formFields: n => `Felder: ${n}`,
  formsAdd: name => `${name} hinzufügen`,
  formsRemove: name => `${name} entfernen`,
  formsKept: 'Beim Speichern wird das Formular entfernt, und seine Daten bei diesem Kunden werden gelöscht.',
  formsSaved: 'Formulare gespeichert',
} satisfies PinsMessages;
