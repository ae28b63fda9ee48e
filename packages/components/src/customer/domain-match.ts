/**
 * The entry of a list of domains that an address falls under, as the server decides it: case-blind and whole,
 * `.example.com` its subdomains, the longest first [SET-11, SET-12].
 */
export const matchDomain = (email: string, domains: readonly string[]): string | undefined => {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (!domain || !email.includes('@')) return undefined;
  return domains
    .filter(entry => {
      const own = entry.toLowerCase();
      return own.startsWith('.') ? domain.endsWith(own) && domain.length > own.length : domain === own;
    })
    .sort((a, b) => b.length - a.length)[0];
};
