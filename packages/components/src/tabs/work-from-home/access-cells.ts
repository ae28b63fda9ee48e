import type { RemoteAccess } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../primitives/icons.ts';
import { navigationLink } from '../../primitives/navigation-link.ts';
import { tip } from '../../primitives/tooltip.ts';
import { why } from './access-rules.ts';
import { spaced } from './phone.ts';
import { access, contactMenu, share as shareRow, statusEntries } from './work-from-home-actions.ts';
import type { AccessContext } from './work-from-home-actions.ts';

/** The button itself, to open a menu at. */
const at = (event: Event, run: (button: HTMLElement) => void): void => {
  if (event.currentTarget instanceof HTMLElement) run(event.currentTarget);
};
const down = icons.icon(icons.chevronDown, 'xs');

export const device = (row: RemoteAccess, context: AccessContext): TemplateResult => {
  const { id, deviceName, availability } = row;
  const { m, customerId } = context;
  const words: Readonly<Record<string, string>> = m.availability;
  const state = words[availability] ?? availability;
  return html`<span class="who"
    ><span class=${`av ${availability}`} role="img" aria-label=${state} title=${state}></span
    >${navigationLink(
      context,
      { to: 'device', id, ...(customerId ? { customerId } : {}) },
      { className: 'name', content: html`<bdi>${deviceName}</bdi>` },
    )}</span
  >`;
};

export const contact = (row: RemoteAccess, context: AccessContext): TemplateResult =>
  html`<button
    type="button"
    class="act"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${context.m.contactOf(row.deviceName, row.contact?.name)}
    @click=${(event: Event) => at(event, button => void contactMenu(button, row, context))}>
    <span class=${row.contact ? '' : 'faint'} dir="auto">${row.contact?.name ?? context.m.nobody}</span
    >${down}
  </button>`;

export const phone = (row: RemoteAccess, context: AccessContext): TemplateResult | string => {
  const { m } = context;
  if (!row.contact) return '';
  const number = row.phone ? spaced(row.phone) : undefined;
  return html`<button
    type="button"
    class=${number ? 'act' : 'act add'}
    tabindex="-1"
    aria-label=${m.phoneOf(row.deviceName, number)}
    @click=${() => void access.edit(row, context, 'phone')}>
    ${number ? html`<bdi dir="ltr">${number}</bdi>` : html`${icons.icon(icons.plus, 'xs')}<span class="ellip">${m.addPhone}</span>`}
  </button>`;
};

/** A status by shape as well as by word. */
export const statusShape = (value: RemoteAccess['status'], m: AccessContext['m']): TemplateResult =>
  html`<span class=${`st ${value}`}>${m.status[value] ?? value}</span>`;

export const status = (row: RemoteAccess, context: AccessContext): TemplateResult => {
  const { m } = context;
  return html`<button
    type="button"
    class="act"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${m.statusOf(row.deviceName, m.status[row.status] ?? row.status)}
    @click=${(event: Event) => at(event, button => context.menu(button, statusEntries(row, context)))}>
    ${statusShape(row.status, m)}${down}
  </button>`;
};

/** There, but off with its reason, until the computer is enabled [WFH-15]. */
export const share = (row: RemoteAccess, context: AccessContext): TemplateResult => {
  const { m, session } = context;
  const { disabled } = why(row, 'share_link', m);
  return html`<button
    type="button"
    class="act share"
    tabindex="-1"
    aria-haspopup="dialog"
    aria-label=${m.shareOf(row.deviceName)}
    aria-disabled=${disabled ? 'true' : nothing}
    ${tip(disabled)}
    @click=${() => (disabled ? session.notices.show({ text: disabled }) : void shareRow(row, context))}>
    ${icons.icon(icons.link, 'xs')}${m.share}
  </button>`;
};

/** When it was changed last; its time, and by whom, are in the tip. */
export const modified = (row: RemoteAccess, { format }: AccessContext): TemplateResult => {
  const by = row.updatedBy ? `, ${row.updatedBy.name}` : '';
  return html`<time datetime=${row.updatedAt} title=${`${format.dateTime(row.updatedAt)}${by}`}
    >${format.date(row.updatedAt)}</time
  >`;
};

/** Shapes of availability and status, and controls that look like their cell until they are pointed at. */
export const accessCells = css`
  .av,
  .st::before {
    content: '';
    box-sizing: border-box;
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    border: 1.5px solid var(--ch-edge);
    flex: none;
  }
  /* Sign and name in the order of the interface, whatever the name is written in. */
  .who {
    display: inline-flex;
    align-items: center;
  }
  .av {
    margin-inline-end: 8px;
  }
  .av.online,
  .st.enabled::before {
    border-color: var(--ch-success-fill);
    background: var(--ch-success-fill);
  }
  .av.unreachable {
    border-color: var(--ch-warning-fill);
    background: var(--ch-warning-fill);
    border-radius: 1px;
    rotate: 45deg;
    scale: 0.85;
  }
  .av.retired,
  .st.not_set::before {
    border: 0;
    border-radius: 0;
    background: linear-gradient(var(--ch-edge), var(--ch-edge)) center / 100% 1.5px no-repeat;
  }
  .st {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .st.not_set {
    color: var(--ch-text-2);
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: inherit;
  }
  .add,
  .share:not([aria-disabled]) {
    color: var(--ch-accent);
  }
  .act > svg {
    color: var(--ch-text-3);
    flex: none;
  }
  .add > svg,
  .share:not([aria-disabled]) > svg {
    color: inherit;
  }
  [aria-disabled] {
    color: var(--ch-text-3);
  }
  @media (forced-colors: active) {
    .av,
    .st::before {
      forced-color-adjust: none;
    }
  }
`;
