/** All that a page without a bundler does: it makes the client, and hands it to the elements that stand in the page. */
import { createHub } from '/hub/hub.js';

const { searchParams } = new URL(location.href);
document.querySelector('customer-hub').hub = createHub({
  baseUrl: searchParams.get('api') ?? '/v1',
  auth: () => 'demo',
});
