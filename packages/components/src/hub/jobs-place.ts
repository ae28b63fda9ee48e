import type { ReactiveController } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import { jobNews } from '@customer-hub/state/work';
import { adopt } from '../internal/adopt.ts';
import { defineElement } from '../internal/define.ts';
import { windowDrafts } from '../internal/draft-store.ts';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import type { HubJobs } from '../jobs/hub-jobs.ts';
import { HubJobsButton } from '../jobs/jobs-button.ts';
import { tellEnded } from '../jobs/tell-ended.ts';
import { jobsPlaceStyles } from './jobs-place.styles.ts';
import type { PlacesHost } from './places-host.ts';

/**
 * The jobs of a hub: their button in its head, the list beside its tabs, one job over them, and what is said when
 * one has ended.
 */
export class JobsPlace implements ReactiveController {
  #hub: PlacesHost;
  #button: HubJobsButton | undefined;
  #drawer: HubJobs | undefined;
  #isOpen = false;
  #jobId: string | undefined;
  #session: HubState | undefined;
  #customerId: string | undefined;
  #endNews: (() => void) | undefined;
  #size: ResizeObserver | undefined;
  /** The head and the list that it follows. */
  #sized: readonly HTMLElement[] = [];

  constructor(hub: PlacesHost) {
    this.#hub = hub;
    defineElement('hub-jobs-button', HubJobsButton);
    const root = hub.renderRoot as ShadowRoot;
    adopt(root, [jobsPlaceStyles]);
    root.addEventListener('hub-navigate', this.#navigated);
    hub.addController(this);
    hub.withPlaces(places => {
      places.covers.set('jobs', {
        over: () =>
          this.#isOpen ? { tab: 'jobs', id: this.#jobId, title: this.#drawer?.placeTitle ?? '' } : undefined,
        uncover: () => {
          if (this.#hidesTabs) this.#putAway();
        },
      });
    });
    this.hostUpdated();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#endNews?.();
    this.#endNews = undefined;
    this.#session = undefined;
  }

  hostUpdated(): void {
    if (!this.#hub.isConnected) return;
    this.#follow();
    this.#place();
  }

  toggle(): void {
    if (this.#isOpen) this.hide(true);
    else void this.show(undefined, true);
  }

  /** Opens the list, or one job. @param focus The person asked for it, and goes on there. */
  async show(jobId?: string, focus = false): Promise<void> {
    this.#isOpen = true;
    this.#jobId = jobId;
    const { HubJobs: Drawer } = await lazily(() => import('../jobs/hub-jobs.ts'));
    defineElement('hub-jobs', Drawer);
    if (!this.#isOpen) return;
    this.#drawer ??= this.#made();
    this.#drawer.jobId = this.#jobId;
    this.#place();
    this.#tell();
    await this.#drawer.updateComplete;
    if (focus) this.#drawer.enter();
  }

  /** @param focus The focus goes back to the button. */
  hide(focus = false): void {
    this.#putAway();
    this.#tell();
    if (focus) this.#button?.focus();
  }

  /** One job does, and the list where there is no room beside them. */
  get #hidesTabs(): boolean {
    const panels = this.#hub.renderRoot.querySelector('.panels');
    return this.#isOpen && panels !== null && getComputedStyle(panels).visibility === 'hidden';
  }

  #putAway(): void {
    this.#isOpen = false;
    this.#jobId = undefined;
    this.#place();
  }

  #tell(): void {
    this.#hub.withPlaces(places => places.tell());
  }

  #made(): HubJobs {
    const drawer = document.createElement('hub-jobs');
    drawer.closable = true;
    drawer.addEventListener('hub-jobs-close', () => this.hide(true));
    drawer.addEventListener('hub-job-shown', event => {
      this.#jobId = (event as CustomEvent<{ jobId?: string }>).detail.jobId;
      this.#place();
      this.#tell();
    });
    return drawer;
  }

  /** Another customer, or another client: nothing of before is shown. */
  #follow(): void {
    const { customerId, given } = this.#hub;
    const { session } = given;
    if (session === this.#session && customerId === this.#customerId) return;
    if (this.#customerId !== undefined && customerId !== this.#customerId) {
      this.#isOpen = false;
      this.#jobId = undefined;
      this.#drawer?.remove();
      this.#drawer = undefined;
    }
    this.#session = session;
    this.#customerId = customerId;
    this.#endNews?.();
    this.#endNews =
      session && customerId
        ? jobNews(session, customerId, windowDrafts()).follow(jobs =>
            tellEnded(session, this.#hub.given, jobs, jobId => void this.#open(jobId)),
          )
        : undefined;
  }

  #open(jobId: string | undefined): void {
    const { customerId } = this.#hub;
    if (!jobId || navigate(this.#hub, { to: 'job', id: jobId, ...(customerId ? { customerId } : {}) }))
      void this.show(jobId, true);
  }

  /** Links to a job, from anywhere inside the hub. */
  #navigated = (event: Event): void => {
    const { detail } = event as CustomEvent<HubNavigateDetail>;
    const { customerId = this.#hub.customerId } = detail;
    if (detail.to !== 'job' || !detail.id || customerId !== this.#hub.customerId) return;
    event.stopPropagation();
    event.preventDefault();
    this.#open(detail.id);
  };

  /** Puts button and list where they belong in what the hub shows now. */
  #place(): void {
    const root = this.#hub.renderRoot;
    const [frame, head] = [root.querySelector<HTMLElement>('.hub'), root.querySelector('.head')];
    if (!frame) return;
    this.#button ??= document.createElement('hub-jobs-button');
    Object.assign(this.#button, {
      customerId: this.#customerId,
      expanded: this.#isOpen,
      press: () => this.toggle(),
    });
    if (head && !head.contains(this.#button))
      (head.querySelector('.new') ?? head.lastElementChild)?.before(this.#button);
    const drawer = head ? this.#drawer : undefined;
    if (drawer && this.#isOpen) {
      drawer.customerId = this.#customerId;
      if (!frame.contains(drawer)) frame.append(drawer);
      this.#follows(frame, drawer);
    } else this.#drawer?.remove();
    frame.classList.toggle('with-jobs', Boolean(drawer) && this.#isOpen);
    frame.classList.toggle('with-job', Boolean(drawer) && this.#isOpen && this.#jobId !== undefined);
  }

  /** It begins below the head, however high that is. */
  #follows(frame: HTMLElement, drawer: HTMLElement): void {
    const head = frame.querySelector<HTMLElement>('.head');
    const panels = frame.querySelector<HTMLElement>('.panels');
    if (!head || !panels || (this.#sized[0] === head && this.#sized[1] === drawer)) return;
    // After another customer both are others.
    this.#sized = [head, drawer];
    this.#size?.disconnect();
    const set = (): void => {
      const below = head.offsetHeight > 0 ? head.offsetTop + head.offsetHeight : panels.offsetTop;
      drawer.style.setProperty('--below', `${below}px`);
    };
    this.#size = new ResizeObserver(set);
    for (const part of [head, panels]) this.#size.observe(part);
    set();
  }
}

const known = new WeakMap<PlacesHost, JobsPlace>();

/** The jobs of a hub: made when they are first asked for. */
export const jobsOf = (hub: PlacesHost): JobsPlace => {
  let place = known.get(hub);
  if (!place) known.set(hub, (place = new JobsPlace(hub)));
  return place;
};
