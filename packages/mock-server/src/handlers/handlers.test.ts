import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contract } from '@customer-hub/server/parts/generated/contract';
import { createTestMock } from '../testing.ts';
import type { OperationId } from '@customer-hub/server/parts/server/handler';
import { handlers } from './index.ts';

describe('handlers', () => {
  it('are exactly one for every operationId of the contract', async () => {
    assert.deepEqual(Object.keys(handlers).sort(), Object.keys(contract.operations).sort());
    // Those of the server, and those of the machines that are played here.
    const folders = [import.meta.dirname, path.join(import.meta.dirname, '../../../server/src/handlers')];
    const files = folders.flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)));
    const modules = await Promise.all(
      files
        .filter(file => file.endsWith('.ts') && !/\.test\.ts$|[\\/]index\.ts$/.test(file))
        .map(file => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>),
    );
    const defined = modules
      .flatMap(module => Object.values(module))
      .filter(value => typeof value === 'object' && value !== null)
      .flatMap(Object.keys)
      .filter(key => key in contract.operations);
    assert.deepEqual(defined.sort(), Object.keys(contract.operations).sort());
  });
});

/** Values for what cannot be found in the database. */
const QUERY: Readonly<Record<string, Record<string, string>>> = {
  matchCustomer: { email: 'helen.halloran@ashgrovedental.com' },
  searchRecords: { q: 'er' },
  previewContactMerge: { with: 'con_2' },
  previewCustomerMerge: { with: 'cus_2' },
  listDeviceRegistry: { path: 'HKEY_LOCAL_MACHINE' },
  listDeviceFiles: { path: 'C:\\' },
  downloadDeviceFile: { path: 'C:\\Windows\\win.ini' },
};
/** Not every two customers can be one: the same one cannot. */
const NOT_FOR_EVERY_CUSTOMER = new Set(['previewCustomerMerge']);
const NOT_FOR_EVERY_RECORD = new Set([400, 404, 409, 410]);

describe('every read answers by the contract, for every kind of customer', () => {
  const mock = createTestMock({ scale: { devices: 60, customers: 14 } });
  after(() => {
    mock.stop();
  });
  const customers = mock.world.customers.slice(0, 14).map(({ id }) => id);

  /** A few ids for a parameter: some of each customer that has any. */
  async function valuesFor(operationId: string, name: string): Promise<string[]> {
    if (name === 'customerId') return customers;
    const schema = contract.operations[operationId]?.parameters.find(
      parameter => parameter.name === name,
    )?.schema;
    const choices = schema?.enum ?? contract.schemas[schema?.$ref?.split('/').at(-1) ?? '']?.enum;
    if (choices) return choices.map(String);
    const found = Object.entries(mock.db).find(
      ([key]) =>
        key.toLowerCase() === `${name.slice(0, -2)}s`.toLowerCase() ||
        key.toLowerCase().endsWith(`${name.slice(0, -2)}es`.toLowerCase()),
    );
    const rows = found ? await (found[1] as { find(): Promise<{ id: string }[]> }).find() : [];
    return rows.filter((_, index) => index % Math.ceil(rows.length / 12) === 0).map(({ id }) => id);
  }

  for (const [id, operation] of Object.entries(contract.operations)) {
    if (
      operation.method !== 'GET' ||
      ('200' in operation.responses && 'text/event-stream' in (operation.responses['200'] ?? {}))
    )
      continue;
    it(id, async () => {
      const name = /\{(\w+)\}/.exec(operation.path)?.[1];
      const values = name === undefined ? [undefined] : await valuesFor(id, name);
      for (const value of values) {
        const paths = name === undefined || value === undefined ? {} : { [name]: value };
        const query = {
          ...QUERY[id],
          ...(operation.parameters.some(parameter => parameter.name === 'count')
            ? { count: 'exact', limit: '60' }
            : {}),
        };
        try {
          await mock.call(id as OperationId, { path: paths, query } as never);
        } catch (error) {
          const status = Number(/answered (\d+)/.exec(String(error))?.[1]);
          assert.ok(
            NOT_FOR_EVERY_RECORD.has(status) &&
              (name !== 'customerId' || NOT_FOR_EVERY_CUSTOMER.has(id)) &&
              name !== undefined,
            `${name}=${value}: ${String(error)}`,
          );
        }
      }
    });
  }
});
