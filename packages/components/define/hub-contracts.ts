import { defineElement } from '../src/internal/define.ts';
import { HubContracts } from '../src/tabs/contracts/hub-contracts.ts';

defineElement('hub-contracts', HubContracts);

declare global {
  interface HTMLElementTagNameMap {
    'hub-contracts': HubContracts;
  }
}
