/** Opens one story as a designer would, waits until it has played, and tells everything that went wrong. */
import type { Page } from 'playwright-core';
import type {} from '../../packages/components/src/testing/repeats.ts';
import { momentScript } from '../lib/moment.mjs';
import type { Entry } from './build.ts';
import { watchers } from './watch.ts';

export interface Seeing {
  /** What went wrong while the story was shown, played and looked at by axe. */
  shown?: string | undefined;
  /**
   * Text that cannot be read in the other of light and dark. Not there for pages of text, and for stories that failed
   * before.
   */
  contrast?: string | undefined;
}

/**
 * Gives what visits one story after the other in the same page. Stories take each other's place without a reload, which
 * costs as much as the look of axe: each makes its own server and client anyway. After a problem, and for a page of
 * text, which shows many stories at once, the page is loaded anew.
 */
export async function visitor(page: Page, origin: string): Promise<(entry: Entry) => Promise<Seeing>> {
  let problems: string[] = [];
  const foreign = (url: string) =>
    !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:');
  page.on('console', message => {
    // Violations of the policy are collected in the page, with the element that caused them.
    if (message.type() === 'error' && !message.text().includes('Content Security Policy'))
      problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', error => problems.push(`error: ${error.message}`));
  page.on('request', request => {
    if (foreign(request.url())) problems.push(`foreign request: ${request.url()}`);
  });
  await page.addInitScript(momentScript());
  for (const watcher of watchers) await page.addInitScript(watcher);

  /** Whether the page can show a further story. */
  let isUsable = false;
  const open = async (entry: Entry): Promise<void> => {
    if (entry.type === 'story' && isUsable) {
      problems = [];
      await page.evaluate(id => window.seen.show(id), entry.id);
      return;
    }
    // What the story before still says on its way out is not about this one.
    await page.goto('about:blank');
    problems = [];
    await page.goto(`${origin}/iframe.html?id=${entry.id}&viewMode=${entry.type}`, { timeout });
  };

  return async entry => {
    await open(entry);
    isUsable = false;
    await page
      .waitForFunction(() => window.seen.done, undefined, { timeout })
      .catch(() => problems.push(`not finished after ${timeout / 1000} s`));
    problems.push(...(await page.evaluate(() => window.seen.problems)));
    const shown = problems.join('\n') || undefined;
    if (entry.type === 'docs' || shown) return { shown };
    const contrast = await otherContrast(page);
    isUsable = contrast === undefined;
    return { contrast };
  };
}

/** Milliseconds. Long, for machines that are busy with other things. */
const timeout = 60_000;
/**
 * Only colours differ between light and dark, so only they are looked at again, on the page and by the axe that are
 * there already.
 */
function otherContrast(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const host = document.querySelector('story-page');
    const before = host?.getAttribute('appearance');
    host?.setAttribute('appearance', before === 'dark' ? 'light' : 'dark');
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    await frame();
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const changing = roots(document)
      .flatMap(root => root.getAnimations())
      .filter(animation => animation instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
    await frame();
    const look = window.repeatedLooks?.look(document.body, 'contrast');
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(
      { include: document, exclude: look?.leaveOut ?? [] },
      { runOnly: ['color-contrast'], resultTypes: ['violations'] },
    );
    const nodes = violations.flatMap(violation =>
      violation.nodes.map(
        node => `${JSON.stringify(node.target)} ${node.html}\n${node.failureSummary ?? ''}`,
      ),
    );
    if (nodes.length === 0) look?.remember();
    const seen = host?.getAttribute('appearance');
    if (before) host?.setAttribute('appearance', before);
    return nodes.length > 0 ? `appearance ${seen}\n${nodes.join('\n')}` : undefined;
  });
}
