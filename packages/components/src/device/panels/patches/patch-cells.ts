import type { AvailablePatch } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListContext } from '../../../list-view/definition.ts';
import type { DevicePatchesMessages } from '../../../messages/en/devicePatches.ts';
import * as icons from '../../../primitives/icons.ts';
import type { PanelPlace, Row } from '../../device-list-panel.ts';
import { workState, workTrouble } from '../../work-cells.ts';

export type PatchRow = Row<AvailablePatch>;
export type PatchContext = ListContext<PatchRow, DevicePatchesMessages>;

/** Ready to be installed: neither failed nor excluded nor under way. */
export const isReady = ({ status }: PatchRow): boolean => status === 'available';

/** The code with which Windows says that it wants to be restarted before. */
const REBOOT_FIRST = '0x80070BC9';
/** It waits for a reboot and for nothing else. */
export const needsRebootFirst = ({ reason }: PatchRow): boolean => reason?.code === REBOOT_FIRST;

const shapes = {
  critical: ['al c1', icons.critical],
  important: ['al w1', icons.warning],
  moderate: ['al i1', icons.info],
  low: ['al i1', icons.info],
  unspecified: ['al i1', icons.info],
} as const;

export const severityCell = ({ severity }: PatchRow, { m }: PatchContext): TemplateResult => {
  const [classes, shape] = shapes[severity];
  return html`<span class=${classes}>${icons.icon(shape)}${m.severity[severity]}</span>`;
};

export const titleCell = ({ title, supersededBy }: PatchRow, { m }: PatchContext): TemplateResult =>
  html`<bdi title=${title}>${title}</bdi>${
      supersededBy ? html` <span class="chip">${m.superseded(supersededBy)}</span>` : nothing
    }`;

/** How it stands by itself: ready, failed or excluded, with the reason. */
const plainState = ({ status, reason }: PatchRow, { m }: PatchContext): TemplateResult => {
  const words = m.status[status];
  if (status === 'available') return html`<span class="faint">${words}</span>`;
  if (status === 'installing') return html`<span class="sv turns"><span>${words}…</span></span>`;
  const shape = status === 'failed' ? icons.warning : icons.lock;
  const why = reason ? `${reason.text} (${reason.code})` : '';
  return html`<span class=${`sv ${status === 'failed' ? 'bad' : 'waits'} said`} title=${why || nothing}
    >${icons.icon(shape)}<span
      >${words}${reason ? html`<span class="said-why">: <bdi>${reason.text}</bdi></span>` : nothing}</span
    ></span
  >`;
};

/** Progress stands in the place of the state; after a failure the reason does. */
export const stateCell = (row: PatchRow, context: PatchContext, place: PanelPlace<PatchRow>): unknown =>
  place.following(row.id, work => {
    const { m, format } = context;
    const { words: w } = place;
    const trouble = workTrouble(work, {
      w,
      why: failed => w.because(m.notInstalled, place.whyOf(failed)),
      name: row.title,
      dismiss: () => place.works.forget(row.id),
    });
    if (trouble) return html`<span class="trouble bad">${icons.icon(icons.warning)}${trouble}</span>`;
    const words = { doing: m.status.installing, failed: m.notInstalled };
    return workState(work, { w, format }, words) ?? plainState(row, context);
  });
