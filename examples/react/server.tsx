/** What the server of the host renders: the place of the hub, which its code fills in the browser. */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

export const render = (): string =>
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
