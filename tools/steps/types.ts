/** Types of the packages (this also emits what the build bundles), then of everything around them. */
import { describeOnce } from '../lib/manifest.ts';
import { tool } from '../lib/run.ts';
import { fromChecks, type Step } from '../lib/step.ts';

const tsc = (args: string[]) => tool('typescript-native/bin/tsc', args);

export const types: Step = {
  name: 'types',
  about: 'types of everything',
  async run() {
    // In this order: the projects around the packages read their sources, so an error there would be told twice.
    const packages = await tsc(['-b']);
    // Storybook reads the description of the elements.
    const described = await describeOnce();
    // In one go: each of these folders reads the sources of the packages, which is most of the work.
    const around = await tsc(['-p', 'tsconfig.around.json']);
    return fromChecks(
      [
        { name: 'packages', ...packages },
        { name: 'the description of the elements', ...described },
        { name: 'tools, bench, stories and examples', ...around },
      ].map(({ name, code, output }) => ({
        name: `types of ${name}`,
        problem: code === 0 ? undefined : output,
      })),
    );
  },
};
