import { plural } from '../bundle.ts';

/** The preview of a file: what it shows, and why something is not shown. */
export const filePreview = {
  loading: 'Loading the file…',
  failed: "Couldn't load the file.",
  retry: 'Retry',
  download: 'Download',
  close: 'Close',
  previous: 'Previous file',
  next: 'Next file',
  details: (kind: string, size: string, day: string) => `${kind}, ${size}, ${day}`,
  uploadedBy: (name: string) => `by ${name}`,
  asText: 'For your security, this file type is shown as text.',
  notWhatItSays: "The content doesn't match the file type, so it's shown as text.",
  cut: (size: string) => `Shown: the first ${size}. Download the file to see all of it.`,
  cutRows: (rows: string, total: string) =>
    `Rows shown: ${rows} of ${total}. Download the file to see all of it.`,
  cutColumns: (columns: string, total: string) => `Columns shown: ${columns} of ${total}.`,
  firstFrame: 'Only the first frame of this animation is shown.',
  hiddenMarks: 'Hidden control characters are shown as ⟦U+202E⟧.',
  text: (name: string) => `Text of ${name}`,
  table: (name: string) => `Table ${name}`,
  row: 'Row',
  rowsAndColumns: (rows: number, n: string, columns: number, m: string) =>
    `${plural('en', rows, { one: '1 row', other: `${n} rows` })}, ${plural('en', columns, { one: '1 column', other: `${m} columns` })}`,
  emptyText: 'The file is empty.',
  image: (name: string, width: string, height: string) => `${name}, ${width} by ${height} pixels`,
  pixels: (width: string, height: string) => `${width} × ${height}`,
  actualSize: 'Actual size',
  pdfTitle: 'PDF preview',
  pdfText: 'For your security, PDFs open in a separate viewer. Open or download the file.',
  pdfOpen: 'Open in a new window',
  reasons: {
    kind: "This file type can't be previewed. Download the file to open it.",
    damaged:
      "Can't preview the file: it's damaged, or its content doesn't match its type. Download it to check.",
    tooLarge: 'The file is too large to preview. Download it to open it.',
    tooManyPixels: 'The image is too large to preview. Download it to open it.',
    binary: "The file isn't text, so it can't be previewed. Download it to open it.",
  },
};
export type FilePreviewMessages = typeof filePreview;
