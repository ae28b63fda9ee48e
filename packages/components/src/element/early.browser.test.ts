import { expect } from '@open-wc/testing';
import { tags, type HubTag } from '../cdn/tags.ts';
import type { HubElement } from './hub-element.ts';
import { all, reads, until } from '../testing/person.ts';
import { ASHGROVE, endWorlds, world } from '../testing/world.ts';

type Values = Record<string, unknown>;

/** What `console.error` is told meanwhile. */
const errorsOf = async (work: (told: readonly string[]) => Promise<void>): Promise<string[]> => {
  const { error } = console;
  const told: string[] = [];
  console.error = (text: string) => void told.push(text);
  try {
    await work(told);
    return told;
  } finally {
    console.error = error;
  }
};

afterEach(() => {
  endWorlds();
  document.body.replaceChildren();
});

describe('an element that stands in the page before its tag is defined', () => {
  // No other test of this file may define a tag before.
  it('takes over every property that was set on it [H-03]', async () => {
    const { hub } = world();
    const values: Values = {
      hub,
      locale: 'de',
      dateStyle: 'iso',
      timeZone: 'UTC',
      messages: { customer: { fields: { phone: 'Telefon' } } },
      shortcuts: 'off',
      appearance: 'dark',
      hrefFor: () => '/x',
      offers: ['previous_look'],
    };
    const names = Object.keys(tags) as HubTag[];
    for (const tag of names) {
      expect(customElements.get(tag), `${tag} is not there yet`).to.equal(undefined);
      document.body.append(Object.assign(document.createElement(tag), values));
    }
    const [list] = document.getElementsByTagName('hub-alerts');
    const view = { q: 'backup' };
    Object.assign(list!, { view, customerId: ASHGROVE });
    const [page] = document.getElementsByTagName('customer-hub');
    Object.assign(page!, { customerId: ASHGROVE, hiddenTabs: ['tickets'], place: 'notes' });
    await Promise.all(names.map(tag => tags[tag]()));
    for (const tag of names) {
      const [element] = document.getElementsByTagName(tag) as HTMLCollectionOf<HubElement>;
      for (const [name, value] of Object.entries(values)) {
        expect(Object.hasOwn(element!, name), `${tag}.${name} stands before the property itself`).to.equal(
          false,
        );
        expect((element as unknown as Values)[name], `${tag}.${name}`).to.equal(value);
      }
    }
    expect(list!.view).to.equal(view);
    expect(page!.activeTab).to.equal('notes');
    await reads(page!, 'Notizen');
    expect(all('[role="tab"]').some(tab => tab.textContent!.includes('Tickets'))).to.equal(false);
  });

  it('shows what was set last, though it waits for its words [H-03]', async () => {
    const { hub } = world();
    const tag = 'late-notes';
    const early = Object.assign(document.createElement(tag), { hub, locale: 'de', customerId: 'cus_2' });
    document.body.append(early);
    const { HubNotes } = await import('../tabs/notes/hub-notes.ts');
    customElements.define(tag, class extends HubNotes {});
    early.customerId = ASHGROVE;
    early.locale = 'en';
    await reads(early, 'New note');
    expect(early.customerId).to.equal(ASHGROVE);
    expect(Object.hasOwn(early, 'isUpdatePending')).to.equal(early.hasOwnProperty('isUpdatePending'));
  });
});

describe('an attribute for what is no text', () => {
  it('is refused aloud, with what to do, whenever it is written [H-03]', async () => {
    await tags['customer-hub']();
    const element = document.createElement('customer-hub');
    const told = await errorsOf(async said => {
      element.setAttribute('hub', String({}));
      element.setAttribute('hiddenTabs', 'notes,tickets');
      element.setAttribute('customerId', 'cus_1');
      document.body.append(element);
      element.setAttribute('customer-id', String({}));
      await until(() => said.length === 4, 'four refusals');
    });
    expect(
      told.map(text => /^<customer-hub> takes "(\w+|customer-id)" as a property/.exec(text)?.[1]),
    ).to.have.members(['hub', 'hiddenTabs', 'customerId', 'customer-id']);
    expect(told.find(text => text.includes('"customerId"'))).to.include('or the attribute customer-id');
    expect(element.hub).to.equal(undefined);
    expect(element.hiddenTabs).to.deep.equal([]);
  });

  it('says nothing of attributes that are right', async () => {
    const told = await errorsOf(async () => {
      const element = document.createElement('customer-hub');
      for (const [name, value] of Object.entries({ 'customer-id': 'cus_1', locale: 'de', shortcuts: 'off' }))
        element.setAttribute(name, value);
      document.body.append(element);
      await until(() => element.hasUpdated, 'the element');
    });
    expect(told).to.deep.equal([]);
  });
});
