/** Opens one story as a designer would, waits until it has played, and tells everything that went wrong. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { momentScript } from '../lib/moment.mjs';
import type { Entry } from './build.ts';

/** What the page itself saw, collected from before its first script. */
interface Seen {
  problems: string[];
  done: boolean;
}
declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page. Storybook reports a play function that threw with status "success", so each of its events is listened to. */
function watch(): void {
  const seen: Seen = (window.seen = { problems: [], done: false });
  addEventListener(
    'securitypolicyviolation',
    event => {
      const at = event.target instanceof Element ? event.target.outerHTML.slice(0, 200) : event.sourceFile;
      // The accessibility addon adds filters for colour blindness to the page.
      if (!at.includes('id="storybook-'))
        seen.problems.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${at}`);
    },
    { capture: true },
  );
  const message = (value: unknown): string =>
    value instanceof Object && 'message' in value ? String(value.message) : JSON.stringify(value);
  const listen = (channel: { on(name: string, listener: (value: unknown) => void): void }) => {
    for (const name of [
      'playFunctionThrewException',
      'storyThrewException',
      'storyErrored',
      'storyMissing',
      'unhandledErrorsWhilePlaying',
    ]) {
      channel.on(name, value => {
        seen.problems.push(`${name}: ${message(value)}`);
        seen.done = true;
      });
    }
    channel.on('docsRendered', () => {
      seen.done = true;
    });
    channel.on('storyFinished', value => {
      const { status, reporters } = value as {
        status: string;
        reporters: { type: string; status: string; result: unknown }[];
      };
      if (status !== 'success') seen.problems.push(`storyFinished: ${status}`);
      if (!reporters.some(report => report.type === 'a11y')) seen.problems.push('axe did not run');
      for (const report of reporters)
        if (report.status === 'failed') seen.problems.push(`${report.type}: ${findings(report.result)}`);
      seen.done = true;
    });
  };
  const findings = (result: unknown): string => {
    const { violations = [] } = result as {
      violations?: { id: string; help: string; nodes: { target: unknown; html: string }[] }[];
    };
    return (
      violations
        .map(
          ({ id, help, nodes }) =>
            `${id}: ${help}\n${nodes.map(node => `  ${JSON.stringify(node.target)} ${node.html}`).join('\n')}`,
        )
        .join('\n') || JSON.stringify(result)
    );
  };
  let channel: Parameters<typeof listen>[0] | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value: NonNullable<typeof channel>) => {
      channel = value;
      listen(value);
    },
  });
}

export interface Seeing {
  /** What went wrong while the story was shown, played and looked at by axe. */
  shown?: string | undefined;
  /** Text that cannot be read in the other of light and dark. Not there for pages of text, and for stories that failed before. */
  contrast?: string | undefined;
}

/**
 * Gives what visits one story after the other in the same page: each is loaded anew, but what is compiled once serves them all, and a
 * new page is a new window, which costs more than a story.
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
  await page.addInitScript(watch);

  return async entry => {
    // What the story before still says on its way out is not about this one.
    await page.goto('about:blank');
    problems = [];
    await page.goto(`${origin}/iframe.html?id=${entry.id}&viewMode=${entry.type}`, { timeout });
    await page
      .waitForFunction(() => window.seen.done, undefined, { timeout })
      .catch(() => problems.push(`not finished after ${timeout / 1000} s`));
    problems.push(...(await page.evaluate(() => window.seen.problems)));
    const shown = problems.join('\n') || undefined;
    return entry.type === 'docs' || shown ? { shown } : { contrast: await otherContrast(page) };
  };
}

/** Milliseconds. Long, for machines that are busy with other things. */
const timeout = 60_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only colours differ between light and dark, so only they are looked at again, on the page that is there already. */
async function otherContrast(page: Page): Promise<string | undefined> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const host = document.querySelector('story-page');
    host?.setAttribute('appearance', host.getAttribute('appearance') === 'dark' ? 'light' : 'dark');
    await new Promise(resolve => setTimeout(resolve, 200));
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({
      runOnly: ['color-contrast'],
    });
    const nodes = violations.flatMap(violation =>
      violation.nodes.map(
        node => `${JSON.stringify(node.target)} ${node.html}\n${node.failureSummary ?? ''}`,
      ),
    );
    return nodes.length > 0
      ? `appearance ${host?.getAttribute('appearance')}\n${nodes.join('\n')}`
      : undefined;
  });
}
