import { textFiles } from './documents.js';
import { jsonFile, type BundleFile, type Evidence, type SignedLog } from './evidence.js';
import { manifestFiles } from './manifest.js';
import { ocelFile } from './ocel.js';
import { procedureFile } from './procedure.js';
import { eventFiles, proofFiles } from './proofs.js';
import { provFile } from './prov.js';
import { reportFile } from './report/report.js';
import type { EngineRecord } from './workflow-histories.js';
import envelopeSchema from './schemas/event-envelope.schema.json' with { type: 'json' };

/** What a bundle holds besides the evidence of the review itself. */
export interface BundleParts {
  readonly log: SignedLog;
  /** The built verifier, `verify.mjs`. */
  readonly verifier: Uint8Array;
  /** Left out where nothing is on record of the engine. */
  readonly engine?: EngineRecord;
  /** Bytes that the ledger keeps under their hash; null for those it does not have. */
  artefact(hash: string): Promise<Uint8Array | null>;
}

/**
 * All files of an evidence bundle, in their order. The same version of a review, for the same reader, under the same
 * checkpoint gives the same bytes.
 */
export async function bundleFiles(
  evidence: Evidence,
  { log, verifier, engine, artefact }: BundleParts,
): Promise<readonly BundleFile[]> {
  const whole: Evidence =
    engine === undefined ? evidence : { ...evidence, surroundings: [...evidence.surroundings, engine] };
  const { files: texts, documents } = textFiles(evidence.texts, evidence.events);
  const files = [
    reportFile(evidence, documents, log),
    ['verify.mjs', verifier] satisfies BundleFile,
    ...eventFiles(whole),
    ...texts,
    procedureFile(evidence),
    ...(await rulesFiles(evidence, artefact)),
    ...(engine?.files ?? []),
    ...schemaFiles(evidence),
    ocelFile(evidence),
    provFile(evidence, documents),
    ...proofFiles(whole, log),
  ];
  return [...manifestFiles(evidence, log, files), ...files];
}

async function rulesFiles(
  { events }: Evidence,
  artefact: BundleParts['artefact'],
): Promise<readonly BundleFile[]> {
  const versions = [...new Set(events.map(({ rulesVersion }) => rulesVersion))].sort();
  const found = await Promise.all(
    versions.map(async (version): Promise<BundleFile | null> => {
      const bytes = await artefact(version);
      return bytes === null ? null : [`rules/${version}.js`, bytes];
    }),
  );
  // What the ledger does not have any more cannot be handed over; the verifier names it as missing.
  return found.filter((one) => one !== null);
}

/** The envelope of events, and what people sent with the commands that led to them. The events' own data has no schema. */
const schemaFiles = ({ commandSchemas }: Evidence): readonly BundleFile[] => [
  jsonFile('schemas/event-envelope.schema.json', envelopeSchema),
  ...Object.entries(commandSchemas).map(([name, schema]) =>
    jsonFile(`schemas/commands/${name}.schema.json`, schema),
  ),
];
