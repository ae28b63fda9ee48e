/** A number or an address as an address book holds it: with the word its owner or program put beside it. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** What a contact has room for; the rest is shown, and left out unless a person maps it. */
export interface Reach {
  readonly email: string;
  readonly otherEmails: string;
  readonly phone: string;
  readonly mobile: string;
  readonly otherPhones: string;
}

const mobileWords = /mobil|cell|handy|iphone|portable|móvil|celular|cellulare|جوال|محمول/i;
const faxWords = /fax|pager|modem/i;
/** Preferred before others, in this order. */
const order = [
  /pref|^\*/i,
  /work|main|office|business|arbeit|gesch|dienst|bureau|travail|zentrale|عمل/i,
  /^$/,
];

const rank = ({ label }: Labelled): number => {
  const found = order.findIndex(words => words.test(label.trim()));
  return found < 0 ? order.length : found;
};

const byRank = (entries: readonly Labelled[]): Labelled[] => [...entries].sort((a, b) => rank(a) - rank(b));

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * Numbers go where their labels say, whatever place they stand in: the first mobile number, the first of the others,
 * those at work before those at home.
 */
export const reachOf = (emails: readonly Labelled[], phones: readonly Labelled[]): Reach => {
  const addresses = distinct(byRank(emails).map(({ value }) => value));
  const voice = phones.filter(({ label }) => !faxWords.test(label));
  const isMobile = ({ label }: Labelled): boolean => mobileWords.test(label);
  const mobile = byRank(voice.filter(isMobile))[0];
  const phone = byRank(voice.filter(entry => !isMobile(entry)))[0];
  const others = phones.filter(entry => entry !== mobile && entry !== phone);
  return {
    email: addresses[0] ?? '',
    otherEmails: addresses.slice(1).join('; '),
    phone: phone?.value ?? '',
    mobile: mobile?.value ?? '',
    otherPhones: others.map(({ label, value }) => (label ? `${label}: ${value}` : value)).join('; '),
  };
};

/** Names of the columns that `reachCells` fills. */
export const reachHeader = ['Email', 'Other emails', 'Phone', 'Mobile', 'Other phones'] as const;

export const reachCells = ({ email, otherEmails, phone, mobile, otherPhones }: Reach): string[] => [
  email,
  otherEmails,
  phone,
  mobile,
  otherPhones,
];
