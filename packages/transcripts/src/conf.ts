/** The grammar of configurations: which daemon a text is for, the directives and options each daemon knows. */
export {
  allDirectives as chronyDirectives,
  directiveOf as chronyDirectiveOf,
  sourceOptions,
} from './chrony/directives.ts';
export { type ConfKind, confKindOf, isDirective, kindByName } from './conf-kind.ts';
export { isNtpLine } from './ntp/conf.ts';
export { directives as ntpDirectives, readOptions as readNtpOptions } from './ntp/conf-directives.ts';
