import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { communityTrigger } from '#libs/domain/community-trigger/index.js';
import { domesticHomicideReview } from '#libs/domain/domestic-homicide-review/index.js';

const filesOf = (type: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, `../workflows/${type}`))
    .filter((file) => file.endsWith('.stage.ts'))
    .map((file) => file.replace('.stage.ts', ''));

/** Each type, and its stages that run beside all states and so have none of their own. */
const TYPES = [
  { ...communityTrigger, beside: ['deadlines'] },
  { ...domesticHomicideReview, beside: ['deadlines', 'family', 'parallel-processes'] },
];

describe.each(TYPES)('The stages of a $label', ({ type, stageOf, catalogue, beside }) => {
  const files = filesOf(type);

  it.each(Object.entries(stageOf))(
    '%s belongs to the stage %s, for which the workflow has a file',
    (_, stage) => {
      expect(files).toContain(stage);
    },
  );

  it('there is no stage file to which no state belongs', () => {
    expect(files.filter((file) => !Object.values(stageOf).includes(file))).toEqual(beside);
  });

  it('each command is decided by a stage that has a file, or by the letters that all stages send', () => {
    const stages = new Set(catalogue.map((row) => row.stage));
    expect([...stages].filter((stage) => !files.includes(stage))).toEqual(['notices']);
  });
});
