import { visible } from '../escape.ts';

/** HTML that is safe to print as it is. Only `text` and `element` make it, so nothing from outside gets in unescaped. */
export interface Markup {
  readonly html: string;
}

export type Child = Markup | string | undefined | readonly Child[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => visible(text).replace(/[&<>"]/g, (char) => entities[char] ?? char);

const empty = new Set(['meta', 'input', 'br', 'hr']);

/** `element('p', { class: 'lead' }, 'a', element('b', {}, 'c'))`. A child or attribute that is `undefined` is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | true | undefined>> = {},
  ...children: readonly Child[]
): Markup {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const inner = children.map(written).join('');
  return { html: empty.has(name) ? `<${name}${given}>` : `<${name}${given}>${inner}</${name}>` };
}

function written(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  return 'html' in child ? child.html : child.map(written).join('');
}

/** A sentence in which `commands` stand between backticks. */
export function prose(text: string): Child[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? element('code', {}, part) : part));
}

/** A whole page. It loads nothing, runs nothing, and is read without a network. */
export function page(title: string, lang: string, css: string, ...body: readonly Child[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'generator', content: 'Tokimori' }),
    element('title', {}, title),
    { html: `<style>${css}</style>` },
  );
  return `<!doctype html>\n${element('html', { lang }, head, element('body', {}, ...body)).html}\n`;
}
