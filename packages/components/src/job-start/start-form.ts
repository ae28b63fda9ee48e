import type { LitElement, ReactiveControllerHost } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import type { FieldDefinition } from '../form/definition.ts';
import { FormModel } from '../form/form-model.ts';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { LibraryItem } from './library.ts';
import { questionsOf, type Questions } from './questions.ts';
import type { WorkRequest } from './work.ts';

interface StartFormOptions {
  readonly request: () => WorkRequest;
  readonly words: () => JobStartMessages;
  readonly session: () => HubState | undefined;
  readonly locale: () => string;
  readonly send: () => Promise<void>;
}

/**
 * What is asked of the entry that is chosen. What was entered for one that was chosen before is there again when it
 * is chosen again.
 */
export class StartForm {
  readonly model: FormModel;
  readonly #options: StartFormOptions;
  #item: LibraryItem | undefined;
  #entered = new Map<string, ReadonlyMap<string, string | boolean>>();

  constructor(host: ReactiveControllerHost & LitElement, options: StartFormOptions) {
    this.#options = options;
    const { session, locale, send } = options;
    this.model = new FormModel(host, {
      fields: () => this.fields,
      session,
      locale,
      hasMore: () => true,
      save: send,
    });
  }

  get item(): LibraryItem | undefined {
    return this.#item;
  }

  get questions(): Questions {
    const { request, words } = this.#options;
    const { work, params } = request();
    return questionsOf(work, this.#item?.entry, words(), params);
  }

  get fields(): readonly FieldDefinition[] {
    const { own, general } = this.questions;
    return [...own, ...general];
  }

  /** As the job takes it. */
  get params(): Record<string, unknown> {
    return {
      ...this.#options.request().params,
      ...this.#item?.params,
      ...this.questions.params(key => this.model.valueOf(key)),
    };
  }

  /** Asks about an entry, or about the work itself where there is nothing to choose. */
  begin(item?: LibraryItem): void {
    const { model } = this;
    if (this.#item && model.dirty) this.#entered.set(this.#item.id, this.#drafts());
    this.#item = item;
    model.start(undefined, this.questions.defaults);
    const entered = item && this.#entered.get(item.id);
    for (const field of this.fields) {
      const draft = entered?.get(field.key);
      if (draft !== undefined) model.set(field, draft);
    }
  }

  #drafts(): Map<string, string | boolean> {
    const drafts = new Map<string, string | boolean>();
    for (const field of this.fields) {
      const draft = this.model.draft(field);
      if (typeof draft === 'string' || typeof draft === 'boolean') drafts.set(field.key, draft);
    }
    return drafts;
  }
}
