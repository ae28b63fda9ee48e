// What code in our texts takes from the page of whoever reads them: it is theirs, and says so by its name.
type Hub = import('@customer-hub/sdk').Hub;
type View = import('@customer-hub/sdk').View;
type Store<T> = { get(): T; listen(listener: () => void): () => void };

declare const baseUrl: string;
declare const url: string;
declare const token: string;
declare const id: string;
declare const signal: AbortSignal;
declare const hidden: readonly import('@customer-hub/sdk/types').HubTab[];
declare const session: { token(reason: string): Promise<string> };
declare const fetchToken: (reason?: string) => Promise<string>;
declare const router: {
  open(page: unknown, id?: string): void;
  follow(event: Event): void;
  openDirectory(customerId: string): Promise<void>;
};
declare const log: Record<'info' | 'warn', (...values: unknown[]) => void>;

declare const hub: Hub;
declare const state: import('@customer-hub/state').HubState;
declare const customer: import('@customer-hub/sdk').Customer;
declare const job: import('@customer-hub/sdk').Job;
declare const embed: import('@customer-hub/components/embed').HubEmbed;
declare const element: HTMLElementTagNameMap['customer-hub'];
declare const createHub: typeof import('@customer-hub/sdk').createHub;
declare const defaultTabs: typeof import('@customer-hub/components').defaultTabs;
declare const useSyncExternalStore: typeof import('react').useSyncExternalStore;
declare const LitElement: typeof import('lit').LitElement;
declare const html: typeof import('lit').html;

declare function print(value: unknown): void;
declare const show: (value: unknown) => void;
declare const save: (items: readonly unknown[], next: string | null | undefined) => void;
declare const follow: (value: unknown) => void;
declare const fill: (text: string) => void;
declare const merge: (record: unknown) => void;
declare const askForScope: () => void;
declare const draw: (count: number | undefined, row: (index: number) => unknown) => void;
declare const heading: HTMLElement;
declare const racks: ReadonlyMap<string, string>;
declare const book: (target: unknown) => Promise<void>;
declare const openPlan: (customerId: string | undefined) => void;
declare const projectList: (customerId: string, signal: AbortSignal) => HTMLElement;
declare const app: { handle(request: Request): Promise<Response> };
declare const signIn: import('@customer-hub/server').ServerOptions['signIn'];

// Of Svelte and Astro.
declare function $state<T>(value: T): T;
declare const Astro: { readonly params: Readonly<Record<string, string>> };

// Frameworks that are not installed here: as much of each as a text uses.
declare module '@vitejs/plugin-vue' {
  export default function vue(options: {
    template: { compilerOptions: { isCustomElement(tag: string): boolean } };
  }): import('vite').Plugin;
}
declare module 'nuxt/config' {
  export function defineNuxtConfig(options: {
    vue: { compilerOptions: { isCustomElement(tag: string): boolean } };
  }): unknown;
}
declare module '#app' {
  export function defineNuxtPlugin<T>(plugin: () => T): T;
  export function useNuxtApp(): { $hubEmbed?: import('@customer-hub/components/embed').HubEmbed };
  export function useRoute(): { readonly params: Readonly<Record<string, string>> };
}
declare module 'next/navigation' {
  export function useRouter(): { push(address: string): void };
}
declare module '@angular/core' {
  export interface ElementRef<T> {
    readonly nativeElement: T;
  }
  export const CUSTOM_ELEMENTS_SCHEMA: unique symbol;
  export function Component(options: {
    selector: string;
    schemas: readonly unknown[];
    template: string;
  }): (target: abstract new (...values: never[]) => unknown) => void;
  export function effect(work: () => void): void;
  export const input: { required<T>(): () => T };
  export const viewChild: { required<T>(name: string): () => T };
}
