import { plural } from '../bundle.ts';
import type { ImportAssetsMessages } from '../en/importAssets.ts';

export default {
  title: 'Assets importieren',
  fileHint:
    'Bis 100.000 Zeilen. Exporte aus Snipe-IT, Lansweeper, Intune und Garantielisten gehen unverändert. Ein Asset mit bekannter Seriennummer wird aktualisiert und mit seinem Gerät verknüpft.',
  fields: {
    name: 'Name (nötig)',
    assetType: 'Asset-Typ (nötig)',
    status: 'Status',
    serialNumber: 'Seriennummer',
    manufacturer: 'Hersteller',
    model: 'Modell',
    purchaseDate: 'Kaufdatum',
    warrantyExpiresOn: 'Garantieende',
    contact: 'Kontakt, nach E-Mail-Adresse oder Name',
    folder: 'Ordner, nach Name',
    notes: 'Notizen',
    customerId: 'Kundennummer',
  },
  short: {
    name: 'Name',
    assetType: 'Asset-Typ',
    status: 'Status',
    serialNumber: 'Seriennummer',
    manufacturer: 'Hersteller',
    model: 'Modell',
    purchaseDate: 'Gekauft',
    warrantyExpiresOn: 'Garantie',
    contact: 'Kontakt',
    folder: 'Ordner',
    notes: 'Notizen',
    customerId: 'Kundennummer',
  },
  values: {
    status: {
      in_use: 'In Verwendung',
      in_stock: 'Auf Lager',
      purchased: 'Gekauft',
      damaged: 'Beschädigt',
      retired: 'Außer Betrieb',
    },
  },
  forAll: 'Typ aller Assets in dieser Datei',
  import: (count, n) => plural('de', count, { one: '1 Asset importieren', other: `${n} Assets importieren` }),
  staysHint: 'Schon angelegte Assets bleiben',
  doneTitle: (count, n) =>
    plural('de', count, { one: '1 Asset importiert', other: `${n} Assets importiert` }),
  stoppedTitle: n => `Import abgebrochen. Importiert: ${n}`,
  partly: (count, n, failed) =>
    plural('de', count, {
      one: `1 Asset importiert, ${failed} fehlgeschlagen`,
      other: `${n} Assets importiert, ${failed} fehlgeschlagen`,
    }),
  problem: {
    name_missing: () => 'Der Name fehlt.',
    asset_type_missing: () => 'Der Typ fehlt.',
    asset_type_new: () => 'Diesen Typ gibt es noch nicht. Er wird angelegt.',
    status_unknown: () => 'Status: Wählen Sie einen aus der Liste.',
    date_invalid: () => 'Diesen Tag gibt es nicht. Schreiben Sie ihn als JJJJ-MM-TT.',
    duplicate_line: line => `Dieselbe Seriennummer steht in Zeile ${line}. Behalten Sie eine davon.`,
    contact_unknown: () => 'Kontakt: kein eindeutiger Treffer. Das Asset wird ohne Kontakt importiert.',
    folder_unknown: () => 'Ordner: kein Treffer. Das Asset wird ohne Ordner importiert.',
  } as ImportAssetsMessages['problem'],
} satisfies ImportAssetsMessages;
