import { html } from '@open-wc/testing';
import type { HubContacts } from '../tabs/contacts/hub-contacts.ts';
import { all, choose, dialog, pressButton, textOf, until } from './person.ts';
import { mount } from './mount.ts';
import { rows } from './table-view.ts';
import { ASHGROVE, type World } from './world.ts';

/** The Contacts tab with the import open. */
export const startImport = async (
  { hub }: World,
  options: { customerId?: string; locale?: string } = {},
): Promise<HTMLElement> => {
  const { customerId = ASHGROVE, locale = 'en' } = options;
  if (all('hub-contacts').length === 0) {
    await mount<HubContacts>(
      html`<hub-contacts
        .hub=${hub}
        .customerId=${customerId}
        locale=${locale}
        time-zone="UTC"></hub-contacts>`,
      { width: 1300, height: 900 },
    );
    await until(() => customerId !== ASHGROVE || rows().length > 3, 'contacts');
  }
  await pressButton('More actions');
  await choose('Import from CSV or paste');
  return dialog('Import contacts');
};

/** Chooses a file, as the file picker of the system would hand it over. */
export const chooseFile = async (
  content: string | Uint8Array<ArrayBuffer>,
  name = 'people.csv',
): Promise<void> => {
  const input = await until(() => all<HTMLInputElement>('input[type="file"]')[0], 'file field');
  const given = new DataTransfer();
  given.items.add(new File([content], name, { type: 'text/csv' }));
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Which column goes to which field, as the table of the first step says. */
export const mapping = (): Record<string, string> =>
  Object.fromEntries(
    all('table.map tbody tr').map(line => {
      const select = line.querySelector('select')!;
      return [textOf(line.querySelector('.c1')!), select.selectedOptions[0]?.value ?? ''];
    }),
  );

export const mapped = (): Promise<Record<string, string>> =>
  until(() => all('table.map tbody tr').length > 0 && mapping(), 'the mapping');

/** The lines of the second step, as `line status reason`. */
export const checkedLines = (): string[] =>
  all('hub-import-rows tr, .rows tbody tr')
    .filter(line => line.checkVisibility())
    .map(line => textOf(line));

/** Text as other programs write it. */
export const encoded = {
  utf16le: (text: string): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at += 1)
      bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + at * 2);
    return bytes;
  },
  windows1252: (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(text, letter => letter.charCodeAt(0)),
  utf8mark: (text: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]),
};
