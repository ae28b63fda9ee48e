import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubPasswords } from '../src/tabs/passwords/hub-passwords.ts';
import { HubPasswordAge } from '../src/tabs/passwords/password-age.ts';
import { HubSecretCell } from '../src/tabs/passwords/secret-cell.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-password-age', HubPasswordAge);
defineElement('hub-secret-cell', HubSecretCell);
defineElement('hub-passwords', HubPasswords);

declare global {
  interface HTMLElementTagNameMap {
    'hub-passwords': HubPasswords;
    'hub-password-age': HubPasswordAge;
    'hub-secret-cell': HubSecretCell;
  }
}
