/** Finds the browsers beside Chromium on this machine, or installs them from Debian's packages. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Engine, EngineName } from './engine.ts';
import { packages } from './packages.ts';
import { startChromium, startFirefox } from './puppeteer.ts';
import { miniBrowser, startWebkit } from './webkit.ts';

const isThere = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (...names: string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(folder => names.map(name => path.join(folder, name)))
    .find(isThere);

/** How each engine that is on this machine is started; Chromium is fetched when there is none. */
export function engines(): Map<EngineName, () => Promise<Engine>> {
  const found = new Map<EngineName, () => Promise<Engine>>([['chromium', startChromium]]),
    firefox = onPath('firefox-esr', 'firefox'),
    driver = onPath('WebKitWebDriver'),
    browser = miniBrowser();
  if (firefox) found.set('firefox', () => startFirefox(firefox));
  if (driver && browser && onPath('Xvfb')) found.set('webkit', () => startWebkit({ driver, browser }));
  return found;
}

/** Tries to install what is missing; takes about 30 s. Says whether something was installed. */
export function install(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000 }).status;
  apt('update', '-qq');
  return apt('install', '-y', '--no-install-recommends', ...packages) === 0;
}
