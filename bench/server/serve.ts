/** The server on a database, as a process of its own: `node bench/server/serve.ts <file or url> <folder>`. */
import { pino } from 'pino';
import { allScopes } from '../../packages/server/src/contract/contract.ts';
import { contract } from '../../packages/server/src/generated/contract.ts';
import { startServer } from '../../packages/server/src/node/start.ts';
import { TENANT } from './fill.ts';

const [where = '', folder = ''] = process.argv.slice(2),
  person = { id: 'tec_1', name: 'Dana' },
  scopes = allScopes(contract);
const { url } = await startServer({
  signIn: () => ({ ...person, email: 'dana@msp.example', tenant: TENANT, person, scopes }),
  database: where.startsWith('postgres:') ? { url: where } : { file: where },
  filesFolder: folder,
  keys: new Map([['k1', Buffer.alloc(32, 7)]]),
  account: { name: 'Bench', timeZone: 'UTC', portalUrl: 'https://portal.example' },
  limit: { perMinute: 10_000_000 },
  log: pino({ level: 'error' }, process.stderr),
});
console.log(url);
