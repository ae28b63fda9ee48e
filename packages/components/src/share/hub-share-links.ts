import type { SharedLink } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { refusalOf } from '../internal/allowed.ts';
import { HubPart } from '../internal/part.ts';
import { recordsMessages } from '../messages/records.ts';
import { sharingMessages } from '../messages/sharing.ts';
import { critical, icon, link as linkIcon, lock } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { tip } from '../primitives/tooltip.ts';
import { isOffered } from '../policy/features.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';

const PAGE = 50;
const tones: Readonly<Record<string, string>> = { active: 'success', locked: 'danger' };

/**
 * @summary The links to one record or of one customer: who made them, how often they were opened, when they end. One
 * press withdraws.
 */
export class HubShareLinks extends HubPart {
  static override bundles = [sharingMessages, recordsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    badges,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
        padding-block: 8px;
        border-block-end: 1px solid var(--ch-border);
      }
      .head,
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 8px;
        align-items: center;
        min-inline-size: 0;
      }
      .facts {
        grid-column: 1 / -1;
        font-size: var(--ch-fs-sm);
        line-height: 16px;
        color: var(--ch-text-2);
      }
      .facts > :not(:last-child)::after {
        content: ' ·';
      }
      bdi {
        overflow-wrap: anywhere;
      }
      .wrong {
        color: var(--ch-danger);
      }
      .oops {
        display: flex;
        gap: 8px;
        align-items: center;
        color: var(--ch-danger);
      }
      .more {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) customerId!: string;
  /** Only links to this record. */
  @property({ attribute: false }) targetId?: string;

  @state() private items: readonly SharedLink[] | undefined;
  @state() private error: unknown;
  @state() private busy: ReadonlySet<string> = new Set();
  #next: string | undefined;
  #active: readonly SharedLink[] | undefined;
  #leave: (() => void) | undefined;
  /** Answers of a question before this one are too late. */
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = this.session?.changes.subscribe(({ type, id }) => {
      if (type === 'shared_link')
        void (id && this.items?.some(one => one.id === id) ? this.#renew(id) : this.load());
    });
    void this.load();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  /** Reads the first page, or the next one. */
  async load(cursor?: string): Promise<void> {
    const { session } = this;
    if (!session) return;
    const asked = ++this.#asked;
    this.error = undefined;
    try {
      const page = await session.hub.sharedLinks.list(this.customerId, {
        limit: PAGE,
        ...(this.targetId ? { targetId: this.targetId } : {}),
        ...(cursor ? { cursor } : {}),
      });
      if (asked !== this.#asked) return;
      this.#next = page.nextCursor ?? undefined;
      this.items = cursor ? [...(this.items ?? []), ...page.items] : page.items;
    } catch (error) {
      if (asked === this.#asked) this.error = error;
    }
  }

  /** One of those that are shown was opened, or ended. */
  async #renew(id: string): Promise<void> {
    try {
      const now = await this.session!.hub.sharedLinks.get(id);
      this.#put(now);
    } catch {
      // The next change or the next look tells.
    }
  }
  #put(now: SharedLink): void {
    this.items = this.items?.map(one => (one.id === now.id ? now : one));
  }

  /** What the event stream has missed is asked for again by the record of open links: then this list is old, too. */
  protected override willUpdate(): void {
    const active = this.recordOf('shared_links', this.customerId)?.value;
    if (active && this.#active && active !== this.#active) void this.load();
    this.#active = active ?? this.#active;
  }

  protected override render(): TemplateResult {
    const t = this.t(sharingMessages);
    const { items } = this;
    return html`${
      this.error === undefined
        ? nothing
        : html`<div class="oops" role="alert">
            ${icon(critical)}<span>${t.loadFailed}</span
            ><button type="button" class="btn sm" @click=${() => void this.load()}>${t.retry}</button>
          </div>`
    }${
      items
        ? items.length > 0
          ? html`<ul>
              ${repeat(
                items,
                ({ id }) => id,
                item => this.#row(item),
              )}
            </ul>`
          : html`<p role="status" class="faint">${t.empty}</p>`
        : this.error === undefined
          ? html`<p role="status" class="faint">${t.loading}</p>`
          : nothing
    }${
      this.#next
        ? html`<button type="button" class="btn more" @click=${() => void this.load(this.#next)}>
            ${t.more}
          </button>`
        : nothing
    }`;
  }

  #row(item: SharedLink): TemplateResult {
    const t = this.t(sharingMessages);
    const { format } = this;
    const { id, target, state: stands, note } = item;
    const refusal = refusalOf(item, 'withdraw', {}, this.t(recordsMessages));
    return html`<li>
      <div class="head">
        ${icon(linkIcon)}${this.targetId ? nothing : html`<bdi dir="auto">${target.name}</bdi>`}
        <span class=${`chip ${tones[stands] ?? ''}`}>${t.states[stands]}</span>
        ${note ? html`<bdi dir="auto" class="muted">${note}</bdi>` : nothing}
      </div>
      ${
        (stands === 'active' && isOffered({ disabled: refusal })) || (stands === 'used_up' && !refusal)
          ? html`<button
              type="button"
              class="btn sm"
              aria-label=${t.withdrawOf(target.name)}
              aria-describedby=${`facts-${id}`}
              aria-disabled=${refusal || this.busy.has(id) ? 'true' : nothing}
              ${tip(refusal)}
              @click=${() => (refusal ? undefined : void this.#withdraw(item))}>
              ${t.withdraw}
            </button>`
          : html`<span></span>`
      }
      <div class="facts" id=${`facts-${id}`}>
        <span>${t.by(item.createdBy.name, format.dateTime(item.createdAt))}</span>
        <span>${t.viewsOf(format.number(item.views), format.number(item.maxViews))}</span>
        ${item.lastOpenedAt ? html`<span>${t.lastOpened(format.dateTime(item.lastOpenedAt))}</span>` : nothing}
        <span
          >${item.endedAt ? t.endedAt(format.dateTime(item.endedAt)) : t.endsAt(format.dateTime(item.expiresAt))}</span
        >
        ${item.hasPassPhrase ? html`<span>${icon(lock, 'xs')} ${t.hasPhrase}</span>` : nothing}
        ${
          item.wrongTries > 0
            ? html`<span class="wrong">${t.wrong(item.wrongTries, format.number(item.wrongTries))}</span>`
            : nothing
        }
      </div>
    </li>`;
  }

  /** At once, without a question: the sooner it ends the better, and another one is made with a few presses. */
  async #withdraw({ id, target }: SharedLink): Promise<void> {
    const { session } = this;
    if (!session || this.busy.has(id)) return;
    const t = this.t(sharingMessages);
    this.busy = new Set([...this.busy, id]);
    try {
      const now = await session.hub.sharedLinks.withdraw(id);
      this.#put(now);
      session.records.written('shared_link', { id, customerId: this.customerId });
      session.notices.show({ text: t.withdrawn(target.name) });
    } catch (error) {
      if (stateOf(error).kind !== 'aborted')
        session.notices.show({ text: t.withdrawFailed(target.name), tone: 'failed' });
    } finally {
      this.busy = new Set([...this.busy].filter(one => one !== id));
    }
    await this.updateComplete;
    // Its button is gone with the link: the focus stays in the list.
    if (!this.renderRoot.querySelector(':focus'))
      this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }
}
