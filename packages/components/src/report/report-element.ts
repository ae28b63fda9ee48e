import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubElement } from '../element/hub-element.ts';
import {
  kindOf,
  lastOver,
  problemOf,
  stepped,
  type Days,
  type DaysProblem,
  type PeriodKind,
} from './report-days.ts';

/** An element that shows a customer in a period, which a person can change. */
export abstract class ReportElement extends HubElement {
  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** First day, `YYYY-MM-DD`. Default, with `to`: the last quarter that is over. */
  @property() from?: string;

  /** Last day, `YYYY-MM-DD`, which belongs to the period. */
  @property() to?: string;

  /** Own dates are being entered, though those that show are a period of the calendar. */
  @state() private isOwn = false;
  /** Why what was asked for last cannot be shown. */
  @state() protected refused: DaysProblem | undefined;

  protected get today(): string {
    return this.format.today();
  }
  protected get days(): Days {
    const { from, to } = this;
    return from && to ? { from, to } : lastOver('quarter', this.today);
  }
  protected get periodKind(): PeriodKind {
    return this.isOwn ? 'own' : kindOf(this.days, this.today);
  }

  /** What was chosen for one customer is not meant for another. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('customerId')) this.isOwn = false;
    if (changed.has('customerId') || changed.has('from') || changed.has('to')) this.refused = undefined;
  }

  protected choose(kind: PeriodKind): void {
    this.isOwn = kind === 'own';
    if (kind !== 'own') this.showDays(lastOver(kind, this.today));
  }

  protected step(by: 1 | -1): void {
    const kind = this.periodKind;
    const next = kind === 'own' ? undefined : stepped(kind, this.days, by, this.today);
    if (next) this.showDays(next);
  }

  /** Shows another period, or says why there can be none; what shows stays then. */
  protected showDays(days: Days): void {
    this.refused = problemOf(days, this.today);
    if (this.refused) return;
    const { from, to } = days;
    Object.assign(this, { from, to });
    this.dispatchEvent(
      new CustomEvent('hub-report-period', { detail: { from, to }, bubbles: true, composed: true }),
    );
  }
}
