const stored = 'customer-hub.shortcuts';

/** Storage may be forbidden to the page: then the choice holds until the page is left. */
let here: boolean | undefined;

/** Whether the person wants shortcuts of a single key; for all hubs of this origin [WCAG 2.1.4]. */
export const shortcutsWanted = (): boolean => {
  try {
    return (here ?? true) && localStorage.getItem(stored) !== 'off';
  } catch {
    return here ?? true;
  }
};

export const wantShortcuts = (on: boolean): void => {
  here = on;
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  } catch {
    // Said above.
  }
};
