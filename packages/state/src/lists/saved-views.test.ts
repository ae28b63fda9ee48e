import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hub, View, Views, ViewsInput } from '@customer-hub/sdk';
import { HubState } from '../core/index.ts';
import { SavedViews, savedViews } from './saved-views.ts';
import { withLayout, withoutView, withView } from './view-changes.ts';

const view = (more: Partial<View> = {}): View => ({
  version: 1,
  q: '',
  facets: {},
  filter: null,
  sort: 'name',
  columns: [{ key: 'name' }],
  density: 'compact',
  groupBy: null,
  ...more,
});
const none: ViewsInput = { activeId: null, views: [] };

/** A server with one user's views; `conflicts` counts down refusals by a newer version. */
const server = (conflicts = 0) => {
  let stored: Views = {
    tab: 'contacts',
    activeId: null,
    views: [],
    createdAt: '',
    updatedAt: '',
    etag: '"0"',
    allowedActions: [],
  };
  const state = { conflicts, fail: false, asked: 0 };
  const preferences = {
    views: () => {
      state.asked++;
      return state.fail ? Promise.reject(new Error('503')) : Promise.resolve(stored);
    },
    replaceViews: (current: { etag: string }, value: ViewsInput) => {
      if (state.conflicts-- > 0) {
        stored = {
          ...stored,
          views: [...stored.views, { id: 'theirs', name: 'Theirs', value: view() }],
          etag: '"9"',
        };
        return Promise.reject(Object.assign(new Error('412'), { status: 412 }));
      }
      assert.equal(current.etag, stored.etag);
      return Promise.resolve(
        (stored = { ...stored, ...value, etag: `"${Number(stored.etag.replaceAll('"', '')) + 1}"` }),
      );
    },
  };
  return { session: new HubState({ preferences } as unknown as Hub), state, stored: () => stored };
};

describe('saved views', () => {
  it('take columns and density by themselves, but not the query', () => {
    const saved = withView(
      { activeId: 'v1', views: [] },
      { id: 'v1', name: 'Front desk', value: view({ q: 'desk' }) },
    );
    const after = withLayout(
      saved,
      view({ q: 'other', density: 'detailed', columns: [{ key: 'name', width: 220 }] }),
      view(),
    );
    assert.deepEqual(
      after.views[0]?.value,
      view({ q: 'desk', density: 'detailed', columns: [{ key: 'name', width: 220 }] }),
    );
  });

  it('remember the layout of people who never saved a view', () => {
    const after = withLayout(none, view({ q: 'x', density: 'detailed' }), view());
    assert.equal(after.activeId, 'default');
    assert.deepEqual(after.views[0]?.value, view({ density: 'detailed' }));
  });

  it('are replaced by id and deleted, the active one included', () => {
    const one = withView({ activeId: 'v1', views: [] }, { id: 'v1', name: 'One', value: view() });
    assert.equal(withView(one, { id: 'v1', name: 'Uno', value: view() }).views.length, 1);
    assert.deepEqual(withoutView(one, 'v1'), none);
  });

  it('are asked for once in a session, and again after a failure', async () => {
    const { session, state } = server();
    state.fail = true;
    const views = savedViews(session, 'contacts');
    assert.equal(savedViews(session, 'contacts'), views);
    await views.load();
    assert.equal((views.error as Error).message, '503');
    state.fail = false;
    await Promise.all([views.load(), views.load()]);
    assert.equal(views.error, undefined);
    assert.equal(state.asked, 2);
  });

  it('when another window was faster keep both changes', async () => {
    const { session, stored } = server(1);
    const views = new SavedViews(session, 'contacts');
    await views.change(now => withView(now, { id: 'mine', name: 'Mine', value: view() }));
    assert.deepEqual(
      stored().views.map(({ id }) => id),
      ['theirs', 'mine'],
    );
  });

  it('are changed one after the other', async () => {
    const { session, stored } = server();
    const views = new SavedViews(session, 'contacts');
    await Promise.all(
      ['a', 'b', 'c'].map(id => views.change(now => withView(now, { id, name: id, value: view() }))),
    );
    assert.deepEqual(
      stored().views.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  });
});
