/** The components, and the tags that React 19 writes by itself. */
import { createRef } from 'react';
import type { CustomerHub as CustomerHubElement } from '@customer-hub/components';
import { CustomerHub, HubNotes } from '@customer-hub/components/react';

const ref = createRef<CustomerHubElement>();

export const page = (
  <main>
    <CustomerHub
      ref={ref}
      className="hub"
      customerId="cus_1"
      hiddenTabs={['passwords']}
      onHubNavigate={event => event.detail.to}
      onClick={() => ref.current?.openTab('notes')}
    />
    <customer-hub customer-id="cus_1" onhub-navigate={event => event.detail.to} />
    {/* @ts-expect-error -- a customer has no number */}
    <HubNotes customerId={1} />
    {/* @ts-expect-error -- notes tell of no place */}
    <HubNotes onHubPlaceChange={() => undefined} />
  </main>
);
