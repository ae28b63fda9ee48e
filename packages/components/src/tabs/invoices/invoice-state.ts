import { css, html, type TemplateResult } from 'lit';
import * as icons from '../../primitives/icons.ts';

const shapes: Readonly<Record<string, icons.Icon>> = {
  draft: icons.edit,
  sent: icons.mail,
  paid: icons.check,
  overdue: icons.critical,
  void: icons.ban,
};

/** State of an invoice, by shape and word; empty where the billing system does not tell. */
export const invoiceState = (
  state: string | null,
  words: Readonly<Record<string, string>>,
): TemplateResult | string =>
  state === null
    ? ''
    : html`<span class=${`state ${state}`}
        >${icons.icon(shapes[state] ?? icons.file)}${words[state] ?? state}</span
      >`;

export const invoiceStateStyles = css`
  .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: middle;
  }
  .state.paid > svg {
    color: var(--ch-success-fill);
  }
  .state.overdue {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .state:is(.draft, .void) {
    color: var(--ch-text-2);
  }
`;
