import type { AuditEvent } from '@customer-hub/sdk';
import { withFacet } from '@customer-hub/state/lists';
import { navigate } from '../../internal/events.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { openOut, person, filter } from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { isGone, placeOf } from './activity-cells.ts';
import type { ActivityContext, ActivityParts } from './activity-parts.ts';
import { actorName } from './sentence.ts';

/** What can be done with an entry: go to what it tells of, or see more of the same. */
export const rowActions = (
  entry: AuditEvent,
  context: ActivityContext,
  { subject }: ActivityParts,
): MenuEntry[] => {
  const { resource, actor, customerId, action } = entry;
  const { m, host } = context;
  const place = isGone({ action }) ? undefined : placeOf(resource.type, resource.id, customerId);
  const only = (key: string, value: string, name: string | null): void => {
    const list = host as HubListView;
    // What its chip says.
    list.labels.set(`${key}:${value}`, name ?? value);
    list.apply(withFacet(context.current(), key, [value]));
  };
  return [
    ...(place ? [{ label: m.openRecord, icon: openOut, run: () => void navigate(host, place) }] : []),
    ...(subject === undefined
      ? [
          { label: m.samePerson, icon: person, run: () => only('person', actor.id, actorName(entry, m)) },
          ...(resource.id === null
            ? []
            : [
                {
                  label: m.sameRecord,
                  icon: filter,
                  run: () => only('subject', resource.id ?? '', resource.name),
                },
              ]),
        ]
      : []),
  ];
};
