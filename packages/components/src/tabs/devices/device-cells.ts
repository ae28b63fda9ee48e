import type { Device } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { refusalOf } from '../../internal/allowed.ts';
import { nameLink } from '../../list-view/record-link.ts';
import { coming } from '../../messages/coming.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import * as icons from '../../primitives/icons.ts';
import { kindIcons, presence } from '../../device/device-kind.ts';
import { snmpName } from '../../device/device-about.ts';
import { recordEntries } from './device-actions.ts';
import type { Managed } from '../../device/menu/manage-menu.ts';

export type Context = ListContext<Device, DevicesMessages>;

/** Why something cannot be done with a device now; the server tells [X-06]. */
const why = (row: Device, action: string, { m, words }: Context): string | undefined =>
  refusalOf(row, action, m.reasons, words);

/** What opens for a device; each is fetched when it is asked for. */
const manage =
  (row: Device, context: Context, what: Managed) =>
  ({ currentTarget: anchor }: Event): void => {
    if (!(anchor instanceof HTMLElement)) return;
    void lazily(() => import('../../device/menu/manage-menu.ts')).then(({ openManage }) =>
      openManage(
        anchor,
        row,
        context,
        what,
        action => why(row, action, context),
        recordEntries(row, context),
      ),
    );
  };
/** Opens a session; its code comes with the first one. */
const connects =
  (row: Device, { host, hub }: Context) =>
  (): void => {
    void lazily(() => import('../../device/menu/tool-actions.ts')).then(({ useTool }) =>
      useTool(row, { host, hub }, 'connect'),
    );
  };

const second = ({ density }: Context, text: string | null | undefined): TemplateResult | typeof nothing =>
  density === 'detailed' && text ? html`<span class="two">${text}</span>` : nothing;

export const name = (row: Device, context: Context): TemplateResult => {
  const link = nameLink(row, 'device', context, row.name);
  if (context.density === 'compact' && !row.favorite) return link;
  const star = row.favorite
    ? html`<span class="star" title=${context.m.favorite} role="img" aria-label=${context.m.favorite}
        >${icons.icon(icons.star, 'xs')}</span
      >`
    : nothing;
  const machine = row.machineName && row.machineName !== row.name ? row.machineName : '';
  return html`<span class="who">${link}${star}</span>${second(
      context,
      [machine, row.ipAddresses[0] ?? row.address].filter(Boolean).join(' · '),
    )}`;
};

/** Who logged in last, and when [DEV-03, DEV-04]. */
export const lastLogin = ({ lastLogin: login }: Device, { format }: Context): TemplateResult | string =>
  login
    ? html`<span class="ellip">${login.user}</span
        ><time class="muted" datetime=${login.at}>${format.dateTime(login.at)}</time>`
    : '';

export const kind = (row: Device, context: Context): TemplateResult => {
  const shape = icons.icon(kindIcons[row.kind] ?? icons.monitor);
  const word = context.m.kinds[row.kind] ?? row.kind;
  if (context.density === 'compact') return html`${shape}${word}`;
  return html`<span class="kind">${shape}${word}</span>${second(
      context,
      row.kind === 'snmp'
        ? snmpName(row.snmpType)
        : row.os?.family === 'windows'
          ? context.m.families.windows
          : row.os?.name,
    )}`;
};

export const availability = (row: Device, context: Context): TemplateResult =>
  html`${presence(
    row.availability,
    context.m,
  )}${second(context, row.lastSeenAt && row.availability !== 'online' ? context.format.relative(row.lastSeenAt) : '')}`;

const severities = {
  information: { shape: icons.info, tone: 'i1' },
  warning: { shape: icons.warning, tone: 'w1' },
  critical: { shape: icons.critical, tone: 'c1' },
} as const;
type Severity = keyof typeof severities;
const ordered: readonly Severity[] = ['information', 'warning', 'critical'];

/** Shape and word of a severity, as the filter shows it. */
export const severity = (value: Severity, m: DevicesMessages): TemplateResult => {
  const { shape, tone } = severities[value];
  return html`<span class=${`al ${tone}`}>${icons.icon(shape, 'xs')}${m.severities[value]}</span>`;
};

