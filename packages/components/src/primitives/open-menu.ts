import { defineElement } from '../internal/define.ts';
import type { HubMenu, MenuEntry, MenuOptions } from './menu.ts';

/** Opens a menu whose code is fetched when the first one is opened. `menu` is a `<hub-menu>`, registered or not. */
export const openMenu = async (
  menu: HTMLElement,
  anchor: HTMLElement,
  entries: readonly MenuEntry[],
  options?: MenuOptions,
): Promise<void> => {
  const { HubMenu } = await import('./menu.ts');
  defineElement('hub-menu', HubMenu);
  await (menu as HubMenu).updateComplete;
  await (menu as HubMenu).open(anchor, entries, options);
};
