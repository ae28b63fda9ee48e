import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const rows = [{ line: 1, values: { name: 'Ada Okafor', email: 'ada@ashgrove.example' } }];
  const bytes = new TextEncoder().encode(JSON.stringify(rows)); // the bytes of the file that a person chose
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const { id } = await hub.imports.create({
    kind: 'contacts',
    source: 'paste',
    customerId: 'cus_1',
    fileName: null,
    sha256,
    totalRows: rows.length,
  });
  await hub.imports.addRows(id, rows);
  await hub.imports.validate(id);
  for await (const row of hub.imports.rows(id)) print(row);
  await hub.imports.cancel(id); // or commit(id, sha256)
};
