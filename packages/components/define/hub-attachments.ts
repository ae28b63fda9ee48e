import { defineElement } from '../src/internal/define.ts';
import { HubAttachments } from '../src/tabs/attachments/hub-attachments.ts';

defineElement('hub-attachments', HubAttachments);

declare global {
  interface HTMLElementTagNameMap {
    'hub-attachments': HubAttachments;
  }
}
