import { machineOf } from '#libs/domain/kernel/review/dispatcher.js';
import { CATALOGUE } from './catalogue.js';
import type { Dhr } from './kind.js';
import { BEFORE_THE_NOTIFICATION, COMMON_GUARDS } from './rows.js';
import { EVOLVERS, RULES } from './stages.js';

export const { decide, evolve, obstacle } = machineOf<Dhr>({
  label: 'A Domestic Homicide Review',
  catalogue: CATALOGUE,
  guards: COMMON_GUARDS,
  beforeItBegan: BEFORE_THE_NOTIFICATION,
  rules: RULES,
  evolvers: EVOLVERS,
  begunAt: (state) => state.notification?.receivedAt ?? null,
});
