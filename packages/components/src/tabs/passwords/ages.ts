/** Ages of a password that the filter offers and the strip counts, in days. */
export const ages = [30, 90, 180, 365] as const;

/** Those worth a look: nobody has to change a password every month. */
export const telling = [90, 180, 365] as const;
