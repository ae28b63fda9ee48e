import { defineElement } from '../src/internal/define.ts';
import { HubWorkFromHome } from '../src/tabs/work-from-home/hub-work-from-home.ts';

defineElement('hub-work-from-home', HubWorkFromHome);

declare global {
  interface HTMLElementTagNameMap {
    'hub-work-from-home': HubWorkFromHome;
  }
}
