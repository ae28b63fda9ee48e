import { HubInlineField } from '../src/form/inline-field.ts';
import { defineElement } from '../src/internal/define.ts';
import { HubOverview } from '../src/tabs/overview/hub-overview.ts';

defineElement('hub-inline-field', HubInlineField);
defineElement('hub-overview', HubOverview);

declare global {
  interface HTMLElementTagNameMap {
    'hub-overview': HubOverview;
  }
}
