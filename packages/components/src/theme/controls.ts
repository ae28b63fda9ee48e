import type { CSSResultArray } from 'lit';
import { buttons } from './buttons.ts';
import { inputs } from './inputs.ts';
import { switches } from './switches.ts';

/** All controls, for elements that are made of forms. Those of the first view take only what they show. */
export const controls: CSSResultArray = [buttons, inputs, switches];
