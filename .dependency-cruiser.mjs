// Who may import whom (ARCHITECTURE.md). Each rule's comment says why; test/tooling/layers.test.ts shows that they can fail.

/** What `language/` may take from outside: packages that need neither Node nor a browser. */
const purePackages = [
  'langium',
  'chevrotain',
  'vscode-uri',
  'vscode-jsonrpc',
  'vscode-languageserver-[^/]+',
  'zod',
  'jsonc-parser',
  '@viz-js/viz',
];

/** The files beside the folders of `language/`: they put the layers together. */
const languageFolder = (name) => `^language/${name}/`;

/** Modules that lie directly in `language/rules/`: each one that another layer may take is named. */
const inRules = (...names) => `^language/rules/(${names.join('|')})\\.ts$`;

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one concept in two files; loading order then decides what works.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be followed is one that no other rule here can judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'hosts-are-leaves',
      comment:
        'The server, the client and the command line are faces of the language: what two of them need belongs into language/.',
      severity: 'error',
      from: { path: '^(language|git|startup|server|client|cli)/' },
      to: { path: '^(server|client|cli)/', pathNot: '^$1/' },
    },
    {
      name: 'client-knows-the-protocol-only',
      comment:
        'The client talks to the language through the server: were it to import more, every window would parse twice.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^language/', pathNot: languageFolder('protocol') },
    },
    {
      name: 'protocol-stands-alone',
      comment: 'Whatever it took from the language, the client would take along.',
      severity: 'error',
      from: { path: languageFolder('protocol') },
      to: { path: '^language/', pathNot: languageFolder('protocol') },
    },
    {
      name: 'server-knows-node-in-its-host-only',
      comment: 'The same server runs in a web worker: what it needs of Node comes through server/node/.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(node/|main\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'git-is-for-hosts-on-node',
      comment: 'It starts processes: the language and what runs in a browser must not come to need it.',
      severity: 'error',
      from: { path: '^(language|client|server)/', pathNot: '^server/node/' },
      to: { path: '^git/' },
    },
    {
      name: 'git-knows-no-model',
      comment: 'It reads files of a revision, whatever is in them: both hosts say which ones they want.',
      severity: 'error',
      from: { path: '^git/' },
      to: { path: '^language/' },
    },
    {
      name: 'startup-is-for-entries',
      comment: 'It loads everything else: whatever asked for it from inside would load it twice.',
      severity: 'error',
      from: { path: '^(language|git|server|client|cli)/', pathNot: '^(cli/bin|server/main|client/extension)\\.ts$' },
      to: { path: '^startup/' },
    },
    {
      name: 'startup-knows-nothing',
      comment: 'Each start waits for it: it comes before what it loads, and takes nothing of it along.',
      severity: 'error',
      from: { path: '^startup/' },
      to: { path: '^(language|git|server|client|cli)/' },
    },
    {
      name: 'sources-do-not-import-tests',
      comment: 'What only tests need is not shipped.',
      severity: 'error',
      from: { path: '^(language|git|startup|server|client|cli)/' },
      to: { path: '^(test|\\.dev|build|dist)/' },
    },
    {
      name: 'language-is-pure-of-node',
      comment: 'The language also runs in a web worker, where there is no Node: hosts pass in what they read.',
      severity: 'error',
      from: { path: '^language/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'language-takes-pure-packages-only',
      comment:
        'A package that needs Node or a browser would end the language in one of them. Add a package here after looking.',
      severity: 'error',
      from: { path: '^language/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
        pathNot: purePackages.map((name) => `node_modules/${name}/`),
      },
    },
    {
      name: 'language-takes-no-node-face',
      comment: 'langium/node reads the disk and langium/test brings a test runner; the rest of the package is pure.',
      severity: 'error',
      from: { path: '^language/' },
      to: {
        path: [
          'node_modules/langium/lib/(node|test)/',
          'node_modules/vscode-[^/]+/lib/node/',
          'node_modules/vscode-[^/]+/node',
        ],
      },
    },
    {
      name: 'nothing-below-imports-the-index',
      comment: 'The index is for those outside; from inside it makes cycles and hides which layer is meant.',
      severity: 'error',
      from: { path: '^language/', pathNot: '^language/index\\.ts$' },
      to: { path: '^language/index\\.ts$' },
    },
    {
      name: 'grammar-imports-nothing-of-ours',
      comment: 'It is generated: what it needs comes from Langium.',
      severity: 'error',
      from: { path: languageFolder('grammar') },
      to: { path: '^language/', pathNot: languageFolder('grammar') },
    },
    {
      name: 'only-syntax-and-extract-read-syntax-trees',
      comment: 'Everything else works on the landscape, so that the grammar can change without the rules noticing.',
      severity: 'error',
      from: {
        path: '^language/',
        pathNot: ['^language/(grammar|syntax)/', '^language/landscape/extract', '^language/[^/]+$'],
      },
      to: { path: ['^language/(grammar|syntax)/', 'node_modules/langium/'] },
    },
    {
      name: 'landscape-is-the-ground',
      comment: 'Rules, decision, ledger, review and rendering stand on the landscape, not the other way round.',
      severity: 'error',
      from: { path: languageFolder('landscape') },
      to: { path: '^language/(syntax|rules|decision|ledger|review|render)/' },
    },
    {
      name: 'syntax-judges-nothing',
      comment:
        'The parser and its services say what is written; what it means for the business is for the layers above.',
      severity: 'error',
      from: { path: languageFolder('syntax') },
      to: { path: '^language/(rules|decision|ledger|review|render)/' },
    },
    {
      name: 'rules-know-the-landscape-only',
      comment:
        'A rule is a function of the landscape: what the decision or the ledger make of its findings must not feed back.',
      severity: 'error',
      from: { path: languageFolder('rules') },
      to: { path: '^language/', pathNot: '^language/(rules|landscape)/' },
    },
    {
      name: 'rules-do-not-import-rules',
      comment: 'Each rule can be read, changed and removed alone. What two need lies directly in rules/.',
      severity: 'error',
      from: { path: '^language/rules/[^/]+/' },
      to: { path: '^language/rules/[^/]+/' },
    },
    {
      name: 'only-the-registry-names-rules',
      comment: 'One list of all rules; whoever runs them takes it from there.',
      severity: 'error',
      from: {
        path: '^(language|server|client|cli)/',
        pathNot: ['^language/rules/registry\\.ts$', '^language/rules/[^/]+/'],
      },
      to: { path: '^language/rules/[^/]+/' },
    },
    {
      name: 'decision-takes-findings-only',
      comment:
        'The decision walks over the landscape and the findings, and says in sentences and edits what follows; it neither runs rules nor renders.',
      severity: 'error',
      from: { path: languageFolder('decision') },
      to: {
        path: '^language/',
        pathNot: ['^language/(decision|landscape)/', inRules('rule', 'ids', 'open-errors', 'edits', 'wording')],
      },
    },
    {
      name: 'ledger-takes-findings-only',
      comment: 'The ledger prices the landscape and its findings; the decision does not change what a thing costs.',
      severity: 'error',
      from: { path: languageFolder('ledger') },
      to: { path: '^language/', pathNot: ['^language/(ledger|landscape)/', inRules('rule')] },
    },
    {
      name: 'review-compares-results',
      comment: 'A review sets two analysed landscapes side by side: it reads results and renders nothing.',
      severity: 'error',
      from: { path: languageFolder('review') },
      to: { path: '^language/(grammar|syntax|render)/' },
    },
    {
      name: 'render-is-the-top',
      comment: 'Nothing in the language depends on how it is drawn.',
      severity: 'error',
      from: { path: '^language/', pathNot: ['^language/render/', '^language/[^/]+$'] },
      to: { path: languageFolder('render') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
