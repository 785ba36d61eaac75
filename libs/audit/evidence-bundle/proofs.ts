import { formatTlogProof } from '../checkpoints/tlog-proof.js';
import { file, jsonFile, linesFile, type BundleFile, type Evidence, type SignedLog } from './evidence.js';

/** The events as they were recorded, one a line: whoever hashes a line behind a zero byte has the event's hash. */
export function eventFiles({ eventBytes, commandBytes, surroundings }: Evidence): readonly BundleFile[] {
  return [
    linesFile(
      'events.jsonl',
      eventBytes.map(({ body }) => body),
    ),
    linesFile(
      'surroundings.jsonl',
      surroundings.flatMap(({ events }) => events.map(({ body }) => body)),
    ),
    // A command that changed nothing led to no event that could vouch for it.
    linesFile(
      'commands.jsonl',
      commandBytes.filter(({ fromVersion, toVersion }) => toVersion > fromVersion).map(({ clear }) => clear),
    ),
  ];
}

/** The signed checkpoint, the keys, and for each event the proof that it stands under the checkpoint. */
export function proofFiles({ eventBytes, surroundings }: Evidence, log: SignedLog): readonly BundleFile[] {
  const positions = [...eventBytes, ...surroundings.flatMap(({ events }) => events)].map(
    ({ position }) => position,
  );
  const beyond = positions.find((position) => position > log.size);
  if (beyond !== undefined)
    throw new Error(`The checkpoint over ${log.size} events does not hold the event at ${beyond} yet.`);
  return [
    file('checkpoint.txt', log.note),
    jsonFile('public-keys.json', {
      keys: log.keys.map((key) => ({ key })),
      handovers: log.handovers,
      witnesses: log.witnesses.map((key) => ({ key })),
    }),
    ...positions.map((position) =>
      file(
        `proofs/${position}.tlog-proof`,
        formatTlogProof({ index: position - 1, proof: log.proof(position - 1), note: log.note }),
      ),
    ),
  ];
}
