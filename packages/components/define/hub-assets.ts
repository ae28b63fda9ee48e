import { defineElement } from '../src/internal/define.ts';
import { HubAssets } from '../src/tabs/assets/hub-assets.ts';

defineElement('hub-assets', HubAssets);

declare global {
  interface HTMLElementTagNameMap {
    'hub-assets': HubAssets;
  }
}
