import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { asAttribute, createComponent, setProperties } from './create-component.ts';

const definition = {
  tag: 'hub-notes',
  load: () => assert.fail('fetched on a server'),
  properties: ['customerId', 'activeTab', 'place'],
  fallbacks: { customerId: undefined, activeTab: 'overview' },
  events: ['hub-navigate'],
} as const;

describe('a component of an element', () => {
  it('leaves to React what is no property and no event of it', () => {
    const Notes = createComponent<'hub-notes'>(definition);
    const html = renderToString(
      createElement(
        Notes,
        { customerId: 'cus_1', className: 'wide', id: 'notes', onHubNavigate: () => undefined },
        createElement('p', { slot: 'empty' }, 'Nothing'),
      ),
    );
    assert.equal(html, '<hub-notes class="wide" id="notes"><p slot="empty">Nothing</p></hub-notes>');
  });

  it('gives React 18 yes and no as attributes that are there or not, except where they are words', () => {
    const of = (name: string, react: number): unknown[] =>
      [true, false].map(value => asAttribute(name, value, react));
    for (const name of ['hidden', 'inert', 'autoFocus']) assert.deepEqual(of(name, 18), ['', undefined]);
    for (const name of ['aria-busy', 'data-open', 'contentEditable', 'draggable', 'spellCheck'])
      assert.deepEqual(of(name, 18), [true, false]);
    for (const name of ['hidden', 'draggable']) assert.deepEqual(of(name, 19), [true, false]);
    assert.equal(asAttribute('title', 'false', 18), 'false');
  });

  it('sets what has changed, and nothing that the person has changed meanwhile', () => {
    const element: Record<string, unknown> = {};
    setProperties(element, definition, {}, { customerId: 'cus_1', activeTab: 'notes' });
    assert.deepEqual(element, { customerId: 'cus_1', activeTab: 'notes' });
    element.activeTab = 'tickets';
    setProperties(
      element,
      definition,
      { customerId: 'cus_1', activeTab: 'notes' },
      { customerId: 'cus_2', activeTab: 'notes' },
    );
    assert.deepEqual(element, { customerId: 'cus_2', activeTab: 'tickets' });
  });

  it('goes back to the first value of what is no longer given, where that is known', () => {
    const given = { customerId: 'cus_1', activeTab: 'notes', place: 'notes' };
    const element: Record<string, unknown> = { ...given };
    setProperties(element, definition, given, {});
    assert.deepEqual(element, { customerId: undefined, activeTab: 'overview', place: 'notes' });
    setProperties(element, definition, {}, { activeTab: undefined });
    assert.equal(element.activeTab, 'overview');
  });
});
