import type { RemoteAccess } from '@customer-hub/sdk';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import { workFromHomeView } from './work-from-home-view.ts';

/**
 * @summary Which contact reaches which computer from afar: assign, second factor, switch on and off, share the link.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or a contact is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; plain JSON.
 */
export class HubWorkFromHome extends HubListTab<RemoteAccess, WorkFromHomeMessages> {
  protected override readonly definition = workFromHomeView;
}
