import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const BINARIES = '/usr/lib/postgresql';
const LONGEST_START_MS = 30_000;

export interface TestPostgres {
  /** Of a database in which others can be made, for `HUB_TEST_POSTGRES`. */
  address: string;
  /** A fresh, empty database. */
  createDatabase(): Promise<string>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/**
 * The server that `HUB_TEST_POSTGRES` names by its address, or one of our own: Debian's, with a cluster in a temporary
 * folder and a port of its own. Throws where there is none and none can be installed: a test on PostgreSQL never passes
 * by not running.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['HUB_TEST_POSTGRES'];
  if (given)
    return { address: given, createDatabase: () => createDatabase(given), stop: () => Promise.resolve() };
  const binaries = (await findBinaries()) ?? (await installed()),
    user = process.getuid?.() === 0 ? await userOf('postgres') : undefined,
    folder = await mkdtemp('/tmp/hub-postgres-'),
    port = await freePort();
  if (user) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  const data = path.join(folder, 'data'),
    as = user ? { uid: user.uid, gid: user.gid } : {};
  await run(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'hub', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions', '--no-sync'],
    { ...as, cwd: folder },
  );
  const server = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=120',
      '-c',
      'lc_messages=C',
      // It is thrown away with its folder: what a power cut would lose is of no use to anybody.
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
    ],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = `postgres://hub@127.0.0.1:${port}/postgres`;
  try {
    await isReady(server);
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
  return { address: url, createDatabase: () => createDatabase(url), stop: () => stop(server, folder) };
}

async function findBinaries(): Promise<string | undefined> {
  const versions = (await readdir(BINARIES).catch(() => [])).map(Number).filter(version => version >= 15),
    [newest] = versions.sort((a, b) => b - a);
  return newest === undefined ? undefined : path.join(BINARIES, String(newest), 'bin');
}
async function installed(): Promise<string> {
  const missing = (why: string): Error =>
    new Error(
      `There is no PostgreSQL 15 or newer to test on: ${why} Install it (Debian: apt-get install postgresql) or name a ` +
        'server that tests may fill by HUB_TEST_POSTGRES=postgres://...',
    );
  if (process.getuid?.() !== 0) throw missing('only root can install it here.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', 'postgresql'], { env, maxBuffer: 2 ** 26 });
  } catch (error) {
    throw missing(`apt-get could not install it (${(error as Error).message.split('\n', 1)[0]}).`);
  }
  const found = await findBinaries();
  if (!found) throw missing('the one of this system is older.');
  return found;
}
/** PostgreSQL refuses to run as root. */
async function userOf(name: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async part => Number((await run('id', [part, name])).stdout)),
  );
  return { uid: uid as number, gid: gid as number };
}
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });

/** Resolves when the server says that it takes connections. */
const isReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let told = '';
    const fail = (): void => {
      reject(new Error(`PostgreSQL did not start: ${told}`));
    };
    const timer = setTimeout(fail, LONGEST_START_MS);
    server.once('exit', fail);
    server.stderr?.on('data', (chunk: Buffer) => {
      told = (told + chunk.toString()).slice(-2_000);
      if (!told.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
async function createDatabase(url: string): Promise<string> {
  const name = `hub_${randomBytes(6).toString('hex')}`,
    client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise(resolve => server.once('exit', resolve));
    // Fast: open connections are ended.
    server.kill('SIGINT');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}
