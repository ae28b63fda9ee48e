import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateWrappers } from './generate-wrappers.ts';
import { describeElements, type DescribedElement } from './lib/element-manifest.ts';

const element = (change: Partial<DescribedElement> = {}): DescribedElement => ({
  tagName: 'hub-rows',
  name: 'HubRows',
  summary: 'Rows.',
  members: [
    { name: 'hub', kind: 'field', type: { text: 'Hub | undefined' } },
    { name: 'open', kind: 'field', type: { text: 'boolean' }, default: 'false' },
    { name: 'size', kind: 'field', type: { text: 'number' }, default: '2 * 21' },
    { name: 'title', kind: 'field', readonly: true, type: { text: 'string' } },
    { name: 'show', kind: 'method' },
  ],
  events: [{ name: 'hub-shown', type: { text: 'CustomEvent<{ view: View }>' } }],
  ...change,
});

describe('what frameworks take of the elements', () => {
  it('is each property that can be set, with a way back where its first value is known', async () => {
    const react = (await generateWrappers([element()])).get('src/generated/react.ts')!;
    assert.match(react, /properties: \['hub', 'open', 'size'\]/);
    assert.match(react, /fallbacks: \{ hub: undefined, open: false \}/);
    assert.match(react, /events: \['hub-shown'\]/);
  });

  it('is each event with the types that it needs', async () => {
    const events = (await generateWrappers([element()])).get('src/generated/event-map.ts')!;
    assert.match(events, /import type \{ View \} from '@customer-hub\/sdk'/);
    assert.match(events, /export type HubShownEvent = HubEventMap\['hub-shown'\]/);
  });

  it('is refused when two elements tell different things by one name, or a base is missing', async () => {
    const other = element({
      tagName: 'hub-cells',
      events: [{ name: 'hub-shown', type: { text: 'CustomEvent<void>' } }],
    });
    await assert.rejects(generateWrappers([element(), other]), /<hub-cells> tells hub-shown/);
    await assert.rejects(generateWrappers([element({ members: [] })]), /<hub-rows> has no property "hub"/);
  });

  it('is found in the sources of an element and of all its bases', () => {
    const define = 'packages/components/define/hub-assets.ts';
    const [found] = describeElements(
      new Map([['HubAssets', 'packages/components/src/tabs/assets/hub-assets.ts']]),
      new Map([[define, "defineElement('hub-assets', HubAssets);"]]),
    );
    const names = found!.members.map(({ name }) => name);
    // Of its base, of that one's, and of every public element's.
    for (const name of ['customerId', 'view', 'hub']) assert.ok(names.includes(name), name);
    assert.ok(found!.events.some(({ name }) => name === 'hub-ready'));
  });
});
