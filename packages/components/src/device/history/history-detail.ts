import type { DeviceHistoryEntry, JobTarget } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { navigate, type HubNavigateDetail } from '../../internal/events.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { AnsiText } from '../../terminal/ansi.ts';
import { textOf } from '../../terminal/line-writer.ts';
import type { DeviceHistoryMessages } from '../../messages/en/deviceHistory.ts';

type Context = ListContext<DeviceHistoryEntry, DeviceHistoryMessages>;

const LAST_LINES = 12;
/** The end of what a device said; plain text, whatever is in it. */
const tail = ({ result }: JobTarget): string => {
  const text = new AnsiText();
  text.add(result?.stdout ?? '');
  text.add(result?.stderr ?? '', true);
  text.end();
  return text.lines.slice(-LAST_LINES).map(textOf).join('\n').trim();
};

/** Asked for once for each row that is unfolded. */
const outputs = new WeakMap<DeviceHistoryEntry, Promise<unknown>>();

const outputOf = (row: DeviceHistoryEntry, { hub, m }: Context, deviceId: string): Promise<unknown> => {
  const known = outputs.get(row);
  if (known) return known;
  const read = async (): Promise<unknown> => {
    for await (const target of hub.jobs.targets(row.ref?.id ?? '', { limit: 200 }))
      if (target.deviceId === deviceId) return tail(target) || m.noOutput;
    return m.noOutput;
  };
  const asked = read().catch(() => {
    outputs.delete(row);
    return m.outputFailed;
  });
  outputs.set(row, asked);
  return asked;
};

const leads: Readonly<Record<string, HubNavigateDetail['to'] | undefined>> = { job: 'job', ticket: 'ticket' };

/** What an entry unfolds: the last lines of a job, and the way to the record that tells more. */
export const historyDetail = (
  row: DeviceHistoryEntry,
  context: Context,
  deviceId: string,
): TemplateResult => {
  const { m, host, customerId } = context;
  const to = leads[row.ref?.type ?? ''];
  return html`<div class="out">
    ${row.kind === 'job' ? html`<pre tabindex="0" role="region" aria-label=${m.output}>${until(outputOf(row, context, deviceId), '…')}</pre>` : html`<p dir="auto">${row.detail ?? row.title}</p>`}
    ${
      to && row.ref
        ? html`<button
            type="button"
            class="btn sm"
            @click=${() => navigate(host, { to, id: row.ref?.id ?? '', ...(customerId ? { customerId } : {}) })}>
            ${to === 'ticket' ? m.openTicket : m.openJob}
          </button>`
        : nothing
    }
  </div>`;
};
