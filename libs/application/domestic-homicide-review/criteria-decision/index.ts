import type { CriteriaCommands } from '#libs/domain/domestic-homicide-review/criteria-decision/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { ScopingQuestionsInput } from '../scoping/scoping.dto.js';
import * as dto from './criteria-decision.dto.js';

export const criteriaDecisionInputs: StageInputs<CriteriaCommands> = {
  DecideCriteria: takes(dto.DecideCriteriaInput, {
    facts: { conduct: 'YES', appearsToResult: 'YES' },
    evidence: {
      age: 'Birth date in the police record.',
      link: 'Married; the register of marriages.',
      conduct: 'Four calls to the police and a note of the practice nurse.',
      causation: 'The pathologist’s first finding.',
    },
    views: [{ partner: 'derbyshire-police', view: 'REVIEW' }],
  }),
  RequestMoreInformation: takes(ScopingQuestionsInput, {
    requests: [{ agency: 'derbyshire-health', questions: 'Did she say to anybody that she was afraid?' }],
  }),
  ReopenCriteria: noFields,
  ProposeOtherLearning: takes(dto.OtherLearningInput, { kind: 'LOCAL_LEARNING_REVIEW' }),
};

/** "S (criteria, sign-off, conclude)": the cell of the partnership's chair. */
const decides = needs(['publication', 'S']);
const partnershipOrCoordinator = needs(['publication', 'S'], ['dhr-file', 'W']);

export const criteriaDecisionNeeds: StageNeeds<CriteriaCommands> = {
  DecideCriteria: decides,
  RequestMoreInformation: partnershipOrCoordinator,
  ReopenCriteria: decides,
  ProposeOtherLearning: partnershipOrCoordinator,
};
