/** The documentation: it can be built, its links lead somewhere, and its code is right. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describedElements } from '../lib/manifest.ts';
import { root } from '../lib/run.ts';
import { fromChecks, type Check, type Step } from '../lib/step.ts';

const listed = (name: string, problems: readonly string[]): Check => ({
  name,
  problem: problems.length > 0 ? problems.join('\n') : undefined,
});

export const docs: Step = {
  name: 'docs',
  about: 'the documentation: its code, its links and its site',
  // The code of texts is held against the types that were written then.
  needs: ['types'],
  async run() {
    const [
      { readBlocks, textFiles },
      { codeProblems },
      { brokenLinks },
      { errorCodeProblems },
      { siteProblems },
    ] = await Promise.all([
      import('../docs/code/blocks.ts'),
      import('../docs/code/check.ts'),
      import('../docs/links.ts'),
      import('../docs/error-codes.ts'),
      import('../docs/site-check.ts'),
    ]);
    const blocks = readBlocks();
    const links = textFiles().flatMap(file => brokenLinks(file, readFileSync(path.join(root, file), 'utf8')));
    return fromChecks(
      [
        listed(
          `${blocks.length} blocks of code are right`,
          await codeProblems(blocks, await describedElements()),
        ),
        listed('links and anchors lead somewhere', links),
        listed('every code of a failure is explained', errorCodeProblems()),
        listed('the site', await siteProblems()),
      ],
      `${blocks.length} blocks of code`,
    );
  },
};
