/** Whether keys are those of a Mac: Cmd in place of Ctrl. */
export const isMac = /^Mac|^iP/.test(globalThis.navigator?.platform ?? '');
