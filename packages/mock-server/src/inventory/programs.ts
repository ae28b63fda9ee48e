// One import for what a device runs; each lives in a file of its own.
export { installedSoftware } from './software.ts';
export { processes } from './processes.ts';
export { services } from './services.ts';
export { deviceUsers } from './users.ts';
