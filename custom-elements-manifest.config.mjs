/** `custom-elements.json`: what each element offers to the page that holds it, read from its JSDoc. */
import { publicMembers, registeredTags } from './tools/lib/manifest-plugins.mjs';

export default {
  globs: ['packages/components/src/**/*.ts', 'packages/components/define/*.ts'],
  exclude: ['**/*.test.ts', '**/*.stories.ts'],
  outdir: 'packages/components',
  litelement: true,
  // Would write into the root's package.json.
  packagejson: false,
  plugins: [registeredTags(), publicMembers()],
};
