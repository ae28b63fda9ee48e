/**
 * A random UUID (version 4), also on pages served by plain HTTP, where `crypto.randomUUID` does not exist, but every
 * blob address ends in one.
 */
export const uuid = (): string => crypto.randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);
