import type { Customer } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import { loadMessages } from '../messages/bundle.ts';
import { removeMessages } from '../messages/remove.ts';
import { confirm } from '../primitives/confirm.ts';

/** Makes an unmanaged customer managed, after a question, because there is no way back [ORG-09]. */
export const promoteCustomer = async (
  host: LitElement,
  session: HubState,
  customer: Customer,
  locale: string,
): Promise<void> => {
  const t = await loadMessages(removeMessages, locale);
  if (
    !(await confirm(host, {
      title: t.promoteTitle(customer.name),
      text: t.promoteText,
      action: t.promoteAction,
    }))
  )
    return;
  const { hub, records, notices } = session;
  try {
    const record = await records.write('customer', { id: customer.id }, () =>
      hub.customers.promote(customer),
    );
    notices.show({ text: t.promoted(record.name) });
  } catch {
    notices.show({ text: t.promoteFailed(customer.name), tone: 'failed' });
  }
};
