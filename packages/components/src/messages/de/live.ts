import type { LiveMessages } from '../en/live.ts';

export default {
  reconnecting: time => `Verbindung wird seit ${time} neu aufgebaut`,
  connecting: 'Verbindung wird aufgebaut',
  refused: 'Live-Aktualisierung wurde abgelehnt',
  back: 'Live-Aktualisierung läuft wieder',
  tryAgain: 'Erneut versuchen',
  missing: 'Änderungen anderer erscheinen bis dahin erst, wenn etwas neu geladen wird.',
} satisfies LiveMessages;
