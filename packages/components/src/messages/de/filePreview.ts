import { plural } from '../bundle.ts';
import type { FilePreviewMessages } from '../en/filePreview.ts';

const filePreview: FilePreviewMessages = {
  loading: 'Die Datei wird geholt …',
  failed: 'Die Datei konnte nicht geholt werden.',
  retry: 'Wiederholen',
  download: 'Herunterladen',
  close: 'Schließen',
  previous: 'Vorige Datei',
  next: 'Nächste Datei',
  details: (kind, size, day) => `${kind}, ${size}, ${day}`,
  uploadedBy: name => `von ${name}`,
  asText:
    'Als Text gezeigt. Als Seite oder Bild geöffnet, könnte eine Datei dieser Art ein Programm ausführen.',
  notWhatItSays:
    'Die Datei ist nicht, was ihr Typ sagt. Nichts davon wird ausgeführt oder gezeichnet; sie wird als Text gezeigt.',
  cut: size => `Nur die ersten ${size} werden gezeigt. Laden Sie die Datei herunter, um alles zu sehen.`,
  cutRows: (rows, total) =>
    `Die ersten ${rows} von ${total} Zeilen werden gezeigt. Laden Sie die Datei herunter, um alles zu sehen.`,
  cutColumns: (columns, total) => `Die ersten ${columns} von ${total} Spalten werden gezeigt.`,
  firstFrame: 'Nur das erste Bild dieser Animation wird gezeigt.',
  hiddenMarks: 'Zeichen, die Text umdrehen oder verstecken, sind sichtbar gemacht: ⟦U+202E⟧.',
  text: name => `Text von ${name}`,
  table: name => `Tabelle ${name}`,
  row: 'Zeile',
  rowsAndColumns: (rows, n, columns, m) =>
    `${plural('de', rows, { one: '1 Zeile', other: `${n} Zeilen` })}, ${plural('de', columns, { one: '1 Spalte', other: `${m} Spalten` })}`,
  emptyText: 'Die Datei ist leer.',
  image: (name, width, height) => `${name}, ${width} mal ${height} Pixel`,
  pixels: (width, height) => `${width} × ${height}`,
  actualSize: 'Originalgröße',
  pdfTitle: 'Ein PDF wird nicht innerhalb dieser Seite gezeichnet',
  pdfText:
    'Browser zeichnen PDF nur dort, wo Programme laufen dürfen, und diese Seite lässt keine laufen. Dass es ein PDF ist, wurde geprüft. Öffnen Sie es im Betrachter Ihres Browsers, der von dieser Seite getrennt ist, oder laden Sie es herunter.',
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
