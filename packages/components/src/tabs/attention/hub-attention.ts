import type { Attention, AttentionFact } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubElement } from '../../element/hub-element.ts';
import { lazily } from '../../internal/lazily.ts';
import { attentionMessages } from '../../messages/attention.ts';
import { isReadOnly } from '../../policy/policy-of.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import type { LinkContext } from '../../primitives/navigation-link.ts';
import { base } from '../../theme/base.ts';
import { buttons } from '../../theme/buttons.ts';
import { tokens } from '../../theme/tokens.ts';
import { openTicket } from '../../ticket/open-ticket.ts';
import { attentionStyles } from './attention.styles.ts';
import { factRow, type FactParts } from './fact-row.ts';
import { titleOf } from './fact-words.ts';

const GROUPS = ['now', 'week', 'later'] as const;
/** Rows that are held free while the facts are on their way. */
const PLACES = 6;

/**
 * @summary What should not wait, over all areas of a customer: late, lost within a week, or good to know in time. Each
 * fact says why, leads to the place, and can be left alone for a while with a reason.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A fact leads elsewhere. Cancelable; bubbles.
 */
export class HubAttention extends HubElement {
  static override bundles = [attentionMessages];
  static override styles: CSSResultGroup = [tokens, base, buttons, attentionStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** Only facts of this area; all without. */
  @state() private area: AttentionFact['area'] | undefined;
  /** Facts that are left alone instead of those that are not. */
  @state() private asleep = false;

  readonly #links: LinkContext = { host: this, href: detail => this.href(detail) };

  get #states() {
    return statesFor(this, this.context);
  }

