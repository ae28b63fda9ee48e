/** WebKit as GTK has it, by its own WebDriver, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { Builder, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../lib/free-port.mjs';
import { until } from '../lib/until.ts';
import { windowSize, type Engine, type EnginePage } from './engine.ts';

const keys: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Backspace: Key.BACK_SPACE,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  Tab: Key.TAB,
};
const MOVE_MS = 60;

const pageOf = (driver: WebDriver): EnginePage => ({
  open: url => driver.get(url),
  async look(name, ...values) {
    const { answer, error } = await driver.executeAsyncScript<{ answer?: never; error?: string }>(
      `const [name, values, done] = arguments;
      Promise.resolve().then(() => window.eyes[name](...values))
        .then(answer => done({ answer }), error => done({ error: String(error) }));`,
      name,
      values,
    );
    if (error !== undefined) throw new Error(error);
    return answer as never;
  },
  click: ({ x, y }) =>
    driver
      .actions()
      .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
      .click()
      .perform(),
  async drag([from, ...way]) {
    if (!from) return;
    const to = ({ x, y }: { x: number; y: number }, duration: number) => ({
      x: Math.round(x),
      y: Math.round(y),
      origin: Origin.VIEWPORT,
      duration,
    });
    let moves = driver.actions().move(to(from, 0)).press();
    for (const point of way) moves = moves.move(to(point, MOVE_MS));
    await moves.release().perform();
  },
  press: key =>
    driver
      .actions()
      .sendKeys(keys[key] ?? key)
      .perform(),
  type: text => driver.actions().sendKeys(text).perform(),
  picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
});

/** Where Debian's packages put the browser that the driver drives. */
export const miniBrowser = (): string | undefined =>
  globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1);

/** A screen in memory; it says which number it took. */
async function startScreen(): Promise<{ display: string; screen: ChildProcess }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject).once('exit', code => reject(new Error(`Xvfb ended with ${String(code)}.`)));
    screen.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { display: `:${number}`, screen };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

/** @param paths of the driver and the browser. */
export async function startWebkit(paths: { driver: string; browser: string }): Promise<Engine> {
  const { display, screen } = await startScreen(),
    port = await freePort(),
    url = `http://127.0.0.1:${port}`;
  const process_ = spawn(paths.driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: 'ignore',
  });
  const end = (): void => {
    process_.kill();
    screen.kill();
  };
  try {
    await until(() => answers(url), 'the driver of WebKit');
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
      })
      .build();
    await driver.manage().setTimeouts({ script: 60_000 });
    // The window has a bar of its own above the page.
    const { width, height } = windowSize;
    await driver
      .manage()
      .window()
      .setRect({ width, height: height + 38, x: 0, y: 0 });
    const version = (await driver.getCapabilities()).get('browserVersion') as string;
    return {
      name: 'webkit',
      version: `WebKitGTK ${version}`,
      page: pageOf(driver),
      async close() {
        await driver.quit().catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
