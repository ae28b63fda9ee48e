import { uuid } from '@customer-hub/sdk';
import { inPlaceOf, viewFrom, withView } from '@customer-hub/state/lists';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import type { SavedViewsPort } from './ports.ts';
import { saveViews } from './save-views.ts';

/** Asks for one line or one block of text, until it is right. */
export class HubTextDialog extends HubTaskDialog<string | undefined> {
  static override styles = [
    HubTaskDialog.styles,
    controls,
    css`
      label > span {
        display: block;
        color: var(--ch-text-2);
        padding-block-end: 4px;
      }
      textarea {
        min-block-size: 160px !important;
        font-family: var(--ch-font-mono);
      }
      .wrong {
        color: var(--ch-danger);
        padding-block-start: 4px;
      }
    `,
  ];
  protected static override bundles = [listPanelsMessages, commonMessages];

  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) action = '';
  @property({ attribute: false }) value = '';
  @property({ attribute: false }) multiline = false;
  /** What is wrong with a text, or undefined. */
  @property({ attribute: false }) check: (text: string) => string | undefined = () => undefined;
  @state() private wrong?: string | undefined;
  @query('input, textarea') private field!: HTMLInputElement;

  protected override opened(): void {
    this.field.select();
  }

  protected override render(): TemplateResult {
    const invalid = this.wrong ? 'true' : 'false';
    return html` <hub-dialog size="s" .heading=${this.heading}>
      <form id="form" @submit=${this.#submit}>
        <label
          ><span>${this.label}</span
          ><span class=${`field${this.wrong ? ' bad' : ''}`}
            >${
              this.multiline
                ? html`<textarea
                    spellcheck="false"
                    aria-invalid=${invalid}
                    aria-describedby="wrong"
                    .value=${this.value}></textarea>`
                : html`<input
                    maxlength="100"
                    autocomplete="off"
                    aria-invalid=${invalid}
                    aria-describedby="wrong"
                    .value=${this.value} />`
            }</span
          ></label
        >
        <div id="wrong" class="wrong" role="alert">${this.wrong ?? nothing}</div>
      </form>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${this.t(commonMessages).cancel}
      </button>
      <button slot="footer" type="button" class="btn primary" @click=${this.#submit}>${this.action}</button>
    </hub-dialog>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const text = this.field.value.trim();
    this.wrong = this.check(text);
    if (this.wrong) return this.field.focus();
    this.result = text;
    this.dialog.close();
  };
}

const ask = (list: SavedViewsPort, properties: Partial<HubTextDialog>): Promise<string | undefined> => {
  return openTask(list, 'hub-text-dialog', HubTextDialog, properties);
};

/** Asks for a name that no other view has. */
export const askName = async (
  list: SavedViewsPort,
  start: string,
  own?: string,
): Promise<string | undefined> => {
  const t = await list.wordsOf(listPanelsMessages);
  const taken = new Set(
    list.saved?.value?.views.filter(({ id }) => id !== own).map(({ name }) => name.toLocaleLowerCase()),
  );
  return ask(list, {
    heading: t.nameTitle,
    label: t.name,
    action: t.saveAsView,
    value: start,
    check: name =>
      name === '' ? t.nameMissing : taken.has(name.toLocaleLowerCase()) ? t.nameTaken : undefined,
  });
};

/** Saves what is shown as a view of its own, and makes it the one the list starts with. */
export const saveViewAs = async (list: SavedViewsPort): Promise<void> => {
  const name = await askName(list, '');
  if (name === undefined) return;
  const id = uuid();
  await saveViews(
    list,
    views => ({
      ...withView(views, {
        id,
        name,
        value: inPlaceOf(list.active?.value, list.current, list.shape.columns),
      }),
      activeId: id,
    }),
    name,
  );
};

/** Opens a view that somebody copied as JSON. */
export const openJson = async (list: SavedViewsPort): Promise<void> => {
  const t = await list.wordsOf(listPanelsMessages);
  const parse = (text: string): unknown => {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null && 'version' in value ? value : undefined;
    } catch {
      return undefined;
    }
  };
  const text = await ask(list, {
    heading: t.pasteTitle,
    label: t.pasteLabel,
    action: t.open,
    multiline: true,
    check: one => (parse(one) ? undefined : t.pasteWrong),
  });
  if (text !== undefined) list.apply(viewFrom(parse(text), list.shape));
};
