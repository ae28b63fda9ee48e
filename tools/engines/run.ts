/**
 * Walks through the pages of all hosts in every engine that is on this machine, and writes what it found to the file
 * that is named. `--install` first installs the engines that are missing.
 */
import { writeFileSync } from 'node:fs';
import { hosts } from '../../examples/hosts/hosts.ts';
import { serveHosts, type Served } from '../../examples/hosts/serve.ts';
import { walk } from '../../examples/hosts/walk.ts';
import type { Engine, EngineName } from './engine.ts';
import { engines, install } from './find.ts';
import type { Walked, Walks } from './walks.ts';

const all: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** Engines side by side, one per core. */
const LANES = 2;

async function inEngine(start: () => Promise<Engine>, served: Served): Promise<Walked[]> {
  const engine = await start();
  const problemOf = async (host: string): Promise<string | undefined> => {
    try {
      await engine.page.open(await served.urlOf(host));
      await walk(engine.page, host);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  try {
    const walked: Walked[] = [];
    for (const host of Object.keys(hosts)) {
      // A machine that is busy with another step can starve a page. What fails a second time has failed.
      const problem = (await problemOf(host)) === undefined ? undefined : await problemOf(host);
      walked.push({ engine: engine.version, host, ...(problem === undefined ? {} : { problem }) });
    }
    return walked;
  } finally {
    await engine.close();
  }
}

const [file, ...options] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write to.');
if (options.includes('--install') && engines().size < all.length) install();
const found = engines(),
  served = await serveHosts(),
  walked: Walked[] = [],
  waiting = [...found.values()];
const lane = async (): Promise<void> => {
  for (let start = waiting.shift(); start; start = waiting.shift())
    walked.push(...(await inEngine(start, served)));
};
await Promise.all(Array.from({ length: LANES }, lane));
await served.close();
const walks: Walks = { walked, missing: all.filter(name => !found.has(name)) };
writeFileSync(file, JSON.stringify(walks));
