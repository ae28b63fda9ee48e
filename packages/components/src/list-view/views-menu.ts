import type { MenuEntry } from '../primitives/menu.ts';
import type { ViewsInput } from '@customer-hub/sdk';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { confirm } from '../primitives/confirm.ts';
import { copyText } from '../primitives/copy-text.ts';
import type { HubListView } from './list-view.ts';
import { defaultId, withoutView, withView } from './saved-views.ts';
import { defaultView, sameQuery, viewFrom } from './view.ts';

interface Row {
  readonly id: string;
}

/** Changes the saved views; a name is told when it is done. */
export const saveViews = async <T extends Row, M extends object>(list: HubListView<T, M>, by: (views: ViewsInput) => ViewsInput, name?: string): Promise<void> => {
  const t = await list.wordsOf(listPanelsMessages);
  try {
    await list.saved?.change(by);
    if (name) list.say(t.viewSaved(name), false, true);
  } catch {
    list.say(t.viewNotSaved, true);
  }
  list.requestUpdate();
};

/** Saved views to choose from, and what can be done with the one that is on. */
export const viewEntries = async <T extends Row, M extends object>(list: HubListView<T, M>): Promise<MenuEntry[]> => {
  const t = await list.wordsOf(listPanelsMessages);
  const { saved, shape, current } = list;
  const start = defaultView(shape);
  const views = saved?.value?.views.filter(({ id }) => id !== defaultId) ?? [];
  const active = saved?.active?.id === defaultId ? undefined : saved?.active;
  const activate = (id: string | null): void => {
    const value = saved?.value?.views.find(view => view.id === (id ?? defaultId))?.value;
    list.apply(value ? viewFrom(value, shape) : start);
    void saveViews(list, ({ views }) => ({ views, activeId: id ?? (views.some(view => view.id === defaultId) ? defaultId : null) }));
  };
  const dialogs = () => import('./view-dialogs.ts');
  const changed = active !== undefined && !sameQuery(viewFrom(active.value, shape), current);
  const own: MenuEntry[] = active ? [
    { label: t.rename, run: () => void dialogs().then(({ askName }) => askName(list, active.name, active.id)).then(name => (name ? saveViews(list, now => withView(now, { ...active, name }), name) : undefined)) },
    { label: t.deleteView, danger: true, run: () => void confirm(list, { title: t.deleteQuestion(active.name), action: t.deleteAction, danger: true }).then(yes => {
      if (!yes) return;
      list.apply(start);
      void saveViews(list, now => withoutView(now, active.id));
    }) },
  ] : [];
  return [
    { heading: saved?.error === undefined ? t.views : t.viewsFailed },
    { label: list.words.defaultView, radio: true, checked: active === undefined, run: () => activate(null) },
    ...views.map(({ id, name }): MenuEntry => ({ label: name, radio: true, checked: active?.id === id, ...(active?.id === id && changed ? { hint: t.changed } : {}), run: () => activate(id) })),
    'separator',
    ...(active && changed ? [
      { label: t.saveChanges(active.name), run: () => void saveViews(list, now => withView(now, { ...active, value: list.current }), active.name) },
      { label: t.discardChanges, run: () => list.apply(viewFrom(active.value, shape)) },
    ] : []),
    { label: t.saveAs, run: () => void dialogs().then(({ saveViewAs }) => saveViewAs(list)) },
    ...own,
    'separator',
    { label: t.share, run: () => {
      void copyText(JSON.stringify(list.current)).then(() => list.say(t.shared), () => list.say(t.notShared, true));
    } },
    { label: t.paste, run: () => void dialogs().then(({ openJson }) => openJson(list)) },
  ];
};
