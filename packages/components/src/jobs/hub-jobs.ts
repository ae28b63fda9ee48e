import type { Job } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { jobBoard, jobNews, type JobList, type JobsView } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubElement } from '../element/hub-element.ts';
import { defineElement } from '../internal/define.ts';
import { windowDrafts } from '../internal/draft-store.ts';
import { navigate } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import { HubLive } from '../internal/live-text.ts';
import { jobsMessages } from '../messages/jobs.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { badges } from '../theme/badges.ts';
import { base } from '../theme/base.ts';
import { controls } from '../theme/controls.ts';
import { tokens } from '../theme/tokens.ts';
import { doAct } from './do-act.ts';
import { actsOf, type JobAct } from './job-acts.ts';
import { jobKeys } from './job-keys.ts';
import { JobNames } from './job-names.ts';
import { jobTitle, type JobSpeech } from './job-words.ts';
import {
  allJobs,
  jobFilters,
  jobGroups,
  jobsBand,
  jobsFooter,
  type JobsViewParts,
  type Shown,
} from './jobs-view.ts';
import { RowSight } from './row-sight.ts';
import { jobsHead, type JobsHeadParts } from './jobs-head.ts';
import { jobsStyles } from './jobs.styles.ts';

/** A connection that is back by then was never missed, ms. */
const GRACE_MS = 3000;
const SKELETON_AFTER_MS = 200;

/**
 * @summary The jobs of a customer or of a device: what runs, what is planned and what is over; and one of them with
 * its devices and their output.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere: a job, a device, a ticket.
 * Cancelable; bubbles. A `job` that the host leaves alone is shown here.
 * @fires {CustomEvent<{jobId: string | undefined}>} hub-job-shown - A job was opened, or left for the list; bubbles.
 * @fires {CustomEvent<void>} hub-jobs-close - The person wants it away; only where `closable`.
 */
export class HubJobs extends HubElement {
  static override bundles = [jobsMessages];
  static override elements = { 'hub-live': HubLive };
  static override styles: CSSResultGroup = [tokens, base, controls, badges, jobsStyles];

  /** Id of the customer whose jobs are shown. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** Only jobs on this device. */
  @property({ attribute: 'device-id' }) deviceId?: string;

  /** The job that is open; without one the list. */
  @property({ attribute: 'job-id', reflect: true }) jobId?: string;

  /** It stands in something that it can be closed from. */
  @property({ type: Boolean }) closable = false;

  @state() private shown: Shown = 'all';
  /** Text of the search; undefined while it is closed. */
  @state() private query: string | undefined;
  @state() private waitsLong = false;
  @state() private detailReady = false;

  #list: JobList | undefined;
  #names: JobNames | undefined;
  #leave: (() => void) | undefined;
  /** The focus is in the list, and goes into the job once that is there. */
  #goesIn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rows in sight get the names that they want. */
  #sight = new RowSight(jobId => {
    const job = this.#all().find(({ id }) => id === jobId);
    if (job) this.#names?.want(job);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('keydown', this.#pressed);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = this.#list = undefined;
    clearTimeout(this.#timer);
    this.#sight.stop();
  }

  protected override sessionChanged(_session: HubState | undefined): void {
    if (this.hasUpdated) this.#follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('customerId') || changed.has('deviceId')) this.#follow();
    // Who opens a job from the list goes on in the job.
    if (changed.has('jobId'))
      this.#goesIn = this.jobId !== undefined && this.shadowRoot?.activeElement != null;
    if (this.jobId && !this.detailReady)
      void lazily(() => import('./job-detail.ts')).then(({ HubJobDetail }) => {
        defineElement('hub-job-detail', HubJobDetail);
        this.detailReady = true;
      });
  }

  /** The person looks at it: failures are no news any more. */
  protected override updated(changed: PropertyValues<this>): void {
    const { session, customerId, deviceId } = this;
    if (session && customerId && !deviceId && this.checkVisibility())
      jobNews(session, customerId, windowDrafts()).seen();
    this.#sight.watch(this.renderRoot);
    if (this.#goesIn && this.detailReady) {
      this.#goesIn = false;
      this.enter();
    }
    if (changed.get('jobId') && !this.jobId) this.#rowOf(changed.get('jobId'))?.focus();
  }

