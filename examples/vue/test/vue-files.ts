/** `.vue` files for esbuild, as the plugin of any bundler makes them: script and template become one module. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

export const vueFiles: Plugin = {
  name: 'vue-files',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.vue$/ }, async ({ path: filename }) => {
      const { descriptor, errors } = parse(await readFile(filename, 'utf8'), { filename });
      if (errors.length > 0) return { errors: errors.map(({ message }) => ({ text: message })) };
      const { content } = compileScript(descriptor, {
        id: filename,
        inlineTemplate: true,
        // Without it Vue looks for a component of its own.
        templateOptions: { compilerOptions: { isCustomElement: tag => tag.includes('-') } },
      });
      return { contents: content, loader: 'ts' };
    }),
};
