/** The packages as they are published; later steps look at the result. */
import { node } from '../lib/run.ts';
import { fromChecks, type Step } from '../lib/step.ts';

export const build: Step = {
  name: 'build',
  about: 'the packages as they are published',
  after: ['types'],
  async run() {
    const { code, output } = await node(['tools/build.ts']);
    return fromChecks([{ name: 'npm run build', problem: code === 0 ? undefined : output }]);
  },
};
