import type { Meta, StoryObj } from '@storybook/web-components-vite';
import './token-list.ts';
import { html } from 'lit';

/**
 * A host sets any of these on a hub element or on an ancestor; every other value is mixed from them.
 * Colours are pairs for light and dark, and follow the page unless `appearance` says otherwise.
 */
const meta: Meta = { title: 'Start/Tokens' };
export default meta;

export const All: StoryObj = { render: () => html`<story-tokens></story-tokens>` };

/** Four lines of CSS, and the hub speaks the host's colours. */
export const MadeItsOwn: StoryObj = { render: () => html`<story-tokens class="own"></story-tokens>` };
