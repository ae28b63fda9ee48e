import type { SharedLink } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { SharingMessages } from '../messages/en/sharing.ts';
import type { Format } from '../messages/format.ts';
import { copyText } from '../primitives/copy-text.ts';
import { currentTargetOf } from '../primitives/dom.ts';
import { copy, icon, info } from '../primitives/icons.ts';

export interface ReadyLinkParts {
  readonly t: SharingMessages;
  readonly format: Format;
  readonly link: SharedLink;
  readonly isPassword: boolean;
  readonly address: () => string;
  readonly phrase: (() => string) | undefined;
  readonly said: string;
  say(text: string): void;
  done(): void;
}

/** A link that was made just now: the only time that it is shown. */
export const readyLink = (parts: ReadyLinkParts): TemplateResult => {
  const { t, format, link, isPassword, address, phrase, said, say, done } = parts;
  const put = async (text: string, told: string, button: HTMLElement): Promise<void> => {
    say('');
    try {
      await copyText(text);
      say(told);
    } catch {
      // Refused: the person's own keys still work.
      const field = button.parentElement?.querySelector('input');
      field?.focus();
      field?.select();
      say(t.copyFailed);
    }
  };
  const line = (
    id: string,
    label: string,
    value: () => string,
    button: string,
    told: string,
  ): TemplateResult =>
    html`<div class="fld">
      <label class="name" for=${id}>${label}</label>
      <div class="row">
        <span class="field"><input id=${id} readonly dir="ltr" .value=${value()} /></span
        ><button
          type="button"
          class="btn"
          @click=${(event: Event) => void put(value(), told, currentTargetOf(event))}>
          ${icon(copy)}${button}
        </button>
      </div>
    </div>`;
  const most = format.number(link.maxViews);
  return html`<div class="all">
      ${line('address', t.link, address, t.copy, t.copied)}
      ${phrase ? line('told', t.phrase, phrase, t.copyPhrase, t.phraseCopied) : nothing}
      <p class="note">
        ${icon(info)}<span
          >${t.once} ${t.tellsUntil(t.times(link.maxViews, most), format.dateTime(link.expiresAt))}
          ${isPassword ? t.rotated : nothing}</span
        >
      </p>
    </div>
    <span slot="footer" class="grow" role="status">${said}</span>
    <button slot="footer" type="button" class="btn primary" @click=${done}>${t.done}</button>`;
};
