import { labels, type Encoding } from './encodings.ts';
import { likelyEncoding } from './likely-encoding.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads bytes in the encoding that a person has chosen. The byte order mark is not part of the text. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded => ({
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
 * UTF-16, as UTF-8 when it is valid, and otherwise by what its words look like in each of those that spreadsheets
 * save when nothing else was chosen.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, 'UTF-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16 LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16 BE');
  if (bytes.length >= 4 && zeros(bytes, 1) > 0.4 && zeros(bytes, 0) < 0.1)
    return decodeAs(bytes, 'UTF-16 LE');
  if (bytes.length >= 4 && zeros(bytes, 0) > 0.4 && zeros(bytes, 1) < 0.1)
    return decodeAs(bytes, 'UTF-16 BE');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeAs(
      bytes,
      likelyEncoding(encoding => decodeAs(bytes.subarray(0, 1 << 18), encoding).text),
    );
  }
};
