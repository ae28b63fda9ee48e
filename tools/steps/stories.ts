/**
 * Every story, rendered and played in a real browser, looked at by axe, and once more for its colours in the other of
 * light and dark.
 */
import { testArgs } from '../find-browser.mjs';
import { withChromium } from '../lib/chromium.ts';
import { fromChecks, refuseEmpty, type Check, type Step } from '../lib/step.ts';
import { buildStorybook, serveStorybook, type Entry } from '../stories/build.ts';
import { visitor, type Seeing } from '../stories/visit.ts';

/** Side by side, one per core. */
const visitors = 2;

/** More stories than these fail for a reason, and a second look would only take time. */
const mostToRepeat = 6;

interface Visited {
  entry: Entry;
  checks: Check[];
}

export const stories: Step = {
  name: 'stories',
  about: 'every story, rendered, played and looked at by axe',
  browser: true,
  after: ['types', 'build'],
  async run() {
    const entries = await buildStorybook();
    const { origin, close } = await serveStorybook();
    try {
      const seen = await visitAll(origin, entries);
      const broken = seen
        .filter(({ checks }) => checks.some(check => check.problem))
        .map(({ entry }) => entry);
      // A machine that is busy with another step can starve a page. What fails a second time has failed.
      const repeated = broken.length <= mostToRepeat ? broken : [];
      const again = repeated.length > 0 ? await visitAll(origin, repeated, 1) : [];
      const checks = [...seen.filter(({ entry }) => !repeated.includes(entry)), ...again].flatMap(
        story => story.checks,
      );
      const second =
        repeated.length > 0
          ? `; a second time: ${repeated.map(entry => `${entry.title} > ${entry.name}`).join(', ')}`
          : '';
      return refuseEmpty(fromChecks(checks, `${entries.length} stories and pages${second}`), 'story');
    } finally {
      await close();
    }
  },
};

async function visitAll(
  origin: string,
  entries: readonly Entry[],
  sideBySide = visitors,
): Promise<Visited[]> {
  // By file, so that its stories follow each other in one page.
  const waiting = Object.values(Object.groupBy(entries, ({ title }) => title)) as Entry[][];
  return withChromium(async browser => {
    const visited: Visited[] = [];
    await Promise.all(
      Array.from({ length: sideBySide }, async () => {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 800 },
          reducedMotion: 'reduce',
        });
        const visit = await visitor(await context.newPage(), origin);
        for (let file = waiting.shift(); file; file = waiting.shift())
          for (const entry of file) {
            const seeing = await visit(entry).catch((error: unknown): Seeing => ({ shown: String(error) }));
            const name = `${entry.title} > ${entry.name}`;
            const checks: Check[] = [{ name: `${name} (${entry.type})`, problem: seeing.shown }];
            if ('contrast' in seeing) checks.push({ name: `${name} (contrast)`, problem: seeing.contrast });
            visited.push({ entry, checks });
          }
        await context.close();
      }),
    );
    return visited;
  }, testArgs);
}
