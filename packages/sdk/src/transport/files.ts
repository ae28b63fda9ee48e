// Loaded when the first file is moved.
export { toDownload } from './download.ts';
export { describeFile, uploadCall } from './upload.ts';
