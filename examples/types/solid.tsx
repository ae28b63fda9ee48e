/** @jsxImportSource solid-js */
import '@customer-hub/components/solid';

export const page = (
  <main>
    <customer-hub
      class="hub"
      prop:customerId="cus_1"
      prop:hiddenTabs={['passwords']}
      ref={element => void element.openTab('notes')}
      on:hub-navigate={event => event.detail.to}
    />
    {/* @ts-expect-error -- a customer has no number */}
    <hub-notes prop:customerId={1} />
  </main>
);
