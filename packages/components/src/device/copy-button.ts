import type { HubState } from '@customer-hub/state/core';
import { css, html, type TemplateResult } from 'lit';
import type { DeviceMessages } from '../messages/en/device.ts';
import { copyText } from '../primitives/copy-text.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';

/** The button beside a value that copies it, and says whether the browser let it. */
export const copyButton = (
  text: string,
  { session, t }: { readonly session: HubState; readonly t: DeviceMessages },
): TemplateResult => {
  const copy = (): void => {
    void copyText(text).then(
      () => session.notices.show({ text: t.copied }),
      () => session.notices.show({ text: t.notCopied, tone: 'failed' }),
    );
  };
  return html`<button type="button" class="cp" aria-label=${t.copy(text)} ${tip(t.copy(text))} @click=${copy}>
    ${icons.icon(icons.copy)}
  </button>`;
};

export const copyButtonStyles = css`
  .cp {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -3px;
    padding: 0;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-3);
  }
  .cp:hover {
    background: var(--ch-hover);
    color: var(--ch-text);
  }
`;
