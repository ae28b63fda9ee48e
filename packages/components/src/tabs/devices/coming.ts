import type { Device } from '@customer-hub/sdk';
import { css, html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../../internal/open.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import * as icons from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';
import { toolIcons, type Tool } from './tool-entries.ts';

/** What is meant: one device, or several. */
export interface ComingFor {
  readonly device?: Device | undefined;
  readonly count?: number;
}

/** A tool that is not built yet: what it will do, and that nothing was done. */
export class HubComing extends HubTaskDialog<void> {
  static override bundles = [deviceActionsMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    css`
      .what {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 12px 14px;
      }
      .sign {
        display: grid;
        place-items: center;
        inline-size: 40px;
        block-size: 40px;
        border-radius: 50%;
        background: var(--accent-soft);
        color: var(--accent);
      }
      .text > * + * {
        margin-block-start: 8px;
      }
      .text > b {
        display: block;
        font-weight: 600;
      }
      .note {
        grid-column: 1 / -1;
        padding: 8px 12px;
        border-radius: var(--radius);
        background: var(--sunken);
        color: var(--text-2);
        font-size: var(--fs-sm);
      }
    `,
  ];

  @property({ attribute: false }) tool!: Tool;
  @property({ attribute: false }) given!: ComingFor;

  protected override render(): TemplateResult {
    const t = this.t(deviceActionsMessages);
    const { label, text } = t.tools[this.tool];
    const { device, count } = this.given;
    const whom = device
      ? t.coming.forDevice(device.name)
      : t.coming.forSome(count ?? 0, this.format.number(count ?? 0));
    return html`<hub-dialog size="s" .heading=${label} .subtitle=${whom}>
      <div class="what">
        <span class="sign">${icons.icon(toolIcons[this.tool], 'm')}</span>
        <div class="text">
          <span class="chip accent">${icons.icon(icons.clock, 'xs')}${t.coming.badge}</span
          ><b>${t.coming.heading(label)}</b>
          <p class="muted">${text}</p>
        </div>
        <p class="note">${t.coming.nothing}</p>
      </div>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?autofocus=${true}
        @click=${() => this.dialog.close('button')}>
        ${t.coming.close}
      </button>
    </hub-dialog>`;
  }
}

/** Says that a tool comes later. */
export const openComing = (host: LitElement, tool: Tool, given: ComingFor): Promise<void> =>
  openTask<void, HubComing>(host, 'hub-coming', HubComing, { tool, given });
