/** A random UUID, also on pages served by plain HTTP: `crypto.randomUUID` does not exist there, but every blob address ends in one. */
export const uuid = (): string => crypto.randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);
