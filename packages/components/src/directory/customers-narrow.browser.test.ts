import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { all, until } from '../testing/person.ts';
import { mountCustomers, tidy } from '../testing/mount.ts';
import { world } from '../testing/world.ts';

const seen = async (selector: string, root: ParentNode): Promise<DOMRect> =>
  (await until(() => all(selector, root)[0], selector)).getBoundingClientRect();

afterEach(async () => {
  tidy();
  await setViewport({ width: 1200, height: 700 });
});

describe('hub-customers: narrow places', () => {
  for (const [locale, width] of [
    ['en', 400],
    ['ar', 400],
    ['de', 360],
  ] as const) {
    it(`cards keep their gutters: ${locale}, ${width} px`, async () => {
      const element = await mountCustomers(world(), { width, locale });
      const box = await seen('.body .box > .chk', element);
      const rank = await seen('.body .trailing > *', element);
      const [first, last] = locale === 'ar' ? [rank, box] : [box, rank];
      expect(first.left).to.be.at.least(14);
      expect(last.right).to.be.at.most(width - 14);
    });
  }

  for (const locale of ['en', 'de', 'ar']) {
    it(`has a search box one can read, and every button, 596 px wide: ${locale}`, async () => {
      const element = await mountCustomers(world(), { width: 596, locale });
      const tools = await until(() => all('.tools', element)[0], 'toolbar');
      // The toolbar takes the shape of its width once that is measured.
      await until(
        () => tools.scrollWidth <= tools.clientWidth,
        () => `nothing sticks out: ${tools.scrollWidth} of ${tools.clientWidth} px`,
      );
      let width = 0;
      await until(
        async () => (width = (await seen('.tools .field', element)).width) > 110,
        () => `a search box one can read, not ${width} px`,
      );
    });
  }
});
