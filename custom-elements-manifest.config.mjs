/** `custom-elements.json`: what each element offers to the page that holds it, read from its JSDoc. */
import { publicMembers, registeredTags } from './tools/lib/manifest-plugins.mjs';

export default {
  globs: ['packages/components/src/**/*.ts', 'packages/components/define/*.ts'],
  // The components of frameworks are written from this description and are called as the classes are.
  exclude: [
    '**/*.test.ts',
    '**/*.stories.ts',
    'packages/components/src/generated/**',
    'packages/components/src/react/**',
  ],
  outdir: 'packages/components',
  litelement: true,
  // Would write into the root's package.json.
  packagejson: false,
  plugins: [registeredTags(), publicMembers()],
};
