import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { handler } from '../testing/http-fixture.ts';
import { transportCases } from './transport-cases.ts';

describe('transport against a real server, under Node', () => {
  const server = createServer((request, response) => {
    if (!handler(request, response)) response.writeHead(404).end();
  });
  let origin = '';
  before(async () => {
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  for (const [index, [name]] of transportCases('', assert).entries())
    it(name, () => transportCases(origin, assert)[index]?.[1]());
});
