import { defineElement } from '../internal/define.ts';
import { HubDuplicatesButton } from './duplicates-button.ts';

// The button stands in the toolbar from the beginning, and shows once its code is there.
defineElement('hub-duplicates-button', HubDuplicatesButton);
export { HubDuplicatesButton };
