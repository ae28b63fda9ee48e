import type { ReactiveController } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import { adopt } from '../internal/adopt.ts';
import { defineElement } from '../internal/define.ts';
import { lazily } from '../internal/lazily.ts';
import { policyOf } from '../policy/policy-of.ts';
import type { HubReport } from '../report/hub-report.ts';
import { daysFrom, daysText } from '../report/report-days.ts';
import { reportPlaceStyles } from './report-place.styles.ts';
import type { PlacesHost } from './places-host.ts';

/** The report of a hub: a page over everything else, and a place of its own. */
export class ReportPlace implements ReactiveController {
  #hub: PlacesHost;
  #report: HubReport | undefined;
  #isOpen = false;
  /** Where the focus was before. */
  #before: Element | null = null;
  #customerId: string | undefined;
  #session: HubState | undefined;

  constructor(hub: PlacesHost) {
    this.#hub = hub;
    adopt(hub.renderRoot as ShadowRoot, [reportPlaceStyles]);
    hub.addController(this);
    hub.withPlaces(places =>
      places.covers.set('report', {
        over: () =>
          this.#isOpen
            ? { tab: 'report', id: this.#period, title: this.#report?.placeTitle ?? '' }
            : undefined,
        uncover: () => this.#putAway(),
      }),
    );
  }

  hostUpdated(): void {
    const { customerId, given } = this.#hub;
    if (customerId !== this.#customerId || given.session !== this.#session) {
      this.#putAway();
      this.#report = undefined;
    }
    this.#place();
  }

  /** Opens it. @param period From an address; the last quarter without. @param focus The person goes on there. */
  async show(period?: string, focus = false): Promise<void> {
    const { given, customerId } = this.#hub;
    if (policyOf(given.session?.hub)?.features['report'] === 'hidden') return;
    this.#isOpen = true;
    this.#customerId = customerId;
    this.#session = given.session;
    if (focus) this.#before = (this.#hub.renderRoot as ShadowRoot).activeElement;
    const { HubReport: Report } = await lazily(() => import('../report/hub-report.ts'));
    defineElement('hub-report', Report);
    if (!this.#isOpen) return;
    this.#report ??= this.#made(new Report());
    Object.assign(this.#report, daysFrom(period));
    this.#place();
    this.#tell();
    await this.#report.updateComplete;
    if (focus) this.#report.enter();
  }

  hide(focus = false): void {
    this.#putAway();
    this.#tell();
    if (focus && this.#before instanceof HTMLElement) this.#before.focus();
  }

  #putAway(): void {
    this.#isOpen = false;
    // With what was written on it, until there is another customer.
    this.#report?.remove();
    this.#hub.renderRoot.querySelector('.hub')?.classList.remove('with-report');
  }

  get #period(): string | undefined {
    const { from, to } = this.#report ?? {};
    return from && to ? daysText({ from, to }) : undefined;
  }

  #tell(): void {
    this.#hub.withPlaces(places => places.tell());
  }

  #made(report: HubReport): HubReport {
    report.closable = true;
    report.addEventListener('hub-report-close', () => this.hide(true));
    report.addEventListener('hub-report-period', () => this.#tell());
    return report;
  }

  #place(): void {
    const frame = this.#hub.renderRoot.querySelector<HTMLElement>('.hub');
    if (!frame || !this.#report || !this.#isOpen) return;
    this.#report.customerId = this.#customerId ?? '';
    if (!frame.contains(this.#report)) frame.append(this.#report);
    frame.classList.add('with-report');
  }
}

const known = new WeakMap<PlacesHost, ReportPlace>();

/** The report of a hub: made when it is first asked for. */
export const reportOf = (hub: PlacesHost): ReportPlace => {
  let place = known.get(hub);
  if (!place) known.set(hub, (place = new ReportPlace(hub)));
  return place;
};
