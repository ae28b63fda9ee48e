/** @jsxImportSource preact */
import '@customer-hub/components/preact';

export const page = (
  <main>
    <customer-hub
      class="hub"
      customer-id="cus_1"
      hiddenTabs={['passwords']}
      ref={element => void element?.openTab('notes')}
      onhub-navigate={event => event.detail.to}
    />
    {/* @ts-expect-error -- a customer has no number */}
    <hub-notes customerId={1} />
  </main>
);
