export type { BundleFile, Evidence, SignedLog, TextInEvidence } from './evidence.js';
export { bundleFiles, type BundleParts } from './evidence-bundle.js';
export { zipped } from './zip.js';
