import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import Box from '@mui/material/Box';
import Modal from '@mui/material/Modal';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { HubPlace } from './hub-element.tsx';

const cache = createCache({ key: 'host', nonce: 'of-the-host' });

function App(): ReactElement {
  const [open, setOpen] = useState(true);
  return (
    <CacheProvider value={cache}>
      <Modal open={open} onClose={() => setOpen(false)}>
        <Box>
          <HubPlace />
        </Box>
      </Modal>
    </CacheProvider>
  );
}
const app = document.getElementById('app');
if (app) createRoot(app).render(<App />);
