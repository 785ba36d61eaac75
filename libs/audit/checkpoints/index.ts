/**
 * Signed checkpoints over the log of an area (C2SP tlog-checkpoint, signed-note, tlog-cosignature, tlog-proof): taken,
 * checked, proved from, and watched by witnesses.
 */
export { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint.js';
export { CheckpointCheck, checkpointProblem, type CheckpointProblem, type CheckOptions, evidenceOf, type LogEvidence, originOfNote } from './checking.js';
export { BadKey, newSigningKey, parseVkey, SIGNATURE_TYPE, type SigningKey, signingKey, type VerifierKey, vkey } from './keys.js';
export { believable, type KeySource, logKeyOf, logOrigin, readKeyFile, type SigningKeys, signingKeysFrom } from './log-keys.js';
export { LogContradicted } from './log-contradicted.js';
export { BadNote, formatNote, parseNote, type SignedNote, signersOf } from './note.js';
export { Moment, type StoredCheckpoint, type StoredCosignature, StoredLog, type StoredLogKey, type StoredWitness } from './stored-log.js';
export { CheckpointTaking, type LogIdentity, type Taken } from './taking.js';
export { checkpointProving, formatTlogProof, parseTlogProof, type TlogProof } from './tlog-proof.js';
export { type Inclusion, LogReader, NotInLog } from './log-reader.js';
export { type Logs, openLogs } from './open-logs.js';
export { LogMisbehaved, type WatchedLog, type Witness, type Witnessed, witnessOnce, type WitnessState, witnessVkey } from './witness.js';
