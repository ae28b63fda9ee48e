import { isOffered, panelName, panelsWith } from '../device/panels.ts';
import { messagesFor } from '../messages/bundle.ts';
import { deviceMessages } from '../messages/device.ts';
import { wordsOf } from '../internal/words.ts';
import type { Command } from '../palette/source.ts';
import { monitor } from '../primitives/icons.ts';
import type { PlacedHub } from './palette-places.ts';

/** Panels of the device that is open beside the list. @param id Its id. */
export const panelPlaces = async (hub: PlacedHub, id: string): Promise<readonly Command[]> => {
  const { customerId, given } = hub;
  const device = given.session?.records.peek('device', id);
  if (!device || !customerId) return [];
  await messagesFor(deviceMessages, given.locale);
  return panelsWith(hub, given.extensions?.device?.panels)
    .filter(panel => isOffered(panel, device))
    .map(panel => {
      const to = { to: 'device' as const, id, customerId, panel: panel.key };
      return {
        key: `panel:${panel.key}`,
        group: 'places',
        label: panelName(panel, wordsOf(deviceMessages, given)),
        icon: monitor,
        detail: device.name,
        also: panel.key.replaceAll('_', ' '),
        to,
        run: () => hub.withPlaces(places => places.navigated(to)),
      };
    });
};
