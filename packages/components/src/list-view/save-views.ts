import type { ViewsInput } from '@customer-hub/sdk';
import { listPanelsMessages } from '../messages/listPanels.ts';
import type { SavedViewsPort } from './ports.ts';

/** Changes the saved views; a name is told when it is done. */
export const saveViews = async (
  list: SavedViewsPort,
  by: (views: ViewsInput) => ViewsInput,
  name?: string,
): Promise<void> => {
  const t = await list.wordsOf(listPanelsMessages);
  try {
    await list.saved?.change(by);
    if (name) list.say(t.viewSaved(name), false, true);
  } catch {
    list.say(t.viewNotSaved, true);
  }
  list.requestUpdate();
};
