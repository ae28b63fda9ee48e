import type { Asset } from '@customer-hub/sdk';
// As a whole: a part of it would be a request of its own for everybody who opens the tab.
import '../../../define/hub-assets.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import { assetsView } from '../../tabs/assets/assets-view.ts';
import { HubPageListPanel } from '../shared/list-panel.ts';
import { within } from '../shared/within.ts';

/** The assets that a person has. */
export class HubContactAssets extends HubPageListPanel<Asset, AssetsMessages> {
  protected override definitionFor(contactId: string) {
    return within(
      assetsView,
      { contactId: [contactId] },
      (hub, customerId, query, options) => hub.assets.list(customerId, query, options),
      { empty: { ...assetsView.empty, text: () => this.words.assetsEmpty } },
    );
  }
}
