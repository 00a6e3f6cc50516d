import type { FactValueOf } from '@tokimori/facts';
import { pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { idName, joinByPlace, sessionOf } from './session.ts';

const heading = /^\s*ind\s+assi?d\s+status\s+conf\s+reach\s+auth\s+condition\s+last_event\s+cnt\b/i;
const row =
  /^\s{0,8}(?:\d{1,4}\s{1,4})?(?<id>\d{1,5})\s{1,4}(?<status>[0-9a-f]{4})\s{1,6}(?:yes|no|none)\s{1,6}(?<reach>yes|no|none)\s{1,6}(?<auth>ok|bad|none|yes|no)\s{1,12}(?<condition>[a-z][a-z._]{2,12})(?:\s{1,12}(?<event>[a-z][a-z_]{2,16}))?(?:\s{1,4}\d{1,3})?$/;

/** Conditions of 4.2.8, NTPsec and older spellings. */
export const conditionWords: Readonly<Record<string, FactValueOf<'assoc.tally'>>> = {
  reject: 'rejected',
  insane: 'falseticker',
  falsetick: 'falseticker',
  correct: 'not-combined',
  outlyer: 'not-combined',
  outlier: 'not-combined',
  candidat: 'combined',
  candidate: 'combined',
  selected: 'combined',
  excess: 'excess',
  backup: 'backup',
  'sys.peer': 'selected',
  'pps.peer': 'pps',
};

/** `ntpq -c as`: one row per association, known by its id only. */
export const associations: Reader = {
  id: 'ntpq.associations',
  title: 'ntpq -c as',
  seen: 'captured',
  sign: signOf(heading, row),
  begins: (line) => heading.test(line.text) || isRow(line.text),
  read(cursor, out) {
    const session = sessionOf(out);
    const ids: string[] = [];
    if (heading.test(cursor.peek()?.text ?? '')) {
      cursor.next();
      if (/^\s*=+$/.test(cursor.peek()?.text ?? '')) cursor.next();
    }
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const { id, reach, auth, condition = '', event = '' } = row.exec(line.text)?.groups ?? {};
      if (id === undefined || conditionWords[condition] === undefined) break;
      cursor.next();
      if (ids.length === 0) {
        out.covered('ntpq.associations');
        out.fact('daemon.control', 'answers', line);
      }
      ids.push(id);
      const on = { subject: pathId(out.host, idName(id)) };
      // `none` in the reach column is a pool's placeholder, not an association.
      if (reach === 'none') continue;
      if (reach === 'no') out.fact('assoc.reach', 0, line, on);
      out.fact('assoc.tally', conditionWords[condition], line, on);
      if (auth === 'ok' || auth === 'bad' || auth === 'none') out.fact('assoc.auth', auth, line, on);
      if (event.startsWith('rate_ex')) out.fact('event.kod', 'RATE', line, on);
      if (event.startsWith('access_de')) out.fact('event.kod', 'DENY', line, on);
    }
    session.ids = ids;
    joinByPlace(session, out);
  },
};

const isRow = (text: string): boolean => {
  const condition = row.exec(text)?.groups?.['condition'];
  return condition !== undefined && conditionWords[condition] !== undefined;
};
