import type { Blocker, Customer, DeletionCheck } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { navigate } from '../internal/events.ts';
import { openTask } from '../internal/open.ts';
import { recordsMessages } from '../messages/records.ts';
import { removeMessages } from '../messages/remove.ts';
import * as icons from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { inLanes } from '../internal/lanes.ts';
import { restoreCustomers } from './restore.ts';

type Removable = Pick<Customer, 'id' | 'etag' | 'name'>;

interface Failure {
  readonly customer: Removable;
  readonly error: unknown;
}

type Checked = DeletionCheck & { readonly customer: Removable };

/**
 * Asks what stands in the way of each customer, names it with the way out, and deletes those that can be
 * deleted after a confirmation [REM-01 .. REM-07]. What fails is listed with its reason and can be tried
 * again; nothing is half done in silence.
 */
export class HubRemoveCustomers extends HubTaskDialog<string[]> {
  static override bundles = [removeMessages, recordsMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    css`
      .list {
        margin-block-start: 8px;
        border-block-start: 1px solid var(--ch-border);
        max-block-size: 260px;
        overflow: auto;
      }
      .list li {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 0;
        border-block-end: 1px solid var(--ch-border);
      }
      .list svg {
        color: var(--ch-warning-fill);
        flex: none;
      }
      .list p {
        color: var(--ch-text-2);
      }
      section + section {
        margin-block-start: 16px;
      }
      h3 {
        font-weight: 600;
      }
      progress {
        inline-size: 100%;
        block-size: 6px;
        accent-color: var(--ch-accent);
      }
    `,
  ];

  @property({ attribute: false }) customers: readonly Removable[] = [];
  /** Whoever opened this tells what was done. */
  @property({ type: Boolean }) quiet = false;

  @state() private checks: readonly Checked[] | undefined;
  @state() private failures: readonly Failure[] = [];
  @state() private done = -1;

  protected override result: string[] = [];

  protected override opened(): Promise<void> {
    return this.#check(this.customers);
  }

