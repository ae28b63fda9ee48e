import type { OutputState } from '@customer-hub/state/work';
import { html, nothing } from 'lit';
import type { OutputMessages } from '../messages/en/output.ts';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';

interface NoteParts {
  readonly state: OutputState;
  readonly t: OutputMessages;
  readonly format: Format;
}

/** Above the text: what is no longer kept here, and that it cannot be read. */
export const outputGap = ({
  state: { leftOutLines, leftOutBytes, knowsLines, error },
  t,
  format,
  download,
}: NoteParts & { download(): void }): unknown => {
  if (error) return html`<p class="gap" role="alert">${icons.icon(icons.critical)}${t.failed}</p>`;
  if (leftOutBytes === 0) return nothing;
  const text = knowsLines
    ? t.linesLeftOut(leftOutLines, format.number(leftOutLines))
    : t.bytesLeftOut(format.bytes(leftOutBytes));
  return html`<p class="gap">
    ${text}<button type="button" class="btn ghost sm" @click=${download}>${t.download}</button>
  </p>`;
};

interface EndParts extends NoteParts {
  readonly news: number;
  readonly isFollowing: boolean;
  readonly compact: boolean;
  follow(): void;
}

/** Below the text: how much there is, or how much is new while it stands still. */
export const outputEnd = ({ state, t, format, news, isFollowing, compact, follow }: EndParts): unknown => {
  const { gap, lines, bytes } = state;
  const waits = gap && !state.loading ? t.waiting(format.number(gap.from), format.number(gap.to)) : '';
  if (!isFollowing && (news > 0 || !compact))
    return html`<button type="button" class="news" @click=${follow}>
      ${icons.icon(icons.chevronDown)}${news > 0 ? t.news(news, format.number(news)) : t.paused}
    </button>`;
  if (compact) return waits ? html`<p class="foot">${waits}</p>` : nothing;
  return html`<p class="foot">
    <span>${t.size(lines, format.number(lines), format.bytes(bytes))}</span
    >${waits ? html`<span>${waits}</span>` : nothing}
  </p>`;
};
