/** Encodings of contact files in the wild. */
export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const labels: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
};

const read = (bytes: Uint8Array, encoding: Encoding): Decoded => ({
  text: new TextDecoder(labels[encoding]).decode(bytes),
  encoding,
});

/** Share of zero bytes at even or odd places: Western text in UTF-16 is half zeros, on one side only. */
const zeros = (bytes: Uint8Array, start: 0 | 1): number => {
  const end = Math.min(bytes.length, 2000);
  let count = 0;
  for (let at = start; at < end; at += 2) if (bytes[at] === 0) count += 1;
  return count / Math.max(1, Math.ceil((end - start) / 2));
};

/**
 * Reads the bytes of a text file in the encoding it is written in: by its byte order mark, by the pattern of
 * UTF-16, as UTF-8 when it
 * is valid, and otherwise as Windows-1252, which is what spreadsheets save when nothing else was chosen. The mark
 * is not part of the text.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return read(bytes, 'UTF-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read(bytes, 'UTF-16 LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read(bytes, 'UTF-16 BE');
  if (bytes.length >= 4 && zeros(bytes, 1) > 0.4 && zeros(bytes, 0) < 0.1) return read(bytes, 'UTF-16 LE');
  if (bytes.length >= 4 && zeros(bytes, 0) > 0.4 && zeros(bytes, 1) < 0.1) return read(bytes, 'UTF-16 BE');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return read(bytes, 'Windows-1252');
  }
};