  async #check(customers: readonly Removable[]): Promise<void> {
    const { hub } = this.state;
    const checks: Checked[] = [];
    const failures: Failure[] = [];
    await inLanes(customers, async customer => {
      try {
        checks.push({ ...(await hub.customers.checkDeletion(customer.id)), customer });
      } catch (error) {
        failures.push({ customer, error });
      }
    });
    this.checks = checks;
    this.failures = failures;
  }

  protected override render(): TemplateResult {
    const t = this.t(removeMessages);
    const n = (value: number): string => this.format.number(value);
    const { customers, checks, failures } = this;
    const free = checks?.filter(check => check.deletable && !this.result.includes(check.customerId)) ?? [];
    const held = checks?.filter(check => !check.deletable) ?? [];
    return html`<hub-dialog
      kind="alertdialog"
      size=${held.length + failures.length > 0 ? 'm' : 's'}
      .heading=${t.title(customers.length, n(customers.length))}
      ?busy=${this.#isDeleting}>
      ${this.#body(free, held)}${this.#footer(free)}
    </hub-dialog>`;
  }

  get #isDeleting(): boolean {
    return this.done >= 0;
  }

  #body(free: readonly Checked[], held: readonly Checked[]): unknown {
    const t = this.t(removeMessages);
    const n = (value: number): string => this.format.number(value);
    if (!this.checks)
      return html`<p class="muted" role="status">${t.checking}</p>
        <progress></progress>`;
    if (this.#isDeleting)
      return html`<p role="status">${t.deleting(n(this.done), n(free.length))}</p>
        <progress max=${free.length} .value=${this.done}></progress>`;
    return html`${this.#question(free)}${held.length > 0 ? this.#held(held) : nothing}${
      this.failures.length > 0 ? this.#failed() : nothing
    }`;
  }

  /** Asks about those that can be deleted. */
  #question(free: readonly Checked[]): unknown {
    const t = this.t(removeMessages);
    const [first] = free;
    if (!first) return nothing;
    const hasUsers = free.some(check => check.systemContacts > 0);
    return html`<section>
      <p class="strong">${t.question(free.length, first.customer.name, this.format.number(free.length))}</p>
      <p class="muted">${t.consequence}${hasUsers ? html` ${t.systemUsers}` : nothing}</p>
    </section>`;
  }

  /** Those that cannot be deleted, each with what stands in the way and the way out. */
  #held(held: readonly Checked[]): TemplateResult {
    const t = this.t(removeMessages);
    const wayOut = ({ blockers, customerId }: Checked): unknown =>
      blockers.some(({ code }) => code === 'has_users')
        ? html`<button class="btn sm" @click=${() => this.#wayOut(customerId)}>
            ${t.waysOut.has_users}
          </button>`
        : nothing;
    return html`<section>
      <h3>${t.blockedTitle(held.length, this.format.number(held.length))}</h3>
      <ul class="list">
        ${held.map(
          check =>
            html`<li>
              ${icons.icon(icons.warning, 'm')}
              <div class="grow">
                <b class="strong">${check.customer.name}</b>
                ${check.blockers.map(blocker => html`<p>${this.#reason(blocker)}</p>`)}
              </div>
              ${wayOut(check)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** Those whose check or deletion failed. */
  #failed(): TemplateResult {
    const { failures } = this;
    return html`<section role="alert">
      <h3>${this.t(removeMessages).failedSome(failures.length, this.format.number(failures.length))}</h3>
      <ul class="list">
        ${failures.map(
          ({ customer, error }) =>
            html`<li>
              ${icons.icon(icons.critical, 'm')}
              <div class="grow">
                <b class="strong">${customer.name}</b>
                <p>${this.#failure(error)}</p>
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #footer(free: readonly Checked[]): TemplateResult {
    const t = this.t(removeMessages);
    const n = (value: number): string => this.format.number(value);
    const { checks, failures } = this;
    const busy = this.#isDeleting;
    const retry = html`<button slot="footer" class="btn" @click=${this.#retry}>
      ${t.retry(failures.length, n(failures.length))}
    </button>`;
    const go = html`<button
      slot="footer"
      class="btn primary danger"
      ?disabled=${busy}
      @click=${() => void this.#delete(free)}>
      ${t.action(free.length, n(free.length))}
    </button>`;
    return html`<span slot="footer" class="grow"></span>
      <button
        slot="footer"
        class="btn"
        ?autofocus=${true}
        ?disabled=${busy}
        @click=${() => this.dialog.close('button')}>
        ${free.length > 0 || !checks ? t.cancel : t.close}
      </button>
      ${failures.length > 0 && !busy ? retry : nothing}${free.length > 0 ? go : nothing}`;
  }

  #reason(blocker: Blocker): string {
    const { blockers } = this.t(removeMessages);
    const count = blocker.count ?? 0;
    if (blocker.code === 'managed') return blockers.managed;
    if (blocker.code === 'has_users') return blockers.has_users(count, this.format.number(count));
    return blockers.other(blocker.code, this.format.number(count));
  }

  #failure(error: unknown): string {
    const { reasons } = this.t(removeMessages);
    const { kind } = stateOf(error);
    if (kind === 'offline' || kind === 'unreachable' || kind === 'timeout') return reasons.offline;
    if (kind === 'changed') return reasons.changed;
    if (kind === 'forbidden' || kind === 'missing') return reasons[kind];
    return reasons.other;
  }

  #wayOut(customerId: string): void {
    this.dialog.close('button');
    navigate(this, { to: 'tab', tab: 'contacts', customerId });
  }

  #retry = (): void => {
    const again = this.failures.map(failure => failure.customer);
    this.checks = undefined;
    void this.#check(again);
  };

  async #delete(checks: readonly { customer: Removable }[]): Promise<void> {
    const t = this.t(removeMessages);
    const words = this.t(recordsMessages);
    const { hub, records, notices } = this.state;
    const failures: Failure[] = [];
    const removed: Removable[] = [];
    this.done = 0;
    await inLanes(checks, async ({ customer }) => {
      try {
        await records.write('customer', { id: customer.id, as: 'deleted' }, () =>
          hub.customers.delete(customer).catch((error: unknown) => {
            // Somebody else was faster.
            if (stateOf(error).kind !== 'missing') throw error;
          }),
        );
        removed.push(customer);
      } catch (error) {
        failures.push({ customer, error });
      }
      this.done = removed.length + failures.length;
    });
    this.done = -1;
    this.result.push(...removed.map(customer => customer.id));
    const [first] = removed;
    if (first && !this.quiet)
      notices.show({
        text: t.deleted(removed.length, first.name, this.format.number(removed.length)),
        actions: [{ label: words.undo, run: () => void restoreCustomers(this.state, removed, words) }],
      });
    this.failures = failures;
    await this.updateComplete;
    if (failures.length === 0 && this.checks?.every(check => check.deletable)) this.dialog.close();
  }
}

/** @returns ids of the customers that are gone now. */
export const removeCustomers = (
  host: LitElement,
  customers: readonly Removable[],
  quiet = false,
): Promise<string[]> => {
  return openTask<string[], HubRemoveCustomers>(host, 'hub-remove-customers', HubRemoveCustomers, {
    customers,
    quiet,
  });
};
