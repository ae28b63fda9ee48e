import { HubCustomers } from '../src/directory/hub-customers.ts';
import { defineElement } from '../src/internal/define.ts';

defineElement('hub-customers', HubCustomers);

declare global {
  interface HTMLElementTagNameMap {
    'hub-customers': HubCustomers;
  }
}
