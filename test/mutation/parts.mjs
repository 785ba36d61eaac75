const law = (folder) => [
  `libs/domain/${folder}/**/*.ts`,
  '!**/*.spec.ts',
  '!**/*examples.ts',
  '!libs/domain/**/testing/**',
];

// Without chance: what random stories find is not counted on, and they would be told again for each mutant.
const CHANCE = /\.properties\.unit\.spec\.ts$/u;
const told = (folder) => ({ from: [`libs/domain/${folder}/**/*.unit.spec.ts`], without: [CHANCE] });

/** What can be tried by itself: the files that are mutated, the specs that try them, and how many must be found. */
export const PARTS = {
  domain: { mutate: law('**'), specs: told('**'), atLeast: 85 },
  'community-trigger': { mutate: law('community-trigger'), specs: told('community-trigger'), atLeast: 85 },
  'domestic-homicide-review': {
    mutate: law('domestic-homicide-review'),
    specs: told('domestic-homicide-review'),
    atLeast: 85,
  },
  kernel: { mutate: law('kernel'), specs: told('kernel'), atLeast: 85 },
  partnership: { mutate: law('partnership'), specs: told('partnership'), atLeast: 85 },
  calendar: {
    mutate: [
      'libs/domain/kernel/{ages,bank-holidays,calendar,dates,deadlines,instants,london,months,reading,working-days}.ts',
    ],
    specs: { from: ['libs/domain/kernel/*.unit.spec.ts'], without: [] },
    atLeast: 95,
  },
  threshold: {
    mutate: ['libs/domain/community-trigger/law/*.ts', '!**/s104-9-figures.ts', '!**/*.spec.ts'],
    // Without the stories behind the figures.
    specs: { from: ['libs/domain/community-trigger/law/*.unit.spec.ts'], without: [CHANCE, /s104-9-/u] },
    atLeast: 95,
  },
};
