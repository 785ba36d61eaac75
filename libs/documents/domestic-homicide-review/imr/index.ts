import type { StageLetters } from '../case-view.js';
import { imrRequest, summaryReportRequest } from './request.letters.js';
import { imrCountersign, imrSubmitted } from './report.letters.js';
import { imrChase, imrEscalation, imrExtended, imrReturned, imrWithdrawn } from './time.letters.js';

export const imrLetters: StageLetters<
  | 'imr-request'
  | 'summary-report-request'
  | 'imr-countersign'
  | 'imr-submitted'
  | 'imr-returned'
  | 'imr-extended'
  | 'imr-withdrawn'
  | 'imr-chase'
  | 'imr-escalation'
> = {
  'imr-request': imrRequest,
  'summary-report-request': summaryReportRequest,
  'imr-countersign': imrCountersign,
  'imr-submitted': imrSubmitted,
  'imr-returned': imrReturned,
  'imr-extended': imrExtended,
  'imr-withdrawn': imrWithdrawn,
  'imr-chase': imrChase,
  'imr-escalation': imrEscalation,
};
