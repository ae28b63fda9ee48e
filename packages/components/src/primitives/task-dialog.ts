import type { HubState } from '@customer-hub/state/core';
import { query, state } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import type { Task } from '../internal/open.ts';
import { HubPart } from '../internal/part.ts';
import { HubDialog } from './dialog.ts';

/** A task that is one dialog: prepared, shown, over when it closes. What it renders is one `hub-dialog`. */
export abstract class HubTaskDialog<Result = void> extends HubPart implements Task<Result> {
  /** Something is being saved. */
  @state() protected busy = false;
  @query('hub-dialog') protected dialog!: HubDialog;

  /** What the task ends with, however the dialog is closed. */
  protected result!: Result;

  /** The state and the client it works with: a task is opened inside an element that has them. */
  protected get state(): HubState {
    if (!this.session) throw new Error('A dialog needs a hub around it.');
    return this.session;
  }

  constructor() {
    super();
    defineElement('hub-dialog', HubDialog);
  }

  async run(): Promise<Result> {
    await this.prepare();
    await this.updateComplete;
    const closed = new Promise<void>(resolve =>
      this.dialog.addEventListener('hub-close', () => resolve(), { once: true }),
    );
    await this.dialog.show();
    await this.opened();
    await closed;
    this.dispatchEvent(new Event('hub-task-closed'));
    return this.result;
  }

  /** Closes it, or asks first when there is something to lose. */
  close(): void {
    this.dialog?.requestClose('done');
  }

  /** What has to be known before it can be drawn. */
  protected prepare(): void | Promise<void> {}

  /** It is open, and the focus is in it. */
  protected opened(): void | Promise<void> {}

  /** Closes after the work, and not before. When the work throws, it stays open and the error goes on to the caller. */
  protected async closeAfter(work: () => Promise<Result>): Promise<void> {
    this.busy = true;
    try {
      this.result = await work();
    } finally {
      this.busy = false;
    }
    await this.updateComplete;
    this.dialog.close();
  }
}
