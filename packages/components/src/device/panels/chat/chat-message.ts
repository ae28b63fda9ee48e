import type { ChatMessage } from '@customer-hub/sdk';
import type { OutgoingMessage } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceChatMessages } from '../../../messages/en/deviceChat.ts';
import type { Format } from '../../../messages/format.ts';
import { shownPath } from '../files/paths.ts';

/** What somebody wrote, with the lines as they are and every hidden mark spelled out. */
const shown = (text: string): string => text.split('\n').map(shownPath).join('\n');

export const chatMessage = (
  { from, author, text, at, readAt }: ChatMessage,
  m: DeviceChatMessages,
  format: Format,
): TemplateResult =>
  html`<div class=${`msg ${from}`}>
    <p dir="auto">${shown(text)}</p>
    <small
      ><bdi>${author?.name ?? m.system}</bdi>,
      <time datetime=${at} title=${format.dateTime(at)}>${format.brief(at)}</time>${
        from === 'technician' && readAt ? html`, ${m.read}` : nothing
      }</small
    >
  </div>`;

/** What is not there yet: on its way, or with why not and what to do about it. */
export const outgoingMessage = (
  { text, state, error }: OutgoingMessage,
  m: DeviceChatMessages,
  act: { again(): void; takeBack(): void },
): TemplateResult => {
  const known: Readonly<Record<string, string>> = m.trouble;
  const { code = '' } = Object(error) as { readonly code?: string };
  const why = known[code] ?? (error instanceof Error ? error.message : m.trouble.unknown);
  return html`<div class=${`msg technician ${state}`}>
    <p dir="auto">${text}</p>
    ${
      state === 'sending'
        ? html`<small>${m.sending}</small>`
        : html`<small role="alert">${m.failed(why)}</small
            ><span class="do"
              ><button type="button" class="btn sm" @click=${act.again}>${m.again}</button
              ><button type="button" class="btn sm ghost" @click=${act.takeBack}>${m.takeBack}</button></span
            >`
    }
  </div>`;
};
