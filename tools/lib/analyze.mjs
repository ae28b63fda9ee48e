/** The analyzer of custom elements as a function: its own types know only the program. */
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { publicMembers, registeredTags } from './manifest-plugins.mjs';

/**
 * @param {ReadonlyMap<string, string>} sources by their paths from the root.
 * @returns {{ modules: { declarations: unknown[] }[] }} as `custom-elements.json` has it.
 */
export const analyze = sources =>
  create({
    modules: [...sources].map(([file, source]) =>
      ts.createSourceFile(file, source, ts.ScriptTarget.ES2015, true),
    ),
    plugins: [...litPlugin(), registeredTags(), publicMembers()],
    context: { dev: false },
  });
