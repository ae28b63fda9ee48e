/** A page of React, for 0.1. */
import { useRef } from 'react';
import type { CustomerHub as CustomerHubElement } from '@customer-hub/components';
import { createHubEmbed } from '@customer-hub/components/embed';
import { CustomerHub, HubCustomers, HubDevice, HubNotes } from '@customer-hub/components/react';

const embed = createHubEmbed({ endpoint: '/v1', fetchToken: () => Promise.resolve('token') });

export function Page({ id, go }: { id: string; go: (to: string) => void }) {
  const hub = useRef<CustomerHubElement | null>(null);
  return (
    <main>
      <HubCustomers ref={embed.attach} onHubNavigate={event => go(event.detail.to)} />
      <CustomerHub
        ref={element => {
          embed.attach(element);
          hub.current = element;
        }}
        className="hub"
        customerId={id}
        activeTab="contacts"
        hiddenTabs={['passwords']}
        locale="en"
        readonly
        onHubNavigate={event => go(event.detail.tab ?? event.detail.to)}
        onHubPlaceChange={event => go(event.detail.place)}
        onHubReady={() => hub.current?.openTab('notes')}
        onHubError={event => go(event.detail.code)}
      />
      <HubDevice ref={embed.attach} deviceId="dev_1" activePanel="services" />
      <HubNotes ref={embed.attach} customerId={id} />
    </main>
  );
}
