import type { Hub } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubElement } from '../element/hub-element.ts';
import { fieldStyles } from '../form/fields.styles.ts';
import { sharedItemMessages } from '../messages/sharedItem.ts';
import { copyText } from '../primitives/copy-text.ts';
import { safeFileName, shownName } from '../primitives/file-name.ts';
import { critical, icon, link, lock } from '../primitives/icons.ts';
import { saveFile } from '../primitives/save-file.ts';
import { stateOf } from '../primitives/problem.ts';
import { controls } from '../theme/controls.ts';
import { openedView } from './opened-view.ts';
import { sharedItemStyles } from './shared-item.styles.ts';
import { takeToken } from './token.ts';
import { Visitor, type Stage } from './visitor.ts';

/** Where nothing more can be done, and what is said then. */
const ends = ['missing', 'ended', 'locked'] as const;
type End = (typeof ends)[number];
const isEnd = (is: Stage['is']): is is End => (ends as readonly string[]).includes(is);

/**
 * @summary What a shared link opens, for somebody without an account: a password or a file, until the link ends.
 *
 * The token stands behind the `#` of the address of your page and is taken out of it at once. Nothing is revealed, and
 * no view counted, before a person presses. Give it `endpoint`, or a `hub` from `createHub({ baseUrl })` without
 * `auth`. Send the page with `Referrer-Policy: no-referrer`, `Cache-Control: no-store` and `X-Robots-Tag: noindex`.
 */
export class HubSharedItem extends HubElement {
  static override bundles = [sharedItemMessages];
  static override styles: CSSResultGroup = [HubElement.styles, controls, fieldStyles, sharedItemStyles];

  /** Where the backend lives, with version: `https://api.example.com/v1`. */
  @property() endpoint?: string;

  @state() private stage: Stage = { is: 'loading' };
  @state() private isShown = true;
  @state() private saving = false;
  @state() private said = '';

