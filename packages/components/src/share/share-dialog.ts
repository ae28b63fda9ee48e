import type { NewSharedLink, SharedLinkInput } from '@customer-hub/sdk';
import { Intent } from '@customer-hub/state/edits';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../form/fields.ts';
import { openTask } from '../internal/open.ts';
import { sharingMessages } from '../messages/sharing.ts';
import { critical, icon } from '../primitives/icons.ts';
import { dice } from '../primitives/icons/vault.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { makePhrase } from './phrase.ts';
import { readyLink } from './ready-link.ts';
import { shareStyles } from './share-styles.ts';
import { shareCalls, type ShareTarget } from './target.ts';

/** Hours that are offered, as far as the account allows them. */
const HOURS = [1, 8, 24, 72, 168, 336, 720];
const VIEWS = [1, 2, 3, 5, 10, 20];
const LEAST_PHRASE = 8;

/**
 * Makes a link to one record that ends: when, after how many views, with which pass phrase. The link is in the dialog
 * once, and nowhere when that is closed.
 */
export class HubShareLinkDialog extends HubTaskDialog {
  static override bundles = [sharingMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles, shareStyles];

  @property({ attribute: false }) target!: ShareTarget;

  @state() private hours = 168;
  @state() private views = 1;
  @state() private note = '';
  @state() private reason = '';
  /** What is missing: the field it is in. */
  @state() private missing: 'phrase' | 'reason' | undefined;
  @state() private error: unknown;
  @state() private made: NewSharedLink | undefined;
  @state() private said = '';

