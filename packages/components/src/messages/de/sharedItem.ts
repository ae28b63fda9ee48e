import { plural } from '../bundle.ts';
import type { SharedItemMessages } from '../en/sharedItem.ts';

const sharedItem: SharedItemMessages = {
  waiting: {
    title: 'Jemand hat etwas mit Ihnen geteilt',
    password: 'Hinter diesem Link wartet ein Passwort.',
    attachment: 'Hinter diesem Link wartet eine Datei.',
    views: (count, n) =>
      plural('de', count, {
        one: 'Es kann noch einmal gezeigt werden. Öffnen Sie es, wenn Sie es brauchen.',
        other: `Es kann noch ${n}-mal gezeigt werden.`,
      }),
    until: when => `Der Link endet ${when}.`,
  },
  loading: 'Der Link wird geprüft …',
  phrase: 'Passphrase',
  phraseHint: 'Wer Ihnen den Link geschickt hat, teilt sie Ihnen auf anderem Weg mit.',
  phraseNeeded: 'Geben Sie die Passphrase ein.',
  wrong: (count, n) =>
    plural('de', count, {
      one: 'Das ist nicht die Passphrase. Ein Versuch bleibt, dann wird der Link gesperrt.',
      other: `Das ist nicht die Passphrase. ${n} Versuche bleiben.`,
    }),
  show: 'Anzeigen',
  opening: 'Wird geöffnet …',
  view: (view, most) => `Ansicht ${view} von ${most}`,
  last: 'Das war die letzte Ansicht. Wenn Sie diese Seite schließen oder neu laden, öffnet der Link nichts mehr.',
  ends: when => `Endet ${when}`,
  name: 'Für',
  address: 'Adresse',
  username: 'Benutzername',
  password: 'Passwort',
  reveal: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  copy: 'Kopieren',
  copyNamed: what => `Kopieren: ${what}`,
  copied: what => `Kopiert: ${what}`,
  copyFailed:
    'Der Browser hat die Zwischenablage gesperrt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  file: 'Datei',
  size: 'Größe',
  checksum: 'SHA-256',
  download: 'Herunterladen',
  downloading: 'Wird heruntergeladen …',
  saved: name => `${name} wurde Ihrem Browser übergeben.`,
  hostile:
    'Öffnen Sie sie nur, wenn Sie sie von der Person erwartet haben, die Ihnen den Link geschickt hat.',
  cut: 'Die Datei konnte nicht heruntergeladen werden. Versuchen Sie es noch einmal; das zählt nicht als Ansicht.',
  ended: {
    title: 'Dieser Link öffnet nichts',
    text: 'Er ist vielleicht vertippt, abgelaufen, aufgebraucht oder zurückgezogen. Bitten Sie, wer ihn Ihnen geschickt hat, um einen neuen.',
  },
  missing: {
    title: 'Diese Seite öffnet geteilte Links',
    text: 'Die Adresse ist unvollständig: Kopieren Sie den ganzen Link, mit allem, was hinter dem # steht.',
  },
  locked: {
    title: 'Dieser Link ist gesperrt',
    text: 'Die Passphrase war zu oft falsch. Bitten Sie, wer Ihnen den Link geschickt hat, um einen neuen.',
  },
  offline:
    'Sie sind offline. Nichts wurde geöffnet oder gezählt; versuchen Sie es mit einer Verbindung noch einmal.',
  unreachable:
    'Der Server ist nicht erreichbar. Versuchen Sie es noch einmal: Ein Druck zählt eine Ansicht, wie oft er auch gesendet wird.',
  limited: 'Zu viele Versuche aus Ihrem Netz. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  retry: 'Erneut versuchen',
};
export default sharedItem;
