/**
 * What a person would write by hand for two routes and nothing else: lists of a customer and one device, from objects
 * at hand. It knows no contract: no scopes, no validation, no cursors. Run as a process of its own:
 * `node bench/mock/floor.ts <file of lists>`; prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Device {
  id: string;
  name: string;
  kind: string;
  availability: string;
  lastSeenAt: string | null;
  etag: string;
}
const lists = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, Device[]>;
const { devices = [] } = lists;
const byId = new Map(devices.map(device => [device.id, device]));
const text = (value: string | null): string => value ?? '';
const sorts: Record<string, (a: Device, b: Device) => number> = {
  name: (a, b) => (a.name < b.name ? -1 : 1),
  '-lastSeenAt': (a, b) => (text(a.lastSeenAt) > text(b.lastSeenAt) ? -1 : 1),
};
const sorted = new Map<string, Device[]>();
const orderOf = (sort: string): Device[] => {
  const known = sorted.get(sort);
  if (known) return known;
  const made = devices.toSorted(sorts[sort]);
  sorted.set(sort, made);
  return made;
};

function send(response: ServerResponse, body: object, etag?: string): void {
  const json = JSON.stringify(body);
  response
    .writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      'access-control-allow-origin': '*',
      ...(etag ? { etag } : {}),
    })
    .end(json);
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor'),
    [, , kind, id, list] = url.pathname.split('/');
  if (!request.headers.authorization?.startsWith('Bearer ')) {
    response.writeHead(401).end();
    return;
  }
  if (kind === 'devices' && id) {
    const device = byId.get(id);
    if (device) send(response, device, device.etag);
    else response.writeHead(404).end();
    return;
  }
  const all = lists[list ?? ''];
  if (!all) {
    response.writeHead(404).end();
    return;
  }
  const { searchParams: query } = url,
    limit = Number(query.get('limit') ?? 50),
    offset = Number(query.get('offset') ?? 0),
    q = query.get('q')?.toLowerCase(),
    kinds = query.getAll('kind'),
    availability = query.get('availability');
  // Lists are in the order that they are asked for without a `sort`.
  const sort = query.get('sort');
  let rows = sort ? orderOf(sort) : all;
  if (q || kinds.length > 0 || availability)
    rows = rows.filter(
      row =>
        (kinds.length === 0 || kinds.includes(row.kind)) &&
        (!availability || row.availability === availability) &&
        (!q || row.name.toLowerCase().includes(q)),
    );
  send(response, {
    items: rows.slice(offset, offset + limit),
    page: {
      nextCursor: offset + limit < rows.length ? String(offset + limit) : null,
      limit,
      totalCount: rows.length,
    },
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
});
