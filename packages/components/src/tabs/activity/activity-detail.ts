import type { AuditEvent } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import * as cells from './activity-cells.ts';
import type { ActivityContext, ActivityParts } from './activity-parts.ts';
import { actorName } from './sentence.ts';

const MOST = 200;
/** Asked for once for each run that is unfolded. */
const runs = new WeakMap<AuditEvent, Promise<unknown>>();

const entriesOf = (entry: AuditEvent, context: ActivityContext, parts: ActivityParts): Promise<unknown> => {
  const known = runs.get(entry);
  if (known) return known;
  const { hub, customerId, m, format } = context;
  const read = async (): Promise<unknown> => {
    const { items, totalCount = 0 } = await hub.activity.list(customerId ?? '-', {
      runId: entry.run?.id ?? '',
      limit: MOST,
      count: 'exact',
    });
    const left = totalCount - items.length;
    // The job itself is what the row above tells.
    const shown = items.filter(({ action, id }) => id !== entry.id || action !== 'job.started');
    return html`<ul>
        ${shown.map(
          item =>
            html`<li>
              ${cells.record(item, context)} ${cells.changes(item, context, parts.format(context))}
            </li>`,
        )}
      </ul>
      ${left > 0 ? html`<p class="muted">${m.runMore(left, format.number(left))}</p>` : nothing}`;
  };
  const asked = read().catch(() => {
    runs.delete(entry);
    return m.runFailed;
  });
  runs.set(entry, asked);
  return asked;
};

/** All that is known of an entry: every change and the whole reason, and what was done together with it. */
export const detail = (entry: AuditEvent, context: ActivityContext, parts: ActivityParts): TemplateResult => {
  const { m } = context;
  const format = parts.format(context);
  const { run, address, at, actor, related, customerId } = entry;
  const isRun = run !== null && run.count > 1 && parts.list === 'everything' && !parts.subject;
  return html`<div class="out">
    <p>
      <time datetime=${at}>${format.dateTime(at)}</time>
      <b dir="auto">${actorName(entry, m)}</b>
      ${actor.kind === 'person' ? nothing : html`<span class="muted">${m.actors[actor.kind]}</span>`}
      ${address ? html`<span class="muted">${m.addressOf(address)}</span>` : nothing}
    </p>
    <p>${cells.reason(entry, context)}</p>
    ${
      related.length > 0
        ? html`<p>
            ${related.map(({ type, id, name }) => cells.named(name ?? '', cells.placeOf(type, id, customerId), context))}
          </p>`
        : nothing
    }
    ${
      isRun
        ? html`<h3>${m.ofRun}</h3>
            ${until(entriesOf(entry, context, parts), m.runLoading)}`
        : html`<p class="all">${cells.changes(entry, context, format, Infinity)}</p>`
    }
  </div>`;
};
