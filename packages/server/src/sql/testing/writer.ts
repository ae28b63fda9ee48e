/**
 * A process that writes until it is ended: `node writer.ts <file or url> <name> <count>`. It prints the id of each row
 * once it is written, and writes a pair of rows at a time, of which there must never be one alone.
 */
import { openSqlStore } from '../store.ts';
import { definitions } from './boxes.ts';

const [where = '', name = '', count = '1000000'] = process.argv.slice(2);
const store = await openSqlStore({
  ...(where.startsWith('postgres:') ? { url: where } : { file: where }),
  definitions,
});
const tenant = store.of('acme');
process.stdout.write('ready\n');
for (let at = 0; at < Number(count); at++) {
  const ids = await tenant.transaction(async db => {
    const row = {
      customerId: name,
      shelfId: null,
      name: `${name}-${at}`,
      colour: 'red',
      weight: at,
      tags: [`${name}-${at}`],
      heavy: false,
      customFields: {},
      dueAt: null,
    };
    const made = [await db.boxes.insert(row), await db.boxes.insert(row)];
    return made.map(({ id }) => id);
  });
  process.stdout.write(`${ids.join(' ')}\n`);
}
await store.close();
