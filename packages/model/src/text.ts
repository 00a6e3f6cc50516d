/** A sentence in the two languages Tokimori speaks. Both are written, neither is translated word by word. */
export type Lang = 'en' | 'ja';
export type Text = { readonly en: string; readonly ja: string };
export const langs: readonly Lang[] = ['en', 'ja'];
