/** Every story, rendered and played in a real browser, looked at by axe, and once more for its colours in the other of light and dark. */
import { withChromium } from '../lib/chromium.ts';
import { fromChecks, refuseEmpty, type Check, type Step } from '../lib/step.ts';
import { buildStorybook, serveStorybook, type Entry } from '../stories/build.ts';
import { visitor, type Seeing } from '../stories/visit.ts';

/** Side by side, one per core. */
const visitors = 2;

export const stories: Step = {
  name: 'stories',
  browser: true,
  after: ['types', 'build'],
  async run() {
    const entries = await buildStorybook();
    const { origin, close } = await serveStorybook();
    try {
      const checks = await visitAll(origin, entries);
      return refuseEmpty(fromChecks(checks, `${entries.length} stories and pages`), 'story');
    } finally {
      await close();
    }
  },
};

async function visitAll(origin: string, entries: readonly Entry[]): Promise<Check[]> {
  const waiting = [...entries];
  return withChromium(async browser => {
    const checks: Check[] = [];
    await Promise.all(Array.from({ length: visitors }, async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      const visit = await visitor(await context.newPage(), origin);
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const seeing = await visit(entry).catch((error: unknown): Seeing => ({ shown: String(error) }));
        const name = `${entry.title} > ${entry.name}`;
        checks.push({ name: `${name} (${entry.type})`, problem: seeing.shown });
        if ('contrast' in seeing) checks.push({ name: `${name} (contrast)`, problem: seeing.contrast });
      }
      await context.close();
    }));
    return checks;
  });
}
