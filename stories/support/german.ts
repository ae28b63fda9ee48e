/** Words that a host or an admin gives in a story, as a German one would: the product's own come from its messages. */
const german: Readonly<Record<string, string>> = {
  'Account manager': 'Kundenbetreuung',
  Address: 'Adresse',
  'After-hours support': 'Bereitschaft',
  'As in the contract.': 'Wie im Vertrag.',
  Basic: 'Basis',
  'Customer ID': 'Kundennummer',
  'Device name': 'Gerätename',
  Devices: 'Geräte',
  'Devices report in once the agent is installed.': 'Geräte melden sich, sobald der Agent installiert ist.',
  Email: 'E-Mail',
  Folder: 'Ordner',
  'Given by the platform.': 'Von der Plattform vergeben.',
  'Hardened repository': 'Gehärtetes Repository',
  'Last login': 'Letzte Anmeldung',
  'Licensed seats': 'Lizenzierte Plätze',
  'No devices yet': 'Noch keine Geräte',
  None: 'Keine',
  Note: 'Notiz',
  Notes: 'Notizen',
  Password: 'Passwort',
  Phone: 'Telefon',
  Rank: 'Rang',
  'Security review': 'Sicherheitsprüfung',
  'Time zone': 'Zeitzone',
  Website: 'Webseite',
  'Yes, until 10 PM': 'Ja, bis 22 Uhr',
};

export const inLanguage = (language: unknown, text: string): string =>
  (language === 'de' ? german[text] : undefined) ?? text;

/** The same thing with those of its texts that are shown in the language; made once for each. */
export function toldIn<T extends object>(language: unknown, thing: T): T {
  if (language !== 'de') return thing;
  const known = told.get(thing);
  if (known) return known as T;
  const said = Object.entries(thing).map(([key, value]: [string, unknown]) => {
    if (Array.isArray(value) && key === 'options')
      return [key, value.map((option: object) => toldIn(language, option))];
    const isShown = typeof value === 'string' && key !== 'key' && key !== 'value';
    return [key, isShown ? inLanguage(language, value) : value];
  });
  const made = Object.fromEntries(said) as T;
  told.set(thing, made);
  return made;
}
const told = new WeakMap<object, object>();
