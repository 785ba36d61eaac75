/** Who may import whom: one rule a row of the table in docs/architecture.md, each with its reason. */
const ours = '^(apps|workflows|activities|libs)/';
const may = (from, allowed, comment) => ({
  name: `${from.replace(/[^a-z-]/g, '-')}-depends-inwards`,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: ours, pathNot: [`^${from}/`, ...allowed.map((a) => `^${a}/`)] },
});

module.exports = {
  forbidden: [
    { name: 'nothing-needs-its-tests', comment: 'What runs for people imports nothing that exists for tests.', severity: 'error', from: { path: ours, pathNot: '\\.(spec|bench)\\.ts$|/testing/' }, to: { path: '^test/' } },
    { name: 'no-cycles', comment: 'Two files that need each other are one thought in two places.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    may('libs/domain', [], 'The law imports nothing: it must run in a bare context years from now.'),
    { name: 'domain-only-pure-packages', comment: 'Only pure date code may enter the domain.', severity: 'error', from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' }, to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'temporal-polyfill' } },
    { name: 'a-review-type-knows-no-other', comment: 'One folder a review type.', severity: 'error', from: { path: '^libs/domain/(community-trigger|domestic-homicide-review|partnership)/' }, to: { path: '^libs/domain/(community-trigger|domestic-homicide-review|partnership)/', pathNot: '^libs/domain/$1/' } },
    may('libs/platform', [], 'Platform knows nothing of reviews.'),
    may('libs/identity', ['libs/platform'], 'Identity knows people, not cases of law.'),
    may('libs/ledger', ['libs/domain', 'libs/platform'], 'The ledger outlives the engine.'),
    may('libs/vault', ['libs/domain', 'libs/platform'], 'The vault knows nothing of the reviews it seals for.'),
    may('libs/documents', ['libs/domain', 'libs/platform'], 'A letter is made from state alone.'),
    may('libs/read-models', ['libs/domain', 'libs/ledger'], 'A read model is a fold of the ledger.'),
    may('libs/application', ['libs/domain', 'libs/platform', 'libs/identity', 'libs/ledger', 'libs/vault', 'libs/documents', 'libs/read-models'], 'The door.'),
    may('libs/audit', ['libs/domain', 'libs/ledger', 'libs/vault', 'libs/read-models', 'libs/documents', 'libs/platform'], 'Auditing reads; it never acts.'),
    { name: 'a-verifier-of-its-own', comment: 'What checks an evidence bundle is handed to others in one file: it holds only its own code and needs nothing but Node.', severity: 'error', from: { path: '^libs/audit/evidence-bundle/verifier/' }, to: { pathNot: ['^libs/audit/evidence-bundle/verifier/', '^node:'], dependencyTypesNot: ['core'] } },
    may('workflows', ['libs/domain', 'activities'], 'A workflow sees types and predicates only.'),
    { name: 'workflows-see-activities-as-types', comment: 'Activities run outside the sandbox.', severity: 'error', from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' }, to: { path: '^activities/', dependencyTypesNot: ['type-only'] } },
    may('activities', ['libs/domain', 'libs/application', 'libs/audit', 'libs/documents', 'libs/platform'], 'Activities act through the door, and have evidence looked at.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'require', 'node', 'default'], exportsFields: ['exports'], extensions: ['.ts', '.js', '.json'] },
  },
};
