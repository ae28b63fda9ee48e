import type { DeviceWorkMessages } from '../en/deviceWork.ts';

export default {
  refresh: 'Gerät neu abfragen',
  refreshing: 'Das Gerät wird abgefragt',
  refreshWaits: 'Das Gerät ist offline. Es wird abgefragt, sobald es online ist.',
  waiting: 'Wartet, bis das Gerät online ist',
  planned: when => `Geplant für ${when}`,
  lasting: (what, seconds) => `${what}, ${seconds} s`,
  failed: 'Fehlgeschlagen',
  reasons: {
    failed: 'Das Gerät hat keinen Grund genannt.',
    timed_out: 'Das Gerät hat zu lange gebraucht.',
    cancelled: 'Es wurde abgebrochen.',
    offline: 'Das Gerät blieb offline.',
    unreachable: 'Das Gerät ist nicht erreichbar.',
    retired: 'Das Gerät ist außer Dienst.',
    no_permission: 'Dazu fehlt Ihnen die Berechtigung.',
    forbidden: 'Dazu fehlt Ihnen die Berechtigung.',
    unsupported_os: 'Das System des Geräts kann das nicht.',
    not_found: 'Das Gerät gibt es nicht mehr.',
    expired: 'Das Gerät kam nicht rechtzeitig online.',
  },
  because: (what, why) => `${what}: ${why}`,
  dismiss: name => `Hinweis zu ${name} ausblenden`,
  all: 'Alle',
  show: 'Anzeigen',
} satisfies DeviceWorkMessages;
