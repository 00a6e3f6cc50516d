export { visible } from './escape.ts';
export { type RenderOptions, renderText, type Words } from './text.ts';
