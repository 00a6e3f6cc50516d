export { causeMarkdown, renderCause, renderCauses } from './cause.ts';
export { visible } from './escape.ts';
export { type AnswerOptions, renderHtml } from './html/answer.ts';
export { renderBrief } from './html/brief.ts';
export type { Excerpt } from './html/evidence.ts';
export { renderReview } from './review.ts';
export { type RenderOptions, renderText, type Words } from './text.ts';
