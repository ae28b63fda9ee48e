/** Controls, what turns the direction of text, and what has no width. */
const UNSEEN = new RegExp(
  String.raw`[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]`,
  'g',
);

/** Text of one who may be hostile, outside of an output: what nobody would see, or would turn it, by its name. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, character => nameOf(character.charCodeAt(0)));

/** A character that nobody sees, by its picture or its number. */
export const nameOf = (code: number): string => {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};
