/** What a file may be called, as the contract says it: told while one types, before anything is sent. */
const rules: readonly (readonly [code: string, found: RegExp])[] = [
  ['has_folder', /[\\/]/],
  [
    'unsafe_character',
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"|?*]/,
  ],
  ['hidden_or_trimmed', /^\.|[. ]$/],
  ['reserved_name', /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i],
];

/** Why a file must not be called so, by the server's codes; undefined when it may. Blanks around it are cut off. */
export const nameProblem = (name: string): string | undefined => {
  const trimmed = name.trim();
  if (trimmed === '') return 'required';
  return rules.find(([, found]) => found.test(trimmed))?.[0];
};

/**
 * A name in two: what it says, and its ending with the dot, which tells programs what is in the file.
 * `plan.tar.gz` is `plan` and `.tar.gz`; `LICENSE` has no ending.
 */
export const splitName = (fileName: string): { readonly name: string; readonly ending: string } => {
  const ending = /(?<=[^.])(?:\.tar)?\.[^.\s]{1,20}$/i.exec(fileName)?.[0] ?? '';
  return { name: fileName.slice(0, fileName.length - ending.length), ending };
};

/** Both as one again. The ending may be given without its dot, and with the name: neither stands twice. */
export const joinName = (name: string, ending: string): string => {
  const clean = ending.trim().replace(/^\.+/, '');
  const dotted = clean && `.${clean}`;
  const base = name.trim();
  const isThere =
    dotted !== '' && base.toLowerCase().endsWith(dotted.toLowerCase()) && base.length > dotted.length;
  return isThere ? base : `${base}${dotted}`;
};
