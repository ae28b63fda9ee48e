import type { SavedView } from '@customer-hub/sdk';
import {
  defaultView,
  inPlaceOf,
  isUnnamed,
  ownIdOf,
  sameQuery,
  viewFrom,
  withoutView,
  withView,
} from '@customer-hub/state/lists';
import { lazily } from '../internal/lazily.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import type { ListPanelsMessages } from '../messages/en/listPanels.ts';
import { confirm } from '../primitives/confirm.ts';
import { copyText } from '../primitives/copy-text.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { SavedViewsPort } from './ports.ts';
import { saveViews } from './save-views.ts';

const dialogs = () => lazily(() => import('./view-dialogs.ts'));

/** Shows a saved view, or what the list starts with. */
const show = async (list: SavedViewsPort, id: string): Promise<void> => {
  await list.keepLayout();
  const { saved, shape } = list;
  const value = saved?.value?.views.find(view => view.id === id)?.value;
  list.apply(value ? viewFrom(value, shape) : defaultView(shape));
};

/** Shows it, and makes it the one the list starts with. */
const activate = async (list: SavedViewsPort, id: string): Promise<void> => {
  await show(list, id);
  await saveViews(list, ({ views }) => ({ views, activeId: views.some(view => view.id === id) ? id : null }));
};

const rename = async (list: SavedViewsPort, view: SavedView): Promise<void> => {
  const { askName } = await dialogs();
  const name = await askName(list, view.name, view.id);
  if (name) await saveViews(list, now => withView(now, { ...view, name }), name);
};

const remove = async (list: SavedViewsPort, view: SavedView, t: ListPanelsMessages): Promise<void> => {
  const title = t.deleteQuestion(view.name);
  if (!(await confirm(list, { title, action: t.deleteAction, danger: true }))) return;
  await show(list, ownIdOf(list.definition));
  await saveViews(list, now => withoutView(now, view.id));
};

const share = (list: SavedViewsPort, t: ListPanelsMessages): Promise<void> =>
  copyText(JSON.stringify(list.current)).then(
    () => list.say(t.shared),
    () => list.say(t.notShared, true),
  );

/** Keeps or discards what was changed since the view was saved. */
const changeEntries = (list: SavedViewsPort, view: SavedView, t: ListPanelsMessages): MenuEntry[] => {
  const { shape } = list;
  const save = (): Promise<void> => {
    const value = inPlaceOf(view.value, list.current, shape.columns);
    return saveViews(list, now => withView(now, { ...view, value }), view.name);
  };
  return [
    { label: t.saveChanges(view.name), run: () => void save() },
    { label: t.discardChanges, run: () => list.apply(viewFrom(view.value, shape)) },
  ];
};

/** Saved views to choose from, and what can be done with the one that is on. */
export const viewEntries = async (list: SavedViewsPort): Promise<MenuEntry[]> => {
  const t = await list.wordsOf(listPanelsMessages);
  const { saved, shape, current } = list;
  const views = saved?.value?.views.filter(({ id }) => !isUnnamed(id)) ?? [];
  const active = list.active && !isUnnamed(list.active.id) ? list.active : undefined;
  const isChanged = active !== undefined && !sameQuery(viewFrom(active.value, shape), current);
  const own: MenuEntry[] = active
    ? [
        { label: t.rename, run: () => void rename(list, active) },
        { label: t.deleteView, danger: true, run: () => void remove(list, active, t) },
      ]
    : [];
  return [
    { heading: saved?.error === undefined ? t.views : t.viewsFailed },
    {
      label: list.words.defaultView,
      radio: true,
      checked: active === undefined,
      run: () => void activate(list, ownIdOf(list.definition)),
    },
    ...views.map(({ id, name }): MenuEntry => ({
      label: name,
      radio: true,
      checked: active?.id === id,
      ...(active?.id === id && isChanged ? { hint: t.changed } : {}),
      run: () => void activate(list, id),
    })),
    'separator',
    ...(active && isChanged ? changeEntries(list, active, t) : []),
    { label: t.saveAs, run: () => void dialogs().then(({ saveViewAs }) => saveViewAs(list)) },
    ...own,
    'separator',
    { label: t.share, run: () => void share(list, t) },
    { label: t.paste, run: () => void dialogs().then(({ openJson }) => openJson(list)) },
  ];
};
