/** The portal as its visitors meet it: a strict policy, no foreign request, the host's page untouched. */
import { globSync } from 'node:fs';
import { node, root } from '../lib/run.ts';
import { refuseEmpty, type Step } from '../lib/step.ts';
import { counted } from './unit.ts';

export const portal: Step = {
  name: 'portal',
  browser: true,
  async run() {
    const files = globSync('examples/*/test/*.test.ts', { cwd: root });
    const { code, output } = await node(['--test', '--test-reporter=spec', '--test-concurrency=1', ...files]);
    return refuseEmpty(counted(output, code), 'test of a host page');
  },
};
