/** Width and height as the head of a picture tells them, before anything is decoded; undefined when it does not. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** More than one picture. */
  readonly animated: boolean;
}

const find = (bytes: Uint8Array, text: string, from = 0, to = bytes.length): number => {
  const wanted = [...text].map(char => char.charCodeAt(0));
  for (let at = from; at <= Math.min(to, bytes.length) - wanted.length; at += 1)
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return at;
  return -1;
};

const jpeg = (view: DataView): ImageSize | undefined => {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Start of frame, but not the tables and the arithmetic conditioning in between.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), animated: false };
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

const webp = (bytes: Uint8Array, view: DataView): ImageSize | undefined => {
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8X' && bytes.length >= 30) {
    const three = (at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    return { width: three(24) + 1, height: three(27) + 1, animated: (bytes[20]! & 2) !== 0 };
  }
  if (kind === 'VP8L' && bytes.length >= 25) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, animated: false };
  }
  return kind === 'VP8 ' && bytes.length >= 30
    ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, animated: false }
    : undefined;
};

/** Never throws: a head that is cut off tells nothing. */
export const imageSize = (bytes: Uint8Array, type: string): ImageSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (type) {
      case 'image/png':
        return {
          width: view.getUint32(16),
          height: view.getUint32(20),
          animated: find(bytes, 'acTL', 24, 2000) > 0,
        };
      case 'image/gif':
        return {
          width: view.getUint16(6, true),
          height: view.getUint16(8, true),
          animated: find(bytes, 'NETSCAPE2.0', 10, 2000) > 0,
        };
      case 'image/jpeg':
        return jpeg(view);
      case 'image/webp':
        return webp(bytes, view);
      case 'image/avif': {
        const at = find(bytes, 'ispe', 12, 4000);
        return at < 0
          ? undefined
          : {
              width: view.getUint32(at + 8),
              height: view.getUint32(at + 12),
              animated: find(bytes, 'avis', 8, 40) > 0,
            };
      }
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
};
