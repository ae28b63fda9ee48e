import type { MenuEntry } from '../primitives/menu.ts';
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
import { confirm } from '../primitives/confirm.ts';
import { copyText } from '../primitives/copy-text.ts';
import type { SavedViewsPort } from './ports.ts';
import { saveViews } from './save-views.ts';

/** Saved views to choose from, and what can be done with the one that is on. */
export const viewEntries = async (list: SavedViewsPort): Promise<MenuEntry[]> => {
  const t = await list.wordsOf(listPanelsMessages);
  const { saved, shape, current } = list;
  const start = defaultView(shape);
  const views = saved?.value?.views.filter(({ id }) => !isUnnamed(id)) ?? [];
  const active = list.active && !isUnnamed(list.active.id) ? list.active : undefined;
  const ownId = ownIdOf(list.definition);
  const show = async (id: string): Promise<void> => {
    await list.keepLayout();
    const value = saved?.value?.views.find(view => view.id === id)?.value;
    list.apply(value ? viewFrom(value, shape) : start);
  };
  const activate = async (id: string): Promise<void> => {
    await show(id);
    await saveViews(list, ({ views }) => ({
      views,
      activeId: views.some(view => view.id === id) ? id : null,
    }));
  };
  const dialogs = () => lazily(() => import('./view-dialogs.ts'));
  const changed = active !== undefined && !sameQuery(viewFrom(active.value, shape), current);
  const own: MenuEntry[] = active
    ? [
        {
          label: t.rename,
          run: () =>
            void dialogs()
              .then(({ askName }) => askName(list, active.name, active.id))
              .then(name =>
                name ? saveViews(list, now => withView(now, { ...active, name }), name) : undefined,
              ),
        },
        {
          label: t.deleteView,
          danger: true,
          run: () =>
            void confirm(list, {
              title: t.deleteQuestion(active.name),
              action: t.deleteAction,
              danger: true,
            }).then(yes => {
              if (!yes) return;
              void show(ownId).then(() => saveViews(list, now => withoutView(now, active.id)));
            }),
        },
      ]
    : [];
  return [
    { heading: saved?.error === undefined ? t.views : t.viewsFailed },
    {
      label: list.words.defaultView,
      radio: true,
      checked: active === undefined,
      run: () => void activate(ownId),
    },
    ...views.map(({ id, name }): MenuEntry => ({
      label: name,
      radio: true,
      checked: active?.id === id,
      ...(active?.id === id && changed ? { hint: t.changed } : {}),
      run: () => void activate(id),
    })),
    'separator',
    ...(active && changed
      ? [
          {
            label: t.saveChanges(active.name),
            run: () =>
              void saveViews(
                list,
                now =>
                  withView(now, { ...active, value: inPlaceOf(active.value, list.current, shape.columns) }),
                active.name,
              ),
          },
          { label: t.discardChanges, run: () => list.apply(viewFrom(active.value, shape)) },
        ]
      : []),
    { label: t.saveAs, run: () => void dialogs().then(({ saveViewAs }) => saveViewAs(list)) },
    ...own,
    'separator',
    {
      label: t.share,
      run: () => {
        void copyText(JSON.stringify(list.current)).then(
          () => list.say(t.shared),
          () => list.say(t.notShared, true),
        );
      },
    },
    { label: t.paste, run: () => void dialogs().then(({ openJson }) => openJson(list)) },
  ];
};
