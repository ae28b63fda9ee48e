import { expect, html } from '@open-wc/testing';
import { all, deepActive, find, pressButton, until } from '../../testing/person.ts';
import { mount, tidy } from '../../testing/mount.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { HubOverview } from './hub-overview.ts';

const open = ({ hub }: World, place: { width: number; height: number }): Promise<HubOverview> =>
  mount<HubOverview>(
    html`<hub-overview .hub=${hub} customer-id=${ASHGROVE} locale="en" time-zone="UTC"></hub-overview>`,
    place,
  );
const heading = (element: HubOverview): number =>
  element.shadowRoot!.querySelector('h2')!.getBoundingClientRect().top;

afterEach(tidy);

describe('hub-overview: layout', () => {
  it('scrolls inside itself: what is only heard does not lengthen the page of the host', async () => {
    const element = await open(world(), { width: 400, height: 600 });
    await until(() => all('hub-inline-field', element).length > 10, 'details');
    await until(() => all('hub-note-list', element)[0]?.shadowRoot?.querySelector('li'), 'notes');
    expect(element.shadowRoot!.querySelector('.overview')!.scrollHeight).to.be.above(700);
    expect(document.documentElement.scrollHeight).to.equal(600);
  });

  it('draws one frame around an editor, also around one with its own shadow root', async () => {
    const element = await open(world(), { width: 1200, height: 900 });
    await pressButton(/^Edit Account manager/, element);
    await find('input', 'Account manager', element);
    const { borderTopWidth, outlineWidth, outlineStyle } = getComputedStyle(
      await until(() => deepActive()?.closest('.field'), 'the field'),
    );
    expect([borderTopWidth, outlineStyle === 'none' ? '0px' : outlineWidth]).to.deep.equal(['0px', '0px']);
  });

  for (const width of [1200, 700, 400]) {
    it(`keeps the place of the figures free while they are on their way, ${width} px wide`, async () => {
      const element = await open(world({ latencyMs: 60 }), { width, height: 900 });
      const tops = new Set<number>();
      await until(() => {
        if (element.shadowRoot!.querySelector('h2')) tops.add(Math.round(heading(element)));
        return element.shadowRoot!.querySelector('nav.health');
      }, 'figures');
      await element.updateComplete;
      tops.add(Math.round(heading(element)));
      expect([...tops]).to.have.length(1);
    });
  }
});
