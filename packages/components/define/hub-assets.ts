import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubAssets } from '../src/tabs/assets/hub-assets.ts';
import { HubWarrantyStrip } from '../src/tabs/assets/warranty-strip.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-warranty-strip', HubWarrantyStrip);
defineElement('hub-assets', HubAssets);

declare global {
  interface HTMLElementTagNameMap {
    'hub-assets': HubAssets;
  }
}
