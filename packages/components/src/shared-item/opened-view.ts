import type { SharedThing } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { SharedItemMessages } from '../messages/en/sharedItem.ts';
import type { Format } from '../messages/format.ts';
import { shownName } from '../primitives/file-name.ts';
import { copy, download, icon, link, warning } from '../primitives/icons.ts';
import { eye, eyeOff } from '../primitives/icons/vault.ts';

export interface OpenedParts {
  readonly t: SharedItemMessages;
  readonly format: Format;
  readonly thing: SharedThing;
  /** The password can be read. */
  readonly isShown: boolean;
  readonly busy: boolean;
  toggle(): void;
  copy(text: () => string, what: string): void;
  download(): void;
}

const MASK = '••••••••••••';
/** Only what a browser opens as a page of the web is a link; anything else is text. */
const isWeb = (address: string): boolean => /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address);

const copyButton = ({ t, copy: put }: OpenedParts, what: string, text: () => string): TemplateResult =>
  html`<button
    type="button"
    class="btn icon"
    aria-label=${t.copyNamed(what)}
    title=${t.copyNamed(what)}
    @click=${() => put(text, what)}>
    ${icon(copy)}
  </button>`;

const passwordView = (parts: OpenedParts, password: NonNullable<SharedThing['password']>): TemplateResult => {
  const { t, isShown, toggle } = parts;
  const { name, loginUrl, username, secret } = password;
  return html`<dl>
    <div>
      <dt>${t.name}</dt>
      <dd><bdi dir="auto">${name}</bdi></dd>
    </div>
    ${
      loginUrl
        ? html`<div>
            <dt>${t.address}</dt>
            <dd>
              ${
                isWeb(loginUrl)
                  ? html`<a dir="ltr" href=${loginUrl} target="_blank" rel="noopener noreferrer"
                      >${loginUrl}</a
                    >`
                  : html`<bdi dir="ltr">${loginUrl}</bdi>`
              }
            </dd>
          </div>`
        : nothing
    }
    ${
      username
        ? html`<div>
            <dt>${t.username}</dt>
            <dd><bdi dir="auto">${username}</bdi>${copyButton(parts, t.username, () => username)}</dd>
          </div>`
        : nothing
    }
    <div>
      <dt>${t.password}</dt>
      <dd>
        ${
          isShown
            ? html`<span class="secret" dir="ltr" translate="no" data-secret
                >${secret.use(plain => plain)}</span
              >`
            : html`<span class="secret masked" aria-hidden="true">${MASK}</span>`
        }<span class="tools"
          ><button
            type="button"
            class="btn icon"
            aria-pressed=${isShown ? 'true' : 'false'}
            aria-label=${isShown ? t.hide : t.reveal}
            title=${isShown ? t.hide : t.reveal}
            @click=${toggle}>
            ${icon(isShown ? eyeOff : eye)}</button
          >${copyButton(parts, t.password, () => secret.value())}</span
        >
      </dd>
    </div>
  </dl>`;
};

const fileView = (parts: OpenedParts, file: NonNullable<SharedThing['file']>): TemplateResult => {
  const { t, format, busy, download: save } = parts;
  return html`<dl>
      <div>
        <dt>${t.file}</dt>
        <dd><bdi dir="auto">${shownName(file.fileName)}</bdi></dd>
      </div>
      <div>
        <dt>${t.size}</dt>
        <dd>${format.bytes(file.size)}</dd>
      </div>
      <div>
        <dt>${t.checksum}</dt>
        <dd><bdi dir="ltr" class="mono">${file.sha256}</bdi></dd>
      </div>
    </dl>
    <p>${t.hostile}</p>
    <div class="do">
      <button type="button" class="btn primary" ?disabled=${busy} @click=${save}>
        ${icon(download)}${busy ? t.downloading : t.download}
      </button>
    </div>`;
};

/** What was shared, for whoever has opened it. */
export const openedView = (parts: OpenedParts): TemplateResult => {
  const { t, format, thing } = parts;
  const { password, file, view, maxViews, expiresAt } = thing;
  const isLast = view >= maxViews;
  return html`<div class="card">
    <h1 tabindex="-1">${icon(link)}${password ? t.password : t.file}</h1>
    ${password ? passwordView(parts, password) : file ? fileView(parts, file) : nothing}
    <div class="facts">
      <span>${t.view(format.number(view), format.number(maxViews))}</span>
      ${isLast ? nothing : html`<span>${t.ends(format.dateTime(expiresAt))}</span>`}
    </div>
    ${isLast ? html`<p class="warn">${icon(warning)}<span>${t.last}</span></p>` : nothing}
  </div>`;
};
