import * as Dialog from '@radix-ui/react-dialog';
import { createRoot } from 'react-dom/client';
import { HubPlace } from './hub-element.tsx';

const app = document.getElementById('app');
if (app)
  createRoot(app).render(
    <Dialog.Root defaultOpen>
      <Dialog.Portal>
        <Dialog.Overlay />
        <Dialog.Content aria-describedby={undefined}>
          <Dialog.Title>Host</Dialog.Title>
          <HubPlace />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>,
  );
