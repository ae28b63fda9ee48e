/**
 * Node's test runner follows each promise of a process with asynchronous hooks, to name the test that an error
 * belongs to which nobody caught. In tests that make millions of promises that is two thirds of their time. Without
 * the hooks such an error still fails its file.
 */
import hooks, { createHook } from 'node:async_hooks';

const idle = { enable: () => idle, disable: () => idle };
hooks.createHook = () => idle;
// It takes the function when it is loaded, which is now.
await import('node:test');
hooks.createHook = createHook;
