import type { ActivityPage, AuditEvent } from '@customer-hub/sdk';
import type { RowGroup } from '@customer-hub/state/lists';
import type { ListContext } from '../../list-view/definition.ts';
import type { ActivityMessages } from '../../messages/en/activity.ts';
import type { Format } from '../../messages/format.ts';
import type { DayCounts } from './activity-days.ts';

export type ActivityContext = ListContext<AuditEvent, ActivityMessages>;
/** Everything that happened, or who looked at passwords. */
export type ActivityList = 'everything' | 'passwords';

/** What the views share with the element around them. */
export interface ActivityParts {
  /** Only what concerns this record. */
  readonly subject: string | undefined;
  readonly list: ActivityList;
  /** As the account counts days and tells times. */
  format(context: Pick<ActivityContext, 'format'>): Format;
  dayName(group: RowGroup, m: ActivityMessages): string;
  /** Entries per day within all filters but the days. */
  days(): DayCounts;
  /** Entries that came since the list was asked for. */
  fresh(): number;
  /** Times a password was looked at; undefined for who may not know, null while they could not be counted. */
  views(): number | null | undefined;
  hiddenAreas(): ActivityPage['hiddenAreas'];
  /** Entries are left out until this moment: the list stays as it is while others come. */
  until(): string | undefined;
  told(answer: Told): void;
  choose(list: ActivityList): void;
  showFresh(): void;
  goToDay(day: string): void;
}
/** What an answer tells beside its rows. */
export interface Told {
  readonly newest: string | undefined;
  readonly hiddenAreas: ActivityPage['hiddenAreas'];
  readonly days: DayCounts | undefined;
  /** The days that the list itself has. */
  readonly groups: DayCounts | undefined;
}
