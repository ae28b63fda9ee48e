export default {
  forbidden: [ { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } } ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|generated|node_modules)/|\\.test\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { conditionNames: ['hub-source', 'import', 'default'], exportsFields: ['exports'] },
  },
};
