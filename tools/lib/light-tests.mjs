/**
 * Node's test runner follows each promise of a process with asynchronous hooks, to name the test that an error
 * belongs to which nobody caught. In tests that make millions of promises that is two thirds of their time. Without
 * the hooks such an error still fails its file.
 */
import hooks, { AsyncResource, createHook } from 'node:async_hooks';

let init;
const idle = { enable: () => idle, disable: () => idle };
hooks.createHook = callbacks => {
  init = callbacks.init;
  return idle;
};
// It takes the function when it is loaded, which is now.
await import('node:test');
hooks.createHook = createHook;

// Tests and suites themselves it has to know: what is said in a suite would else go for all of the process.
const { runInAsyncScope } = AsyncResource.prototype;
AsyncResource.prototype.runInAsyncScope = function (...args) {
  if (this.constructor !== AsyncResource) init?.(this.asyncId(), 'Test', this.triggerAsyncId(), this);
  return runInAsyncScope.apply(this, args);
};
