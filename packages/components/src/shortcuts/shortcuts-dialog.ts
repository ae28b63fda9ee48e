import { css, html, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openTask } from '../internal/open.ts';
import { isMac } from '../internal/platform.ts';
import { commonMessages } from '../messages/common.ts';
import type { ShortcutsMessages } from '../messages/en/shortcuts.ts';
import { shortcutsMessages } from '../messages/shortcuts.ts';
import { hasPalette } from '../policy/policy-of.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { switches } from '../theme/switches.ts';
import { shortcutsWanted, wantShortcuts } from './choice.ts';

type Word = Exclude<
  {
    [Key in keyof ShortcutsMessages]: ShortcutsMessages[Key] extends string ? Key : never;
  }[keyof ShortcutsMessages],
  undefined
>;

/**
 * Keys as they are printed on a keyboard; each entry is pressed at once, several are alternatives. `single`:
 * goes away with the switch.
 */
interface Line {
  readonly keys: readonly string[];
  readonly word: Word;
  readonly single?: boolean;
}

const groups: readonly { readonly word: Word; readonly lines: readonly Line[] }[] = [
  {
    word: 'list',
    lines: [
      { keys: ['/'], word: 'search', single: true },
      { keys: ['f'], word: 'filter', single: true },
      { keys: ['n'], word: 'create', single: true },
      { keys: ['c'], word: 'columns', single: true },
      { keys: ['d'], word: 'density', single: true },
      { keys: ['e'], word: 'exportCsv', single: true },
      { keys: ['r'], word: 'refresh', single: true },
    ],
  },
  {
    word: 'rows',
    lines: [
      { keys: ['j', '↓'], word: 'next', single: true },
      { keys: ['k', '↑'], word: 'previous', single: true },
      { keys: ['x', 'Space'], word: 'select', single: true },
      { keys: ['Shift+↓'], word: 'selectMany' },
      { keys: ['Enter'], word: 'open' },
      { keys: ['Shift+F10'], word: 'menu' },
      { keys: ['Esc'], word: 'clear' },
    ],
  },
  {
    word: 'device',
    lines: [
      { keys: ['j', '↓'], word: 'nextDevice', single: true },
      { keys: ['k', '↑'], word: 'previousDevice', single: true },
      { keys: ['Esc'], word: 'closeDevice' },
    ],
  },
  {
    word: 'page',
    lines: [
      { keys: [isMac ? '⌘+K' : 'Ctrl+K'], word: 'palette' },
      { keys: ['Shift+J'], word: 'jobs', single: true },
      { keys: ['['], word: 'previousTab', single: true },
      { keys: [']'], word: 'nextTab', single: true },
      { keys: ['Alt+T'], word: 'notices' },
      { keys: ['?'], word: 'help', single: true },
    ],
  },
];

/** Which keys there are, and a switch for those of a single key [WCAG 2.1.4]. */
export class HubShortcutsDialog extends HubTaskDialog {
  static override styles = [
    HubTaskDialog.styles,
    controls,
    switches,
    css`
      .columns {
        columns: 2 220px;
        column-gap: 28px;
        margin-block: 10px 14px;
      }
      section {
        break-inside: avoid;
        margin-block-end: 14px;
      }
      h3 {
        font-size: var(--ch-fs-sm);
        font-weight: 600;
        color: var(--ch-text-2);
        padding-block-end: 4px;
        border-block-end: 1px solid var(--ch-border);
      }
      dl > div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-block-size: 30px;
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        flex: none;
        direction: ltr;
        color: var(--ch-text-3);
        font-size: var(--ch-fs-xs);
      }
      kbd {
        min-inline-size: 22px;
        padding: 2px 6px;
        text-align: center;
        color: var(--ch-text);
        background: var(--ch-sunken);
      }
      .off {
        opacity: 0.55;
      }
      .choice {
        display: flex;
        align-items: flex-start;
        gap: 10px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--ch-border);
      }
      .choice input {
        margin-block-start: 2px;
      }
      .choice small {
        display: block;
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
        max-inline-size: 60ch;
      }
    `,
  ];
  protected static override bundles = [shortcutsMessages, commonMessages];

  /** The host page leaves single keys to the hub. */
  @property({ attribute: false }) allowed = true;
  @state() private on = true;

  protected override prepare(): void {
    this.on = this.allowed && shortcutsWanted();
  }

  protected override render(): TemplateResult {
    const t = this.t(shortcutsMessages);
    const { allowed } = this;
    const isThere = ({ word }: Line): boolean => word !== 'palette' || hasPalette(this.session?.hub);
    return html` <hub-dialog .heading=${t.title}>
      <p class="muted">${t.hint}</p>
      <div class="columns">
        ${groups.map(
          ({ word, lines }) =>
            html`<section>
              <h3>${t[word]}</h3>
              <dl>${lines.filter(isThere).map(line => this.#line(line, t))}</dl>
            </section>`,
        )}
      </div>
      <label class="choice">
        <input
          type="checkbox"
          class="switch"
          .checked=${this.on}
          ?disabled=${!allowed}
          @change=${this.#switch} />
        <span>${t.single}<small>${allowed ? t.singleHint : t.off}</small></span>
      </label>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?autofocus=${true}
        @click=${() => this.dialog.close()}>
        ${this.t(commonMessages).done}
      </button>
    </hub-dialog>`;
  }

  #line({ keys, word, single }: Line, t: ShortcutsMessages): TemplateResult {
    // What is left of it while single keys are off: the arrow keys, Space.
    const shown = this.on || !single ? keys : keys.slice(1);
    return html`<div class=${shown.length === 0 ? 'off' : ''}>
      <dt>${t[word]}</dt>
      <dd>
        ${(shown.length === 0 ? keys : shown).map(
          (key, n) =>
            html`${n > 0 ? html`<span>${t.or}</span>` : ''}${key.split('+').map(one => html`<kbd>${one}</kbd>`)}`,
        )}
      </dd>
    </div>`;
  }

  #switch = (event: Event): void => {
    this.on = (event.target as HTMLInputElement).checked;
    wantShortcuts(this.on);
  };
}

export const openShortcuts = (host: LitElement, allowed = true): Promise<void> =>
  openTask(host, 'hub-shortcuts-dialog', HubShortcutsDialog, { allowed });
