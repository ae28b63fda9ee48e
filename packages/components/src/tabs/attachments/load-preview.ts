import type { Attachment, Hub } from '@customer-hub/sdk';
import { decode } from '../../import/decode.ts';
import { parseCsv } from '../../import/parse.ts';
import { imageSize } from './image-size.ts';
import { isActive, sniff } from './sniff.ts';

/** What is read at most, bytes, and shown at most. */
export const most = {
  image: 25_000_000,
  pdf: 50_000_000,
  text: 256_000,
  pixels: 80_000_000,
  side: 16_000,
  rows: 500,
  columns: 60,
} as const;
/** A canvas need not have more pixels than any screen. */
const canvasSide = 4096;

export type PreviewNote = 'asText' | 'notWhatItSays' | 'cut' | 'firstFrame' | 'hiddenMarks';
export type PreviewRefusal = 'kind' | 'damaged' | 'tooLarge' | 'tooManyPixels' | 'binary';

/** What is shown of a file. Nothing of it is ever markup, an address or a program. */
export type Preview =
  | {
      readonly kind: 'image';
      readonly bitmap: ImageBitmap;
      readonly width: number;
      readonly height: number;
      readonly notes: readonly PreviewNote[];
    }
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly PreviewNote[] }
  | {
      readonly kind: 'csv';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly rowCount: number;
      readonly columnCount: number;
      readonly notes: readonly PreviewNote[];
    }
  | { readonly kind: 'pdf'; readonly file: Blob }
  | { readonly kind: 'none'; readonly reason: PreviewRefusal };

/** Reads the beginning of a stream, and lets go of the rest. */
export const readUpTo = async (
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly whole: boolean }> => {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = true;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size <= limit) continue;
    whole = false;
    void reader.cancel().catch(() => undefined);
    break;
  }
  const bytes = new Uint8Array(Math.min(size, limit));
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, bytes.length - at);
    bytes.set(fitting, at);
    at += fitting.length;
  }
  return { bytes, whole };
};

/**
 * Marks that turn text around or hide it, and control characters: made visible, so that what one reads is
 * what is there.
 */
const unseen =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g; // eslint-disable-line no-control-regex -- those are meant

export const visible = (text: string): { readonly text: string; readonly marked: boolean } => {
  let marked = false;
  const shown = text.replaceAll(unseen, char => {
    marked = true;
    return `⟦U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`;
  });
  return { text: shown, marked };
};

const asText = (
  bytes: Uint8Array,
  whole: boolean,
  { mediaType }: Attachment,
  pretender: boolean,
): Preview => {
  // A character that was cut in two at the end is not shown.
  const { text } = decode(whole ? bytes : bytes.subarray(0, bytes.findLastIndex(byte => byte < 0x80) + 1));
  const shown = visible(text);
  return {
    kind: 'text',
    text: shown.text,
    notes: [
      ...(pretender ? ['notWhatItSays' as const] : isActive(mediaType, text) ? ['asText' as const] : []),
      ...(shown.marked ? ['hiddenMarks' as const] : []),
      ...(whole ? [] : ['cut' as const]),
    ],
  };
};

const asTable = async (bytes: Uint8Array, whole: boolean): Promise<Preview> => {
  const { text } = decode(whole ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));
  const { header, headed, rows } = await parseCsv(text, { headed: true });
  let marked = false;
  const cells = (row: readonly string[]): string[] =>
    row.slice(0, most.columns).map(cell => {
      const shown = visible(cell);
      marked ||= shown.marked;
      return shown.text;
    });
  const table = {
    header: headed ? cells(header) : [],
    rows: rows.slice(0, most.rows).map(row => cells(row.cells)),
  };
  return {
    kind: 'csv',
    ...table,
    rowCount: rows.length,
    columnCount: header.length,
    notes: [...(marked ? ['hiddenMarks' as const] : []), ...(whole ? [] : ['cut' as const])],
  };
};

/**
 * Decoded off the page into pixels, and only those get into it: no element ever loads the file, so no policy
 * of the host has to allow it, and nothing in it can run. The head is read first, because a few bytes can say
 * a billion pixels.
 */
const asImage = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Preview> => {
  const size = imageSize(bytes, type);
  if (!size || size.width === 0 || size.height === 0) return { kind: 'none', reason: 'damaged' };
  const { width, height, animated } = size;
  if (width * height > most.pixels || width > most.side || height > most.side)
    return { kind: 'none', reason: 'tooManyPixels' };
  const shrink = Math.min(1, canvasSide / Math.max(width, height));
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }), {
      imageOrientation: 'from-image',
      ...(shrink < 1
        ? {
            resizeWidth: Math.max(1, Math.round(width * shrink)),
            resizeHeight: Math.max(1, Math.round(height * shrink)),
            resizeQuality: 'medium',
          }
        : {}),
    });
    return { kind: 'image', bitmap, width, height, notes: animated ? ['firstFrame'] : [] };
  } catch {
    return { kind: 'none', reason: 'damaged' };
  }
};

/**
 * Fetches a file, or its beginning, and finds out what may be shown of it: by its bytes, never by what its
 * name or type promise.
 */
export const loadPreview = async (
  hub: Hub,
  attachment: Attachment,
  signal: AbortSignal,
): Promise<Preview> => {
  const { preview, size } = attachment;
  if (preview !== 'image' && preview !== 'text' && preview !== 'csv' && preview !== 'pdf')
    return { kind: 'none', reason: 'kind' };
  const limit = preview === 'image' ? most.image : preview === 'pdf' ? most.pdf : most.text;
  if ((preview === 'image' || preview === 'pdf') && size > limit) return { kind: 'none', reason: 'tooLarge' };
  const { stream } = await hub.attachments.download(attachment.id, { signal });
  const { bytes, whole } = await readUpTo(stream, limit);
  const is = sniff(bytes);
  if (preview === 'image' || preview === 'pdf') {
    if (is === 'text')
      return asText(bytes.subarray(0, most.text), whole && bytes.length <= most.text, attachment, true);
    if (!whole) return { kind: 'none', reason: 'tooLarge' };
    if (preview === 'image' && is.startsWith('image/')) return asImage(bytes, is);
    // The one type a browser's own viewer is asked for; as anything else the bytes could be a page.
    if (preview === 'pdf' && is === 'application/pdf')
      return { kind: 'pdf', file: new Blob([bytes], { type: 'application/pdf' }) };
    return { kind: 'none', reason: 'damaged' };
  }
  if (is !== 'text') return { kind: 'none', reason: 'binary' };
  return preview === 'csv' ? asTable(bytes, whole) : asText(bytes, whole, attachment, false);
};
