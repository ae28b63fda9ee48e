import type { ActivityPage, AuditEvent } from '@customer-hub/sdk';
import type { Change, HubState } from '@customer-hub/state/core';
import { toQuery, type RowGroup } from '@customer-hub/state/lists';
import { type PropertyValues, type TemplateResult, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { ActivityMessages } from '../../messages/en/activity.ts';
import { Format } from '../../messages/format.ts';
import { addDays } from '../../messages/zoned.ts';
import { firstOf, type DayCounts } from './activity-days.ts';
import type { ActivityList, ActivityParts, Told } from './activity-parts.ts';
import { activityView } from './activity-view.ts';
import { countFresh } from './ask-activity.ts';
import { HubDayBars } from './day-bars.ts';

/** Several changes come at once; one question tells of all of them. */
const GATHER_MS = 400;
const AUDIT_SCOPE = 'audit:read';

/**
 * @summary Who did what when: all areas of a customer, or one record alone. In sentences, by day, with old and new
 * values and reasons; who looked at passwords as a list of its own.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A record is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, filters or density changed; a plain JSON value to
 * store.
 */
export class HubActivity extends HubListTab<AuditEvent, ActivityMessages> {
  static override elements = { ...HubListTab.elements, 'hub-day-bars': HubDayBars };

  /** Id of a contact, a device, a contract or an asset: only what concerns it, without filters. */
  @property() subject?: string;

  @state() private shown: ActivityList = 'everything';
  @state() private fresh = 0;
  @state() private views: number | null | undefined;
  #days: DayCounts = {};
  #groups: DayCounts = {};
  #hidden: ActivityPage['hiddenAreas'] = [];
  /** The newest entry that the list has. */
  #newest: string | undefined;
  #definition:
    { readonly key: string; readonly value: ListDefinition<AuditEvent, ActivityMessages> } | undefined;
  #format: Format | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #viewsOf: unknown;

  protected override get definition(): ListDefinition<AuditEvent, ActivityMessages> {
    const key = JSON.stringify([this.subject ?? '', this.shown, this.customerId ?? '']);
    if (this.#definition?.key !== key) {
      this.#forget();
      this.#definition = { key, value: activityView(this.#partsFor(this.subject || undefined, this.shown)) };
    }
    return this.#definition.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  /** What the former client told is not true of the next one. */
  protected override sessionChanged(_session: HubState | undefined): void {
    this.#unfollow();
    this.#definition = undefined;
    this.#format = undefined;
    this.#forgetCustomer();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('customerId')) this.#forgetCustomer();
    this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const account = this.recordOf('account', '')?.value;
    if (account) {
      const { locale, dateStyle } = this.format;
      const timeZone = account.timeZone ?? this.format.timeZone;
      const before = this.#format;
      if (before?.locale !== locale || before.dateStyle !== dateStyle || before.timeZone !== timeZone)
        this.#format = new Format(locale, dateStyle, timeZone);
      if (account.scopes.includes(AUDIT_SCOPE)) void this.#countViews();
    }
    return super.render();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What its tools show stands in the list.
    this.list?.requestUpdate();
  }

  #follow(): void {
    if (this.isConnected) this.#leave ??= this.session?.changes.subscribe(this.#heard);
  }

  #unfollow(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#leave = undefined;
  }

  #forgetCustomer(): void {
    this.#forget();
    this.#hidden = [];
    this.#viewsOf = this.views = undefined;
  }

  #forget(): void {
    this.#days = this.#groups = {};
    this.#newest = undefined;
    this.fresh = 0;
  }

  #partsFor(subject: string | undefined, list: ActivityList): ActivityParts {
    const { session, customerId } = this;
    const zoned = (fallback: Format): Format => this.#format ?? fallback;
    return {
      subject,
      list,
      format: ({ format }) => zoned(format),
      dayName: (group, m) => this.#dayName(group, m),
      days: () => this.#days,
      fresh: () => this.fresh,
      views: () => this.views,
      hiddenAreas: () => this.#hidden,
      // Entries that came are left out until they are asked for: so nothing moves.
      until: () =>
        this.fresh > 0 && this.#newest ? new Date(Date.parse(this.#newest) + 1).toISOString() : undefined,
      // An answer may come when another customer or another client is shown.
      told: answer =>
        session === this.session && customerId === this.customerId ? this.#told(answer) : undefined,
      choose: chosen => (this.shown = chosen),
      showFresh: () => void this.#showFresh(),
      goToDay: day => this.#goToDay(day),
    };
  }

  /** `Today, 11/24/2026`. */
  #dayName({ key }: RowGroup, m: ActivityMessages): string {
    const format = this.#format ?? this.format;
    const today = format.today();
    const date = format.date(key);
    if (key === today) return m.today(date);
    return key === addDays(today, -1) ? m.yesterday(date) : date;
  }

  #told({ newest, hiddenAreas, days, groups }: Told): void {
    this.#days = days ?? this.#days;
    this.#groups = groups ?? this.#groups;
    this.#hidden = hiddenAreas;
    if (newest && (!this.#newest || newest > this.#newest)) this.#newest = newest;
    this.list?.requestUpdate();
  }

  /** How often passwords were looked at, of who may know. */
  async #countViews(): Promise<void> {
    const { session, customerId } = this;
    const of = `${customerId ?? ''}`;
    if (!session || this.#viewsOf === of) return;
    this.#viewsOf = of;
    const page = await session.hub.activity
      .list(customerId ?? '-', { kind: ['secret_shown'], limit: 1, count: 'exact' })
      .catch(() => undefined);
    if (session === this.session && of === (this.customerId ?? ''))
      this.views = page?.totalCount ?? this.views ?? null;
  }

  #goToDay(day: string): void {
    const row = firstOf(this.#groups, day);
    if (row !== undefined) this.list?.table?.goTo(row);
  }

  #heard = ({ customerId }: Change): void => {
    if (this.customerId && customerId !== undefined && customerId !== this.customerId) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#lookForFresh(), GATHER_MS);
  };

  /** Counts what has come. At the top of the list it is shown at once; further down it waits to be asked for. */
  async #lookForFresh(): Promise<void> {
    const { list, session, customerId } = this;
    const newest = this.#newest;
    if (!list?.model || !session || !this.isConnected) return;
    if (!newest) return list.refresh();
    const { definition } = this;
    const { subject, shown } = this;
    const query = toQuery(list.current, list.shape);
    const parts = { subject: subject || undefined, list: shown };
    const fresh = await countFresh(parts, session.hub, customerId, query, newest).catch(() => 0);
    if (session !== this.session || definition !== this.definition || newest !== this.#newest) return;
    this.#viewsOf = undefined;
    this.fresh = fresh;
    if (fresh > 0 && this.#isAtTop) await this.#showFresh();
  }

  get #isAtTop(): boolean {
    const scroller = this.list?.table?.renderRoot.querySelector('.scroll');
    return !scroller || scroller.scrollTop < 8;
  }

  async #showFresh(): Promise<void> {
    const isAtTop = this.#isAtTop;
    this.fresh = 0;
    this.#newest = undefined;
    await this.list?.refresh();
    if (!isAtTop) this.list?.table?.goTo(0);
  }
}
