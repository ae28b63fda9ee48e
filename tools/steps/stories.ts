/**
 * Every story, rendered and played in a real browser, looked at by axe, and once more for its colours in the other of
 * light and dark.
 */
import { withChromium } from '../lib/chromium.ts';
import { fromChecks, refuseEmpty, type Check, type Step } from '../lib/step.ts';
import { buildStorybook, serveStorybook, type Entry } from '../stories/build.ts';
import { visitor, type Seeing } from '../stories/visit.ts';

/** Side by side, one per core. */
const visitors = 2;

/**
 * As other pages of tests, compiled for no more than their few seconds. One page shows hundreds of stories, each with a
 * server of its own that is left behind at once: with room for them the garbage collector copies none of it, which
 * saves an eighth of the CPU.
 */
const scriptArgs = ['--js-flags=--no-opt --no-maglev --min-semi-space-size=64 --max-semi-space-size=64'];

/** More stories than these fail for a reason, and a second look would only take time. */
const mostToRepeat = 6;

const isText = ({ type }: Entry): boolean => type === 'docs';

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
  // Stories first, one after the other in the same page; a page of text needs one of its own. By file, so that those
  // that look alike are looked at by one visitor.
  const [told, shown] = [entries.filter(isText), entries.filter(entry => !isText(entry))];
  const waiting = [
    ...(Object.values(Object.groupBy(shown, ({ title }) => title)) as Entry[][]),
    ...told.map(entry => [entry]),
  ];
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
  }, scriptArgs);
}
