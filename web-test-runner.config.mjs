/** Tests in a real Chromium: `*.browser.test.ts`, each page under the strict policy that we promise to hosts. */
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArgs, findBrowser, testArgs } from './tools/find-browser.mjs';
import { bundledTests } from './tools/lib/bundled-tests.mjs';
import { freePort } from './tools/lib/free-port.mjs';
import { momentScript } from './tools/lib/moment.mjs';
import { strictPolicy } from './tools/lib/policy.mjs';
import { countingReporter } from './tools/lib/wtr-reporter.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const browser = await findBrowser();
const nonce = 'of-the-test-page';

/** A violation is an error in the test during which it happens. */
const failOnViolation = `
  addEventListener('securitypolicyviolation', event => setTimeout(() => {
    throw new Error('Policy violated: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample + ' at ' + event.sourceFile + ':' + event.lineNumber);
  }));`;

/** The runner writes its own inline scripts into the page: they get a nonce, everything else has to be clean. */
const policyPlugin = {
  name: 'strict-policy',
  transform(context) {
    if (context.path !== '/' || !context.response.is('html')) return undefined;
    context.set(
      'Content-Security-Policy',
      strictPolicy({
        'script-src': `'self' 'nonce-${nonce}'`,
        'trusted-types': 'lit-html customer-hub-mock',
      }),
    );
    return { body: context.body.replaceAll('<script', `<script nonce="${nonce}"`), transformCache: false };
  },
};

/** The service worker has to come from the origin it serves. */
const workerPlugin = {
  name: 'mock-worker',
  async serve(context) {
    if (context.path !== '/mockServiceWorker.js') return undefined;
    return {
      body: await readFile(path.join(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8'),
      type: 'js',
    };
  },
};

/** Colours forced by the system: the runner's own command for media knows only motion and scheme. */
const forcedColorsPlugin = {
  name: 'forced-colors',
  held: new WeakMap(),
  async executeCommand({ command, payload, session }) {
    if (command !== 'force-colors') return undefined;
    const page = session.browser.getPage(session.id);
    await this.held.get(page)?.detach();
    this.held.delete(page);
    if (!payload) return true;
    const protocol = await page.createCDPSession();
    this.held.set(page, protocol); // it ends what it emulates when it is detached
    await protocol.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    return true;
  },
};

/** A real HTTP server for the SDK's tests: the same routes that its tests under Node use. */
async function httpFixture() {
  const file = path.join(root, 'packages/sdk/src/testing/http-fixture.ts');
  if (!existsSync(file)) return [];
  const { handler } = await import(pathToFileURL(file).href);
  return [
    async (context, next) => {
      if (!context.path.startsWith('/__sdk-fixture/')) return next();
      context.respond = false;
      if (!(await handler(context.req, context.res))) context.res.writeHead(404).end();
      return undefined;
    },
  ];
}

/** Those that `--files` names; all when there is none. */
const named = process.argv.slice(process.argv.indexOf('--files')).slice(1);
const end = named.findIndex(word => word.startsWith('--'));
const files = globSync(
  process.argv.includes('--files')
    ? named.slice(0, end < 0 ? undefined : end)
    : 'packages/*/src/**/*.browser.test.ts',
  { cwd: root },
);

export default {
  port: await freePort(),
  files,
  rootDir: root,
  browsers: [
    chromeLauncher({
      concurrency: 2,
      // Each in a window of its own: a tab behind another one is hidden, gets no frames, and its pointer
      // waits for them.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
      launchOptions: {
        executablePath: browser.path,
        // What moves is tested by those who ask for it: its frames take the CPU of all others.
        args: [...chromiumArgs, ...testArgs, '--force-prefers-reduced-motion'],
        env: { ...process.env, ...browser.env },
      },
    }),
  ],
  concurrency: 2,
  // Long, for machines that are busy with other things: what waits in vain says so long before, if it gets its turns.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 600_000,
  testRunnerHtml: framework => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test</title><script>${momentScript()}${failOnViolation}</script></head>
<body><script type="module" src="${framework}"></script></body></html>`,
  // Lit's development build tells about its misuse, and first of all about itself.
  filterBrowserLogs: ({ args }) => !args.some(text => String(text).includes('Lit is in dev mode')),
  middleware: await httpFixture(),
  plugins: [bundledTests(root, files), workerPlugin, forcedColorsPlugin, policyPlugin],
  reporters: [process.env.HUB_COUNT_FILE ? countingReporter(process.env.HUB_COUNT_FILE) : defaultReporter()],
};
