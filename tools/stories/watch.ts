/**
 * What runs in the page of a story from before its first script, and collects what goes wrong there. Each function is
 * sent to the page as text, so it may use nothing from around it.
 */

/** What the page itself saw. */
export interface Seen {
  problems: string[];
  done: boolean;
  /** Shows another story in the place of this one. */
  show(storyId: string): void;
}
declare global {
  interface Window {
    seen: Seen;
  }
}

/** Storybook's way to tell of stories, and to be told which to show. */
interface Channel {
  on(name: string, listener: (value: unknown) => void): void;
  emit(name: string, value: unknown): void;
}

/** Violations of the policy, with the element that caused them. */
function collectViolations(): void {
  window.seen = { problems: [], done: false, show: () => undefined };
  addEventListener(
    'securitypolicyviolation',
    event => {
      const at = event.target instanceof Element ? event.target.outerHTML.slice(0, 200) : event.sourceFile;
      // The accessibility addon adds filters for colour blindness to the page.
      if (!at.includes('id="storybook-'))
        window.seen.problems.push(
          `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${at}`,
        );
    },
    { capture: true },
  );
}

/** What axe found, in words. */
function nameFindings(): void {
  interface Found {
    violations?: { id: string; help: string; nodes: { target: unknown; html: string }[] }[];
  }
  window.findingsOf = result =>
    ((result as Found).violations ?? [])
      .map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map(node => `  ${JSON.stringify(node.target)} ${node.html}`).join('\n')}`,
      )
      .join('\n') || JSON.stringify(result);
}
declare global {
  interface Window {
    findingsOf(result: unknown): string;
  }
}

/**
 * How a story ended. Storybook reports a play function that threw with status "success", so each of its events is
 * listened to.
 */
function listenToStories(): void {
  const { seen } = window;
  const message = (value: unknown): string =>
    value instanceof Object && 'message' in value ? String(value.message) : JSON.stringify(value);
  const failures = [
    'playFunctionThrewException',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
    'unhandledErrorsWhilePlaying',
  ];
  const finished = (value: unknown): void => {
    const { status, reporters } = value as {
      status: string;
      reporters: { type: string; status: string; result: unknown }[];
    };
    if (status !== 'success') seen.problems.push(`storyFinished: ${status}`);
    if (!reporters.some(report => report.type === 'a11y')) seen.problems.push('axe did not run');
    for (const { type, status: outcome, result } of reporters)
      if (outcome === 'failed') seen.problems.push(`${type}: ${window.findingsOf(result)}`);
    seen.done = true;
  };
  const listen = (channel: Channel): void => {
    for (const name of failures)
      channel.on(name, value => {
        seen.problems.push(`${name}: ${message(value)}`);
        seen.done = true;
      });
    channel.on('docsRendered', () => {
      seen.done = true;
    });
    channel.on('storyFinished', finished);
    seen.show = storyId => {
      seen.problems = [];
      seen.done = false;
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    };
  };
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value: Channel) => {
      channel = value;
      listen(value);
    },
  });
}

/** In the order in which a page runs them. */
export const watchers = [collectViolations, nameFindings, listenToStories];