  /** In the input alone, and here only once the link is made. */
  #phrase = '';
  #intent = new Intent();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.made = undefined;
    this.#phrase = '';
  }

  /** Where links open: what the server says, or the page around the hub. */
  get #page(): string | undefined {
    const { sharing } = this.recordOf('account', '')?.value ?? {};
    const page = sharing?.pageUrl ?? this.context.hrefFor({ to: 'shared_item' });
    return page && URL.canParse(page, document.baseURI) ? new URL(page, document.baseURI).href : undefined;
  }

  protected override render(): TemplateResult {
    const t = this.t(sharingMessages);
    return html`<hub-dialog
      size="m"
      .heading=${this.made ? t.ready : t.title(this.target.name)}
      .subtitle=${this.made ? this.target.name : ''}
      ?busy=${this.busy}>
      ${this.made ? this.#ready(this.made) : this.#form()}
    </hub-dialog>`;
  }

  #form(): TemplateResult {
    const t = this.t(sharingMessages);
    const { format } = this;
    const { sharing } = this.recordOf('account', '')?.value ?? {};
    const off = sharing?.allowed === false ? t.off : this.#page === undefined ? t.noPage : undefined;
    const hours = HOURS.filter(choice => choice <= (sharing?.maxHours ?? 720));
    const views = VIEWS.filter(choice => choice <= (sharing?.maxViews ?? 20));
    const length = (choice: number): string =>
      choice < 48 ? t.hours(choice, format.number(choice)) : t.days(choice / 24, format.number(choice / 24));
    return html`<form
        novalidate
        autocomplete="off"
        class="all"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#make();
        }}>
        ${off === undefined ? nothing : html`<p class="prob" role="alert">${icon(critical)}<span>${off}</span></p>`}
        <div class="two">
          ${this.#select('hours', t.expires, hours, length, Math.min(this.hours, hours.at(-1) ?? 1))}
          ${this.#select('views', t.views, views, n => t.times(n, format.number(n)), this.views)}
        </div>
        ${this.#phraseField()} ${this.#text('note', t.note, t.noteHint)}
        ${this.target.reasonRequired ? this.#text('reason', t.reason, t.reasonNeeded) : nothing}
        ${this.#failed()}
        <button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.busy || off !== undefined}
        @click=${() => void this.#make()}>
        ${t.make}
      </button>`;
  }

  #phraseField(): TemplateResult {
    const t = this.t(sharingMessages);
    const isShort = this.missing === 'phrase';
    return html`<div class="fld">
      <label class="name" for="phrase">${t.phrase}</label>
      <div class="row">
        <span class=${`field${isShort ? ' bad' : ''}`}
          ><input
            id="phrase"
            type="text"
            dir="ltr"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="200"
            aria-describedby="phrase-hint"
            aria-invalid=${isShort ? 'true' : nothing}
            @input=${() => (this.missing = undefined)} /></span
        ><button type="button" class="btn" @click=${() => this.#fill()}>${icon(dice)}${t.generate}</button>
      </div>
      <div class=${isShort ? 'prob' : 'hint'} id="phrase-hint">
        ${isShort ? html`${icon(critical)}<span>${t.phraseShort}</span>` : t.phraseHint}
      </div>
    </div>`;
  }

  #select(
    key: 'hours' | 'views',
    label: string,
    choices: readonly number[],
    text: (choice: number) => string,
    chosen: number,
  ): TemplateResult {
    return html`<div class="fld">
      <label class="name" for=${key}>${label}</label>
      <span class="field select"
        ><select
          id=${key}
          @change=${(event: Event) => (this[key] = Number((event.target as HTMLSelectElement).value))}>
          ${choices.map(
            choice =>
              html`<option value=${String(choice)} ?selected=${choice === chosen}>${text(choice)}</option>`,
          )}
        </select></span
      >
    </div>`;
  }

  #text(key: 'note' | 'reason', label: string, hint: string): TemplateResult {
    const isBad = this.missing === key;
    return html`<div class="fld">
      <label class="name" for=${key}>${label}</label>
      <span class=${`field${isBad ? ' bad' : ''}`}
        ><input
          id=${key}
          type="text"
          dir="auto"
          autocomplete="off"
          maxlength=${key === 'note' ? 200 : 500}
          ?required=${key === 'reason'}
          aria-describedby=${`${key}-hint`}
          aria-invalid=${isBad ? 'true' : nothing}
          .value=${this[key]}
          @input=${(event: Event) => {
            this[key] = (event.target as HTMLInputElement).value;
            this.missing = undefined;
          }}
      /></span>
      <div class=${isBad ? 'prob' : 'hint'} id=${`${key}-hint`}>
        ${isBad ? html`${icon(critical)}<span>${hint}</span>` : hint}
      </div>
    </div>`;
  }

  #failed(): unknown {
    if (this.error === undefined) return nothing;
    const t = this.t(sharingMessages);
    const { code } = stateOf(this.error);
    const why = code === 'sharing_off' ? t.off : code === 'reason_required' ? t.reasonNeeded : t.trouble;
    return html`<div class="prob" role="alert">${icon(critical)}<span>${t.failed} ${why}</span></div>`;
  }

  #ready({ link, token }: NewSharedLink): TemplateResult {
    return readyLink({
      t: this.t(sharingMessages),
      format: this.format,
      link,
      isPassword: this.target.kind === 'password',
      // Put together where it is shown or copied, and kept nowhere.
      address: () => token.use(plain => `${this.#page ?? ''}#${plain}`),
      phrase: this.#phrase ? () => this.#phrase : undefined,
      said: this.said,
      say: text => (this.said = text),
      done: () => this.dialog.close('button'),
    });
  }

  #input(id: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
  }

  #fill(): void {
    this.missing = undefined;
    const input = this.#input('phrase');
    input.value = makePhrase();
    input.focus();
  }

  #lacks(phrase: string): 'phrase' | 'reason' | undefined {
    if (phrase !== '' && phrase.length < LEAST_PHRASE) return 'phrase';
    return this.target.reasonRequired && this.reason.trim() === '' ? 'reason' : undefined;
  }

  async #make(): Promise<void> {
    if (this.busy || this.#page === undefined) return;
    const phrase = this.#input('phrase').value.trim();
    this.missing = this.#lacks(phrase);
    if (this.missing) return this.#input(this.missing).focus();
    const { target, state: session } = this;
    const input: SharedLinkInput = {
      expiresInHours: Number(this.renderRoot.querySelector<HTMLSelectElement>('#hours')!.value),
      maxViews: this.views,
      note: this.note.trim() || null,
      ...(phrase ? { passPhrase: phrase } : {}),
      ...(target.reasonRequired ? { reason: this.reason.trim() } : {}),
    };
    this.error = undefined;
    this.busy = true;
    try {
      const made = await this.#intent.send(input, (body, options) =>
        shareCalls[target.kind](session.hub, target.id, body, options),
      );
      session.records.written('shared_link', {
        id: made.link.id,
        customerId: target.customerId,
        as: 'created',
      });
      this.#phrase = phrase;
      this.made = made;
      await this.updateComplete;
      const shown = this.#input('address');
      shown.focus();
      shown.select();
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }
}

/** Opens the dialog that shares a record by a link. */
export const openShare = (host: LitElement, target: ShareTarget): Promise<void> =>
  openTask<void, HubShareLinkDialog>(host, 'hub-share-link-dialog', HubShareLinkDialog, { target });
