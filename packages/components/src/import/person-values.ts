/** `SMTP:a@b.de` and `smtp:` of Exchange, `a_b.de#EXT#@tenant...` of a guest in Microsoft 365, `A <a@b.de>`. */
const addressOf = (text: string): string => {
  const [, inBrackets] = /<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? [];
  const plain = (inBrackets ?? text).replace(/^(?:smtp|mailto):/i, '').trim();
  const [, guest] = /^(.+)#EXT#@/i.exec(plain) ?? [];
  return guest ? guest.replace(/_(?=[^_]*$)/, '@') : plain;
};

/** Several values in one cell, as programs put them there. */
const severalOf = (text: string): string[] =>
  text
    .split(/ ::: |[;|\n]|\+(?=smtp:)|,\s*(?=\S+@)/i)
    .map(one => one.trim())
    .filter(Boolean);

/** Values of a person as the server reads them: one address, the others apart. */
export const personReader = (values: Record<string, string>): Record<string, string> => {
  const { email = '', otherEmails = '' } = values;
  const [first = '', ...more] = email.includes('@') ? severalOf(email).map(addressOf) : [email];
  const others = [...new Set([...more, ...severalOf(otherEmails).map(addressOf)])].filter(
    other => other.toLowerCase() !== first.toLowerCase(),
  );
  return {
    ...values,
    ...(first ? { email: first } : {}),
    ...('otherEmails' in values || others.length > 0 ? { otherEmails: others.join('; ') } : {}),
  };
};
