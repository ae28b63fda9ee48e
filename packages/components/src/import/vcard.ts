import type { CsvFile, CsvRow } from './parse.ts';
import { reachCells, reachHeader, reachOf, type Labelled } from './reach.ts';

/** One property of a card: `item1.TEL;TYPE=CELL:+1 503`. */
interface Property {
  readonly name: string;
  readonly group: string;
  readonly types: readonly string[];
  readonly value: string;
}

const header = ['Name', 'Given name', 'Family name', 'Job title', 'Organization', 'Notes', ...reachHeader];

const unescaped = (text: string): string =>
  text.replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim();

/** Parts of a structured value: a backslash before the semicolon keeps it in its part. */
const partsOf = (value: string): string[] =>
  (value.match(/(?:\\.|[^;\\])*(?:;|$)/gs) ?? []).map(part => unescaped(part.replace(/;$/, '')));

/** Version 2.1 writes what is not ASCII as `=C3=BC`, in the character set that it names. */
const quotedPrintable = (value: string, charset: string): string => {
  const bytes = value
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes, char => char.charCodeAt(0)));
  } catch {
    return value;
  }
};

const propertyOf = (line: string): Property | undefined => {
  const [, head = '', value = ''] = /^((?:"[^"]*"|[^:"])*):(.*)$/s.exec(line) ?? [];
  const [full = '', ...params] = head.split(';');
  const [, group = '', name = ''] = /^(?:([\w-]+)\.)?([\w-]+)$/.exec(full) ?? [];
  if (!name) return undefined;
  const types = params.flatMap(param => {
    const [, key = '', said = param] = /^([^=]+)=(.*)$/.exec(param) ?? [];
    if (!key || /^type$/i.test(key)) return said.replaceAll('"', '').split(',');
    return /^pref$/i.test(key) ? ['pref'] : [];
  });
  const isQuoted = params.some(param => /^(?:encoding=)?quoted-printable$/i.test(param));
  const charset = /charset=([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  return {
    name: name.toUpperCase(),
    group,
    types,
    value: isQuoted ? quotedPrintable(value, charset) : value,
  };
};

/** Lines that were folded, as one; a line of quoted-printable ends with `=` where it goes on. */
const unfolded = (text: string): { readonly line: number; readonly text: string }[] => {
  const lines: { line: number; text: string }[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const last = lines.at(-1);
    const goesOn = last && /quoted-printable/i.test(last.text) && last.text.endsWith('=');
    if (last && goesOn) last.text = last.text.slice(0, -1) + raw;
    else if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else lines.push({ line: index + 1, text: raw });
  });
  return lines;
};

/** The labels of a phone or an address: its types, and the name that a person gave its group. */
const labelledOf = (properties: readonly Property[], name: string): Labelled[] =>
  properties
    .filter(one => one.name === name)
    .flatMap(({ group, types, value }) => {
      const own = properties.find(one => one.name === 'X-ABLABEL' && one.group === group && group !== '');
      const label = [...types, own?.value.replace(/^_\$!<|>!\$_$/g, '') ?? '']
        .filter(word => word && !/^(?:internet|voice|pref|uri)$/i.test(word))
        .join(' ');
      const preferred = types.some(type => /^pref$/i.test(type)) && name === 'EMAIL' ? '* ' : '';
      const text = unescaped(value.replace(/^(?:tel|mailto):/i, ''));
      return text ? [{ label: `${preferred}${label}`, value: text }] : [];
    });

const cellsOf = (properties: readonly Property[]): string[] => {
  const raw = (name: string): string => properties.find(one => one.name === name)?.value ?? '';
  const [family = '', given = '', additional = ''] = partsOf(raw('N'));
  const notes = properties.filter(({ name }) => name === 'NOTE').map(({ value }) => unescaped(value));
  return [
    unescaped(raw('FN')),
    [given, additional].filter(Boolean).join(' '),
    family,
    unescaped(raw('TITLE')),
    partsOf(raw('ORG')).filter(Boolean).join(', '),
    notes.join('\n'),
    ...reachCells(reachOf(labelledOf(properties, 'EMAIL'), labelledOf(properties, 'TEL'))),
  ];
};

/** Reads cards (vCard 2.1, 3 and 4) as a table: a row is a card, its line where the card begins. */
export const parseVCard = (text: string): CsvFile => {
  const rows: CsvRow[] = [];
  let card: { readonly line: number; readonly properties: Property[] } | undefined;
  const end = (damaged: boolean): void => {
    if (card)
      rows.push({ line: card.line, cells: cellsOf(card.properties), ...(damaged ? { damaged } : {}) });
    card = undefined;
  };
  for (const { line, text: raw } of unfolded(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(raw)) {
      end(true);
      card = { line, properties: [] };
    } else if (/^END:VCARD\s*$/i.test(raw)) end(false);
    else {
      const property = propertyOf(raw);
      if (property) card?.properties.push(property);
    }
  }
  end(true);
  return { header, headed: true, rows, delimiter: '' };
};
