import type { DeviceWorkMessages } from '../en/deviceWork.ts';

export default {
  refresh: 'Vom Gerät aktualisieren',
  refreshing: 'Wird vom Gerät gelesen',
  refreshWaits: 'Das Gerät ist offline. Aktualisiert wird, sobald es online ist.',
  waiting: 'Wartet, bis das Gerät online ist',
  planned: when => `Geplant für ${when}`,
  lasting: (what, seconds) => `${what}, ${seconds} s`,
  failed: 'Fehlgeschlagen',
  reasons: {
    failed: 'Das Gerät hat keinen Grund genannt.',
    timed_out: 'Das Gerät hat zu lange gebraucht.',
    cancelled: 'Abgebrochen.',
    offline: 'Das Gerät blieb offline.',
    unreachable: 'Das Gerät ist nicht erreichbar.',
    retired: 'Das Gerät ist außer Betrieb.',
    no_permission: 'Dafür haben Sie keine Berechtigung.',
    forbidden: 'Dafür haben Sie keine Berechtigung.',
    unsupported_os: 'Auf diesem Betriebssystem nicht verfügbar.',
    not_found: 'Das Gerät gibt es nicht mehr.',
    expired: 'Das Gerät kam nicht rechtzeitig online.',
  },
  because: (what, why) => `${what}: ${why}`,
  dismiss: name => `Hinweis zu ${name} ausblenden`,
  all: 'Alle',
  show: 'Anzeigen',
} satisfies DeviceWorkMessages;
