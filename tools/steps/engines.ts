/** The hub in the pages of many hosts, in each engine of browsers that is on this machine: the same walk in each. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hosts, serveHosts, type Served } from '../../examples/hosts/serve.ts';
import { walk } from '../../examples/hosts/walk.ts';
import type { Engine, EngineName } from '../engines/engine.ts';
import { engines, install, packages } from '../engines/find.ts';
import { root } from '../lib/run.ts';
import { fromChecks, refuseEmpty, type Check, type Step } from '../lib/step.ts';

const all: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** Engines side by side, one per core. */
const LANES = 2;

/** One host in one engine. */
interface Walked {
  engine: string;
  host: string;
  problem: string | undefined;
}

export const enginesStep: Step = {
  name: 'engines',
  about:
    'the hub in pages of many hosts, in every engine that is here; asked for by name, it installs the others',
  browser: true,
  needs: ['build'],
  async run() {
    const isAsked = process.argv.slice(2).includes('engines');
    if (isAsked && engines().size < all.length) install();
    const found = engines(),
      missing = all.filter(name => !found.has(name)),
      served = await serveHosts();
    try {
      const walked: Walked[] = [],
        waiting = [...found.values()];
      const lane = async (): Promise<void> => {
        for (let start = waiting.shift(); start; start = waiting.shift())
          walked.push(...(await inEngine(start, served)));
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      const table = tableOf(walked);
      writeFileSync(path.join(root, '.cache', 'engines.md'), table);
      if (isAsked) console.log(table);
      return refuseEmpty(fromChecks(walked.map(checkOf), noteOf(walked, missing)), 'walk');
    } finally {
      await served.close();
    }
  },
};

const checkOf = ({ engine, host, problem }: Walked): Check => ({ name: `${engine}: ${host}`, problem });

const noteOf = (walked: readonly Walked[], missing: readonly EngineName[]): string => {
  const versions = [...new Set(walked.map(({ engine }) => engine))].join(', ');
  return missing.length === 0
    ? versions
    : `${versions}; not here: ${missing.join(', ')} (npm test -- engines installs ${packages.join(', ')})`;
};

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
    for (const host of hosts) {
      // A machine that is busy with another step can starve a page. What fails a second time has failed.
      const problem = (await problemOf(host)) === undefined ? undefined : await problemOf(host);
      walked.push({ engine: engine.version, host, problem });
    }
    return walked;
  } finally {
    await engine.close();
  }
}

/** Hosts by engines, for a person. */
export function tableOf(walked: readonly Walked[]): string {
  const versions = [...new Set(walked.map(({ engine }) => engine))];
  const cellOf = (host: string, engine: string): string => {
    const found = walked.find(one => one.host === host && one.engine === engine);
    return found ? (found.problem === undefined ? 'yes' : 'NO') : '-';
  };
  const lines = hosts.map(
    host => `| ${host} | ${versions.map(engine => cellOf(host, engine)).join(' | ')} |`,
  );
  const passed = walked.filter(({ problem }) => problem === undefined).length;
  return [
    `| host | ${versions.join(' | ')} |`,
    `|---|${versions.map(() => '---|').join('')}`,
    ...lines,
    '',
    `${passed} of ${walked.length}`,
    '',
  ].join('\n');
}
