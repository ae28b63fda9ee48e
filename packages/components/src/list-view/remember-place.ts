import { lazily } from '../internal/lazily.ts';
import { LEFT } from './left-key.ts';
import type { ListMemory, MemoryHost } from './list-memory.ts';

const wasLeft = (): boolean => {
  try {
    return sessionStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
};

/** Scroll and focus for whoever comes back; its code comes when there is something to remember. */
export const rememberPlace = (list: MemoryHost): { start(): void; stop(): void; comeBack(): void } => {
  let memory: ListMemory | undefined;
  const load = (): void =>
    void lazily(() => import('./list-memory.ts')).then(({ ListMemory }) => {
      memory ??= new ListMemory(list);
      if (list.isConnected) memory.start();
      memory.comeBack();
    });
  return {
    start() {
      if (wasLeft()) load();
      list.addEventListener('focusin', load, { once: true });
    },
    stop() {
      memory?.stop();
    },
    comeBack() {
      memory?.comeBack();
    },
  };
};
