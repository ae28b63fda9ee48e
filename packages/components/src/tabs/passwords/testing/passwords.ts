import { html } from '@open-wc/testing';
import type { Password } from '@customer-hub/sdk';
import '../../../../define/hub-passwords.ts';
import { mount } from '../../../testing/mount.ts';
import { all, until } from '../../../testing/person.ts';
import { rows } from '../../../testing/table-view.ts';
import { ASHGROVE, BAKERY, type World } from '../../../testing/world.ts';
import type { HubPasswords } from '../hub-passwords.ts';

/** The customer of the drawings. */
export const path = { customerId: ASHGROVE };
/** Entries as the server has them. */
export const stored = async (
  { mock }: World,
  query: Record<string, unknown> = {},
): Promise<readonly Password[]> =>
  (await mock.call('listPasswords', { path, query: { sort: 'name', limit: 100, ...query } })).body.items;
/** The secret as the server has it, asked for past the page. */
export const secretOf = async ({ mock }: World, { id }: { id: string }): Promise<string> =>
  (await mock.call('revealPassword', { path: { passwordId: id }, body: { reason: 'test' } })).body.secret;
/** Calls for a secret so far. */
export const reveals = ({ calls }: World): string[] => calls.filter(call => call.endsWith('/reveal'));

/** The tab with its first rows. */
export const open = async (
  { hub }: World,
  { customerId = ASHGROVE, width = 1500, revealSeconds = 30, clipboardSeconds = 30, locale = 'en' } = {},
): Promise<HubPasswords> => {
  const element = await mount<HubPasswords>(
    html`<hub-passwords
      .hub=${hub}
      customer-id=${customerId}
      locale=${locale}
      time-zone="UTC"
      reveal-seconds=${revealSeconds}
      clipboard-seconds=${clipboardSeconds}></hub-passwords>`,
    { width },
  );
  await until(() => customerId === BAKERY || rows().length > 3, 'passwords');
  return element;
};
/** What shows of an entry. */
export const plainOf = (name: string): string | undefined => {
  const found = rows().find(entry => entry.querySelector('[role="rowheader"]')!.textContent.includes(name));
  return found?.querySelector('.plain')?.textContent ?? undefined;
};
/** Waits for the secret of an entry. */
export const showing = (name: string): Promise<string> =>
  until(() => plainOf(name), `the password of ${name}`);
/** Waits until no secret shows. */
export const hidden = (): Promise<boolean> => until(() => all('.plain').length === 0, 'hidden again');

/** The page's clipboard, without the system's. */
export const fakeClipboard = ({ readable = true, refused = false } = {}): {
  text: string;
  end: () => void;
} => {
  const state = {
    text: 'before',
    end: () => {
      for (const [owner, name, own] of before)
        Object.defineProperty(owner, name, own ?? { value: undefined, configurable: true });
    },
  };
  const before = (
    [
      [navigator, 'clipboard'],
      [navigator, 'permissions'],
    ] as const
  ).map(
    ([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(Navigator.prototype, name)] as const,
  );
  const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      write: async ([item]: ClipboardItem[]) => {
        const blob = await item!.getType('text/plain');
        if (refused) return refuse();
        state.text = await blob.text();
      },
      writeText: async (text: string) => (refused ? refuse() : void (state.text = text)),
      readText: async () => (readable ? state.text : refuse()),
    },
  });
  Object.defineProperty(navigator, 'permissions', {
    configurable: true,
    value: { query: async () => ({ state: readable ? 'granted' : 'prompt' }) },
  });
  return state;
};
