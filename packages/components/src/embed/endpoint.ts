/**
 * The address of a backend as the client wants it. A path is one of the page's own origin.
 * @throws when it is no address of http or https, or holds a password, which would stand in every log.
 */
export const endpointOf = (endpoint: string | URL): string => {
  // A server, which has no page, asks for nothing.
  const page = typeof location === 'undefined' ? 'http://localhost' : location.href;
  const url = URL.canParse(endpoint, page) ? new URL(endpoint, page) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new TypeError(
      'createHubEmbed: endpoint has to be the http or https address of your backend with its version, such as ' +
        'https://api.example.com/v1, without a user or a password.',
    );
  return url.href.replace(/\/$/, '');
};
