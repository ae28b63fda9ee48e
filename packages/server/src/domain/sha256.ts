const K = Uint32Array.from({ length: 64 }, (_, index) => {
  let prime = 2,
    found = -1;
  for (; ; prime++) {
    let isPrime = true;
    for (let d = 2; d * d <= prime; d++)
      if (prime % d === 0) {
        isPrime = false;
        break;
      }
    if (isPrime && ++found === index) break;
  }
  return Math.floor((Math.cbrt(prime) % 1) * 2 ** 32);
});
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;
const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256 as lower-case hex, at once: seeds are made while a row is looked at, and `crypto.subtle` is asynchronous. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const state = Uint32Array.from(START),
    w = new Uint32Array(64),
    at = (array: Uint32Array, index: number): number => array[index] as number;
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const x = at(w, i - 15),
        y = at(w, i - 2);
      w[i] =
        at(w, i - 16) +
        (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
        at(w, i - 7) +
        (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const one =
        (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0;
      const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = at(state, i) + value;
    });
  }
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('');
}

/** The same for whole files, faster. Pages served by plain HTTP have no `crypto.subtle`. */
export const digest = async (bytes: Uint8Array): Promise<string> =>
  crypto.subtle
    ? [...new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))]
        .map(byte => byte.toString(16).padStart(2, '0'))
        .join('')
    : sha256(bytes);
