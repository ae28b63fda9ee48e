import type { AttentionFact } from '@customer-hub/sdk';
import { attentionListKey, type RecordState } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubElement } from '../../element/hub-element.ts';
import { lazily } from '../../internal/lazily.ts';
import { attentionMessages } from '../../messages/attention.ts';
import { isReadOnly } from '../../policy/policy-of.ts';
import * as icons from '../../primitives/icons.ts';
import { openMenu } from '../../primitives/open-menu.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import type { LinkContext } from '../../primitives/navigation-link.ts';
import { base } from '../../theme/base.ts';
import { buttons } from '../../theme/buttons.ts';
import { tokens } from '../../theme/tokens.ts';
import { openTicket } from '../../ticket/open-ticket.ts';
import { attentionBar, peopleEntries, type BarParts } from './attention-bar.ts';
import { viewOfAll, viewOfCustomer, type AttentionView, type Choice } from './attention-view.ts';
import { attentionStyles } from './attention.styles.ts';
import { pressFactKey } from './fact-keys.ts';
import { factRow, type FactParts } from './fact-row.ts';
import { titleOf } from './fact-words.ts';

const GROUPS = ['now', 'week', 'later'] as const;
/** Rows that are held free while the facts are on their way. */
const PLACES = 6;
/** Rows of all customers that are shown at first, and that each press adds. */
const ROWS = 100;
const NO_CHOICE: Choice = { area: undefined, person: undefined, asleep: false };

/**
 * @summary What should not wait, over all areas of a customer, or of all customers: late, lost within a week, or good
 * to know in time. Each fact says why, leads to the place, and can be left alone for a while with a reason.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A fact leads elsewhere. Cancelable; bubbles.
 */
export class HubAttention extends HubElement {
  static override bundles = [attentionMessages];
  static override styles: CSSResultGroup = [tokens, base, buttons, attentionStyles];

  /** Id of the customer. Without it the facts of all customers are listed. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  @state() private choice = NO_CHOICE;
  @state() private rows = ROWS;
  /** What was shown last: stays while another choice is on its way. */
  #before: AttentionView | undefined;

  readonly #links: LinkContext = { host: this, href: detail => this.href(detail) };

