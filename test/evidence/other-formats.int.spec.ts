import { servers } from '#test/support/databases.js';
import { aReviewWithALetter, bundleOf, evidenceFor, unpacked } from './bundles.js';
import { loadedByPython } from './python.js';

/** The first run on a machine fetches pinned libraries from PyPI: no test of ours, so it has minutes of its own. */
const FIRST_INSTALL_MS = 600_000;

describe('The exports in other people’s formats', () => {
  it(
    'are read by the libraries for process mining (OCEL 2.0) and provenance (PROV-JSON), each event, act and person in them',
    async () => {
      const [first] = servers();
      const kept = await aReviewWithALetter(first?.[1] ?? '');
      try {
        const evidence = await evidenceFor(kept.application, 'auditor@audit.example');
        const bundle = await unpacked(await bundleOf(kept.application, evidence, Buffer.from('no verifier')));
        const found = await loadedByPython(bundle.folder);
        await bundle.close();
        const types = [...new Set(evidence.events.map(({ type }) => type))].sort();
        expect(found).toMatchObject({
          events: evidence.events.length,
          activities: types,
          eventsByReview: evidence.events.length,
          prov: {
            ProvActivity: new Set(evidence.events.map(({ commandId }) => commandId)).size,
            ProvAgent: 2,
            ProvEntity: evidence.events.length,
            ProvGeneration: evidence.events.length,
          },
        });
        expect(found['objectTypes']).toEqual(expect.arrayContaining(['agency', 'letter', 'review']));
      } finally {
        await kept.close();
      }
    },
    FIRST_INSTALL_MS,
  );
});
