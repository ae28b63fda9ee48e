import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../../../internal/open.ts';
import { deviceServicesMessages } from '../../../messages/deviceServices.ts';
import { commonMessages } from '../../../messages/common.ts';
import * as icons from '../../../primitives/icons.ts';
import { HubTaskDialog } from '../../../primitives/task-dialog.ts';
import { controls } from '../../../theme/controls.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import type { ServiceContext, ServiceRow } from './service-row.ts';
import { stopOrder, type StopOrder } from './stop-order.ts';

type Answer = 'service_stop' | 'service_restart' | undefined;

/** What has to stop with the chosen ones, with all that has to be asked for to know it. */
export const needed = async (
  chosen: readonly ServiceRow[],
  find: (name: string) => Promise<ServiceRow | undefined>,
): Promise<StopOrder<ServiceRow>> => {
  const known = new Map(chosen.map(row => [row.name, row]));
  const asked = new Set(known.keys());
  let wanted = chosen.flatMap(({ dependents }) => dependents);
  while (wanted.length > 0) {
    const names = [...new Set(wanted)].filter(name => !asked.has(name));
    names.forEach(name => asked.add(name));
    const found = (await Promise.all(names.map(find))).filter(row => row !== undefined);
    for (const row of found) known.set(row.name, row);
    wanted = found.filter(({ status }) => status !== 'stopped').flatMap(({ dependents }) => dependents);
  }
  return stopOrder(chosen, known);
};

/** Names what stops with a service, in its order, before anything happens. */
class HubStopQuestion extends HubTaskDialog<Answer> {
  static override bundles = [commonMessages, deviceServicesMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    panelListStyles,
    css`
      ol {
        margin: 10px 0;
        padding: 0;
        list-style: none;
        border: 1px solid var(--ch-border);
        border-radius: var(--ch-radius);
      }
      li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) auto;
        align-items: center;
        gap: 8px;
        padding: 6px 12px;
      }
      li + li {
        border-block-start: 1px solid var(--ch-border);
      }
      li.own {
        background: var(--ch-sunken);
      }
      .at {
        display: grid;
        place-items: center;
        inline-size: 20px;
        block-size: 20px;
        border-radius: 50%;
        background: var(--ch-pressed);
        color: var(--ch-text-2);
        font-size: var(--ch-fs-xs);
      }
      .what,
      .what > * {
        display: block;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .what > small {
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
      }
      .note {
        display: flex;
        gap: 8px;
        margin-block-start: 6px;
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
      }
    `,
  ];

  @property({ attribute: false }) chosen!: readonly ServiceRow[];
  @property({ attribute: false }) stops!: StopOrder<ServiceRow>;
  @property({ attribute: false }) deviceName!: string;

  protected override result: Answer = undefined;

  protected override render(): TemplateResult {
    const { format, chosen, stops } = this;
    const m = this.t(deviceServicesMessages);
    const q = m.question;
    const [first] = chosen;
    const count = stops.order.length;
    const n = format.number(count);
    const title = chosen.length === 1 && first ? q.stopTitle(first.displayName) : q.stopManyTitle(count, n);
    const others = count - chosen.length;
    return html`<hub-dialog size="m" kind="alertdialog" .heading=${title} .subtitle=${q.on(this.deviceName)}>
      ${
        others > 0
          ? html`<p>
              <b>${q.needed(others, format.number(others))}</b> ${others === 1 ? q.orderOne : q.order}
            </p>`
          : nothing
      }
      <ol>
        ${stops.order.map((row, index) => this.#line(row, index + 1))}
      </ol>
      ${stops.order
        .filter(row => row.protected)
        .map(row => this.#note(icons.lock, q.protectedToo(row.displayName)))}
      ${stops.idle.map(row => this.#note(icons.info, q.alreadyStopped(row.displayName)))}
      ${
        stops.order.some(({ startup }) => startup.startsWith('automatic'))
          ? this.#note(icons.refresh, q.comesBack)
          : nothing
      }
      <button slot="footer" type="button" class="btn ghost" @click=${() => this.#answer('service_restart')}>
        ${q.restart}
      </button>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?autofocus=${true}
        @click=${() => this.dialog.close('button')}>
        ${this.t(commonMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary danger"
        @click=${() => this.#answer('service_stop')}>
        ${q.stop(count, n)}
      </button>
    </hub-dialog>`;
  }

  #line(row: ServiceRow, at: number): TemplateResult {
    const m = this.t(deviceServicesMessages);
    const isChosen = this.chosen.some(({ name }) => name === row.name);
    const about = isChosen && this.chosen.length === 1 ? m.question.chosen : row.description;
    return html`<li class=${isChosen ? 'own' : ''}>
      <span class="at">${this.format.number(at)}</span>
      <span class="what"
        ><bdi>${row.displayName}</bdi>${about ? html`<small>${about}</small>` : nothing}</span
      >
      <span class="sv on"><span>${m.status[row.status]}</span></span>
    </li>`;
  }

  #note(shape: icons.Icon, text: string): TemplateResult {
    return html`<p class="note">${icons.icon(shape)}<span>${text}</span></p>`;
  }

  #answer(answer: Answer): void {
    this.result = answer;
    this.dialog.close();
  }
}

/** Asks before services stop that others need, or several at once. */
export const askStop = (
  { host }: Pick<ServiceContext, 'host'>,
  chosen: readonly ServiceRow[],
  stops: StopOrder<ServiceRow>,
  deviceName: string,
): Promise<Answer> =>
  openTask<Answer, HubStopQuestion>(host, 'hub-stop-question', HubStopQuestion, {
    chosen,
    stops,
    deviceName,
  });
