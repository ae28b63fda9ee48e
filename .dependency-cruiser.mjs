/** The layers of the house: what may import what. `npm test -- lint` holds it. */

/** From the ground up: a room imports from rooms below it and from itself. */
const rooms = [
  'messages',
  'theme',
  'context',
  'internal',
  'primitives',
  'live',
  'shortcuts',
  'palette',
  'element',
  'form',
  'table',
  'import',
  'list-view',
  'record-page',
  'terminal',
  'shared-item',
  'job-start',
  'profiles',
  'folders',
  'share',
  'customer',
  'ticket',
  'jobs',
  'device',
  'tabs',
  'pages',
  'directory',
  'hub',
  'cdn',
  'embed',
  'frameworks',
  'react',
];
const components = '^packages/components/src';

const upward = rooms
  .slice(0, -1)
  .map((room, index) => ({
    name: `${room}-imports-nothing-above-it`,
    severity: 'error',
    from: { path: `${components}/${room}/` },
    to: { path: `${components}/(${rooms.slice(index + 1).join('|')})/` },
  }));

const packages = [
  ['sdk', 'state|components|server|mock-server|conformance'],
  ['state', 'components|server|mock-server|conformance'],
  ['server', 'state|components|mock-server|conformance'],
  ['mock-server', 'state|components|conformance'],
  ['components', 'server|mock-server|conformance'],
  // It judges any server by the contract alone.
  ['conformance', 'state|components|server|mock-server'],
].map(([from, to]) => ({
  name: `${from}-stands-without-what-is-above-it`,
  severity: 'error',
  from: { path: `^packages/${from}/`, pathNot: '/testing/' },
  to: { path: `^packages/(${to})/` },
}));

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'What two files need of each other belongs into a third, below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...upward,
    ...packages,
    {
      name: 'no-tab-imports-another',
      comment: 'What two tabs share belongs below them. The overview is made of other tabs on purpose.',
      severity: 'error',
      from: { path: `${components}/tabs/([^/]+)/`, pathNot: `${components}/tabs/overview/` },
      to: { path: `${components}/tabs/`, pathNot: `${components}/tabs/$1/` },
    },
    {
      name: 'state-knows-no-page',
      comment: 'The state layer is used without elements, in tests and in other frameworks.',
      severity: 'error',
      from: { path: '^packages/state/' },
      to: { path: '(^|/)node_modules/(lit|@lit|lit-html|lit-element)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|generated|testing)/|\\.test\\.ts$' },
    // Imports of types alone count, too: who reads one file has to read the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['hub-source', 'import', 'default'],
      exportsFields: ['exports'],
    },
  },
};
