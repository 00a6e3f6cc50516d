import type { Text } from '@tokimori/model';

/** Titles of states and findings. */
export const words = {
  state: (name: string): Text => plain(name),
  finding: (name: string, outcome: string): Text => plain(`${name}: ${outcome}`),
};

function plain(name: string): Text {
  const text = name.replaceAll(/[-.]/g, ' ');
  return { en: text, ja: text };
}
