/**
 * What a person would write by hand for the first page of one list and nothing else: node:http, node:sqlite and one
 * prepared statement, on the server's own file. `node bench/server/floor.ts <file>`; prints its address.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2] ?? '', { readOnly: true }),
  page = database.prepare(
    `select doc from hub_devices where tenant_id = 'bench' and customer_id = ? and deleted_at is null
     order by s_name, id_key, seq limit 50`,
  );
const server = createServer((request, response) => {
  const [, , , customer = ''] = (request.url ?? '').split('/'),
    items = page.all(customer).map(({ doc }) => JSON.parse(String(doc)) as unknown),
    json = JSON.stringify({ items, page: { nextCursor: null, limit: 50 } });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
  response.end(json);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
});
