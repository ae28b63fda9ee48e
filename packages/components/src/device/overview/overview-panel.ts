import { html, nothing, type TemplateResult } from 'lit';
import { HubDevicePanel } from '../device-panel.ts';

/** What a person looks at first: how the device is, what is open, what was done last. */
export class HubDeviceOverview extends HubDevicePanel {
  protected override render(): TemplateResult | typeof nothing {
    return this.device ? html`<p>${this.device.name}</p>` : nothing;
  }
}
