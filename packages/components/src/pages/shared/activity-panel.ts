import { html, type TemplateResult } from 'lit';
import '../../../define/hub-activity.ts';
import { HubPagePanel } from './page-panel.ts';

/** What happened to the record; the class of one kind of record is registered once. */
export const activityPanel = (): CustomElementConstructor =>
  class extends HubPagePanel {
    protected override render(): TemplateResult {
      return html`<hub-activity .customerId=${this.customerId} .subject=${this.recordId}></hub-activity>`;
    }
  };
