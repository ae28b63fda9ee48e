import type { View } from '@customer-hub/sdk';
import {
  defaultView,
  viewFrom,
  viewFromText,
  viewText,
  type List,
  type ViewShape,
} from '@customer-hub/state/lists';

/** A list that can be told what to show by an address. */
interface AddressedList {
  readonly model: Pick<List<never>, 'active' | 'saved' | 'setView' | 'shape' | 'view'> | undefined;
  apply(view: View, by: 'host'): void;
}

/** What an address says that a list shows at first; columns and density follow with the saved layout. */
export const viewAtFirst = (text: string, shape: ViewShape): View =>
  viewFromText(text, shape, defaultView(shape));

/** Columns and density are those of the person, also where an address says what is listed. */
export const withSavedLayout = async ({ model }: AddressedList): Promise<void> => {
  await model?.saved.load();
  if (!model?.active) return;
  const { columns, density } = viewFrom(model.active.value, model.shape);
  model.setView({ ...model.view.get(), columns, density }, 'saved');
};

/** Shows what an address says. */
export const showViewText = (list: AddressedList, text: string): void => {
  const { model } = list;
  if (model) list.apply(viewFromText(text, model.shape, model.view.get()), 'host');
};

/** What a list shows, as a string for an address. Empty while it has no client. */
export const textOfView = ({ model }: Pick<AddressedList, 'model'>): string =>
  model ? viewText(model.view.get(), model.shape) : '';
