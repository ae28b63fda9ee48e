/** Whether a dialog or menu is open, in whatever shadow tree. Notices and tips are none. */
export const hasLayer = (root: ParentNode): boolean =>
  [...root.querySelectorAll('*')].some(
    element =>
      element.matches('dialog:is([open], :popover-open), [popover]:not([popover=manual]):popover-open') ||
      (element.shadowRoot && hasLayer(element.shadowRoot)),
  );
