import { plural } from '../bundle.ts';
import type { FilePreviewMessages } from '../en/filePreview.ts';

const filePreview: FilePreviewMessages = {
  loading: 'Datei wird geladen …',
  failed: 'Die Datei konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
  download: 'Herunterladen',
  close: 'Schließen',
  previous: 'Vorige Datei',
  next: 'Nächste Datei',
  details: (kind, size, day) => `${kind}, ${size}, ${day}`,
  uploadedBy: name => `von ${name}`,
  asText: 'Zu Ihrer Sicherheit wird dieser Dateityp als Text angezeigt.',
  notWhatItSays: 'Der Inhalt passt nicht zum Dateityp und wird deshalb als Text angezeigt.',
  cut: size => `Nur die ersten ${size} werden angezeigt. Laden Sie die Datei herunter, um alles zu sehen.`,
  cutRows: (rows, total) =>
    `Angezeigte Zeilen: ${rows} von ${total}. Laden Sie die Datei herunter, um alles zu sehen.`,
  cutColumns: (columns, total) => `Angezeigte Spalten: ${columns} von ${total}.`,
  firstFrame: 'Nur das erste Bild dieser Animation wird angezeigt.',
  hiddenMarks: 'Verborgene Steuerzeichen werden als ⟦U+202E⟧ angezeigt.',
  text: name => `Text von ${name}`,
  table: name => `Tabelle ${name}`,
  row: 'Zeile',
  rowsAndColumns: (rows, n, columns, m) =>
    `${plural('de', rows, { one: '1 Zeile', other: `${n} Zeilen` })}, ${plural('de', columns, { one: '1 Spalte', other: `${m} Spalten` })}`,
  emptyText: 'Die Datei ist leer.',
  image: (name, width, height) => `${name}, ${width} mal ${height} Pixel`,
  pixels: (width, height) => `${width} × ${height}`,
  actualSize: 'Originalgröße',
  pdfTitle: 'PDF-Vorschau',
  pdfText:
    'Zu Ihrer Sicherheit öffnen sich PDFs in einem eigenen Fenster. Öffnen Sie die Datei oder laden Sie sie herunter.',
  pdfOpen: 'In einem neuen Fenster öffnen',
  reasons: {
    kind: 'Diese Art von Datei lässt sich hier nicht zeigen. Laden Sie sie herunter, um sie zu öffnen.',
    damaged: 'Die Datei ist beschädigt oder von anderer Art, als sie sagt, und wird deshalb nicht gezeigt.',
    tooLarge: 'Die Datei ist zu groß, um sie hier zu zeigen. Laden Sie sie herunter, um sie zu öffnen.',
    tooManyPixels: 'Das Bild ist zu groß, um es sicher zu zeigen. Laden Sie es herunter, um es zu öffnen.',
    binary: 'Die Datei ist kein Text und wird deshalb nicht gezeigt.',
  },
};
export default filePreview;
