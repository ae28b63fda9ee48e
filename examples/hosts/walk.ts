/** One walk through the hub, as a person goes it, whatever the host's page and the browser are. */
import assert from 'node:assert/strict';
import type { EnginePage, Point } from '../../tools/engines/engine.ts';
import { until } from '../../tools/lib/until.ts';

interface Place extends Point {
  left: number;
  top: number;
  right: number;
  bottom: number;
  isFree: boolean;
  isInSight: boolean;
  under: string;
}

const BUTTON = 'button, a[href], [role="menuitem"], [role="tab"]';
const DIALOG = 'dialog[part="dialog"]';
const MENU = '[role="menu"]';
const NOTICE = '.toast';

/** What is the same on every host: the walk knows the page by these. */
class Person {
  readonly #page: EnginePage;

  constructor(page: EnginePage) {
    this.#page = page;
  }
  get page(): EnginePage {
    return this.#page;
  }
  /** Waits for an element of that name, until it stands still and can be pressed. */
  async find(selector: string, name: RegExp): Promise<Place> {
    let last: Place | null = null,
      found: Place | undefined;
    const wanted = `${selector} "${name.source}"`;
    await until(async () => {
      const place = await this.#page.look<Place | null>('find', selector, name.source);
      if (place?.isFree && place.x === last?.x && place.y === last.y) found = place;
      last = place;
      return found !== undefined;
    }, wanted).catch((error: unknown) => {
      throw new Error(last ? `${wanted} is under ${last.under}` : `There is no ${wanted}.`, { cause: error });
    });
    return found as Place;
  }
  async press(name: RegExp, selector = BUTTON): Promise<void> {
    await this.#page.click(await this.find(selector, name));
  }
  rows(): Promise<string[]> {
    return this.#page.look<string[]>('rows');
  }
  layers(selector: string): Promise<Place[]> {
    return this.#page.look<Place[]>('layers', selector);
  }
  /** Waits for a layer, and holds that the whole of it is in the window, with nothing above it. */
  async isWhole(selector: string): Promise<void> {
    let layers: Place[] = [];
    await until(async () => {
      layers = await this.layers(selector);
      return layers.length > 0 && layers.every(({ isInSight, isFree }) => isInSight && isFree);
    }, `${selector} to be whole`).catch((error: unknown) => {
      throw new Error(`${selector} is not whole: ${JSON.stringify(layers)}`, { cause: error });
    });
  }
  /** Waits until what has the focus is called so, or is of that kind. */
  async has(text: string): Promise<void> {
    let focus = '';
    await until(async () => {
      focus = await this.#page.look<string>('focus');
      return focus.includes(text);
    }, text).catch((error: unknown) => {
      throw new Error(`The focus is not on ${text}, but on ${focus}`, { cause: error });
    });
  }
  gone(selector: string): Promise<void> {
    return until(async () => (await this.layers(selector)).length === 0, `no ${selector}`);
  }
}

/** Parts of the walk, in their order: each leaves the page as the next one needs it. */
const parts: Readonly<Record<string, (person: Person, host: string) => Promise<void>>> = {
  async list(person) {
    await person.press(/^Contacts/, '[role="tab"]');
    await until(async () => (await person.rows()).length > 8, 'contacts');
  },
  async scroll(person) {
    const before = await person.rows();
    assert.ok((await person.page.look<number>('scroll', 600)) > 0, 'The list does not scroll.');
    await until(async () => (await person.rows()).at(-1) !== before.at(-1), 'other rows');
    await person.page.look('scroll', -600);
    await until(async () => (await person.rows())[0] === before[0], 'the first row again');
  },
  async filter(person) {
    const all = await person.rows(),
      wanted = all[2] ?? '';
    await person.press(/./, 'input[type="search"], [role="searchbox"]');
    await person.page.type(wanted);
    await until(async () => (await person.rows()).every(name => name === wanted), `only ${wanted}`);
    for (let n = 0; n < wanted.length; n++) await person.page.press('Backspace');
    await until(async () => (await person.rows())[0] === all[0], 'all people again');
  },
  async menu(person) {
    await person.press(/^Actions for /);
    await person.isWhole(MENU);
    await person.page.press('ArrowDown');
    await person.has('menuitem');
    await person.page.press('Escape');
    await person.gone(MENU);
  },
  async drag(person) {
    const edge = await person.find('[role="separator"]', /Email/);
    const widthOf = async (): Promise<number> => {
      const { left, right } = await person.find('[role="columnheader"]', /^Email/);
      return right - left;
    };
    const before = await widthOf();
    await person.page.drag([edge, { x: edge.x + 30, y: edge.y }, { x: edge.x + 60, y: edge.y }]);
    await until(async () => Math.abs((await widthOf()) - before) > 30, 'a wider column');
  },
  async keyboard(person) {
    const [first = '', second = ''] = await person.rows();
    await person.press(/^\p{Lu}\p{Ll}/u, '[role="gridcell"]');
    await person.page.press('Home');
    const next = (await person.page.look<boolean>('isRightToLeft')) ? 'ArrowLeft' : 'ArrowRight';
    for (const [key, name] of [
      [next, first],
      ['ArrowDown', second],
    ] as const) {
      await person.page.press(key);
      await person.has(name);
    }
  },
  async dialog(person) {
    await person.press(/^New contact$/);
    await person.isWhole(DIALOG);
    await person.has('input');
    await person.page.type('Ines Okafor');
    assert.equal(await person.page.look<string>('value'), 'Ines Okafor');
    await person.page.press('Escape');
    await person.press(/^Discard/);
    await person.gone(DIALOG);
    assert.ok((await person.rows()).length > 8, 'The list is gone with the dialog.');
  },
  async edit(person, host) {
    await person.press(/^Overview/, '[role="tab"]');
    await person.press(/^Edit Phone/);
    await person.has('input');
    const digits = String([...host].reduce((sum, letter) => sum + letter.charCodeAt(0), 1000));
    const before = await person.page.look<string>('value');
    await person.page.press('End');
    for (let n = 0; n < before.length; n++) await person.page.press('Backspace');
    await person.page.type(`+1 503 555 ${digits.slice(-4)}`);
    await person.page.press('Enter');
    await person.find(BUTTON, new RegExp(`^Edit Phone.*${digits.slice(-4)}`));
  },
  async notice(person) {
    await person.press(/^Contacts/, '[role="tab"]');
    await until(async () => (await person.rows()).length > 8, 'contacts');
    const [first = ''] = await person.rows();
    await person.press(/^Actions for /);
    await person.press(/^Delete/, '[role="menuitem"]');
    await person.press(/^Delete/, 'hub-dialog button');
    await until(async () => (await person.rows())[0] !== first, 'the contact to be gone');
    await person.isWhole(NOTICE);
    await person.press(/^Undo$/);
    await until(async () => (await person.rows())[0] === first, 'the contact to be back');
  },
};
export const partNames = Object.keys(parts);

/** Goes the walk; rejects with the part that failed and what the page complained of. */
export async function walk(page: EnginePage, host: string): Promise<void> {
  const person = new Person(page);
  for (const [name, part] of Object.entries(parts))
    try {
      await part(person, host);
    } catch (error) {
      const complaints = await page.look<string[]>('complaints').catch(() => []);
      throw new Error([`${name}: ${(error as Error).message}`, ...complaints].join('\n'), { cause: error });
    }
  assert.deepEqual(await page.look<string[]>('complaints'), [], 'The page complains.');
}
