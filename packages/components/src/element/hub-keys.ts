import type { HubContext } from '../context/context.ts';
import { isMac } from '../internal/platform.ts';
import { hasPalette } from '../policy/policy-of.ts';

type KeyModule = typeof import('../shortcuts/press.ts');
let keys: KeyModule | undefined;
/** Keys come to an element only once the focus is in it. What cannot be loaded is asked for again with the next key. */
const loadKeys = async (): Promise<KeyModule | undefined> =>
  (keys ??= await import('../shortcuts/press.ts').catch(() => undefined));

/** Ctrl+K; on a Mac Cmd+K, where the other one cuts off a line of text. On keyboards of other scripts as well. */
const isPaletteKey = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  (key === 'k' || (key > '~' && code === 'KeyK')) &&
  (isMac ? metaKey : ctrlKey !== metaKey) &&
  !shiftKey &&
  !altKey;

interface KeysHost extends HTMLElement {
  readonly shortcuts: 'on' | 'off';
  readonly hasOpenLayer: boolean;
  showShortcuts(): unknown;
  openPalette(): unknown;
}

/**
 * Listens for keys that nobody inside an element had a use for, in it and while nothing has the focus.
 * @param given What the element hands down; undefined while keys are not for it.
 */
export const keysOf = (
  host: KeysHost,
  given: () => Pick<HubContext, 'session' | 'keyed'> | undefined,
): { readonly connect: () => void; readonly disconnect: () => void } => {
  const pressed = (event: KeyboardEvent): void => {
    const { session, keyed } = given() ?? {};
    if (event.key.length > 1 || !keyed || event.defaultPrevented) return;
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isPaletteKey(event)) {
      if (!hasPalette(session?.hub) || host.hasOpenLayer) return;
      done();
      return void host.openPalette();
    }
    if (host.shortcuts === 'off') return;
    const path = event.composedPath();
    if (!keys) void loadKeys().then(loaded => loaded?.press(host, keyed, event, path));
    else if (keys.press(host, keyed, event, path)) done();
  };
  // As after the page was loaded: meant for the first hub in sight.
  const pressedNowhere = (event: KeyboardEvent): void => {
    const isNowhere = event.target === document.body || event.target === document.documentElement;
    if (isNowhere && host.checkVisibility()) pressed(event);
  };
  return {
    connect: () => {
      host.addEventListener('keydown', pressed);
      document.addEventListener('keydown', pressedNowhere);
      host.addEventListener('focusin', loadKeys);
    },
    disconnect: () => document.removeEventListener('keydown', pressedNowhere),
  };
};
