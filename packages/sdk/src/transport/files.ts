// Loaded when the first file is moved. Imports nothing of the core at run time, so that it stays a chunk of its own.
export { toDownload } from './download.ts';
export { attachFile, uploadFile } from './upload-file.ts';
export { uploadCall } from './upload.ts';
