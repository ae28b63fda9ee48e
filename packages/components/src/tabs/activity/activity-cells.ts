import type { AuditEvent } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { initials } from '../../customer/badges.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import * as icons from '../../primitives/icons.ts';
import { key, textFile } from '../../primitives/icons/vault.ts';
import { navigationLink } from '../../primitives/navigation-link.ts';
import type { ActivityContext, ActivityParts } from './activity-parts.ts';
import { fieldText, valueText } from './change-text.ts';
import { otherOf, partsOf, standsForRun, templateOf, textOf, type Mark } from './sentence.ts';

const AREA_ICONS: Readonly<Record<AuditEvent['area'], icons.Icon>> = {
  customer: icons.building,
  contacts: icons.person,
  devices: icons.monitor,
  contracts: icons.file,
  assets: icons.parcel,
  tickets: icons.note,
  alerts: icons.warning,
  passwords: key,
  attachments: textFile,
  work_from_home: icons.globe,
  invoices: icons.list,
  notes: icons.edit,
  other: icons.settings,
};
type Destination = HubNavigateDetail['to'];
/** Records that have a page of their own; all others lead to their tab. */
const PAGES: Readonly<Record<string, Destination | undefined>> = {
  contact: 'contact',
  device: 'device',
  contract: 'contract',
  asset: 'asset',
  ticket: 'ticket',
  alert: 'alert',
  remote_access: 'device',
};
const TABS: Readonly<Record<string, string | undefined>> = {
  password: 'passwords',
  attachment: 'attachments',
  invoice: 'invoices',
  note: 'notes',
};

/** Where a record is opened; undefined of one that cannot be. */
export const placeOf = (
  type: string | null,
  id: string | null,
  customerId: string | null,
): HubNavigateDetail | undefined => {
  const to = PAGES[type ?? ''];
  const tab = TABS[type ?? ''];
  const owner = customerId === null ? {} : { customerId };
  if (to && id) return { to, id, ...owner };
  return tab ? { to: 'tab', tab, ...owner } : undefined;
};

export const named = (
  name: string,
  place: HubNavigateDetail | undefined,
  context: ActivityContext,
): TemplateResult =>
  place
    ? navigationLink(context, place, {
        className: 'act link',
        content: html`<span dir="auto">${name}</span>`,
      })
    : html`<bdi class="rec">${name}</bdi>`;

/** The record of an entry alone. */
export const record = ({ resource, customerId }: AuditEvent, context: ActivityContext): unknown =>
  named(resource.name ?? '', placeOf(resource.type, resource.id, customerId), context);

/** What was deleted leads nowhere. */
export const isGone = ({ action }: Pick<AuditEvent, 'action'>): boolean => action.endsWith('.deleted');

/** What stands in a sentence at a mark: people in bold, records as links. */
const shownMark = (mark: Mark, entry: AuditEvent, context: ActivityContext): unknown => {
  const { m, format } = context;
  const text = textOf(mark, entry, m, n => format.number(n));
  if (!text) return nothing;
  if (mark === 'who') return html`<b dir="auto">${text}</b>`;
  const { resource, customerId } = entry;
  const other = otherOf(entry);
  if (mark === 'what')
    return named(text, isGone(entry) ? undefined : placeOf(resource.type, resource.id, customerId), context);
  if (mark === 'of' && other) return named(text, placeOf(other.type, other.id, customerId), context);
  return text;
};

/** Who: people by their initials, the system and programs by a picture. */
export const face = ({ actor }: AuditEvent, { m }: ActivityContext): TemplateResult => {
  if (actor.kind === 'system')
    return html`<span class="ava" title=${m.actors.system}>${icons.icon(icons.settings, 'xs')}</span>`;
  if (actor.kind === 'link')
    return html`<span class="ava" title=${m.actors.link}>${icons.icon(icons.link, 'xs')}</span>`;
  if (actor.kind === 'token')
    return html`<span class="ava" title=${m.actors.token}>${icons.icon(icons.prompt, 'xs')}</span>`;
  return html`<span class=${`ava${actor.kind === 'contact' ? ' guest' : ''}`} aria-hidden="true"
    >${initials(actor.name)}</span
  >`;
};

const MOST_CHANGES = 3;

/** Old and new values, as many as a line has room for. */
export const changes = (
  { changes: all }: AuditEvent,
  { m }: ActivityContext,
  format: ActivityContext['format'],
  most = MOST_CHANGES,
): TemplateResult[] =>
  all.slice(0, most).map(change => {
    const field = html`<span class="k">${fieldText(change, m)}</span>`;
    if (change.hidden) return html`<span class="diff">${field} ${m.change.hidden}</span>`;
    const before = valueText(change.before, m, format);
    const after = valueText(change.after, m, format);
    return html`<span class="diff"
      >${field} ${before === undefined ? nothing : html`<del dir="auto">${before}</del> ${m.change.to} `}<ins
        dir="auto"
        >${after ?? m.change.none}</ins
      ></span
    >`;
  });

/** The reason alone; where one is missing of a look at a password, that it is. */
export const bareReason = ({ kind, actor, reason: given }: AuditEvent, { m }: ActivityContext): unknown => {
  if (kind === 'secret_shown' && actor.kind !== 'link' && !given)
    return html`<span class="miss">${icons.icon(icons.warning, 'xs')}${m.noReason}</span>`;
  return given && kind !== 'refused' ? html`<bdi>${given}</bdi>` : nothing;
};

/** The reason, and that it is one. */
export const reason = (entry: AuditEvent, context: ActivityContext): unknown => {
  const given = bareReason(entry, context);
  return given === nothing || !entry.reason
    ? given
    : html`<span class="why"><span class="k">${context.m.reason}</span> ${given}</span>`;
};

const amount = (
  { action, amount: n, amountOf, kind }: AuditEvent,
  { m, format }: ActivityContext,
): unknown => {
  if (n === null) return nothing;
  if (action === 'job.started' || action === 'job.retried')
    return html`<span>${m.jobOn(n, format.number(n))}</span>`;
  if (amountOf != null) return html`<span>${m.viewOf(format.number(n), format.number(amountOf))}</span>`;
  return kind === 'exported' ? html`<span>${m.rowsOf(n, format.number(n))}</span>` : nothing;
};

/** A whole entry in two lines: the sentence, and what more is known. */
export const what = (entry: AuditEvent, context: ActivityContext, parts: ActivityParts): TemplateResult => {
  const folded = parts.list === 'everything' && !parts.subject;
  const template = templateOf(entry, context.m, folded);
  const format = parts.format(context);
  const more = [
    reason(entry, context),
    ...(folded && standsForRun(entry) ? [] : changes(entry, context, format)),
    amount(entry, context),
  ].filter(part => part !== nothing);
  return html`<div class="entry">
    ${face(entry, context)}
    <div class="text">
      <div class="s">
        ${partsOf(template).map(part => (typeof part === 'string' ? part : shownMark(part.mark, entry, context)))}
      </div>
      ${more.length > 0 ? html`<div class="more">${more}</div>` : nothing}
    </div>
  </div>`;
};

export const area = ({ area: name }: AuditEvent, { m }: ActivityContext): TemplateResult =>
  html`<span class="area">${icons.icon(AREA_ICONS[name])}<span>${m.areas[name]}</span></span>`;

export const time = ({ at }: AuditEvent, context: ActivityContext, parts: ActivityParts): TemplateResult => {
  const format = parts.format(context);
  return html`<time datetime=${at} title=${format.dateTime(at)}>${format.time(at)}</time>`;
};
