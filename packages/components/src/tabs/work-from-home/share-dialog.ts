import type { RemoteAccess, ShareLink } from '@customer-hub/sdk';
import { Intent } from '@customer-hub/state/edits';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { openTask } from '../../internal/open.ts';
import { withoutMarks } from '../../messages/isolating.ts';
import { commonMessages } from '../../messages/common.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import { recordsMessages } from '../../messages/records.ts';
import { workFromHomeMessages } from '../../messages/workFromHome.ts';
import { copyText } from '../../primitives/copy-text.ts';
import * as icons from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';

/** The address that opens a mail in the person's own program, with everything filled in. */
export const mailAddress = (to: string | null, subject: string, body: string): string =>
  [
    `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}`,
    `?subject=${encodeURIComponent(subject)}`,
    `&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`,
  ].join('');

/** The remote access link of one computer, to copy or to mail; no credentials in either [WFH-14 .. WFH-18]. */
export class HubShareDialog extends HubTaskDialog {
  static override bundles = [workFromHomeMessages, recordsMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    css`
      .all {
        display: grid;
        gap: 14px;
      }
      .row {
        display: flex;
        gap: 8px;
      }
      .row > .field {
        flex: 1;
        min-inline-size: 0;
      }
      .note {
        display: flex;
        gap: 8px;
        padding: 8px 10px;
        border-radius: var(--ch-r-sm);
        background: var(--ch-info-soft);
        font-size: var(--ch-fs-sm);
        line-height: 17px;
      }
      .note svg {
        flex: none;
        margin-block-start: 1px;
        color: var(--ch-info);
      }
      textarea {
        resize: vertical;
      }
      fieldset {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 14px 0 0;
        border: 0;
        border-block-start: 1px solid var(--ch-border);
        min-inline-size: 0;
      }
      legend {
        float: inline-start;
        padding: 0;
        font-weight: 600;
      }
      legend + * {
        clear: both;
      }
    `,
  ];

  @property({ attribute: false }) access!: RemoteAccess;

  @state() private link: ShareLink | undefined;
  @state() private error: unknown;
  @state() private text = '';
  @state() private said = '';
  @query('#url') private url!: HTMLInputElement;
  @query('#text') private area!: HTMLTextAreaElement;

  #intent = new Intent();

  protected override opened(): Promise<void> {
    return this.#make();
  }

  async #make(): Promise<void> {
    const { link } = this.t(workFromHomeMessages);
    const { deviceId, deviceName, contact } = this.access;
    this.error = undefined;
    try {
      const made = await this.#intent.send(deviceId, (id, options) =>
        this.state.hub.remoteAccess.shareLink(id, options),
      );
      const until = this.format.date(made.expiresAt);
      this.text = withoutMarks(link.body(contact?.name ?? '', deviceName, made.url, until));
      this.link = made;
      await this.updateComplete;
      this.url?.focus();
      this.url?.select();
    } catch (error) {
      this.error = error;
    }
  }

  protected override render(): TemplateResult {
    const m = this.t(workFromHomeMessages);
    const { contact, deviceName } = this.access;
    return html`<hub-dialog
      size="m"
      .heading=${m.link.title(deviceName)}
      .subtitle=${contact ? this.t(recordsMessages).into(contact.name) : ''}>
      ${
        this.link
          ? this.#ready(this.link, m)
          : this.error
            ? this.#failed(m)
            : html`<p class="muted" role="status">${m.link.making}</p>
                <progress aria-label=${m.link.making}></progress>`
      }
      <span slot="footer" class="grow" role="status">${this.said}</span>
      <button slot="footer" type="button" class="btn primary" @click=${() => this.dialog.close('button')}>
        ${this.t(commonMessages).close}
      </button>
    </hub-dialog>`;
  }

  #failed(m: WorkFromHomeMessages): TemplateResult {
    const { error } = this;
    const reasons: Readonly<Record<string, string>> = m.reasons;
    const why = reasons[stateOf(error).code ?? ''] ?? (error instanceof Error ? error.message : nothing);
    return html`<p class="prob" role="alert">
        ${icons.icon(icons.critical)}<span>${m.link.failed} ${why}</span>
      </p>
      <p><button type="button" class="btn sm" @click=${() => void this.#make()}>${m.link.retry}</button></p>`;
  }

  #ready({ url, expiresAt, mailTo }: ShareLink, { link }: WorkFromHomeMessages): TemplateResult {
    const subject = withoutMarks(link.subject(this.access.deviceName));
    const mail = (to: string): TemplateResult =>
      html`<a class="btn" href=${mailAddress(to, subject, this.text)}
        >${icons.icon(icons.mail)}${link.open}</a
      >`;
    return html`<div class="all">
      <div class="fld">
        <label class="name" for="url">${link.url}</label>
        <div class="row">
          <span class="field"
            ><input id="url" readonly dir="ltr" .value=${url} aria-describedby="valid" /></span
          ><button type="button" class="btn" @click=${() => void this.#copy(url, link.copied, this.url)}>
            ${icons.icon(icons.copy)}${link.copy}
          </button>
        </div>
        <div class="hint" id="valid">${link.valid(this.format.date(expiresAt))}</div>
      </div>
      <p class="note">${icons.icon(icons.info)}<span>${link.credentials}</span></p>
      <fieldset>
        <legend>${link.mail}</legend>
        <div class="hint">${mailTo ? html`${link.to}: <bdi>${mailTo}</bdi>` : link.noAddress}</div>
        <div class="fld">
          <label class="name" for="text">${link.text}</label>
          <div class="field">
            <textarea
              id="text"
              rows="11"
              dir="auto"
              .value=${this.text}
              @input=${() => (this.text = this.area.value)}></textarea>
          </div>
        </div>
        <div class="row">
          ${mailTo ? mail(mailTo) : nothing}
          <button
            type="button"
            class="btn"
            @click=${() => void this.#copy(this.text, link.textCopied, this.area)}>
            ${icons.icon(icons.copy)}${link.copyText}
          </button>
        </div>
      </fieldset>
    </div>`;
  }

  async #copy(text: string, done: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    this.said = '';
    try {
      await copyText(text);
      this.said = done;
    } catch {
      // Refused: the person's own keys still work.
      field.focus();
      field.select();
      this.said = this.t(workFromHomeMessages).link.copyFailed;
    }
  }
}

/** Opens the link of a computer that is enabled. */
export const shareLink = (host: LitElement, access: RemoteAccess): Promise<void> =>
  openTask<void, HubShareDialog>(host, 'hub-share-dialog', HubShareDialog, { access });
