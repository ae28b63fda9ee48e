import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openTask } from '../../../internal/open.ts';
import { recordsMessages } from '../../../messages/records.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import { critical, icon } from '../../../primitives/icons.ts';
import { HubTaskDialog } from '../../../primitives/task-dialog.ts';
import { controls } from '../../../theme/controls.ts';

/** A question that is answered by one line of text. */
export interface TextQuestion {
  readonly title: string;
  readonly text?: unknown;
  readonly label: string;
  readonly value?: string;
  readonly maxLength?: number;
  /** The verb on the button. */
  readonly action: string;
  readonly danger?: boolean;
  /** It must be exactly this, so that nobody agrees by a slip. */
  readonly expected?: string;
  /** What is wrong with an answer, in words. */
  readonly check?: (text: string) => string | undefined;
  /** Does it; the dialog stays open until then. What it rejects with is said in the dialog. */
  readonly run?: (text: string) => Promise<void>;
}

class HubAskText extends HubTaskDialog<string | undefined> {
  static override bundles = [recordsMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    css`
      label {
        display: block;
        margin-block: 12px 4px;
        font-weight: 600;
      }
      .what {
        color: var(--ch-text-2);
        overflow-wrap: anywhere;
      }
      .prob {
        display: flex;
        gap: 6px;
        margin-block-start: 6px;
        color: var(--ch-danger);
      }
    `,
  ];

  @property({ attribute: false }) question!: TextQuestion;
  @state() private value = '';
  @state() private problem: string | undefined;

  protected override prepare(): void {
    this.value = this.question.value ?? '';
  }

  protected override render(): TemplateResult {
    const { title, text, label, action, danger = false, maxLength = 255, expected } = this.question;
    const off = this.busy || (expected === undefined ? this.value.trim() === '' : !this.#agrees);
    return html`<hub-dialog
      size="s"
      kind=${danger ? 'alertdialog' : 'dialog'}
      .heading=${title}
      ?busy=${this.busy}
      ?dirty=${expected === undefined && this.value !== (this.question.value ?? '')}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          if (!off) void this.#submit();
        }}>
        ${text ? html`<div class="what">${text}</div>` : nothing}
        <label for="answer">${label}</label>
        <span class=${`field${this.problem ? ' bad' : ''}`}
          ><input
            id="answer"
            ?autofocus=${true}
            autocomplete="off"
            spellcheck="false"
            dir="auto"
            maxlength=${maxLength}
            aria-invalid=${this.problem ? 'true' : nothing}
            aria-describedby=${this.problem ? 'problem' : nothing}
            .value=${this.value}
            @input=${(event: Event) => {
              this.value = enteredIn(event);
              this.problem = undefined;
            }}
        /></span>
        ${
          this.problem
            ? html`<p class="prob" id="problem" role="alert">
                ${icon(critical)}<span>${this.problem}</span>
              </p>`
            : nothing
        }
        <button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${this.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${this.t(recordsMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class=${`btn primary${danger ? ' danger' : ''}`}
        ?disabled=${off}
        @click=${() => void this.#submit()}>
        ${action}
      </button>
    </hub-dialog>`;
  }

  /** Letters and digits are compared as one reads them. */
  get #agrees(): boolean {
    const plain = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase();
    return plain(this.value) === plain(this.question.expected ?? '');
  }

  async #submit(): Promise<void> {
    const { check, run, expected } = this.question;
    const answer = expected === undefined ? this.value.trim() : expected;
    this.problem = check?.(answer);
    if (this.problem) return;
    try {
      await this.closeAfter(async () => {
        await run?.(answer);
        return answer;
      });
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#answer')?.focus();
    }
  }
}

/** @returns the answer, or undefined when the dialog was left. */
export const askText = (host: LitElement, question: TextQuestion): Promise<string | undefined> =>
  openTask<string | undefined, HubAskText>(host, 'hub-ask-text', HubAskText, { question });
