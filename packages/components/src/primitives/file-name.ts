/** Marks that turn text around or are not seen: `invoice<RLO>gpj.exe` reads `invoiceexe.jpg`. */
const turning = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
// eslint-disable-next-line no-control-regex -- they are what has to go
const control = /[\u0000-\u001f\u007f-\u009f]/g;
const reserved = /[<>:"/\\|?*]/g;
/** Names that Windows keeps for its devices, whatever comes after the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i;
const longest = 200;

/** Whether a name is kept only in part, which is to be said. */
export const isCut = (name: string): boolean => [...name].length > longest;

/** A name as it may be shown: what it says is what it is. */
export const shownName = (name: string): string =>
  name.replace(turning, '').replace(control, '').trim() || 'file';

/**
 * A name that every system takes as the name of one file in the folder that was chosen, and that is not
 * another one's in disguise [ATT-07]. Keeps the last extension when it has to be cut.
 */
export const safeFileName = (name: string): string => {
  const base = name.replace(turning, '').replace(control, '').split(/[\\/]/).at(-1) ?? '';
  let clean = base.replace(reserved, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  if (devices.test(clean)) clean = `_${clean}`;
  const letters = [...clean];
  if (letters.length > longest) {
    const extension = /\.[^.]{1,20}$/.exec(clean)?.[0] ?? '';
    clean =
      letters
        .slice(0, longest - [...extension].length)
        .join('')
        .replace(/[\s.]+$/, '') + extension;
  }
  return clean || 'file';
};
