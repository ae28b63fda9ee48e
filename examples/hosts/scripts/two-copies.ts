import { hubIn } from './hub-in.ts';

// The same build from another address is another module to the browser.
const again = '/hub-again/hub.js';
await import(again);
const place = document.querySelector('main');
if (place) hubIn(place);
