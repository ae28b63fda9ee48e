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

  it('leaves no cell of the figures empty where they take two rows [V-15]', async () => {
    const element = await open(world(), { width: 700, height: 900 });
    const band = await until(() => element.shadowRoot!.querySelector('nav.health'), 'figures');
    const figures = [...band.querySelectorAll('.figure')].map(figure => figure.getBoundingClientRect());
    const last = figures.at(-1)!;
    expect(new Set(figures.map(({ top }) => top)).size).to.equal(2);
    expect(last.right).to.be.closeTo(Math.max(...figures.map(({ right }) => right)), 1);
  });

  it('puts forms below the details, so that notes stay where they are [V-19]', async () => {
    const before = await open(world(), { width: 1200, height: 900 });
    const notesTop = async (element: HubOverview): Promise<number> => {
      const notes = await until(() => element.shadowRoot!.querySelector('#notes'), 'notes');
      await until(() => all('hub-note-list', element)[0]?.shadowRoot?.querySelector('li'), 'the newest');
      return notes.getBoundingClientRect().top - element.getBoundingClientRect().top;
    };
    const top = await notesTop(before);
    before.remove();
    const other = world();
    const path = { customerId: ASHGROVE };
    const { etag: ifMatch } = (await other.mock.call('getCustomerForms', { path })).body;
    const body = { forms: [{ formId: 'frm_1', values: {} }] };
    await other.mock.call('replaceCustomerForms', { path, ifMatch, body });
    const after = await open(other, { width: 1200, height: 900 });
    await until(() => all('[data-form]', after)[0], 'a form');
    expect(await notesTop(after)).to.equal(top);
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
