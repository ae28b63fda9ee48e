import { defineElement } from '../src/internal/define.ts';
import { HubPasswords } from '../src/tabs/passwords/hub-passwords.ts';

defineElement('hub-passwords', HubPasswords);

declare global {
  interface HTMLElementTagNameMap {
    'hub-passwords': HubPasswords;
  }
}