  get #states() {
    return statesFor(this, this.context);
  }

  /** What was chosen for one customer is not meant for another. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('customerId')) this.#forget();
  }

  protected override sessionChanged(): void {
    this.#forget();
  }

  #forget(): void {
    this.choice = NO_CHOICE;
    this.rows = ROWS;
    this.#before = undefined;
  }

  /** Id of the record that is shown: of one customer, or of the question over all. */
  get #key(): string {
    const { area, person, asleep } = this.choice;
    return attentionListKey({ area, person, snoozed: asleep, rows: this.rows });
  }

  #read(): { state: RecordState<unknown>; view: AttentionView | undefined } | undefined {
    const { customerId } = this;
    if (customerId) {
      const state = this.recordOf('attention', customerId);
      return state && { state, view: state.value && viewOfCustomer(state.value, this.choice) };
    }
    const state = this.recordOf('attention_list', this.#key);
    return state && { state, view: state.value && viewOfAll(state.value) };
  }

  readonly #load = async (): Promise<void> => {
    const records = this.session?.records;
    if (this.customerId) await records?.get('attention', this.customerId).load();
    else await records?.get('attention_list', this.#key).load();
  };

  protected override render(): unknown {
    const t = this.t(attentionMessages);
    const read = this.#read();
    if (!read) return nothing;
    const { error, loadedAt } = read.state;
    const view = (this.#before = read.view ?? (error ? undefined : this.#before));
    const retry = (): void => void this.#load();
    if (!view)
      return error
        ? this.#states?.views.failed(this.#states.t, error, { subject: t.title, retry })
        : this.#skeleton();
    this.tellReady();
    const stale = error
      ? this.#states?.views.staleBanner(this.#states.t, error, { time: this.format.brief(loadedAt), retry })
      : nothing;
    return html`<div class="attention">
      ${stale}${attentionBar(view, this.choice, this.#barParts(view))}
      <div class="list" aria-busy=${read.view ? 'false' : 'true'} @keydown=${this.#onKey}>
        ${this.#unsure(view, retry)}${this.#content(view)}
      </div>
      ${this.#footer(view)}
      <hub-menu></hub-menu>
    </div>`;
  }

  /** Facts can be left alone and woken, and levels be set: by the page, and by the permissions of the token. */
  get #mayChange(): boolean {
    return (
      !isReadOnly(this.session?.hub, 'attention') &&
      this.recordOf('account', '')?.value?.scopes.includes('customer:write') === true
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!pressFactKey(event, event.currentTarget as Element)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #barParts(view: AttentionView): BarParts {
    const parts: BarParts = {
      t: this.t(attentionMessages),
      format: this.format,
      hasLevels: this.#mayChange,
      choose: choice => {
        this.choice = { ...this.choice, ...choice };
        this.rows = ROWS;
      },
      openPeople: anchor =>
        void openMenu(
          this.renderRoot.querySelector<HTMLElement>('hub-menu')!,
          anchor,
          peopleEntries(view, this.choice, parts),
          { align: 'end' },
        ),
      openLevels: () => void this.#levels(),
    };
    return parts;
  }

  /** What the list cannot say: areas that were not or may not be looked at. */
  #unsure({ areas }: AttentionView, retry: () => void): TemplateResult {
    const t = this.t(attentionMessages);
    const named = (state: AttentionView['areas'][number]['state']): string =>
      this.format.list(areas.filter(one => one.state === state).map(({ area }) => t.areas[area] ?? area));
    const [failed, forbidden] = [named('failed'), named('forbidden')];
    const again = html`<button type="button" class="btn sm" @click=${retry}>${t.checkAgain}</button>`;
    return html`${
      failed
        ? html`<div class="unsure" role="alert">
            ${icons.icon(icons.warning)}<span>${t.failed(failed)}</span>${again}
          </div>`
        : nothing
    }
    ${forbidden ? html`<p class="hidden">${t.forbidden(forbidden)}</p>` : nothing}`;
  }

  #content({ entries, groups, total, areas }: AttentionView): unknown {
    const t = this.t(attentionMessages);
    const { area, person } = this.choice;
    if (entries.length === 0) {
      // Where not everything was looked at, nothing is not said to be fine.
      const whole = areas.every(({ state }) => state === 'checked');
      return this.#states?.views.empty({
        icon: icons.check,
        title: area ? t.emptyArea(t.areas[area] ?? area) : t.emptyTitle,
        text: whole && !area && !person ? t.emptyText : '',
      });
    }
    const parts = this.#parts();
    const lists = GROUPS.map(group => {
      const own = entries.filter(({ fact }) => fact.group === group);
      return own.length === 0
        ? nothing
        : html`<section>
            <h2>
              ${t.groups[group]} <span class="n">${this.format.number(groups[group])}</span>
              <span class="hint">${t.hints[group]}</span>
            </h2>
            <ul class=${this.customerId ? '' : 'all'}>
              ${repeat(
                own,
                ({ customer, fact }) => `${customer?.id ?? ''} ${fact.key}`,
                entry => factRow(entry, parts),
              )}
            </ul>
          </section>`;
    });
    const more = Math.min(ROWS, total - entries.length);
    return html`${lists}${
      more > 0
        ? html`<p class="more">
            <button type="button" class="btn" @click=${() => (this.rows += ROWS)}>
              ${t.showMore(more, this.format.number(more))}
            </button>
          </p>`
        : nothing
    }`;
  }

  #parts(): FactParts {
    return {
      t: this.t(attentionMessages),
      format: this.format,
      now: Date.now(),
      links: this.#links,
      flip: getComputedStyle(this).direction === 'rtl',
      canSnooze: this.#mayChange,
      openTicket: (id, customerId) => void openTicket(this, { id, customerId }).catch(() => undefined),
      snooze: (fact, customerId) => void this.#snooze(fact, customerId),
      wake: (fact, customerId) => void this.#wake(fact, customerId),
      customerId: this.customerId ?? '',
    };
  }

  #footer({ counts: { now, week, later, snoozed }, asOf }: AttentionView): TemplateResult {
    const t = this.t(attentionMessages);
    const awake = now + week + later;
    return html`<footer>
      <span role="status">${t.count(awake, this.format.number(awake))}</span>
      ${snoozed > 0 ? html`<span>${t.snoozedCount(snoozed, this.format.number(snoozed))}</span>` : nothing}
      <span class="grow"></span><span>${t.checked(this.format.brief(asOf))}</span>
    </footer>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="attention" role="status">
      <span class="vh">${this.t(attentionMessages).loading}</span>
      ${Array.from({ length: PLACES }, (_, row) => html`<span class=${`sk w${row % 4}`}></span>`)}
    </div>`;
  }

  #titleOf(fact: AttentionFact): string {
    return titleOf(fact, { t: this.t(attentionMessages), format: this.format, now: Date.now() });
  }

  /** Sends something, and shows the list as it is then. */
  async #change(customerId: string, send: () => Promise<unknown>): Promise<object> {
    const { hub, records } = this.session!;
    const stored = await records.write('attention', { id: customerId, customerId }, async () => {
      await send();
      return hub.attention.get(customerId);
    });
    if (!this.customerId) await this.#load();
    return stored;
  }

  async #snooze(fact: AttentionFact, customerId: string): Promise<void> {
    const { hub, notices } = this.session!;
    const { openSnooze } = await lazily(() => import('./attention-snooze-dialog.ts'));
    const title = this.#titleOf(fact);
    const answer = await openSnooze(this, {
      title,
      send: given =>
        this.#change(customerId, () => hub.attention.snooze(customerId, { factKey: fact.key, ...given })),
    });
    if (answer) notices.show({ text: this.t(attentionMessages).snoozeDone(title) });
  }

  async #wake(fact: AttentionFact, customerId: string): Promise<void> {
    const { hub, notices } = this.session!;
    const t = this.t(attentionMessages);
    const title = this.#titleOf(fact);
    try {
      await this.#change(customerId, () => hub.attention.wake(fact.snooze?.id ?? ''));
      if (this.#read()?.view?.counts.snoozed === 0) this.choice = { ...this.choice, asleep: false };
      notices.show({ text: t.woken(title) });
    } catch {
      notices.show({ text: t.notDone(title), tone: 'failed' });
    }
  }

  async #levels(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const t = this.t(attentionMessages);
    try {
      const [{ openLevels }, levels] = await Promise.all([
        lazily(() => import('./attention-levels-dialog.ts')),
        session.records.read('attention_levels', ''),
      ]);
      if (await openLevels(this, { levels })) await this.#load();
    } catch {
      session.notices.show({ text: t.notDone(t.levelsTitle), tone: 'failed' });
    }
  }
}
