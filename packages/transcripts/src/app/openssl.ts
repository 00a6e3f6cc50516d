import type { FactValueOf } from '@tokimori/facts';
import { hostId, nameOf, pathId, type SubjectId } from '@tokimori/model';
import { bmcOf } from '../bmc/asked.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** `Nov 25 10:00:00 2026 GMT`, `2026-11-25 10:00:00Z`: seconds since 1970. */
export function certificateDate(text: string): number | undefined {
  const words = /([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})(?: GMT| UTC)?/.exec(text);
  const iso = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)Z?/.exec(text);
  const month = monthNames.indexOf((words?.[1] ?? '').toLowerCase()) / 3 + 1;
  const ms = Date.parse(
    words !== null && month >= 1
      ? `${words[4]}-${String(month).padStart(2, '0')}-${words[2]?.padStart(2, '0')}T${words[3]}Z`
      : iso !== null
        ? `${iso[1]}T${iso[2]}Z`
        : '',
  );
  return Number.isNaN(ms) ? undefined : ms / 1000;
}

/** `openssl s_client -connect host:port`, or a curl or wget command's URL: where the certificate was shown. */
export function shownAt(command: string | undefined): { host: string; port: number } | undefined {
  const text = command ?? '';
  const connect =
    /-connect\s+\[?([\w.:-]{1,150}?)\]?:(\d{1,5})\b/.exec(text) ??
    /s_client\s+(?:-\S+\s+)*\[?([\w.-]{1,150})\]?:(\d{1,5})\b/.exec(text);
  if (connect !== null) return { host: (connect[1] ?? '').toLowerCase(), port: Number(connect[2]) };
  const url = /\b(https?):\/\/(?:[^@\s/]{1,100}@)?(\[[0-9a-f:]{2,50}\]|[\w.-]{1,150})(?::(\d{1,5}))?/i.exec(text);
  if (url === null) return bareHost(text);
  const host = (url[2] ?? '').replace(/^\[|\]$/g, '').toLowerCase();
  return { host, port: Number(url[3] ?? (url[1]?.toLowerCase() === 'https' ? 443 : 80)) };
}

/** Options of curl and wget whose next word is their value. */
const withValue =
  /^(?:-[oOwHdXuAemxTbcKErCtIQUyzY]|--(?:output|header|data\S*|request|user\S*|max-time|connect-timeout|write-out|resolve|proxy|cacert|cert|key|retry|tries|timeout))$/;
const flagOnly = /^-[OI]$/;

/** `curl -sI www.example.com`: without a scheme it is http. */
function bareHost(text: string): { host: string; port: number } | undefined {
  const words = /(?:^|[\s/])(?:curl|wget)\s(.{1,600})/.exec(text)?.[1]?.split(/\s+/) ?? [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (/^[|<>;&]|^\d?>/.test(word)) return undefined;
    if (withValue.test(word) && !flagOnly.test(word)) i++;
    else if (!word.startsWith('-')) {
      const named =
        /^["']?((?:\d{1,3}(?:\.\d{1,3}){3}|localhost|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}))(?::(\d{1,5}))?(?:\/\S*)?$/i.exec(
          word,
        );
      return named === null ? undefined : { host: (named[1] ?? '').toLowerCase(), port: Number(named[2] ?? 80) };
    }
  }
  return undefined;
}

type Verify = FactValueOf<'tls.verify'>;

export function verifyOf(code: number | undefined, text: string): Verify {
  if (code === 0 || /^ok\b/i.test(text)) return 'ok';
  if (code === 10 || /expired/i.test(text)) return 'expired';
  if (code === 9 || /not yet (?:valid|activated|been activated)/i.test(text)) return 'not-yet-valid';
  if (code === 62 || code === 63 || code === 64 || /mismatch|does not match|no alternative|subject name/i.test(text))
    return 'name-mismatch';
  if (
    (code !== undefined && [2, 18, 19, 20, 21, 27].includes(code)) ||
    /self.signed|local issuer|unable to (?:get|verify)/i.test(text)
  )
    return 'untrusted';
  return 'failed';
}

