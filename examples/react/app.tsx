/** A page of a host that is written in React, 18 or 19: rendered by its server, taken over by the browser. */
import { useRef, useState } from 'react';
import type { CustomerHub as CustomerHubElement, HubNavigateEvent } from '@customer-hub/components';
import { createHubEmbed } from '@customer-hub/components/embed';
import { CustomerHub } from '@customer-hub/components/react';

const endpoint = (): string =>
  typeof document === 'undefined'
    ? '/v1'
    : document.querySelector<HTMLMetaElement>('meta[name="hub-endpoint"]')!.content;

const embed = createHubEmbed({
  endpoint: endpoint(),
  fetchToken: () => Promise.resolve('demo'),
  locale: 'en',
  theme: { font: 'inherit', accent: '#0a6e4f' },
});
const hidden = ['passwords'] as const;

export function App() {
  const [customerId, setCustomerId] = useState('cus_1');
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [isReady, setReady] = useState(false);
  const hub = useRef<CustomerHubElement>(null);
  const navigated = ({ detail }: HubNavigateEvent) =>
    setPlaces(before => [...before, detail.tab ?? detail.to]);
  return (
    <>
      <nav>
        <button onClick={() => setCustomerId('cus_2')}>Brightwater Bakery</button>
        <button onClick={() => hub.current?.openTab('notes')}>Notes</button>
        <output>{`${isReady ? 'ready' : 'loading'} ${places.join(' ')}`}</output>
      </nav>
      <CustomerHub
        ref={element => {
          embed.attach(element);
          hub.current = element;
        }}
        className="hub"
        customerId={customerId}
        hiddenTabs={hidden}
        onHubNavigate={navigated}
        onHubReady={() => setReady(true)}
      />
    </>
  );
}
