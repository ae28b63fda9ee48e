import { expect, html } from '@open-wc/testing';
import '../../define/customer-hub.ts';
import '../../define/hub-activity.ts';
import '../../define/hub-alerts.ts';
import '../../define/hub-assets.ts';
import '../../define/hub-attachments.ts';
import '../../define/hub-attention.ts';
import '../../define/hub-contacts.ts';
import '../../define/hub-contracts.ts';
import '../../define/hub-customers.ts';
import '../../define/hub-devices.ts';
import '../../define/hub-invoices.ts';
import '../../define/hub-overview.ts';
import '../../define/hub-passwords.ts';
import '../../define/hub-tickets.ts';
import '../../define/hub-work-from-home.ts';
import { cutIn, cutLinesIn, smallFields } from '../testing/cut-text.ts';
import { withMedia } from '../testing/media.ts';
import { mount, tidy } from '../testing/mount.ts';
import { all, nameOf, steady, until } from '../testing/person.ts';
import { ASHGROVE, world } from '../testing/world.ts';
import { tabs } from './tabs.ts';

/** Of a portal at 1,440 px, of a wide screen, of a tablet and of a phone. */
const WIDTHS = [1268, 2000, 768, 390];
const LOCALES = ['en', 'de', 'ar'];

const element = (tag: string, hub: unknown): HTMLElement =>
  Object.assign(document.createElement(tag), {
    hub,
    timeZone: 'UTC',
    ...(tag === 'hub-customers' ? {} : { customerId: ASHGROVE }),
    ...(tag === 'customer-hub' ? { activeTab: 'notes' } : {}),
    style: 'block-size: 200px; min-inline-size: 0',
  });

/** All tabs at once, one below the other, so that each width is laid out once for all of them. */
const openAll = async (): Promise<HTMLElement> => {
  const { hub } = world();
  // The hub shows the notes itself.
  const alone = tabs.filter(({ key }) => key !== 'notes').map(({ key }) => `hub-${key.replaceAll('_', '-')}`);
  const tags = [...alone, 'hub-customers', 'customer-hub'];
  const page = document.createElement('div');
  page.append(...tags.map(tag => element(tag, hub)));
  await mount(html`${page}`, { width: WIDTHS[0]! });
  await until(
    () =>
      all('.sk', page).every(bar => !bar.checkVisibility()) && all('[role="rowheader"]', page).length > 25,
    'rows of all tabs',
    20_000,
  );
  return page;
};

/** Buttons above a list that reach into the gutter, or out of the place. */
const outOf = (part: Element): string[] => {
  const { left, right } = part.getBoundingClientRect();
  const isOut = (button: Element, gutter: number): boolean => {
    const box = button.getBoundingClientRect();
    return box.width > 0 && (box.left < left + gutter || box.right > right - gutter);
  };
  return [
    ...all('.tools button', part).filter(button => isOut(button, 10)),
    ...all('.strip > button', part).filter(button => isOut(button, 0)),
  ].map(nameOf);
};

/** Sizes are known in the next frame, and what follows from them is drawn in the one after it. */
const laidOut = async (): Promise<void> => {
  for (let frames = 0; frames < 3; frames += 1) await new Promise(resolve => requestAnimationFrame(resolve));
};

/** Waits until all parts say what they hold in that language. */
const speak = async (page: HTMLElement, locale: string): Promise<void> => {
  const hints = (): string[] =>
    all<HTMLInputElement>('input[type="search"]', page).map(field => field.placeholder);
  const before = new Set(locale === 'en' ? [] : hints());
  for (const part of page.children) (part as HTMLElement & { locale: string }).locale = locale;
  await until(() => !hints().some(hint => before.has(hint)), `hints in ${locale}`);
  await steady(() => page.scrollHeight, 'the page');
};

describe('the hub in all its places', () => {
  afterEach(tidy);

  it('cuts no text without an ellipsis, in any language and width; keeps buttons within their frame; scrolls no list sideways; has letters of 16 px for fingers [V-02, V-13, L-17, H-17]', async function () {
    this.timeout(60_000);
    const page = await openAll();
    const found: string[] = [];
    for (const locale of LOCALES) {
      await speak(page, locale);
      for (const width of WIDTHS) {
        page.parentElement!.style.inlineSize = `${width}px`;
        await laidOut();
        for (const part of page.children) {
          const where = `${part.localName} in ${locale} at ${width}`;
          found.push(...cutIn(part).map(text => `${where}: ${text}`));
          found.push(...outOf(part).map(name => `${where}: ${name} reaches out`));
          for (const scroller of all('hub-table .scroll', part))
            if (width >= 1268 && scroller.scrollWidth > scroller.clientWidth)
              found.push(`${where}: sideways`);
        }
      }
    }
    expect(found.join('\n')).to.equal('');
    await withMedia('pointer: coarse', async () => {
      await laidOut();
      expect(smallFields(page)).to.deep.equal([]);
    });
  });

  it('cuts nothing of a head or a toolbar at letters or a page of twice the size [H-07]', async function () {
    this.timeout(60_000);
    const page = await openAll();
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      await laidOut();
      await steady(() => page.scrollHeight, 'the page');
      for (const part of page.children) {
        // Where rows are cards the head of a table is for screen readers alone.
        const heads = all('.head, .pins, .tools, .bar, .strip, hub-tab-bar, header', part).filter(
          head => getComputedStyle(head).clipPath === 'none',
        );
        expect(heads.length, `heads of ${part.localName}`).to.be.above(0);
        for (const head of heads)
          for (const text of [...cutIn(head), ...cutLinesIn(head)])
            found.push(`${where}, ${part.localName}: ${text}`);
        found.push(...outOf(part).map(name => `${where}, ${part.localName}: ${name} reaches out`));
      }
    };
    const root = document.documentElement;
    try {
      root.style.fontSize = '200%';
      await look('letters of the page');
      root.style.fontSize = '';
      // As the browser does it: lengths are doubled, and half as much of the page is there.
      document.body.style.setProperty('zoom', '2');
      for (const width of [720, 320]) {
        page.parentElement!.style.inlineSize = `${width}px`;
        await look(`${width * 2} px at 200 %`);
      }
    } finally {
      root.style.fontSize = '';
      document.body.style.removeProperty('zoom');
    }
    expect(found.join('\n')).to.equal('');
  });
});
