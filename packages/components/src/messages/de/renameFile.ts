import type { RenameFileMessages } from '../en/renameFile.ts';

const renameFile: RenameFileMessages = {
  title: 'Datei umbenennen',
  rename: 'Umbenennen',
  name: 'Name',
  ending: 'Dateiendung',
  endingHint: 'Sagt Programmen, was in der Datei ist, etwa .pdf.',
  changeEnding: 'Dateiendung ändern',
  noEnding: 'keine',
  endingChanges: before =>
    `Die Dateiendung war ${before}. Mit einer anderen lässt sich die Datei vielleicht nicht mehr öffnen.`,
  becomes: name => `Neuer Name: ${name}`,
  problems: {
    has_folder: () => 'Lassen Sie / und \\ weg. Ein Dateiname enthält keinen Ordner.',
    unsafe_character: () => 'Lassen Sie die Zeichen <>:"|?* und unsichtbare weg.',
    hidden_or_trimmed: () =>
      'Beginnen Sie mit einem Buchstaben oder einer Ziffer und enden Sie ohne Punkt oder Leerzeichen.',
    reserved_name: () => 'Windows behält diesen Namen für sich. Fügen Sie ein Wort hinzu.',
  },
};
export default renameFile;
