/** What a file is by its bytes, whatever its name and type say. */
export type Sniffed =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'application/pdf'
  | 'text'
  | 'binary';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Control characters that no text file holds; those of terminals and old printers are let through. */
const strange = (byte: number): boolean =>
  byte < 0x20 && ![0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte);

const looksLikeText = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 4096);
  // UTF-16 with its mark is full of zeros.
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return true;
  let odd = 0;
  for (const byte of start) if (strange(byte)) odd += 1;
  return odd === 0 || (odd / start.length > 0.3 && halfZeros(start));
};

/** UTF-16 without a mark: zeros at every other place, and nothing else that is odd. */
const halfZeros = (bytes: Uint8Array): boolean => {
  const at = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) at[index % 2]! += 1;
    else if (strange(byte)) return false;
  }
  return Math.min(...at) === 0 && Math.max(...at) > bytes.length * 0.3;
};

/**
 * By the first bytes, as much of them as there is. Only the raster formats that browsers decode without
 * running anything are images.
 */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const [a, b, c] = bytes;
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'image/jpeg';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 32))) return 'image/avif';
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'application/pdf';
  return looksLikeText(bytes) ? 'text' : 'binary';
};

/** Text that a browser could take for a page, a picture or a program. */
export const isActive = (mediaType: string, text: string): boolean =>
  /svg|html|xml|javascript|ecmascript|mathml|vbscript/i.test(mediaType) ||
  /^\s*(?:<\?xml|<!doctype|<!--|<[a-z][\w:-]*[\s/>])/i.test(text.slice(0, 2000)) ||
  /<(?:script|svg|iframe|object|embed)\b/i.test(text.slice(0, 20_000));
