import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  ChatMessage,
  ChatMessageInput,
  ChatMessageListParams,
  ChatMessagePage,
  ChatRead,
  ChatTyping,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What a chat answers beside its messages: how many are unread, and who would answer. */
export type ChatState = Readonly<Pick<ChatMessagePage, 'unread' | 'contact'>>;

/** The conversation with whoever is at a device. */
export const chat = (client: Client) => ({
  /**
   * List what was said in the chat of a device, the latest first. New messages are told in the stream of
   * changes as `chat.message`, who types as `chat.typing` with `by` and `until`; both name the device. `q`
   * searches the text. ConflictError `unsupported_os` where the system of the device has no chat.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  list: (
    deviceId: string,
    query?: ChatMessageListParams,
    options?: RequestOptions,
  ): ListRequest<ChatMessage, ChatState> =>
    client.list('listChatMessages', path`/devices/${deviceId}/chat`, options, query),
  /**
   * Say something to whoever is at a device. 1 to 4,000 characters, not only spaces: ValidationError
   * `required`. ConflictError `device_offline`, `unsupported_os`, `contact_required` when the device has no
   * contact.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`, `unsupported_os`, `contact_required`
   * @throws ValidationError `required`
   */
  send: (deviceId: string, input: ChatMessageInput, options?: RequestOptions): HubPromise<ChatMessage> =>
    client.post('createChatMessage', path`/devices/${deviceId}/chat`, options, input),
  /**
   * Mark what the contact has said as read. For all technicians: whoever looks next sees no new message.
   * Answers how many were marked; none is no error.
   * @throws NotFoundError
   * @throws ConflictError
   */
  markRead: (deviceId: string, options?: RequestOptions): HubPromise<ChatRead> =>
    client.post('markChatRead', path`/devices/${deviceId}/chat/read`, options),
  /**
   * Tell that one is typing. Holds for a few seconds, until `until`; send it again while typing goes on.
   * ConflictError `device_offline`.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`
   */
  typing: (deviceId: string, options?: RequestOptions): HubPromise<ChatTyping> =>
    client.post('sendChatTyping', path`/devices/${deviceId}/chat/typing`, options),
});
