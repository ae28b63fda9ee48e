import type { Asset } from '@customer-hub/sdk';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import { assetsView } from './assets-view.ts';
import { HubWarrantyStrip } from './warranty-strip.ts';

/**
 * @summary The inventory of a customer: table, groups, warranty strip, add and edit, CSV import, bulk
 * changes, delete with undo.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or a contact is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters, groups or density changed; a
 * plain JSON value to store.
 */
export class HubAssets extends HubListTab<Asset, AssetsMessages> {
  static override elements = { ...HubListTab.elements, 'hub-warranty-strip': HubWarrantyStrip };
  protected override readonly definition = assetsView;
}
