import { css, html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { openTask } from '../../internal/open.ts';
import { commonMessages } from '../../messages/common.ts';
import { ticketsMessages } from '../../messages/tickets.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { statusName } from './ticket-cells.ts';

export interface ChooseOptions {
  readonly what: 'status' | 'technician' | 'priority';
  /** What is chosen now. */
  readonly now?: string | undefined;
  /** For what: `3 tickets`. */
  readonly subject: string;
}
interface Option {
  readonly value: string;
  readonly label: string;
}

/** Nobody, as an option of a list needs a value. */
const NOBODY = '';

/** Asks for one value to give to one or many tickets. */
export class HubTicketChoose extends HubTaskDialog<{ readonly value: string | null } | undefined> {
  static override bundles = [ticketsMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    css`
      .opts {
        display: grid;
        gap: 2px;
        padding-block: 4px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 30px;
        padding-inline: 6px;
        border-radius: var(--r-sm);
      }
      label:hover {
        background: var(--hover);
      }
    `,
  ];

  @property({ attribute: false }) options!: ChooseOptions;
  @state() private choices: readonly Option[] = [];
  @state() private value: string | undefined;
  @state() private failed = '';

  protected override async prepare(): Promise<void> {
    const { what, now } = this.options;
    this.value = now;
    const t = this.t(ticketsMessages);
    const { catalogues } = this.session!.hub;
    try {
      if (what === 'priority')
        this.choices = (['low', 'medium', 'high', 'critical'] as const).map(value => ({
          value,
          label: t.priority[value],
        }));
      else if (what === 'status')
        this.choices = (await catalogues.ticketStatuses({ limit: 200 })).items
          .filter(({ group }) => group !== 'deleted')
          .map(({ name }) => ({ value: name, label: statusName(name, t) }));
      else
        this.choices = [
          { value: NOBODY, label: t.unassigned },
          ...(await catalogues.technicians({ limit: 200 })).items
            .filter(({ active, id }) => active || id === now)
            .map(({ id, name }) => ({ value: id, label: name })),
        ];
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  protected override render(): TemplateResult {
    const t = this.t(ticketsMessages);
    const common = this.t(commonMessages);
    const { what, now, subject } = this.options;
    const heading = what === 'status' ? t.setStatus : what === 'technician' ? t.setTechnician : t.setPriority;
    return html`<hub-dialog size="s" .heading=${heading} .subtitle=${subject}>
      <form
        id="f"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#done();
        }}>
        ${
          this.failed
            ? html`<p class="prob" role="alert">${this.failed}</p>`
            : html`<div class="opts" role="radiogroup" aria-label=${heading}>
                ${this.choices.map(
                  ({ value, label }) =>
                    html`<label
                      ><input
                        type="radio"
                        class="chk radio"
                        name="value"
                        .checked=${live(this.value === value)}
                        @change=${() => (this.value = value)} /><bdi>${label}</bdi></label
                    >`,
                )}
              </div>`
        }
        <button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${common.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.value === undefined || (this.value === now && this.choices.length > 0)}
        @click=${this.#done}>
        ${heading}
      </button>
    </hub-dialog>`;
  }

  #done = (): void => {
    if (this.value === undefined) return;
    this.result = { value: this.value === NOBODY ? null : this.value };
    this.dialog.close();
  };
}

/** @returns what was chosen, `null` for nobody; undefined when the dialog was left. */
export const chooseValue = (
  host: LitElement,
  options: ChooseOptions,
): Promise<{ readonly value: string | null } | undefined> =>
  openTask<{ readonly value: string | null } | undefined, HubTicketChoose>(
    host,
    'hub-ticket-choose',
    HubTicketChoose,
    { options },
  );
