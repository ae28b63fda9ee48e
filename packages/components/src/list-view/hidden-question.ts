import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { select, type HasId, type HiddenRecords, type ListTarget } from '@customer-hub/state/lists';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import type { HiddenPort } from './ports.ts';

/** Which of the selected records an action is for; `undefined`: none. */
type HiddenAnswer = 'all' | 'shown' | undefined;

interface HiddenQuestion {
  /** Label of the action that is about to be done. */
  readonly action: string;
  /** Names of selected records that the list does not show. */
  readonly names: readonly string[];
  /** How many those are, named here or not. */
  readonly hidden: number;
  readonly selected: number;
}

/** Asks before an action whether it is for the selected records that search or filters hide, too [R-06]. */
class HubHiddenQuestion extends HubTaskDialog<HiddenAnswer> {
  static override styles = [HubTaskDialog.styles, controls];
  protected static override bundles = [listPanelsMessages, commonMessages];

  @property({ attribute: false }) question!: HiddenQuestion;

  protected override result: HiddenAnswer = undefined;

  protected override render(): TemplateResult {
    const t = this.t(listPanelsMessages);
    const { action, names, hidden, selected } = this.question;
    const { format } = this;
    const shown = selected - hidden;
    const unnamed = hidden - names.length;
    const listed = unnamed > 0 ? [...names, t.hiddenMore(format.number(unnamed))] : names;
    return html` <hub-dialog
      size="s"
      kind="alertdialog"
      .heading=${`${action}: ${t.hiddenTitle(hidden, format.number(hidden))}`}>
      <div class="muted">${t.hiddenText(format.list(listed))}</div>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${this.t(commonMessages).cancel}
      </button>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.#answer('all')}>
        ${t.hiddenAll(selected, format.number(selected))}
      </button>
      ${
        shown > 0
          ? html`<button
              slot="footer"
              type="button"
              class="btn primary"
              ?autofocus=${true}
              @click=${() => this.#answer('shown')}>
              ${t.hiddenOnlyShown(shown, format.number(shown))}
            </button>`
          : nothing
      }
    </hub-dialog>`;
  }

  #answer(answer: HiddenAnswer): void {
    this.result = answer;
    this.dialog.close();
  }
}

/** Names beyond this are counted: nobody reads them in a question. */
const MAX_NAMES = 10;

/** Names of hidden records; one that is not known here is asked for. */
const namesOf = async <T extends HasId, M extends object>(
  list: HiddenPort<T, M>,
  hidden: HiddenRecords<T>,
): Promise<string[]> => {
  const { definition, client } = list;
  const m = await list.wordsOf(definition.messages);
  const named = [...hidden].slice(0, MAX_NAMES).map(async ([id, record]) => {
    const found = record ?? (await (client && definition.get?.(client, id, {}))?.catch(() => undefined));
    return found === undefined ? [] : [definition.rowLabel(found, m)];
  });
  return (await Promise.all(named)).flat();
};

/**
 * Names the selected records that the list does not show, and lets the person leave them out by one press: then
 * they are unselected.
 * @returns what the action is for; undefined when it is not to be done.
 */
export const confirmHidden = async <T extends HasId, M extends object>(
  list: HiddenPort<T, M>,
  action: string,
  target: ListTarget,
  hidden: HiddenRecords<T>,
): Promise<ListTarget | undefined> => {
  const { model } = list;
  const question = {
    action,
    names: await namesOf(list, hidden),
    hidden: hidden.size,
    selected: target.count,
  };
  const answer = await openTask<HiddenAnswer, HubHiddenQuestion>(
    list,
    'hub-hidden-question',
    HubHiddenQuestion,
    { question },
  );
  if (answer === 'all') return target;
  if (answer !== 'shown' || !model) return undefined;
  model.selection.select(hidden.keys(), false);
  return model.target(select(target.selection, hidden.keys(), false));
};
