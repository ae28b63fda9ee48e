/** `.svelte` files for esbuild, as the plugin of any bundler makes them. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

export const svelteFiles: Plugin = {
  name: 'svelte-files',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte$/ }, async ({ path: filename }) => {
      const { js } = compile(await readFile(filename, 'utf8'), { filename, generate: 'client', dev: false });
      return { contents: js.code, loader: 'js' };
    }),
};
