/** The fractional part of a root, as 32 bits: where SHA-256 takes its constants from (FIPS 180-4). */
const bits = (root: number): number => Math.floor((root % 1) * 2 ** 32);
const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every(prime => n % prime !== 0)) primes.push(n);
const rounds = Int32Array.from(primes, prime => bits(Math.cbrt(prime)));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 for pages served by plain HTTP, which have no `crypto.subtle`. */
export const sha256 = (bytes: Uint8Array): Uint8Array => {
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n);
  const state = Int32Array.from(primes.slice(0, 8), prime => bits(Math.sqrt(prime)));
  const words = new Int32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i += 1) {
      const x = words[i - 15] ?? 0;
      const y = words[i - 2] ?? 0;
      const word = (words[i] =
        i < 16
          ? padded.getInt32(block + i * 4)
          : ((words[i - 16] ?? 0) +
              (words[i - 7] ?? 0) +
              (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
              (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10))) |
            0);
      const one =
        (h +
          (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (rounds[i] ?? 0) +
          word) |
        0;
      const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] ?? 0) + word));
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setInt32(i * 4, word));
  return new Uint8Array(digest.buffer);
};
