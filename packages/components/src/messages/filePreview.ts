import { defineMessages } from './bundle.ts';
import { filePreview } from './en/filePreview.ts';

/** Words of the preview of a file, fetched with it. */
export const filePreviewMessages = defineMessages('filePreview', filePreview, {
  de: () => import('./de/filePreview.ts'),
  ar: () => import('./ar/filePreview.ts'),
});
