import type { Hub, Invoice } from '@customer-hub/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Format } from '../../messages/format.ts';
import type { InvoiceDialogsMessages } from '../../messages/en/invoiceDialogs.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';

/** Named in the warning; of more only the number is told. */
const SHOWN = 3;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an invoice is about. */
interface About {
  readonly customerId: string;
  readonly contractId: string;
  /** `2026-11-30`. */
  readonly date: string;
  /** The draft that is edited: it is not in its own way. */
  readonly self: string | undefined;
}

/** First and last day of the month that a day is in. */
export const monthOf = (date: string): readonly [first: string, last: string] => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [`${date.slice(0, 7)}-01`, `${date.slice(0, 7)}-${last}`];
};

/** `November 2026`. */
const monthName = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** Invoices that a contract has in a month already, so that nobody pays twice [W-04]. Void ones do not count. */
export class EarlierInvoices {
  #host: ReactiveControllerHost;
  #asked = '';
  #found: readonly Invoice[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Looks, when it is about another contract or month than before. A failure warns of nothing. */
  ask(hub: Hub, { customerId, contractId, date, self }: About): void {
    const asked = contractId && DAY.test(date) ? `${contractId} ${date.slice(0, 7)}` : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#found = [];
    if (!asked) return;
    const [dateFrom, dateTo] = monthOf(date);
    void hub.invoices.list(customerId, { contractId: [contractId], dateFrom, dateTo, limit: 50 }).then(
      ({ items }) => {
        if (this.#asked !== asked) return;
        this.#found = items.filter(({ id, state }) => id !== self && state !== 'void');
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }

  /** The warning; announced when it comes. */
  render(
    { t, m, format }: { t: InvoiceDialogsMessages; m: InvoicesMessages; format: Format },
    date: string,
  ): TemplateResult {
    const count = this.#found.length;
    const name = ({ number, state, total }: Invoice): string =>
      `\u2068${number}\u2069 (${[...(state ? [m.state[state]] : []), moneyText(total, format)].join(', ')})`;
    const named = this.#found.slice(0, SHOWN).map(name);
    const more = count > SHOWN ? [t.alreadyMore(format.number(count - SHOWN))] : [];
    return html`<div role="status">
      ${
        count > 0
          ? html`<p class="warn">
              ${icons.icon(icons.warning)}<span
                >${t.already(monthName(date, format.locale), format.list([...named, ...more]))}</span
              >
            </p>`
          : nothing
      }
    </div>`;
  }
}