  #follow(): void {
    this.#leave?.();
    const { session, customerId, deviceId } = this;
    this.#list = session && this.isConnected ? jobBoard(session).list({ customerId, deviceId }) : undefined;
    this.#names = session && new JobNames(session, () => this.requestUpdate());
    this.#leave = this.#list?.follow();
    this.waitsLong = false;
    setTimeout(() => (this.waitsLong = true), SKELETON_AFTER_MS);
  }

  #all(): readonly Job[] {
    return this.#list ? allJobs(this.#list.get()) : [];
  }

  #rowOf(jobId: string | undefined): HTMLElement | undefined {
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('.job')].find(
      ({ dataset }) => dataset['job'] === jobId,
    );
    return row?.querySelector<HTMLElement>('.open') ?? undefined;
  }

  /** What is open, in words, for the title of a page. @internal */
  get placeTitle(): string {
    const job = this.#all().find(({ id }) => id === this.jobId);
    return job ? jobTitle(job, this.#speech()) : this.t(jobsMessages).title;
  }

  /** Takes the focus: to the first job, or to the head of the one that is open. @internal */
  enter(): void {
    const first = (selector: string): HTMLElement | null => this.renderRoot.querySelector(selector);
    (first('hub-job-detail') ?? first('.open') ?? first('header button'))?.focus();
  }

  /** Shows a job, unless the host does it. */
  openJob(jobId: string): void {
    const { customerId } = this;
    if (navigate(this, { to: 'job', id: jobId, ...(customerId ? { customerId } : {}) })) this.#show(jobId);
  }

  #show(jobId: string | undefined): void {
    this.jobId = jobId;
    this.dispatchEvent(
      new CustomEvent('hub-job-shown', { detail: { jobId }, bubbles: true, composed: true }),
    );
  }

  #close = (): void => {
    if (this.closable) this.dispatchEvent(new CustomEvent('hub-jobs-close'));
  };

  #act = (job: Job, act: JobAct): void => {
    const { session } = this;
    if (session) void doAct(this, session, job, act, this.#speech());
  };

  #pressed = (event: Event): void => {
    if (this.jobId) return;
    jobKeys(event as KeyboardEvent, {
      root: this.renderRoot,
      close: this.#close,
      retry: jobId => {
        const job = this.#all().find(({ id }) => id === jobId);
        const act = job && actsOf(job, this.#speech(), Date.now()).find(({ kind }) => kind === 'retry');
        if (job && act && !act.refused) this.#act(job, act);
      },
    });
  };

  #speech(): JobSpeech {
    return { t: this.t(jobsMessages), format: this.format };
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session || !this.#list) return nothing;
    if (this.jobId) return this.#detail(this.jobId);
    const t = this.t(jobsMessages);
    const view = this.watch.read(this.#list);
    if (view.phase === 'ready') this.tellReady();
    if (view.error !== undefined) this.tellError(view.error, 'jobs');
    const isOld = this.#isOld(session);
    const parts = this.#parts(view);
    return html`<section class=${`jobs${isOld ? ' is-old' : ''}`} aria-label=${t.title}>
      ${jobsHead(parts, this.#head())} ${jobFilters(parts)}
      ${isOld ? jobsBand(view.asOf, parts, this.#again) : nothing} ${jobGroups(parts)}
      ${jobsFooter(parts, this.#polls(session), this.#older)}
    </section>`;
  }

  #detail(jobId: string): unknown {
    return this.detailReady
      ? html`<hub-job-detail
          .jobId=${jobId}
          .customerId=${this.customerId}
          @hub-job-back=${() => this.#show(undefined)}></hub-job-detail>`
      : nothing;
  }

  #head(): JobsHeadParts {
    const t = this.t(jobsMessages);
    return {
      of: this.deviceId ? t.ofDevice : this.customerId ? t.ofCustomer : '',
      isSearched: this.query !== undefined,
      search: text => (this.query = text),
      toggleSearch: () => void this.#toggleSearch(),
      close: this.closable ? this.#close : undefined,
    };
  }

  #toggleSearch = async (): Promise<void> => {
    this.query = this.query === undefined ? '' : undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.find input')?.focus();
  };

  #parts(view: JobsView): JobsViewParts {
    const { customerId } = this;
    const needsStates = view.phase !== 'loading' && !(view.phase === 'ready' && this.#all().length > 0);
    return {
      ...this.#speech(),
      view,
      names: this.#names,
      states: needsStates || this.query || this.shown !== 'all' ? statesFor(this, this.context) : undefined,
      me: this.recordOf('account', '')?.value?.user.id,
      shown: this.shown,
      query: this.query ?? '',
      waitsLong: this.waitsLong,
      open: job => this.openJob(job.id),
      act: this.#act,
      show: shown => (this.shown = shown),
      showAll: () => {
        this.shown = 'all';
        this.query = undefined;
      },
      reload: () => this.#list?.reload(),
      toDevices: customerId
        ? () => void navigate(this, { to: 'tab', tab: 'devices', customerId })
        : undefined,
    };
  }

  /** The stream is lost for longer than a moment, or the last question was not answered. */
  #isOld({ live }: HubState): boolean {
    clearTimeout(this.#timer);
    const { kind, since } = this.watch.read(live.status);
    const view = this.#list?.get();
    if (view?.phase === 'ready' && view.error !== undefined) return true;
    if (kind !== 'retrying') return false;
    const wait = since + GRACE_MS - Date.now();
    if (wait > 0) this.#timer = setTimeout(() => this.requestUpdate(), wait);
    return wait <= 0;
  }

  #again = (): void => {
    this.session?.live.retry();
    this.#list?.reload();
  };

  #polls({ live }: HubState): boolean {
    return ['unsupported', 'refused'].includes(live.status.get().kind);
  }

  #older = (): void => {
    const failed = (): void =>
      this.session?.notices.show({ tone: 'failed', text: this.t(jobsMessages).olderFailed });
    this.#list?.older().catch(failed);
  };
}
