/** Every story, rendered and played in a real browser, in light and in dark. */
import { buildStorybook, serveStorybook, type Entry } from '../stories/build.ts';
import { visit } from '../stories/visit.ts';
import { withChromium } from '../lib/chromium.ts';
import { fromChecks, refuseEmpty, type Check, type Step } from '../lib/step.ts';

const pages = 2;
const looks = { light: 'appearance:light', dark: 'appearance:dark' };

export const stories: Step = {
  name: 'stories',
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

/** Each visit gets a fresh context, so that no story lives off what another one left behind. */
async function visitAll(origin: string, entries: readonly Entry[]): Promise<Check[]> {
  const waiting = entries.flatMap(entry => Object.entries(looks)
    // Pages of text are read once; their stories are visited on their own.
    .filter(([look]) => entry.type === 'story' || look === 'light')
    .map(([look, globals]) => ({ entry, look, globals })));
  return withChromium(async browser => {
    const checks: Check[] = [];
    await Promise.all(Array.from({ length: pages }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const { entry, look, globals } = next;
        const problem = await visit(await context.newPage(), origin, entry, globals).catch((error: unknown) => String(error));
        checks.push({ name: `${entry.title} > ${entry.name} (${entry.type}, ${look})`, problem });
        await context.close();
      }
    }));
    return checks;
  });
}