/** Names that BMCs bear in the certificate they are shipped with. */
const bmcSubject =
  /\bO ?= ?(?:"?Super ?Micro Computer|American Megatrends|OpenBMC)|\bCN ?= ?(?:IPMI\b|i?DRAC|iLO|XCC|BMC\b|testhost\b)|\bOU ?= ?(?:IPMI\b|iDRAC|Remote Access|ISS\b|iLO|BMC\b)|\bCN ?= ?ILO\w{6,14}\b|\bidrac-\w{5,10}\b/i;

const begins =
  /^(?:CONNECTED\(|Connecting to [\d.:[\]a-f]{3,60}$|verify (?:error|return):|depth=\d{1,2} |Verify return code: \d|\s+Verify return code: \d|connect:errno=\d|notBefore=|notAfter=|subject= ?(?:\/|[A-Z]{1,2} ?= ?)|\s{0,24}Not (?:Before|After) ?: |\s{0,20}X509v3 Subject Alternative Name:)|^[0-9A-F]{6,16}:error:[0-9A-F]+:|^\d{6,20}:error:[0-9A-F]{8}:|^no peer certificate available/;
const belongs =
  /^(?:---|\s*$|Certificate chain|\s{1,3}\d s:|\s{2,4}[ai]:|\s{2,4}v:NotBefore|Server certificate|-----|[A-Za-z0-9+/=]{40,76}$|subject=|issuer=|No client certificate|Peer sign|Server Temp Key|SSL handshake has read|Verification|New, |Server public key|Secure Renegotiation|Compression|Expansion|No ALPN|Early data|SSL-Session|\s{4}(?:Protocol|Cipher|Session|Resumption|PSK|SRP|Start Time|Timeout|Extended|Max Early|TLS session)|verify |depth=|CONNECTED|DONE|Can't use SSL_get_servername|write:errno|serial=|\s{4,30}\S)/;

/** `openssl s_client`, `openssl x509 -dates`, `-text`: what a certificate says, and where it was shown. */
export const openssl: Reader = {
  id: 'openssl',
  title: 'openssl s_client, openssl x509',
  seen: 'captured',
  sign: signOf(begins),
  begins: (line) => begins.test(line.text),
  read(cursor, out) {
    const at = /\bopenssl\b|\bs_client\b/.test(out.command ?? '') ? shownAt(out.command) : undefined;
    const state: State = { subject: undefined, verified: false, connected: false, listed: false, names: false };
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      if (!begins.test(line.text) && !belongs.test(line.text)) break;
      cursor.next();
      if (line.text.startsWith('-----BEGIN ')) skipPem(cursor);
      tell(line, out, at, state);
    }
  },
};

function skipPem(cursor: Cursor): void {
  for (let lines = 0; lines < 100; lines++) {
    const text = cursor.peek()?.text;
    if (text === undefined || !/^(?:[A-Za-z0-9+/=]{1,76}|-----END .{1,40})$/.test(text)) return;
    cursor.next();
    if (text.startsWith('-----END ')) return;
  }
}

interface State {
  subject: string | undefined;
  verified: boolean;
  connected: boolean;
  /** The dates of the first certificate are the server's; those behind it are of its issuers. */
  listed: boolean;
  /** The next line lists the names the certificate is for. */
  names: boolean;
}

function tell(line: Line, out: Out, at: { host: string; port: number } | undefined, state: State): void {
  const text = line.text;
  const path: SubjectId | undefined = at === undefined ? undefined : pathId(out.host, at.host);
  const conditions = at === undefined ? {} : { port: at.port };
  const verify = (value: Verify) => {
    if (path === undefined) {
      const anywhere = pathId(out.host, 'unnamed');
      out.fact('tls.verify', value, line, { subject: anywhere });
    } else out.fact('tls.verify', value, line, { subject: path, conditions });
    state.verified = true;
  };
  state.subject = /^\s*subject=\s*(.{1,200})$/.exec(text)?.[1]?.trim() ?? state.subject;
  // Its certificate tells that a BMC is behind the port.
  if (at !== undefined && /^\s*subject=/.test(text) && bmcSubject.test(text)) bmcOf(out, line, at.host);
  if (/^CONNECTED\(/.test(text) && path !== undefined)
    out.fact('link.tcp', 'open', line, { subject: path, conditions });
  const errno = /^connect:errno=(\d{1,5})/.exec(text)?.[1];
  if (errno !== undefined && path !== undefined)
    out.fact(
      'link.tcp',
      errno === '111' || errno === '61' ? 'refused' : errno === '110' || errno === '60' ? 'silent' : 'unreachable',
      line,
      { subject: path, conditions },
    );
  const ended = /Verify return code: (\d{1,3}) \(([^)]{1,100})\)/.exec(text);
  if (ended !== null) verify(verifyOf(Number(ended[1]), ended[2] ?? ''));
  else if (/^verify error:num=(\d{1,3})/.test(text) && !state.verified) {
    // The last line repeats it; a paste that is cut here has this one only.
    const number = Number(/num=(\d{1,3})/.exec(text)?.[1]);
    verify(verifyOf(number, text));
  } else if (
    /wrong version number|packet length too long|unknown protocol|http request/i.test(text) &&
    /:error:/.test(text)
  )
    verify('not-tls');
  tellDates(line, out, path, conditions, state);
  if (state.names) {
    const asked = askedName(out.command, at?.host);
    const names = [...text.matchAll(/\b(?:DNS|IP Address):([\w.*:-]{1,253})/g)].map(([, name = '']) =>
      name.toLowerCase(),
    );
    if (asked !== undefined && names.length > 0 && !state.verified && !names.some((it) => covers(it, asked)))
      verify('name-mismatch');
  }
  state.names = /^\s{0,20}X509v3 Subject Alternative Name:/.test(text);
}

/** The name the client means: what `-servername` says, else the host that was asked. */
const askedName = (command = '', host: string | undefined): string | undefined =>
  /-servername\s+([\w.-]{1,253})/.exec(command)?.[1]?.toLowerCase() ?? host;

/** A wildcard stands for one label (RFC 6125 §6.4.3). */
const covers = (name: string, asked: string): boolean =>
  name === asked || (name.startsWith('*.') && asked.slice(asked.indexOf('.') + 1) === name.slice(2));

function tellDates(
  line: Line,
  out: Out,
  path: SubjectId | undefined,
  conditions: Record<string, number>,
  state: State,
): void {
  const chain = /v:NotBefore: ([^;]{10,40}); NotAfter: (.{10,40})$/.exec(line.text);
  const one = /^(?:\s{0,24}Not (Before|After) ?: |not(Before|After)=)(.{10,60})$/.exec(line.text);
  const say = (which: 'Before' | 'After', text: string) => {
    const seconds = certificateDate(text);
    if (seconds === undefined) return;
    if (path !== undefined)
      out.fact(which === 'Before' ? 'tls.not-before' : 'tls.not-after', seconds, line, { subject: path, conditions });
    else
      out.fact(which === 'Before' ? 'cert.not-before' : 'cert.not-after', seconds, line, {
        subject: hostId(nameOf(out.host)),
        ...(state.subject === undefined ? {} : { conditions: { subject: state.subject } }),
      });
  };
  if (chain !== null && !state.listed) {
    say('Before', chain[1] ?? '');
    say('After', chain[2] ?? '');
    state.listed = true;
  } else if (one !== null) say((one[1] ?? one[2]) as 'Before' | 'After', one[3] ?? '');
}
