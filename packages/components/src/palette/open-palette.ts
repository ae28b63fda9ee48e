import type { SearchHit } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { HubContext } from '../context/context.ts';
import { navigate } from '../internal/events.ts';
import { openTask } from '../internal/open.ts';
import { hasPalette } from '../policy/policy-of.ts';
import { lessKinds } from './allowed-kinds.ts';
import { HubCommandPalette } from './command-palette.ts';
import { destinationsOf, kindPlaces } from './hits.ts';
import { noCommands, type PaletteSource } from './source.ts';

/** The element that a palette is opened over. */
interface PaletteHost extends LitElement {
  readonly customerId?: string;
  /** Shows one of its records. */
  show?(id: string): unknown;
}

/** The page is asked first; then what the element itself shows opens in it, and of others their customer. */
const open = (host: PaletteHost, hit: SearchHit): void => {
  const [first, ...others] = destinationsOf(hit);
  if (!navigate(host, first!)) return;
  if (host.localName === `hub-${kindPlaces[hit.kind].tab}` && hit.kind !== 'customer') host.show?.(hit.id);
  else others.some(detail => !navigate(host, detail));
};

/** What every element has: records. */
const plainSource = (host: PaletteHost, { session }: HubContext): PaletteSource => ({
  customerId: host.customerId,
  ...lessKinds(session?.hub),
  commands: noCommands,
  open: hit => open(host, hit),
});

/**
 * Opens the palette, if the page wants one; resolves when it is closed. Where it is open already, only what is typed in
 * it changes.
 */
export const openPalette = async (
  host: PaletteHost,
  context: HubContext,
  text: string,
  source: PaletteSource = plainSource(host, context),
): Promise<void> => {
  if (!context.session || !hasPalette(context.session.hub)) return;
  const shown = host.renderRoot.querySelector<HubCommandPalette>('hub-command-palette');
  if (shown) return void Object.assign(shown, { text });
  await openTask<void, HubCommandPalette>(host, 'hub-command-palette', HubCommandPalette, { source, text });
};
