export * from './read-model.js';
export { type CaseMembers, type MembersOf } from './case-list.js';
export { createProjecting, type Projecting, type ProjectingOptions } from './projecting.js';
export {
  openReadModels,
  UNMET,
  type CaseFilter,
  type CaseLine,
  type DeadlineLine,
  type ReadModels,
  type TaskLine,
} from './queries.js';
export {
  compareReadModels,
  compareReadModelsOf,
  rebuildReadModels,
  streamsOf,
  type Difference,
  type Sources as ReadModelSources,
} from './rebuild.js';
