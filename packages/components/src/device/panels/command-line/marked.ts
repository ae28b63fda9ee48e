/** Text is marked where the key was pressed: then the key copies it. */
export const isMarked = (event: KeyboardEvent): boolean =>
  event.composedPath().some(target => {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      return target.selectionStart !== target.selectionEnd;
    if (!(target instanceof ShadowRoot || target instanceof Document)) return false;
    const selection =
      'getSelection' in target && typeof target.getSelection === 'function' ? target.getSelection() : null;
    return selection instanceof Selection && selection.toString() !== '';
  });
