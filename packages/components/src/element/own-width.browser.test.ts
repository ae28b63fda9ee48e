import { setViewport } from '@web/test-runner-commands';
import { tags } from '../cdn/tags.ts';
import { tidy } from '../testing/mount.ts';
import { until } from '../testing/person.ts';
import { ASHGROVE, world } from '../testing/world.ts';
import type { HubElement } from './hub-element.ts';

/** Puts an element into a place of the page that says nothing of widths, and waits for what it shows. */
const put = async (tag: keyof typeof tags, place: HTMLElement): Promise<HTMLElement> => {
  await tags[tag]();
  const element = document.createElement(tag) as HubElement;
  const isReady = new Promise(resolve => element.addEventListener('hub-ready', resolve, { once: true }));
  Object.assign(element, { hub: world().hub, locale: 'en', customerId: ASHGROVE, deviceId: 'dev_1' });
  place.append(element);
  await isReady;
  return element;
};

afterEach(tidy);

describe('an element where nobody says how wide it is', () => {
  // Their frames differ.
  for (const tag of ['customer-hub', 'hub-attention', 'hub-notes', 'hub-overview'] as const)
    it(`has a width in a dialog, and leaves a narrow place as it is: ${tag}`, async () => {
      await setViewport({ width: 1400, height: 800 });
      const dialog = document.body.appendChild(document.createElement('dialog'));
      const element = await put(tag, dialog);
      dialog.showModal();
      await until(
        () => element.offsetWidth >= 900,
        () => `a width, not ${element.offsetWidth}`,
      );
      await setViewport({ width: 400, height: 800 });
      await until(() => element.offsetWidth > 280 && dialog.offsetWidth <= 400, 'no wider than a phone');
      dialog.close();
      const columns = document.body.appendChild(document.createElement('div'));
      Object.assign(columns.style, { display: 'grid', gridTemplateColumns: '1fr 1fr', inlineSize: '390px' });
      columns.append(element, document.createElement('p'));
      await until(
        () => element.offsetWidth === 195,
        () => `half of the room, not ${element.offsetWidth}`,
      );
    });
});
