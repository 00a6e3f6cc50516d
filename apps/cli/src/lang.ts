import { type Lang, langs } from '@tokimori/model';

/** The language the environment asks for: LC_ALL, LC_MESSAGES, LANG, the first that is set. POSIX.1-2024 §8.2 */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((it) => it !== undefined && it !== '') ?? '';
  return langs.find((lang) => locale.toLowerCase().startsWith(lang)) ?? 'en';
}
