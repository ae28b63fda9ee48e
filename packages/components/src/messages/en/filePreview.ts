import { plural } from '../bundle.ts';

/** The preview of a file: what it shows, and why something is not shown. */
export const filePreview = {
  loading: 'Fetching the file…',
  failed: 'The file could not be fetched.',
  retry: 'Retry',
  download: 'Download',
  close: 'Close',
  previous: 'Previous file',
  next: 'Next file',
  details: (kind: string, size: string, day: string) => `${kind}, ${size}, ${day}`,
  uploadedBy: (name: string) => `by ${name}`,
  asText: 'Shown as text. Opened as a page or picture, a file of this type could run a program.',
  notWhatItSays: 'The file is not what its type says. Nothing of it is run or drawn; it is shown as text.',
  cut: (size: string) => `Only the first ${size} are shown. Download the file to see all of it.`,
  cutRows: (rows: string, total: string) =>
    `The first ${rows} of ${total} rows are shown. Download the file to see all of it.`,
  cutColumns: (columns: string, total: string) => `The first ${columns} of ${total} columns are shown.`,
  firstFrame: 'Only the first picture of this animation is shown.',
  hiddenMarks: 'Marks that turn or hide text are made visible: ⟦U+202E⟧.',
  text: (name: string) => `Text of ${name}`,
  table: (name: string) => `Table ${name}`,
  row: 'Row',
  rowsAndColumns: (rows: number, n: string, columns: number, m: string) =>
    `${plural('en', rows, { one: '1 row', other: `${n} rows` })}, ${plural('en', columns, { one: '1 column', other: `${m} columns` })}`,
  emptyText: 'The file is empty.',
  image: (name: string, width: string, height: string) => `${name}, ${width} by ${height} pixels`,
  pixels: (width: string, height: string) => `${width} × ${height}`,
  actualSize: 'Actual size',
  pdfTitle: 'A PDF is not drawn inside this page',
  pdfText:
    'Browsers draw PDF only where programs may run, and this page lets none run. It was checked to be a PDF. Open it in the viewer of your browser, which is kept apart from this page, or download it.',
  pdfOpen: 'Open in a new window',
  reasons: {
    kind: 'This kind of file cannot be shown here. Download it to open it.',
    damaged: 'The file is damaged or of another kind than it says, so it is not shown.',
    tooLarge: 'The file is too large to be shown here. Download it to open it.',
    tooManyPixels: 'The picture is too large to be shown safely. Download it to open it.',
    binary: 'The file is no text, so it is not shown.',
  },
};
export type FilePreviewMessages = typeof filePreview;
