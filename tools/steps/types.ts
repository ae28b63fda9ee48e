/** Types of the packages (this also emits what the build bundles), then of everything around them. */
import { writeManifest } from '../lib/manifest.ts';
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
    const described = await writeManifest();
    const around = await Promise.all(
      ['tools', 'bench', 'stories', '.storybook', 'examples'].map(async folder => ({
        name: folder,
        ...(await tsc(['-p', `${folder}/tsconfig.json`])),
      })),
    );
    return fromChecks(
      [
        { name: 'packages', ...packages },
        { name: 'the description of the elements', ...described },
        ...around,
      ].map(({ name, code, output }) => ({
        name: `types of ${name}`,
        problem: code === 0 ? undefined : output,
      })),
    );
  },
};
