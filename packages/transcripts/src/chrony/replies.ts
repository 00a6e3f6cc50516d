import type { FactValueOf } from '@tokimori/facts';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

type Control = FactValueOf<'daemon.control'>;

/** What chronyc prints instead of a report. Without `control` the line is known and says nothing about the channel. */
const replies: readonly { readonly text: RegExp; readonly control?: Control; readonly denied?: true }[] = [
  // `accheck`: what the access list says of an address (chronyc(1), monitoring access).
  { text: /^209 Access denied$/, control: 'answers', denied: true },
  { text: /^208 Access allowed$/, control: 'answers' },
  { text: /^(?:chronyc: )?501 Not authori[sz]ed\b/, control: 'not-authorised' },
  { text: /^(?:chronyc: )?(?:506 )?Cannot talk to daemon$/, control: 'cannot-talk' },
  { text: /^(?:chronyc: )?(?:Fatal error : )?Could not open connection to daemon$/, control: 'no-socket' },
  { text: /^510 No command access from this host\b/, control: 'not-authorised' },
  { text: /^503 No such source$/, control: 'answers' },
  { text: /^200 OK$/, control: 'answers' },
  {
    text: /^5(?:00 Failure|02 Invalid command|04 Duplicate|05 Facility not|07 Bad subnet|08 Bad reply|1[1-9] |20 |21 )/,
    control: 'answers',
  },
  { text: /^Unrecognized command$/ },
];

/** Replies of chronyc by number, and its complaints about the channel to chronyd. */
export const controlReplies: Reader = {
  id: 'chronyc.replies',
  title: 'chronyc error replies',
  seen: 'captured',
  sign: signOf(...replies.map(({ text }) => text)),
  begins: (line) => replies.some(({ text }) => text.test(line.text.trim())),
  read(cursor, out) {
    const line = cursor.next();
    const found = replies.find(({ text }) => text.test(line.text.trim()));
    out.covered('chronyc.control');
    if (found?.control !== undefined) out.fact('daemon.control', found.control, line);
    if (found?.denied === true) out.fact('server.restricted', 1, line);
  },
};
