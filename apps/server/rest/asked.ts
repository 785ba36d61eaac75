import type { Request } from 'express';
import type { Principal } from '#libs/identity/index.js';

/** A request with what the server found out about it. */
export interface Asked extends Request {
  requestId?: string;
  principal?: Principal;
}
