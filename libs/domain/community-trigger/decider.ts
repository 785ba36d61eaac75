import { machineOf } from '#libs/domain/kernel/review/dispatcher.js';
import { CATALOGUE } from './catalogue.js';
import type { Trigger } from './kind.js';
import { BEFORE_THE_APPLICATION, COMMON_GUARDS } from './rows.js';
import { EVOLVERS, RULES } from './stages.js';

export const { decide, evolve, obstacle } = machineOf<Trigger>({
  label: 'A Community Trigger',
  catalogue: CATALOGUE,
  guards: COMMON_GUARDS,
  beforeItBegan: BEFORE_THE_APPLICATION,
  rules: RULES,
  evolvers: EVOLVERS,
  begunAt: (state) => state.application?.madeAt ?? null,
});
