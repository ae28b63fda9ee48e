import type { Device } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { columnKinds } from '../../list-view/column-kinds.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { nameLink } from '../../list-view/record-link.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import * as icons from '../../primitives/icons.ts';
import type { Context } from './device-cells.ts';
import { deviceMarks } from '../../device/device-marks.styles.ts';
import { besideLine } from '../../record-page/beside-line.styles.ts';

const { custom } = columnKinds<Device, DevicesMessages>();

/** What stands out: that it is not online, or its worst alerts. Most devices have nothing to say. */
const exception = ({ availability, alertCounts }: Device, { m, format }: Context): unknown => {
  if (availability !== 'online')
    return html`<span class=${`st ${availability}`}>${m.availability[availability]}</span>`;
  const { critical, warning } = alertCounts;
  const [count, tone, shape, key] =
    critical > 0
      ? ([critical, 'c1', icons.critical, 'critical'] as const)
      : ([warning, 'w1', icons.warning, 'warning'] as const);
  if (count === 0) return nothing;
  const words = m.alertCounts[key](count, format.number(count));
  return html`<span class=${`al ${tone}`} role="img" title=${words} aria-label=${words}
    >${icons.icon(shape, 'xs')}${format.number(count)}</span
  >`;
};

const line = (row: Device, context: Context): TemplateResult => {
  const word = context.m.availability[row.availability];
  return html`<span class="line ${row.availability}"
    ><span class=${`av ${row.availability}`} role="img" aria-label=${word}></span
    >${nameLink(row, 'device', context, row.name)}${exception(row, context)}</span
  >`;
};

/** How the list of devices looks beside an open one: a line each, with a word only for the exception. */
export const besideView: Partial<ListDefinition<Device, DevicesMessages>> = {
  columns: [custom('name', { width: 20, card: 'primary', cell: line })],
  bulkActions: [],
  cardHeight: 29,
  cellStyles: [
    deviceMarks,
    besideLine,
    css`
      .line {
        grid-template-columns: 8px minmax(0, 1fr) auto;
      }
      .line.offline .name,
      .line.retired .name {
        color: var(--ch-text-2);
      }
      .st {
        color: var(--ch-text-2);
        font-size: var(--ch-fs-xs);
      }
      .st.unreachable {
        color: var(--ch-warning);
      }
    `,
  ],
};
