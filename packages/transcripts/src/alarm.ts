/** So many unread lines of a document are listened to: a text that is all strange tells it in the first of them. */
export const longestHeard = 400;

const words =
  /\b(?:errors?|fail(?:s|ed|ure|ures|ing)?|fatal|panic|exception|timed?[ -]?out|timeouts?|refused|denied|unreachable|unable|cannot|can't|could ?n[o']t|not (?:respond\w*|reachable|running|available|synchroni[sz]ed|responding)|no (?:response|reply|route|answer)|attack|abuse|violation|expired|crash(?:ed)?|aborted|killed|segfault|corrupt\w*|overflow\w*|exhausted|unhealthy|down|dead|lost)\b|失敗|エラー|拒否|タイムアウト|異常|応答がありません|fehlgeschlagen|Fehler|abgelehnt|Zeitüberschreitung/i;
/** `0 errors`, `errors: 0`, `no errors`, `error_log`, `--fail`: not of a failure. */
const unharmed =
  /\b(?:0|no|zero|without) (?:\w+ )?(?:errors?|fail\w*|timeouts?|lost|dropped)\b|\b(?:errors?|fail\w*|timeouts?|lost|dropped|down|dead|overflow\w*)\s{0,20}[:=]\s{0,20}"?(?:0|none|no|false)\b|[_-](?:errors?|fail\w*|timeout)\b|\b(?:errors?|fail\w*|timeout|down|lost)[_-]|\btimeout\s{0,8}[:=]?\s{0,8}\d/gi;

/** Does a line that nobody can read speak of a failure? */
export function alarms(line: string): boolean {
  const text = line.length > 500 ? line.slice(0, 500) : line;
  return words.test(text) && words.test(text.replace(unharmed, ' '));
}
