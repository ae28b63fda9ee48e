import type { DraftStore } from '@customer-hub/state/edits';

/** Session storage of this window; undefined where a browser or a policy refuses it. */
export const windowDrafts = (): DraftStore | undefined => {
  try {
    const { sessionStorage: storage } = globalThis;
    return {
      get: key => storage.getItem(key),
      set: (key, value) => storage.setItem(key, value),
      remove: key => storage.removeItem(key),
    };
  } catch {
    return undefined;
  }
};

/** Places at which something was kept since the page was loaded. */
const places = new Set<string>();

export const wasKept = (place: string): void => void places.add(place);
export const wasDropped = (place: string): void => void places.delete(place);

/** Whether something may be kept at a place: tells it without loading what keeps it. */
export const mayBeKept = (place: string): boolean => {
  if (places.has(place)) return true;
  try {
    return Object.entries(sessionStorage).some(
      ([key, text]) => key.startsWith('customer-hub drafts') && String(text).includes(`"${place}"`),
    );
  } catch {
    return false;
  }
};
