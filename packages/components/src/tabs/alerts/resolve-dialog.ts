import type { AlertReason } from '@customer-hub/sdk';
import { opens } from '../../form/record-dialog.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import { HubAlertDialog, type AlertQuestion } from './reason-dialog.ts';

/** Resolves alerts with a reason. */
export class HubResolveDialog extends HubAlertDialog<AlertReason> {
  protected override get heading(): string {
    const { count, name } = this.options;
    return this.t(alertDialogsMessages).resolve.title(count, name, this.format.number(count));
  }

  protected override get submitLabel(): string {
    return this.t(alertDialogsMessages).resolve.action;
  }

  protected override answer(): AlertReason {
    return { reason: this.reason };
  }
}

/** Asks why. @returns the reason, or undefined when the dialog was left. */
export const openResolve = opens<AlertReason | undefined, AlertQuestion<AlertReason>>(
  'hub-resolve-dialog',
  HubResolveDialog,
);
