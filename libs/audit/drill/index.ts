export { AlreadyUnsound, drill, type Drilled, type DrillGround } from './drill.js';
export { NotASuperuser } from './copy-database.js';
export { FORGERIES, type Forgery } from './forgeries.js';
export { NothingToForge } from './forger.js';
