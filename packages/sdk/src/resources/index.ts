// One import and one name per resource; `createHub` wires what stands here.
import { notes } from './notes.ts';

export const resources = { notes };