/** Three counts, each in its place; read as words [DEV-07]. Most devices have none: that is one element. */
export const alerts = ({ alertCounts }: Device, { m, format }: Context): TemplateResult => {
  const words = (key: Severity): string =>
    m.alertCounts[key](alertCounts[key], format.number(alertCounts[key]));
  if (ordered.every(key => alertCounts[key] === 0)) {
    const none = ordered.map(words).join(', ');
    return html`<span class="zeros" role="img" title=${none} aria-label=${none}
      >${format.number(0).repeat(3)}</span
    >`;
  }
  return html`${ordered.map(key => {
    const { shape, tone } = severities[key];
    const n = alertCounts[key];
    return html`<span
      class=${`al ${n > 0 ? tone : 'z'}`}
      role="img"
      title=${words(key)}
      aria-label=${words(key)}
      >${n > 0 ? icons.icon(shape, 'xs') : nothing}${format.number(n)}</span
    >`;
  })}`;
};

/** Whether updates wait for a reboot, or when it is planned [DEV-10 .. DEV-12]. */
export const reboot = (row: Device, context: Context): TemplateResult | string => {
  const { m, format } = context;
  if (!row.pendingReboot && !row.rebootScheduledAt) return '';
  const planned = row.rebootScheduledAt ? coming(row.rebootScheduledAt, format) : undefined;
  return html`<button
    class=${`chip btnlike down${planned ? '' : ' warning'}`}
    tabindex="-1"
    aria-haspopup="menu"
    title=${planned ? m.rebootAt(format.dateTime(row.rebootScheduledAt)) : m.rebootHint}
    aria-label=${m.rebootOf(row.name, planned ?? m.reboot)}
    @click=${manage(row, context, 'reboot')}>
    ${icons.icon(planned ? icons.clock : icons.refresh, 'xs')}${planned ?? m.reboot}
  </button>`;
};

/** How many updates wait, and the way to them [DEV-13, DEV-14]. */
export const patches = (row: Device, context: Context): TemplateResult | string => {
  const { m, format } = context;
  if (!row.patchCounts) return '';
  const { available, security } = row.patchCounts;
  return html`<span
      class=${`pn${available === 0 ? ' faint' : ''}`}
      role="img"
      title=${security > 0 ? m.security(security, format.number(security)) : nothing}
      aria-label=${m.waiting(available, format.number(available))}
      >${format.number(available)}</span
    >${
      available > 0
        ? html`<button
            class="act go"
            tabindex="-1"
            aria-haspopup="menu"
            aria-label=${m.patchesOf(row.name)}
            @click=${manage(row, context, 'patches')}>
            ${m.manage}
          </button>`
        : nothing
    }`;
};

/** The Manage menu; it is there for every device [DEV-15, DEV-16]. */
export const actions = (row: Device, context: Context): TemplateResult =>
  html`<button
    class="act down"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${context.m.manageOf(row.name)}
    @click=${manage(row, context, 'tools')}>
    ${context.m.manage}
  </button>`;

/**
 * Connect, with the other ways; a device that cannot be reached shows the word alone and says why [DEV-17 ..
 * DEV-19].
 */
export const remoteAccess = (row: Device, context: Context): TemplateResult => {
  const { m } = context;
  const reason = why(row, 'connect', context);
  if (reason)
    return html`<button
      class="cannot"
      tabindex="-1"
      aria-disabled="true"
      title=${reason}
      aria-label=${m.connectTo(row.name)}
      aria-description=${reason}>
      ${m.connect}
    </button>`;
  return html`<button
      class="btn"
      tabindex="-1"
      aria-label=${m.connectTo(row.name)}
      @click=${connects(row, context)}>
      ${m.connect}</button
    ><button
      class="btn down"
      tabindex="-1"
      aria-haspopup="menu"
      aria-label=${m.connectMore(row.name)}
      @click=${manage(row, context, 'remote')}></button>`;
};