  /** What was chosen for one customer is not meant for another. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('customerId')) return;
    this.area = undefined;
    this.asleep = false;
  }

  protected override render(): unknown {
    const t = this.t(attentionMessages);
    const id = this.customerId || undefined;
    const record = this.recordOf('attention', id);
    if (!record || !id) return nothing;
    const { value, error, loadedAt } = record;
    const retry = (): void => void this.session?.records.get('attention', id).load();
    if (!value)
      return error
        ? this.#states?.views.failed(this.#states.t, error, { subject: t.title, retry })
        : this.#skeleton();
    this.tellReady();
    const stale = error
      ? this.#states?.views.staleBanner(this.#states.t, error, { time: this.format.brief(loadedAt), retry })
      : nothing;
    return html`${stale}${this.#bar(value)}
      <div class="list">${this.#unsure(value, retry)}${this.#content(value, id)}</div>
      ${this.#footer(value)}`;
  }

  /** The page lets no fact be left alone or woken, and no level be set. */
  get #isReadOnly(): boolean {
    return isReadOnly(this.session?.hub, 'attention');
  }

  #shown({ facts }: Attention): AttentionFact[] {
    return facts.filter(({ snooze }) => (snooze !== null) === this.asleep);
  }

  #bar(value: Attention): TemplateResult {
    const t = this.t(attentionMessages);
    const facts = this.#shown(value);
    const choice = (area: AttentionFact['area'] | undefined): TemplateResult | typeof nothing => {
      const count = area ? facts.filter(fact => fact.area === area).length : facts.length;
      // What is chosen stays, even when its last fact has gone.
      if (area && count === 0 && area !== this.area) return nothing;
      return html`<button
        type="button"
        class="btn sm ghost"
        aria-pressed=${area === this.area ? 'true' : 'false'}
        @click=${() => (this.area = area)}>
        ${t.areas[area ?? 'all']} <span class="n">${this.format.number(count)}</span>
      </button>`;
    };
    const { snoozed } = value.counts;
    return html`<div class="bar">
      <div class="areas" role="group" aria-label=${t.areaFilter}>
        ${choice(undefined)}${value.areas.map(({ area }) => choice(area))}
      </div>
      <span class="grow"></span>
      ${
        snoozed > 0 || this.asleep
          ? html`<button
              type="button"
              class="btn sm"
              aria-pressed=${this.asleep ? 'true' : 'false'}
              @click=${() => (this.asleep = !this.asleep)}>
              ${icons.icon(icons.clock)}${t.snoozed} <span class="n">${this.format.number(snoozed)}</span>
            </button>`
          : nothing
      }
      ${
        this.#isReadOnly
          ? nothing
          : html`<button type="button" class="btn sm" aria-haspopup="dialog" @click=${this.#levels}>
              ${t.setLevels}
            </button>`
      }
    </div>`;
  }

  /** What the list cannot say: areas that were not or may not be looked at. */
  #unsure({ areas }: Attention, retry: () => void): TemplateResult {
    const t = this.t(attentionMessages);
    const named = (state: Attention['areas'][number]['state']): string =>
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

  #content(value: Attention, customerId: string): unknown {
    const t = this.t(attentionMessages);
    const facts = this.#shown(value).filter(({ area }) => !this.area || area === this.area);
    if (facts.length === 0) {
      // Where not everything was looked at, nothing is not said to be fine.
      const whole = value.areas.every(({ state }) => state === 'checked');
      return this.#states?.views.empty({
        icon: icons.check,
        title: this.area ? t.emptyArea(t.areas[this.area] ?? this.area) : t.emptyTitle,
        text: whole && !this.area ? t.emptyText : '',
      });
    }
    const parts = this.#parts(customerId);
    return GROUPS.map(group => {
      const own = facts.filter(fact => fact.group === group);
      return own.length === 0
        ? nothing
        : html`<section>
            <h2>
              ${t.groups[group]} <span class="n">${this.format.number(own.length)}</span>
              <span class="hint">${t.hints[group]}</span>
            </h2>
            <ul>
              ${own.map(fact => factRow(fact, parts))}
            </ul>
          </section>`;
    });
  }

  #parts(customerId: string): FactParts {
    return {
      t: this.t(attentionMessages),
      format: this.format,
      now: Date.now(),
      links: this.#links,
      customerId,
      canSnooze:
        !this.#isReadOnly && this.recordOf('account', '')?.value?.scopes.includes('customer:write') === true,
      openTicket: id => void openTicket(this, { id, customerId }).catch(() => undefined),
      snooze: fact => void this.#snooze(fact, customerId),
      wake: fact => void this.#wake(fact, customerId),
    };
  }

  #footer({ facts, counts: { snoozed }, asOf }: Attention): TemplateResult {
    const t = this.t(attentionMessages);
    const awake = facts.length - snoozed;
    return html`<footer>
      <span role="status">${t.count(awake, this.format.number(awake))}</span>
      ${snoozed > 0 ? html`<span>${t.snoozedCount(snoozed, this.format.number(snoozed))}</span>` : nothing}
      <span class="grow"></span><span>${t.checked(this.format.brief(asOf))}</span>
    </footer>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="list" role="status">
      <span class="vh">${this.t(attentionMessages).loading}</span>
      ${Array.from({ length: PLACES }, (_, row) => html`<span class=${`sk w${row % 4}`}></span>`)}
    </div>`;
  }

  #titleOf(fact: AttentionFact): string {
    return titleOf(fact, { t: this.t(attentionMessages), format: this.format, now: Date.now() });
  }

  /** Sends something, and shows the list as it is then. */
  #change(customerId: string, send: () => Promise<unknown>): Promise<Attention> {
    const { hub, records } = this.session!;
    return records.write('attention', { id: customerId, customerId }, async () => {
      await send();
      return hub.attention.get(customerId);
    });
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
      if (this.#shownNow().length === 0) this.asleep = false;
      notices.show({ text: t.woken(title) });
    } catch {
      notices.show({ text: t.notDone(title), tone: 'failed' });
    }
  }

  #shownNow(): AttentionFact[] {
    const value = this.customerId ? this.session?.records.peek('attention', this.customerId) : undefined;
    return value ? this.#shown(value) : [];
  }

  #levels = async (): Promise<void> => {
    const { session } = this;
    if (!session) return;
    const t = this.t(attentionMessages);
    try {
      const [{ openLevels }, levels] = await Promise.all([
        lazily(() => import('./attention-levels-dialog.ts')),
        session.records.read('attention_levels', ''),
      ]);
      const stored = await openLevels(this, { levels });
      if (stored && this.customerId) await session.records.get('attention', this.customerId).load();
    } catch {
      session.notices.show({ text: t.notDone(t.levelsTitle), tone: 'failed' });
    }
  };
}
