/** The page that opens shared links: for people without an account, and without anything else of the portal. */
import '@customer-hub/components/define/hub-shared-item.js';
import { startVisit } from './backend.ts';

const item = document.createElement('hub-shared-item');
item.hub = startVisit();
// Who opens a link has set no language: it is that of the browser.
const language = ['de', 'ar'].find(known => navigator.language.startsWith(known)) ?? 'en';
item.locale = language;
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
document.querySelector('main')?.replaceChildren(item);
