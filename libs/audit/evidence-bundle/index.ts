export type { BundleFile, Evidence, SignedLog, TextInEvidence } from './evidence.js';
export { bundleFiles, type BundleParts } from './evidence-bundle.js';
export { openBundling, type Bundle, type Bundling, type BundlingOptions } from './open-bundling.js';
export { NothingSigned } from './signed-log.js';
export { zipped } from './zip.js';
export { engineRecordOf, type EngineRecord } from './workflow-histories.js';
