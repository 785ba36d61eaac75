import type { BundleFolder } from './bundle-folder.js';
import type { KnownEvent } from './events.js';
import type { Findings } from './findings.js';
import { sha256Hex } from './hashes.js';

interface Archived {
  readonly run: string;
  readonly hash: string;
}

const FOLDER = 'workflow-histories/';
const WITHHELD = `${FOLDER}withheld.json`;

/** The histories of the engine are those whose hashes its events name, and none is left out without a word. */
export function checkHistories(
  folder: BundleFolder,
  surroundings: readonly KnownEvent[],
  findings: Findings,
): void {
  const archived = surroundings.filter(({ event }) => event.type === 'WorkflowHistoryArchived');
  const files = folder.names().filter((name) => name.startsWith(FOLDER) && name !== WITHHELD);
  if (archived.length === 0 && files.length === 0) return;
  const withheld = withheldIn(folder);
  let handedOver = 0;
  findings.check('The histories of the engine are those that its events name.', () => {
    const named = new Set<string>();
    for (const { where, event } of archived) {
      const { run, hash } = event.data as Archived;
      const name = `${FOLDER}${run}.pb`;
      named.add(name);
      if (folder.has(name)) {
        handedOver += 1;
        if (sha256Hex(folder.bytes(name)) !== hash)
          findings.fail(`${name} is not the history that ${where} names.`);
      } else if (!withheld.includes(run))
        findings.fail(`${name}, the history that ${where} names, is missing.`);
    }
    for (const name of files.filter((one) => !named.has(one)))
      findings.fail(`${name} is a history that no event names: it was put there.`);
  });
  findings.note(
    `Histories of the engine handed over: ${handedOver}; withheld: ${archived.length - handedOver}.`,
  );
}

function withheldIn(folder: BundleFolder): readonly string[] {
  if (!folder.has(WITHHELD)) return [];
  try {
    return (JSON.parse(folder.text(WITHHELD)) as readonly { readonly run: string }[]).map(({ run }) => run);
  } catch {
    return [];
  }
}
