/** The verifier of evidence bundles, built into one file. */
export function bundledVerifier(): Promise<Uint8Array>;
