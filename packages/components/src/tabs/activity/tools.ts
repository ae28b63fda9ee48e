import { html, nothing, type TemplateResult } from 'lit';
import type { HubListView } from '../../list-view/list-view.ts';
import { tip } from '../../primitives/tooltip.ts';
import { arrowUp, download, icon } from '../../primitives/icons.ts';
import type { ActivityContext, ActivityList, ActivityParts } from './activity-parts.ts';

/** Which list, entries that came meanwhile, and a way to a day. */
export const activityTools = (
  { m, format, host }: ActivityContext,
  parts: ActivityParts,
): TemplateResult | typeof nothing => {
  const { list, subject } = parts;
  const fresh = parts.fresh();
  const views = parts.views();
  const choice = (key: ActivityList, label: string, count?: number | null): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${list === key ? 'true' : 'false'}
      @click=${() => parts.choose(key)}>
      ${label}${typeof count === 'number' ? html` <span class="count">${format.number(count)}</span>` : nothing}
    </button>`;
  const lists =
    subject === undefined && views !== undefined
      ? html`<span class="seg lists" role="group" aria-label=${m.lists}>
          ${choice('everything', m.everything)}${choice('passwords', m.passwordViews, views)}
        </span>`
      : nothing;
  const pill =
    fresh > 0
      ? html`<button
          type="button"
          class="btn on"
          aria-label=${m.showFresh(fresh, format.number(fresh))}
          @click=${() => parts.showFresh()}>
          ${icon(arrowUp)}${m.fresh(fresh, format.number(fresh))}
        </button>`
      : nothing;
  const jump = html`<label class="field jump"
    ><span class="vh">${m.goToDay}</span
    ><input
      type="date"
      title=${m.goToDay}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement && target.value) parts.goToDay(target.value);
      }}
  /></label>`;
  const file = html`<button
    type="button"
    class="btn worded"
    aria-label=${m.exportFile}
    ${tip(m.exportFile)}
    @click=${() => (host as HubListView).exportCsv()}>
    ${icon(download)}<span>${m.exportFile}</span>
  </button>`;
  return html`${lists}${subject === undefined ? jump : nothing}${file}${pill}`;
};
