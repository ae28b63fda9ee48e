/** The hub in the pages of many hosts, in each engine of browsers that is on this machine: the same walk in each. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packages } from '../engines/packages.ts';
import { tableOf, type Walks } from '../engines/walks.ts';
import { node, root } from '../lib/run.ts';
import { fromChecks, refuseEmpty, type Step } from '../lib/step.ts';

export const enginesStep: Step = {
  name: 'engines',
  about:
    'the hub in pages of many hosts, in every engine that is here; asked for by name, it installs the others',
  browser: true,
  needs: ['build'],
  async run() {
    const isAsked = process.argv.slice(2).includes('engines'),
      file = path.join(root, '.cache', 'engines.json');
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(file, { force: true });
    const { code, output } = await node([
      ...['-C', 'hub-source', 'tools/engines/run.ts', file],
      ...(isAsked ? ['--install'] : []),
    ]);
    if (code !== 0) return { passed: 0, failed: 1, output };
    const { walked, missing } = JSON.parse(readFileSync(file, 'utf8')) as Walks,
      table = tableOf(walked);
    writeFileSync(path.join(root, '.cache', 'engines.md'), table);
    if (isAsked) console.log(table);
    const versions = [...new Set(walked.map(({ engine }) => engine))].join(', '),
      absent = `; not here: ${missing.join(', ')} (npm test -- engines installs ${packages.join(', ')})`;
    return refuseEmpty(
      fromChecks(
        walked.map(({ engine, host, problem }) => ({ name: `${engine}: ${host}`, problem })),
        missing.length === 0 ? versions : versions + absent,
      ),
      'walk',
    );
  },
};
