import type { FieldMessages } from '../en/field.ts';

export default {
  yes: 'Ja',
  no: 'Nein',
  addValue: label => `${label} hinzufügen`,
  editField: (label, value) => (value ? `${label} bearbeiten: ${value}` : `${label} hinzufügen`),
  saving: 'Wird gespeichert …',
  saved: label => `${label} gespeichert`,
  editorFailed:
    'Das Feld lässt sich nicht zum Bearbeiten öffnen: Die Verbindung ist unterbrochen. Versuchen Sie es gleich noch einmal.',
} satisfies FieldMessages;
