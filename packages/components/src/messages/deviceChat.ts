import { defineMessages } from './bundle.ts';
import { deviceChat } from './en/deviceChat.ts';

export const deviceChatMessages = defineMessages('deviceChat', deviceChat, {
  de: () => import('./de/deviceChat.ts'),
  ar: () => import('./ar/deviceChat.ts'),
});
