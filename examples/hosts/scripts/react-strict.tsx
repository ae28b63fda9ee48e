import { createHub, load } from 'hub-build';
import { createElement, StrictMode, useMemo, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './hub-in.ts';

/** React 19 sets what is no string as a property of the element. */
function App(): ReactElement {
  const hub = useMemo(() => createHub({ baseUrl: api(), auth: () => 'demo' }), []);
  return <main>{createElement('customer-hub', { 'customer-id': 'cus_1', hub })}</main>;
}
// React sets properties of an element it knows; of one that comes later, it can only set attributes.
await load('customer-hub');
const app = document.getElementById('app');
if (app)
  createRoot(app).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
