import type { HubErrorDetail } from './event-details.ts';

/**
 * Tells the page, and its developer, that it holds two versions of an element. Comes when that has happened.
 * @param present Version of the one that was there; undefined: it is none of ours.
 */
export const tellDuplicate = (tag: string, version: string, present: string | undefined): void => {
  const message = `<${tag}> ${version} was not registered: the page already has ${
    present ? `version ${present}` : 'another element of that name'
  }.`;
  console.error(message);
  const detail: HubErrorDetail = { code: 'duplicate_element', where: tag, message, requestId: undefined };
  // By its older name as well.
  document.dispatchEvent(new CustomEvent('hub-error', { detail: { ...detail, tag } }));
};
