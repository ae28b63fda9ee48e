/** The pages of the hosts: what is special about each. */
interface Host {
  title: string;
  /** Attributes of the root element. */
  root?: string;
  /** Addresses of style sheets before those that all have. */
  styles?: readonly string[];
  /** Default: a place for the hub. */
  body?: string;
  /** The script in `scripts` that puts the hub into the page. Default `plain`. */
  script?: string;
  /** How its policy differs from the strict one, because of what it shows. */
  policy?: Readonly<Record<string, string>>;
  /** Of its scripts. */
  nonce?: string;
}
const NONCE = 'of-the-host';
const app = '<div id="app"></div>';
const styledByScript = { 'style-src': `'self' 'nonce-${NONCE}'` };
/** Two copies of Lit make the same policy twice. */
const twoLits = { 'trusted-types': "lit-html 'allow-duplicates'" };

export const hosts: Readonly<Record<string, Host>> = {
  bootstrap: { title: "Bootstrap's reboot", styles: ['/npm/bootstrap/dist/css/bootstrap.css'] },
  'dark-by-class': { title: 'Dark by a class', root: 'class="dark"', styles: ['/styles/dark-by-class.css'] },
  'mui-modal': { title: "Inside MUI's modal", body: app, script: 'mui-modal', policy: styledByScript },
  'native-dialog': {
    title: "Inside the host's dialog",
    body: '<dialog><main></main></dialog>',
    script: 'native-dialog',
  },
  'own-elements': {
    title: 'Elements of another library beside the hub',
    styles: ['/npm/@awesome.me/webawesome/dist/styles/webawesome.css'],
    body: '<wa-button>Host</wa-button><main></main>',
    script: 'own-elements',
    policy: twoLits,
  },
  'radix-dialog': {
    title: "Inside Radix's dialog",
    body: app,
    script: 'radix-dialog',
    policy: styledByScript,
  },
  'react-strict': { title: 'React 19 in StrictMode', body: app, script: 'react-strict' },
  'right-to-left': { title: 'Right to left', root: 'dir="rtl"' },
  'shadow-root': {
    title: "Inside a host's shadow root",
    body: '<host-shell></host-shell>',
    script: 'shadow-root',
  },
  'small-letters': {
    title: 'A root of 10 px, and text of twice the size',
    styles: ['/styles/small-letters.css'],
  },
  'strict-policy': {
    title: 'A policy by nonce, with Trusted Types',
    policy: { 'script-src': `'nonce-${NONCE}' 'strict-dynamic'` },
    nonce: NONCE,
  },
  tailwind: { title: "Tailwind's preflight", styles: ['/tailwind.css'] },
  transformed: {
    title: 'Parents that are moved, cut and fixed',
    styles: ['/styles/transformed.css'],
    body: '<div class="moved"><div class="cut"><div class="fixed"><main></main></div></div></div>',
  },
  'two-copies': { title: 'The hub loaded twice', script: 'two-copies', policy: twoLits },
};

/** The page of a host. */
export function pageOf({
  title,
  root = '',
  styles = [],
  body = '<main></main>',
  script = 'plain',
  nonce,
}: Host): string {
  const by = nonce === undefined ? '' : ` nonce="${nonce}"`;
  return `<!doctype html>
<html lang="en" ${root}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <script${by} src="/eyes.js"></script>
    ${[...styles, '/pages.css'].map(href => `<link rel="stylesheet" href="${href}" />`).join('\n    ')}
    <script${by} type="module" src="/scripts/${script}.js"></script>
  </head>
  <body>
    <header>Host</header>
    ${body}
  </body>
</html>
`;
}