  #visitor: Visitor | undefined;
  #own: { readonly endpoint: string; readonly hub: Promise<Hub> } | undefined;
  #leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('hashchange', () => this.#arrive(), { signal });
    window.addEventListener('online', () => this.stage.is === 'lost' && void this.#visitor?.look(), {
      signal,
    });
    // Out of sight, nobody is to read it over a shoulder; it costs no view to show it again.
    document.addEventListener('visibilitychange', () => document.hidden && (this.isShown = false), {
      signal,
    });
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#visitor?.leave();
    this.#visitor = undefined;
    this.stage = { is: 'loading' };
  }

  /** Takes the link out of the address; without one, whatever shows stays. */
  #arrive(): void {
    const token = takeToken();
    if (token === undefined) {
      if (!this.#visitor) this.stage = { is: 'missing' };
      return;
    }
    this.#visitor?.leave();
    this.isShown = true;
    this.said = '';
    this.#visitor = new Visitor(
      token,
      () => this.#hub(),
      stage => this.#show(stage),
    );
    void this.#visitor.look();
  }

  /** A client without an account: the one of the page, or one of its own. */
  async #hub(): Promise<Hub> {
    if (this.hub) return this.hub;
    // The page may set it after the element is there.
    await this.updateComplete;
    const { endpoint } = this;
    if (this.hub) return this.hub;
    if (!endpoint) throw new Error('hub-shared-item needs an `endpoint`.');
    if (this.#own?.endpoint !== endpoint) {
      const baseUrl = new URL(endpoint, document.baseURI).href;
      this.#own = {
        endpoint,
        hub: import('@customer-hub/sdk/lean').then(({ createHub }) => createHub({ baseUrl })),
      };
    }
    return this.#own.hub;
  }

  #show(stage: Stage): void {
    const before = this.stage.is;
    this.stage = stage;
    void this.updateComplete.then(() => {
      if (stage.is === 'waiting' && (stage.refusal ?? before !== 'waiting'))
        this.renderRoot.querySelector<HTMLElement>('#phrase')?.focus();
      else if (stage.is !== before && before === 'waiting')
        this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  protected override render(): TemplateResult {
    const { stage } = this;
    if (stage.is !== 'loading' && stage.is !== 'lost') this.tellReady();
    const t = this.t(sharedItemMessages);
    return html`${isEnd(stage.is) ? this.#end(stage.is) : nothing}
      ${stage.is === 'loading' ? html`<div class="card"><p role="status">${t.loading}</p></div>` : nothing}
      ${stage.is === 'lost' ? this.#lost(t[stage.trouble]) : nothing}
      ${stage.is === 'waiting' ? this.#waiting(stage) : nothing}
      ${
        stage.is === 'opened'
          ? openedView({
              t,
              format: this.format,
              thing: stage.thing,
              isShown: this.isShown,
              busy: this.saving,
              toggle: () => (this.isShown = !this.isShown),
              copy: (text, what) => void this.#copy(text, what),
              download: () => void this.#download(stage.thing.file?.fileName ?? ''),
            })
          : nothing
      }
      <div class="said" role="status">${this.said}</div>`;
  }

  #end(is: End): TemplateResult {
    const { title, text } = this.t(sharedItemMessages)[is];
    return html`<div class="card" role="alert">
      <h1 tabindex="-1">${icon(is === 'locked' ? lock : link)}${title}</h1>
      <p>${text}</p>
    </div>`;
  }

  #lost(text: string): TemplateResult {
    return html`<div class="card" role="alert">
      <p>${text}</p>
      <div class="do">
        <button type="button" class="btn" @click=${() => void this.#visitor?.look()}>
          ${this.t(sharedItemMessages).retry}
        </button>
      </div>
    </div>`;
  }

  #waiting({ item, busy, refusal, trouble }: Extract<Stage, { is: 'waiting' }>): TemplateResult {
    const t = this.t(sharedItemMessages);
    const { format } = this;
    const left = item.maxViews - item.views;
    return html`<form
      class="card"
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#open();
      }}>
      <h1 tabindex="-1">${icon(link)}${t.waiting.title}</h1>
      <p>
        ${t.waiting[item.kind]} ${t.waiting.views(left, format.number(left))}
        ${t.waiting.until(format.dateTime(item.expiresAt))}
      </p>
      ${item.needsPassPhrase ? this.#phrase(item.triesLeft, refusal) : nothing}
      ${trouble ? html`<div class="prob" role="alert">${icon(critical)}<span>${t[trouble]}</span></div>` : nothing}
      <div class="do">
        <button type="submit" class="btn primary" ?disabled=${busy}>${busy ? t.opening : t.show}</button>
      </div>
    </form>`;
  }

  #phrase(triesLeft: number, refusal: 'needed' | 'wrong' | undefined): TemplateResult {
    const t = this.t(sharedItemMessages);
    const problem =
      refusal === 'wrong'
        ? t.wrong(triesLeft, this.format.number(triesLeft))
        : refusal
          ? t.phraseNeeded
          : undefined;
    return html`<div class="fld">
      <label class="name" for="phrase">${t.phrase}</label>
      <span class=${`field${problem ? ' bad' : ''}`}
        ><input
          id="phrase"
          type="password"
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="200"
          required
          aria-describedby="phrase-hint"
          aria-invalid=${problem ? 'true' : nothing}
      /></span>
      <div class=${problem ? 'prob' : 'hint'} id="phrase-hint" role=${problem ? 'alert' : nothing}>
        ${problem ? html`${icon(critical)}<span>${problem}</span>` : t.phraseHint}
      </div>
    </div>`;
  }

  async #open(): Promise<void> {
    const phrase = this.renderRoot.querySelector<HTMLInputElement>('#phrase')?.value ?? '';
    const { uuid } = await import('@customer-hub/sdk/lean');
    await this.#visitor?.open(phrase, uuid);
  }

  async #copy(text: () => string, what: string): Promise<void> {
    const t = this.t(sharedItemMessages);
    this.said = '';
    try {
      await copyText(text());
      this.said = t.copied(what);
    } catch {
      this.isShown = true;
      this.said = t.copyFailed;
    }
  }

  async #download(name: string): Promise<void> {
    const t = this.t(sharedItemMessages);
    if (this.saving) return;
    this.saving = true;
    this.said = '';
    try {
      saveFile(await this.#visitor!.download(), safeFileName(name));
      this.said = t.saved(shownName(name));
    } catch (error) {
      if (stateOf(error).kind !== 'aborted') this.said = this.stage.is === 'opened' ? t.cut : '';
    } finally {
      this.saving = false;
    }
  }
}
