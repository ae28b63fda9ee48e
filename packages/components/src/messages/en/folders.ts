import { plural } from '../bundle.ts';

/** Folders of a customer, wherever records lie in them. */
export const folders = {
  title: 'Folders',
  all: 'All folders',
  allDevices: 'All devices',
  none: 'No folder',
  several: (count: number, n: string) => plural('en', count, { one: `${n} folder`, other: `${n} folders` }),
  inside: (folder: string) => `Folder: ${folder}`,
  showTree: 'Show beside the table',
  hideTree: 'Hide the folder list',
  add: 'New folder…',
  addInside: 'New folder inside…',
  rename: 'Rename or move…',
  remove: 'Delete…',
  menuOf: (name: string) => `Actions for the folder ${name}`,
  holds: (count: number, n: string) => plural('en', count, { one: `${n} device`, other: `${n} devices` }),
  addTitle: 'New folder',
  editTitle: 'Edit folder',
  name: 'Name',
  parent: 'Inside',
  top: 'At the top',
  create: 'Create folder',
  save: 'Save',
  cancel: 'Cancel',
  created: (name: string) => `${name} created`,
  saved: (name: string) => `${name} saved`,
  removed: (name: string) => `${name} deleted`,
  restored: (name: string) => `${name} restored`,
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText: (what: string, to: string | undefined) =>
    `Devices in this folder: ${what}. ${to ? `They move to ${to}.` : 'They stay without a folder.'}`,
  removeAction: 'Delete folder',
  folders: (count: number, n: string) => plural('en', count, { one: `${n} folder`, other: `${n} folders` }),
  undo: 'Undo',
  retry: 'Retry',
  failed: "Couldn't load the folders.",
  notDone: (name: string) => `Couldn't change ${name}`,
  empty: 'No folders yet. Create one to group devices.',
  dragging: (count: number, n: string) =>
    plural('en', count, { one: `Move ${n} device`, other: `Move ${n} devices` }),
  problems: {
    name_taken: () => 'A folder with this name already exists here. Use another name.',
    folder_cycle: () => "A folder can't be inside itself. Choose another one.",
    too_deep: () => 'Folders can be up to eight levels deep. Choose a higher one.',
    unknown_folder: () => 'This folder no longer exists. Choose another one.',
  },
  reasons: {
    no_permission: "You don't have permission to change folders",
    missing_scope: "You don't have permission to change folders",
  },
};
export type FoldersMessages = typeof folders;
