/** The elements stand in the page already, as the server has rendered them: they get a client, a look and a language. */
import { createHubEmbed } from '/hub/embed.js';

const embed = createHubEmbed({
  endpoint: document.querySelector('meta[name="hub-endpoint"]').content,
  fetchToken: () => 'demo',
  locale: 'de',
  theme: { accent: '#0a6e4f' },
});
for (const element of document.querySelectorAll('customer-hub')) embed.attach(element);
