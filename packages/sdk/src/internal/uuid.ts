/** A random UUID, also on pages served by plain HTTP, where `crypto.randomUUID` does not exist but every blob address ends in one. */
export function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}
