/**
 * The Content Security Policy that the product runs under, in one place for the portal, the browser tests and the
 * stories. No `unsafe-*`; strings never become script (Trusted Types); the only policy is Lit's, for its own constant
 * templates.
 */
const directives = {
  'default-src': `'none'`,
  'script-src': `'self'`,
  'style-src': `'self'`,
  'connect-src': `'self'`,
  'img-src': `'self'`,
  'worker-src': `'self'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'self'`,
  'require-trusted-types-for': `'script'`,
  'trusted-types': 'lit-html',
};

/**
 * @param {Record<string, string | undefined>} [changes] directives that differ; `undefined` leaves one out.
 * @returns {string} the value of the header.
 */
export function strictPolicy(changes = {}) {
  return Object.entries({ ...directives, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
