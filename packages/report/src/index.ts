export { visible } from './escape.ts';
export { renderReview } from './review.ts';
export { type RenderOptions, renderText, type Words } from './text.ts';
