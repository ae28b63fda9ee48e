/** What is generated from the contract is what the generator writes today. */
import { node } from '../lib/run.ts';
import { fromChecks, type Step } from '../lib/step.ts';

export const generated: Step = {
  name: 'generated',
  about: 'what is generated from the contract is up to date',
  async run() {
    const { code, output } = await node(['tools/generate.ts', '--check']);
    return fromChecks([
      {
        name: 'generated files are up to date',
        problem: code === 0 ? undefined : `${output}\nRun npm run generate and commit.`,
      },
    ]);
  },
};
